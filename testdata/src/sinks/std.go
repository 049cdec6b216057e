// Package sinks calls loggers and URL builders in every shape, and what looks
// like them.
package sinks

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"os"
	"testing"
)

type T struct{ A string }

func std(a, b string, err error, w http.ResponseWriter, lg *log.Logger, args []any) {
	log.Print(a, 1)                      // want `^log log.Print a fmt%v$`
	log.Println("x", err)                // want `^log log.Println err fmt%v$`
	log.Printf("a=%s %%%q", a, b)        // want `^log log.Printf a=a fmt%s$` `^log log.Printf b fmt%q$`
	log.Printf("%T %p %+v", a, &b, T{a}) // want `^log log.Printf T{…} fmt%\+v$`
	log.Printf("%[2]s %[1]d", 7, a)      // want `^log log.Printf a fmt%s$`
	log.Printf("%*d", len(a), len(b))    // want `^log log.Printf len\(b\) fmt%d$`
	log.Printf(a, b)                     // want `^log log.Printf a text$` `^log log.Printf b fmt%v$`
	log.Printf("%v", args...)            // want `^log log.Printf args... fmt%v$`
	log.Print(args...)                   // want `^log log.Print args... fmt%v$`
	lg.Fatalf("%s", a)                   // want `^log \(\*log.Logger\).Fatalf a fmt%s$`
	lg.Output(2, a)                      // want `^log \(\*log.Logger\).Output a text$`
	log.Print("constant")

	fmt.Println(a)                          // want `^log fmt.Println a fmt%v$`
	fmt.Fprintln(os.Stderr, a)              // want `^log fmt.Fprintln a fmt%v$`
	fmt.Fprintf(os.Stdout, "%d", a)         // want `^log fmt.Fprintf a fmt%d$`
	fmt.Fprint(log.Writer(), a)             // want `^log fmt.Fprint a fmt%v$`
	io.WriteString(os.Stderr, a)            // want `^log io.WriteString a text$`
	os.Stdout.WriteString(a)                // want `^log \(\*os.File\).WriteString a text$`
	json.NewEncoder(os.Stdout).Encode(T{a}) // want `^log \(\*json.Encoder\).Encode T{…} json$`
	fmt.Fprintln(w, a)
	fmt.Fprint(new(bytes.Buffer), a)
	fmt.Fprint(sha256.New(), a)
	io.WriteString(w, a)
	json.NewEncoder(w).Encode(T{a})
	_ = fmt.Sprintf("%s", a)
	_ = fmt.Errorf("%s", a)
	_ = errors.New(a)

	println(a)  // want `^log println a fmt%v$`
	panic(a)    // want `^log panic a text$`
	panic(err)  // want `^log panic err text$`
	panic(T{a}) // shows no content
	panic("constant")
}

func logs(ctx context.Context, a string, err error, l *slog.Logger, attrs []slog.Attr, args []any, r slog.Record) {
	slog.Info("msg", "a", a, "n", 1)          // want `^log slog.Info a=a slog$`
	slog.Info(a)                              // want `^log slog.Info a text$`
	slog.InfoContext(ctx, "msg", "err", err)  // want `^log slog.InfoContext err=err slog$`
	l.Log(ctx, slog.LevelInfo, "m", a, err)   // want `^log \(\*slog.Logger\).Log err slog$`
	l.Error("m", slog.String("k", a), "b", a) // want `^log slog.String k=a slog$` `^log \(\*slog.Logger\).Error b=a slog$`
	l.Warn("m", err)                          // want `^log \(\*slog.Logger\).Warn err slog$`
	l.Warn("m", args...)                      // want `^log \(\*slog.Logger\).Warn args... slog$`
	l.LogAttrs(ctx, 0, "m", attrs...)
	l.LogAttrs(ctx, 0, "m", slog.Any("k", T{a})) // want `^log slog.Any k=T{…} slog$`
	l.With("a", a).Info("m")                     // want `^log \(\*slog.Logger\).With a=a slog$`
	l.WithGroup("g").Info("m")
	_ = slog.Group("g", "a", a, slog.Int("n", 1)) // want `^log slog.Group a=a slog$`
	r.Add("a", a)                                 // want `^log \(\*slog.Record\).Add a=a slog$`
	_ = slog.StringValue(a)                       // want `^log slog.StringValue a slog$`
	_ = slog.Bool("b", a == "")
}

type Logger interface {
	Debugf(format string, args ...any)
	Info(args ...any)
	Warn(msg string, fields ...string)
	Error(msg string, args ...any)
	Errorw(ctx context.Context, msg string, kv ...any)
	Log(level int, v any)
	With(kv ...any) Logger
	Level() string
	LogEntry(a string)
}

type auditLog struct {
	Logf func(format string, args ...any)
}

func (auditLog) Warnf(format string, args ...any)          {}
func (auditLog) Print(msg string)                          {}
func (auditLog) Fatal(err error, fields map[string]string) {}

type catalog struct{}

func (catalog) Print(a string) {}

type nopLogger struct{}

func (nopLogger) Print(a string) {}

type printer struct{}

func (printer) Printf(format string, a ...any) {}

func generic(ctx context.Context, l Logger, al auditLog, a, b string, err error, t *testing.T) {
	l.Debugf("%s", a)        // want `^log \(sinks.Logger\).Debugf a fmt%s$`
	l.Info(a, err)           // want `^log \(sinks.Logger\).Info a fmt%v$` `^log \(sinks.Logger\).Info err fmt%v$`
	l.Warn(a, b)             // want `^log \(sinks.Logger\).Warn a text$` `^log \(sinks.Logger\).Warn b fmt%v$`
	l.Error("m", "k", a)     // want `^log \(sinks.Logger\).Error k=a fmt%v$`
	l.Error("m %d", a)       // want `^log \(sinks.Logger\).Error a fmt%d$`
	l.Errorw(ctx, a, "k", b) // want `^log \(sinks.Logger\).Errorw a text$` `^log \(sinks.Logger\).Errorw k=b fmt%v$`
	l.Log(1, a)              // want `^log \(sinks.Logger\).Log a fmt%v$`
	l.With("k", a)           // want `^log \(sinks.Logger\).With k=a fmt%v$`
	l.LogEntry(a)
	al.Warnf("%q", a)                        // want `^log \(sinks.auditLog\).Warnf a fmt%q$`
	al.Print(a)                              // want `^log \(sinks.auditLog\).Print a text$`
	al.Logf("x %s", a)                       // want `^log Logf a fmt%s$`
	al.Fatal(err, map[string]string{"k": a}) // want `^log \(sinks.auditLog\).Fatal err text$` `^log \(sinks.auditLog\).Fatal k=a fmt%v$`
	catalog{}.Print(a)
	nopLogger{}.Print(a)
	printer{}.Printf("%s", a)
	t.Logf("%s", a)
	t.Error(a)
}
