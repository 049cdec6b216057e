// Package log stands in for github.com/phuslu/log: the signatures that the tests use.
package log

import "fmt"

type Logger struct{}

type Entry struct{}

func Info() *Entry                                                 { return nil }
func (l *Logger) Info() *Entry                                     { return nil }
func (l *Logger) Error() *Entry                                    { return nil }
func (l *Logger) Printf(format string, v ...interface{})           {}
func (e *Entry) Str(key string, val string) *Entry                 { return e }
func (e *Entry) Int(key string, i int) *Entry                      { return e }
func (e *Entry) Any(key string, value interface{}) *Entry          { return e }
func (e *Entry) Err(err error) *Entry                              { return e }
func (e *Entry) Stringer(key string, val fmt.Stringer) *Entry      { return e }
func (e *Entry) KeysAndValues(keysAndValues ...interface{}) *Entry { return e }
func (e *Entry) Msg(msg string)                                    {}
func (e *Entry) Msgf(format string, v ...interface{})              {}
