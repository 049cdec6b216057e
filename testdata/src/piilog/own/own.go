// Package own logs through functions, fields and types of its own.
package own

import (
	"context"
	"fmt"
	"log"
	"log/slog"
	"os"
)

type Logger interface {
	Infof(format string, args ...any)
	Errorw(msg string, kv ...any)
	Debug(args ...any)
	With(kv ...any) Logger
}

type Field struct {
	Key string
	Val any
}

func String(k, v string) Field  { return Field{k, v} }
func Any(k string, v any) Field { return Field{Key: k, Val: v} }

type StructLogger interface {
	Info(ctx context.Context, msg string, fields ...Field)
}

type AppLog struct{ *log.Logger }

func (a *AppLog) Audit(format string, args ...any) { a.Printf("[audit] "+format, args...) }

type Service struct {
	*slog.Logger
	logger Logger
	sl     StructLogger
	audit  *AppLog
	logf   func(string, ...any)
	Log    func(msg string)
}

type Client struct{ Email, Phone, ID string }

func Info(msg string, args ...any)  { log.Printf(msg, args...) }
func logInfo(args ...interface{})   { log.Println(args...) }
func debug(format string, a ...any) { fmt.Fprintf(os.Stderr, format+"\n", a...) }
func trace(msg string, fields map[string]any) {
	for k, v := range fields {
		log.Printf("%s %s=%v", msg, k, v)
	}
}
func track(name string, value interface{}) { slog.Info("track", name, value) }
func event(name string)                    { slog.Info(name) }
func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
func dump(v any)             { fmt.Printf("%+v\n", v) }
func dumpJSON(v any)         { fmt.Printf("%s\n", toJSON(v)) }
func toJSON(v any) string    { return fmt.Sprint(v) }
func generic[T any](v T)     { log.Println(v) }
func onlyType(v any)         { log.Printf("%T", v) }
func onlyLen(s string)       { log.Println(len(s)) }
func keep(s string) string   { return s }
func nothing(s string)       {}
func maskIt(s string) string { return s[:2] + "****" }

func (s *Service) run(ctx context.Context, c Client, token string) {
	Info("client %v", c)       // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Printf` // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Printf`
	Info("client %s", c.Email) // want `c\.Email, an email address, is written to the log by log\.Printf` // want `c\.Email, an email address, is written to the log by log\.Printf`
	Info("client %s", c.ID)
	logInfo("token", token)                      // want `token, a token, is written to the log by log\.Println` // want `token, a token, is written to the log by log\.Println`
	debug("token %s", token)                     // want `token, a token, is printed by fmt\.Fprintf` // want `token, a token, is printed by fmt\.Fprintf`
	trace("x", map[string]any{"email": c.Email}) // want `c\.Email, an email address, is written to the log by log\.Printf` // want `c\.Email, an email address, is written to the log by log\.Printf`
	track("email", c.Email)                      // want `c\.Email, an email address, is written to the log by slog\.Info` // want `c\.Email, an email address, is written to the log by slog\.Info`
	event("token " + token)                      // want `token, a token, is written to the log by slog\.Info` // want `token, a token, is written to the log by slog\.Info`
	must(fmt.Errorf("bad token %s", token))      // want `fmt\.Errorf\(…\), which holds token, a token, is written to the log by log\.Fatal` // want `fmt\.Errorf\(…\), which holds token, a token, is written to the log by log\.Fatal`
	dump(c)                                      // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf` // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf`
	dump(&c)                                     // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf` // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf`
	dumpJSON(c)                                  // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf` // want `c\.Email and Phone \(an email address and a phone number\) are printed by fmt\.Printf`
	generic(token)                               // want `token, a token, is written to the log by log\.Println` // want `token, a token, is written to the log by log\.Println`
	generic(c)                                   // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Println` // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Println`
	onlyType(c)
	onlyLen(token)
	nothing(token)
	log.Println(keep(token)) // want `keep\(…\), which holds token, a token, is written to the log by log\.Println` // want `keep\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(maskIt(token))
	s.Info("x", "token", token)                   // want `token, a token, is written to the log by \(\*slog\.Logger\)\.Info` // want `token, a token, is written to the log by \(\*slog\.Logger\)\.Info`
	s.logger.Infof("token %s", token)             // want `token, a token, is written to the log by \(own\.Logger\)\.Infof` // want `token, a token, is written to the log by \(own\.Logger\)\.Infof`
	s.logger.Errorw("x", "email", c.Email)        // want `c\.Email, an email address, is written to the log by \(own\.Logger\)\.Errorw` // want `c\.Email, an email address, is written to the log by \(own\.Logger\)\.Errorw`
	s.logger.Debug("token", token)                // want `token, a token, is written to the log by \(own\.Logger\)\.Debug` // want `token, a token, is written to the log by \(own\.Logger\)\.Debug`
	s.logger.With("token", token).Infof("x")      // want `token, a token, is written to the log by \(own\.Logger\)\.With` // want `token, a token, is written to the log by \(own\.Logger\)\.With`
	s.sl.Info(ctx, "x", String("email", c.Email)) // want `c\.Email, an email address, is written to the log by \(own\.StructLogger\)\.Info` // want `c\.Email, an email address, is written to the log by \(own\.StructLogger\)\.Info`
	s.sl.Info(ctx, "x", Any("client", c))         // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by \(own\.StructLogger\)\.Info` // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by \(own\.StructLogger\)\.Info`
	s.sl.Info(ctx, "x", Field{"token", token})    // want `token, a token, is written to the log by \(own\.StructLogger\)\.Info` // want `token, a token, is written to the log by \(own\.StructLogger\)\.Info`
	s.audit.Audit("token %s", token)              // want `token, a token, is written to the log by \(\*log\.Logger\)\.Printf` // want `token, a token, is written to the log by \(\*log\.Logger\)\.Printf`
	s.audit.Println(token)                        // want `token, a token, is written to the log by \(\*log\.Logger\)\.Println` // want `token, a token, is written to the log by \(\*log\.Logger\)\.Println`
	s.logf("token %s", token)                     // want `token, a token, is written to the log by logf` // want `token, a token, is written to the log by logf`
	s.Log("token " + token)                       // want `token, a token, is written to the log by Log` // want `token, a token, is written to the log by Log`
}

func (s *Service) logClient(c *Client) {
	s.Info("client", "id", c.ID, "client", c) // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*slog\.Logger\)\.Info` // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by \(\*slog\.Logger\)\.Info`
}

func (c Client) log() {
	log.Printf("client %+v", c)      // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Printf` // want `c\.Email and Phone \(an email address and a phone number\) are written to the log by log\.Printf`
	log.Printf("client %s", c.Email) // want `c\.Email, an email address, is written to the log by log\.Printf` // want `c\.Email, an email address, is written to the log by log\.Printf`
}

type mailer struct{ token string }

func (m *mailer) send(to string) error {
	log.Printf("sending to %s with %s", to, m.token) // want `m\.token, a token, is written to the log by log\.Printf` // want `m\.token, a token, is written to the log by log\.Printf`
	if err := m.post(to); err != nil {
		return fmt.Errorf("send with token %s: %w", m.token, err)
	}
	return nil
}
func (m *mailer) post(string) error { return nil }

func caller(m *mailer) {
	if err := m.send("x"); err != nil {
		log.Println(err)                    // want `err, which holds m\.send\(\), a token, is written to the log by log\.Println` // want `err, which holds m\.send\(\), a token, is written to the log by log\.Println`
		slog.Error("x", "err", err)         // want `err, which holds m\.send\(\), a token, is written to the log by slog\.Error` // want `err, which holds m\.send\(\), a token, is written to the log by slog\.Error`
		slog.Error("x", "err", err.Error()) // want `err\.Error\(…\), which holds m\.send\(\), a token, is written to the log by slog\.Error` // want `err\.Error\(…\), which holds m\.send\(\), a token, is written to the log by slog\.Error`
		wrapped := fmt.Errorf("outer: %w", err)
		log.Print(wrapped) // want `wrapped, which holds m\.send\(\), a token, is written to the log by log\.Print` // want `wrapped, which holds m\.send\(\), a token, is written to the log by log\.Print`
	}
}
