// Package hclog stands in for github.com/hashicorp/go-hclog: the signatures that the tests use.
package hclog

type Level int32

type Format []interface{}

func Fmt(str string, args ...interface{}) Format { return nil }

type LoggerOptions struct{ Name string }

type Logger interface {
	Log(level Level, msg string, args ...interface{})
	Trace(msg string, args ...interface{})
	Debug(msg string, args ...interface{})
	Info(msg string, args ...interface{})
	Warn(msg string, args ...interface{})
	Error(msg string, args ...interface{})
	With(args ...interface{}) Logger
	Named(name string) Logger
	ResetNamed(name string) Logger
}

func New(opts *LoggerOptions) Logger { return nil }
func L() Logger                      { return nil }
func Default() Logger                { return nil }
func NewNullLogger() Logger          { return nil }
