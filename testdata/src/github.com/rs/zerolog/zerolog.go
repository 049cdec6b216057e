// Package zerolog stands in for github.com/rs/zerolog: the signatures that the tests use.
package zerolog

import (
	"context"
	"fmt"
	"io"
	"time"
)

type LogObjectMarshaler interface {
	MarshalZerologObject(e *Event)
}

type LogArrayMarshaler interface {
	MarshalZerologArray(a *Array)
}

type Level int8

type Array struct{}

func Arr() *Array                               { return nil }
func (a *Array) Str(val string) *Array          { return a }
func (a *Array) Interface(i interface{}) *Array { return a }
func (*Array) MarshalZerologArray(*Array)       {}

func Dict() *Event { return nil }

type Event struct{}

func (e *Event) Enabled() bool                                    { return false }
func (e *Event) Msg(msg string)                                   {}
func (e *Event) Msgf(format string, v ...interface{})             {}
func (e *Event) MsgFunc(createMsg func() string)                  {}
func (e *Event) Send()                                            {}
func (e *Event) Func(f func(e *Event)) *Event                     { return e }
func (e *Event) Dict(key string, dict *Event) *Event              { return e }
func (e *Event) Timestamp() *Event                                { return e }
func (e *Event) Ctx(ctx context.Context) *Event                   { return e }
func (e *Event) Str(key, val string) *Event                       { return e }
func (e *Event) Strs(key string, vals []string) *Event            { return e }
func (e *Event) Bytes(key string, val []byte) *Event              { return e }
func (e *Event) Hex(key string, val []byte) *Event                { return e }
func (e *Event) RawJSON(key string, b []byte) *Event              { return e }
func (e *Event) Int(key string, i int) *Event                     { return e }
func (e *Event) Int64(key string, i int64) *Event                 { return e }
func (e *Event) Bool(key string, b bool) *Event                   { return e }
func (e *Event) Stringer(key string, val fmt.Stringer) *Event     { return e }
func (e *Event) Any(key string, i interface{}) *Event             { return e }
func (e *Event) Interface(key string, i interface{}) *Event       { return e }
func (e *Event) Object(key string, obj LogObjectMarshaler) *Event { return e }
func (e *Event) EmbedObject(obj LogObjectMarshaler) *Event        { return e }
func (e *Event) Array(key string, arr LogArrayMarshaler) *Event   { return e }
func (e *Event) Err(err error) *Event                             { return e }
func (e *Event) AnErr(key string, err error) *Event               { return e }
func (e *Event) Errs(key string, errs []error) *Event             { return e }
func (e *Event) Fields(fields interface{}) *Event                 { return e }
func (e *Event) Dur(key string, d time.Duration) *Event           { return e }
func (e *Event) Time(key string, t time.Time) *Event              { return e }

type Context struct{}

func (c Context) Logger() Logger                                    { return Logger{} }
func (c Context) Timestamp() Context                                { return c }
func (c Context) Dict(key string, dict *Event) Context              { return c }
func (c Context) Str(key, val string) Context                       { return c }
func (c Context) Strs(key string, vals []string) Context            { return c }
func (c Context) Bytes(key string, val []byte) Context              { return c }
func (c Context) Hex(key string, val []byte) Context                { return c }
func (c Context) RawJSON(key string, b []byte) Context              { return c }
func (c Context) Int(key string, i int) Context                     { return c }
func (c Context) Int64(key string, i int64) Context                 { return c }
func (c Context) Bool(key string, b bool) Context                   { return c }
func (c Context) Stringer(key string, val fmt.Stringer) Context     { return c }
func (c Context) Any(key string, i interface{}) Context             { return c }
func (c Context) Interface(key string, i interface{}) Context       { return c }
func (c Context) Object(key string, obj LogObjectMarshaler) Context { return c }
func (c Context) EmbedObject(obj LogObjectMarshaler) Context        { return c }
func (c Context) Array(key string, arr LogArrayMarshaler) Context   { return c }
func (c Context) Err(err error) Context                             { return c }
func (c Context) AnErr(key string, err error) Context               { return c }
func (c Context) Errs(key string, errs []error) Context             { return c }
func (c Context) Fields(fields interface{}) Context                 { return c }
func (c Context) Dur(key string, d time.Duration) Context           { return c }
func (c Context) Time(key string, t time.Time) Context              { return c }

type Logger struct{}

func New(w io.Writer) Logger                                     { return Logger{} }
func Nop() Logger                                                { return Logger{} }
func Ctx(ctx context.Context) *Logger                            { return nil }
func (l Logger) With() Context                                   { return Context{} }
func (l Logger) WithContext(ctx context.Context) context.Context { return ctx }
func (l *Logger) UpdateContext(update func(c Context) Context)   {}
func (l *Logger) Err(err error) *Event                           { return nil }
func (l *Logger) Log() *Event                                    { return nil }
func (l *Logger) Print(v ...interface{})                         {}
func (l *Logger) Printf(format string, v ...interface{})         {}
func (l *Logger) Println(v ...interface{})                       {}
func (l *Logger) Trace() *Event                                  { return nil }
func (l *Logger) Debug() *Event                                  { return nil }
func (l *Logger) Info() *Event                                   { return nil }
func (l *Logger) Warn() *Event                                   { return nil }
func (l *Logger) Error() *Event                                  { return nil }
func (l *Logger) Fatal() *Event                                  { return nil }
func (l *Logger) Panic() *Event                                  { return nil }
