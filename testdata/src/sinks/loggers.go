package sinks

import (
	"context"
	"fmt"

	apex "github.com/apex/log"
	charm "github.com/charmbracelet/log"
	"github.com/davecgh/go-spew/spew"
	"github.com/getsentry/sentry-go"
	kit "github.com/go-kit/log"
	"github.com/go-kit/log/level"
	"github.com/go-logr/logr"
	"github.com/golang/glog"
	"github.com/hashicorp/go-hclog"
	"github.com/labstack/echo/v4"
	phuslu "github.com/phuslu/log"
	"github.com/rs/zerolog"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"
	"go.uber.org/zap"
	"k8s.io/klog/v2"
)

func zaps(l *zap.Logger, s *zap.SugaredLogger, a string, b []byte, err error, v fmt.Stringer) {
	l.Info("m", zap.String("k", a), zap.Int("n", 1), zap.Error(err)) // want `^log zap.String k=a text$` `^log zap.Error err text$`
	l.With(zap.Any("k", a)).Info(a)                                  // want `^log zap.Any k=a zap$` `^log \(\*zap.Logger\).Info a text$`
	l.Warn("m", zap.Stringer("k", v), zap.ByteString("b", b))        // want `^log zap.Stringer k=v stringer$` `^log zap.ByteString b=b text$`
	l.Warn("m", zap.Reflect("k", v), zap.Bool("x", a == ""))         // want `^log zap.Reflect k=v json$`
	s.Infow("m", "k", a, zap.String("z", a))                         // want `^log \(\*zap.SugaredLogger\).Infow k=a zap$` `^log zap.String z=a text$`
	s.Infof("k=%s", a)                                               // want `^log \(\*zap.SugaredLogger\).Infof k=a fmt%s$`
	s.Error(a, err)                                                  // want `Error a fmt%v$` `Error err fmt%v$`
	s.With("k", a).Debugln(a)                                        // want `^log \(\*zap.SugaredLogger\).With k=a zap$` `Debugln a fmt%v$`
	s.Logf(0, "%d", a)                                               // want `Logf a fmt%d$`
}

func zerologs(l zerolog.Logger, a string, err error) {
	l.Info().Str("k", a).Int("n", len(a)).Msg("m")            // want `^log \(\*zerolog.Event\).Str k=a text$` `Int n=len\(a\) fmt%v$`
	l.Err(err).Interface("k", a).Msgf("%s", a)                // want `Err err text$` `Interface k=a zerolog$` `Msgf a fmt%s$`
	zlog.Info().Fields(map[string]any{"k": a, "n": 1}).Send() // want `Fields k=a zerolog$`
	zlog.Info().Fields([]any{"k", a, "n", 1}).Send()          // want `Fields k=a zerolog$`
	zlog.Info().Dict("d", zerolog.Dict().Str("k", a)).Msg(a)  // want `Str k=a text$` `Msg a text$`
	_ = l.With().Str("k", a).Logger()                         // want `^log \(zerolog.Context\).Str k=a text$`
	zlog.Print(a)                                             // want `^log log.Print a fmt%v$`
	phuslu.Info().Str("k", a).KeysAndValues("x", a).Msg("m")  // want `Str k=a text$` `KeysAndValues x=a zerolog$`
}

func others(ctx context.Context, a string, err error, lr logr.Logger, hl hclog.Logger, f logrus.Fields, k kit.Logger, c echo.Context) {
	logrus.WithField("k", a).Info(a)                                // want `^log logrus.WithField k=a fmt%v$` `^log \(\*logrus.Entry\).Info a fmt%v$`
	logrus.WithFields(logrus.Fields{"k": a, "n": 1}).Warnf("%x", a) // want `WithFields k=a fmt%v$` `Warnf a fmt%x$`
	logrus.WithFields(f).WithError(err).Info("m")                   // want `WithFields f fmt%v$` `WithError err text$`
	logrus.WithContext(ctx).Info("m")
	lr.Info("m", "k", a)                          // want `^log \(logr.Logger\).Info k=a zap$`
	lr.Error(err, "m", "k", a)                    // want `Error err text$` `Error k=a zap$`
	lr.V(1).WithValues("k", a).Info("m")          // want `WithValues k=a zap$`
	klog.Infof("%s", a)                           // want `^log klog.Infof a fmt%s$`
	klog.V(2).InfoS("m", "k", a)                  // want `^log \(klog.Verbose\).InfoS k=a zap$`
	klog.ErrorS(err, "m", "k", a)                 // want `ErrorS err text$` `ErrorS k=a zap$`
	klog.InfoDepth(1, a)                          // want `InfoDepth a fmt%v$`
	glog.V(2).Infof("%s", a)                      // want `^log \(glog.Verbose\).Infof a fmt%s$`
	hl.Info("m", "k", a, "f", hclog.Fmt("%s", a)) // want `Fmt a fmt%s$` `^log \(hclog.Logger\).Info k=a fmt%v$` `Info f=hclog.Fmt\("%s", a\) fmt%v$`
	charm.Info("m", "k", a)                       // want `^log log.Info k=a fmt%\+v$`
	charm.With("k", a).Infof("%s", a)             // want `With k=a fmt%\+v$` `Infof a fmt%s$`
	apex.WithFields(apex.Fields{"k": a}).Info(a)  // want `WithFields k=a fmt%v$` `Info a text$`
	level.Info(k).Log("msg", "m", "k", a)         // want `^log \(log.Logger\).Log k=a fmt%v$`
	kit.With(k, "k", a)                           // want `^log log.With k=a fmt%v$`
	c.Logger().Infof("%s", a)                     // want `^log \(echo.Logger\).Infof a fmt%s$`
	spew.Dump(a)                                  // want `^log spew.Dump a fmt%\+v$`
	_ = spew.Sdump(a)
}

func traces(a string, err error, span trace.Span, s *sentry.Scope) {
	span.SetAttributes(attribute.String("k", a), attribute.Key("x").String(a)) // want `^log attribute.String k=a text$` `^log \(attribute.Key\).String x=a text$`
	span.AddEvent(a)                                                           // want `^log \(trace.Span\).AddEvent a text$`
	span.RecordError(err)                                                      // want `RecordError err text$`
	span.SetStatus(0, a)                                                       // want `SetStatus a text$`
	sentry.CaptureMessage(a)                                                   // want `^log sentry.CaptureMessage a text$`
	s.SetTag("k", a)                                                           // want `SetTag k=a json$`
	s.SetUser(sentry.User{Email: a})                                           // want `SetUser sentry.User{…} text$`
}
