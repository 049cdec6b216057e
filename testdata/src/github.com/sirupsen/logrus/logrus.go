// Package logrus stands in for github.com/sirupsen/logrus: the signatures that the tests use.
package logrus

import "context"

type Fields map[string]interface{}

type Level uint32

type FieldLogger interface {
	WithField(key string, value interface{}) *Entry
	WithFields(fields Fields) *Entry
	WithError(err error) *Entry
	Debugf(format string, args ...interface{})
	Debug(args ...interface{})
	Debugln(args ...interface{})
	Infof(format string, args ...interface{})
	Info(args ...interface{})
	Infoln(args ...interface{})
	Printf(format string, args ...interface{})
	Print(args ...interface{})
	Println(args ...interface{})
	Warnf(format string, args ...interface{})
	Warn(args ...interface{})
	Warnln(args ...interface{})
	Warningf(format string, args ...interface{})
	Warning(args ...interface{})
	Warningln(args ...interface{})
	Errorf(format string, args ...interface{})
	Error(args ...interface{})
	Errorln(args ...interface{})
	Fatalf(format string, args ...interface{})
	Fatal(args ...interface{})
	Fatalln(args ...interface{})
	Panicf(format string, args ...interface{})
	Panic(args ...interface{})
	Panicln(args ...interface{})
}

type Logger struct{}

type Entry struct {
	Data Fields
}

func New() *Logger                   { return nil }
func StandardLogger() *Logger        { return nil }
func NewEntry(logger *Logger) *Entry { return nil }

func WithField(key string, value interface{}) *Entry { return nil }
func WithFields(fields Fields) *Entry                { return nil }
func WithError(err error) *Entry                     { return nil }
func WithContext(ctx context.Context) *Entry         { return nil }
func Trace(args ...interface{})                      {}
func Tracef(format string, args ...interface{})      {}
func Traceln(args ...interface{})                    {}
func Debug(args ...interface{})                      {}
func Debugf(format string, args ...interface{})      {}
func Debugln(args ...interface{})                    {}
func Info(args ...interface{})                       {}
func Infof(format string, args ...interface{})       {}
func Infoln(args ...interface{})                     {}
func Print(args ...interface{})                      {}
func Printf(format string, args ...interface{})      {}
func Println(args ...interface{})                    {}
func Warn(args ...interface{})                       {}
func Warnf(format string, args ...interface{})       {}
func Warnln(args ...interface{})                     {}
func Warning(args ...interface{})                    {}
func Warningf(format string, args ...interface{})    {}
func Warningln(args ...interface{})                  {}
func Error(args ...interface{})                      {}
func Errorf(format string, args ...interface{})      {}
func Errorln(args ...interface{})                    {}
func Fatal(args ...interface{})                      {}
func Fatalf(format string, args ...interface{})      {}
func Fatalln(args ...interface{})                    {}
func Panic(args ...interface{})                      {}
func Panicf(format string, args ...interface{})      {}
func Panicln(args ...interface{})                    {}

func (logger *Logger) WithField(key string, value interface{}) *Entry       { return nil }
func (logger *Logger) WithFields(fields Fields) *Entry                      { return nil }
func (logger *Logger) WithError(err error) *Entry                           { return nil }
func (logger *Logger) WithContext(ctx context.Context) *Entry               { return nil }
func (logger *Logger) Trace(args ...interface{})                            {}
func (logger *Logger) Tracef(format string, args ...interface{})            {}
func (logger *Logger) Traceln(args ...interface{})                          {}
func (logger *Logger) Debug(args ...interface{})                            {}
func (logger *Logger) Debugf(format string, args ...interface{})            {}
func (logger *Logger) Debugln(args ...interface{})                          {}
func (logger *Logger) Info(args ...interface{})                             {}
func (logger *Logger) Infof(format string, args ...interface{})             {}
func (logger *Logger) Infoln(args ...interface{})                           {}
func (logger *Logger) Print(args ...interface{})                            {}
func (logger *Logger) Printf(format string, args ...interface{})            {}
func (logger *Logger) Println(args ...interface{})                          {}
func (logger *Logger) Warn(args ...interface{})                             {}
func (logger *Logger) Warnf(format string, args ...interface{})             {}
func (logger *Logger) Warnln(args ...interface{})                           {}
func (logger *Logger) Warning(args ...interface{})                          {}
func (logger *Logger) Warningf(format string, args ...interface{})          {}
func (logger *Logger) Warningln(args ...interface{})                        {}
func (logger *Logger) Error(args ...interface{})                            {}
func (logger *Logger) Errorf(format string, args ...interface{})            {}
func (logger *Logger) Errorln(args ...interface{})                          {}
func (logger *Logger) Fatal(args ...interface{})                            {}
func (logger *Logger) Fatalf(format string, args ...interface{})            {}
func (logger *Logger) Fatalln(args ...interface{})                          {}
func (logger *Logger) Panic(args ...interface{})                            {}
func (logger *Logger) Panicf(format string, args ...interface{})            {}
func (logger *Logger) Panicln(args ...interface{})                          {}
func (logger *Logger) Log(level Level, args ...interface{})                 {}
func (logger *Logger) Logf(level Level, format string, args ...interface{}) {}

func (entry *Entry) WithField(key string, value interface{}) *Entry       { return nil }
func (entry *Entry) WithFields(fields Fields) *Entry                      { return nil }
func (entry *Entry) WithError(err error) *Entry                           { return nil }
func (entry *Entry) WithContext(ctx context.Context) *Entry               { return nil }
func (entry *Entry) Trace(args ...interface{})                            {}
func (entry *Entry) Tracef(format string, args ...interface{})            {}
func (entry *Entry) Traceln(args ...interface{})                          {}
func (entry *Entry) Debug(args ...interface{})                            {}
func (entry *Entry) Debugf(format string, args ...interface{})            {}
func (entry *Entry) Debugln(args ...interface{})                          {}
func (entry *Entry) Info(args ...interface{})                             {}
func (entry *Entry) Infof(format string, args ...interface{})             {}
func (entry *Entry) Infoln(args ...interface{})                           {}
func (entry *Entry) Print(args ...interface{})                            {}
func (entry *Entry) Printf(format string, args ...interface{})            {}
func (entry *Entry) Println(args ...interface{})                          {}
func (entry *Entry) Warn(args ...interface{})                             {}
func (entry *Entry) Warnf(format string, args ...interface{})             {}
func (entry *Entry) Warnln(args ...interface{})                           {}
func (entry *Entry) Warning(args ...interface{})                          {}
func (entry *Entry) Warningf(format string, args ...interface{})          {}
func (entry *Entry) Warningln(args ...interface{})                        {}
func (entry *Entry) Error(args ...interface{})                            {}
func (entry *Entry) Errorf(format string, args ...interface{})            {}
func (entry *Entry) Errorln(args ...interface{})                          {}
func (entry *Entry) Fatal(args ...interface{})                            {}
func (entry *Entry) Fatalf(format string, args ...interface{})            {}
func (entry *Entry) Fatalln(args ...interface{})                          {}
func (entry *Entry) Panic(args ...interface{})                            {}
func (entry *Entry) Panicf(format string, args ...interface{})            {}
func (entry *Entry) Panicln(args ...interface{})                          {}
func (entry *Entry) Log(level Level, args ...interface{})                 {}
func (entry *Entry) Logf(level Level, format string, args ...interface{}) {}
