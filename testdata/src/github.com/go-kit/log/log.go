// Package log stands in for github.com/go-kit/log: the signatures that the tests use.
package log

type Logger interface {
	Log(keyvals ...interface{}) error
}

func With(logger Logger, keyvals ...interface{}) Logger       { return logger }
func WithPrefix(logger Logger, keyvals ...interface{}) Logger { return logger }
