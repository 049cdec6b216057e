// Package logr stands in for github.com/go-logr/logr: the signatures that the tests use.
package logr

import "context"

type LogSink interface {
	Enabled(level int) bool
	Info(level int, msg string, keysAndValues ...any)
	Error(err error, msg string, keysAndValues ...any)
	WithValues(keysAndValues ...any) LogSink
	WithName(name string) LogSink
}

type Logger struct{}

func New(sink LogSink) Logger                                      { return Logger{} }
func Discard() Logger                                              { return Logger{} }
func FromContextOrDiscard(ctx context.Context) Logger              { return Logger{} }
func (l Logger) V(level int) Logger                                { return l }
func (l Logger) Info(msg string, keysAndValues ...any)             {}
func (l Logger) Error(err error, msg string, keysAndValues ...any) {}
func (l Logger) WithValues(keysAndValues ...any) Logger            { return l }
func (l Logger) WithName(name string) Logger                       { return l }
