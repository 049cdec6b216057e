// Package zap stands in for go.uber.org/zap: the signatures that the tests use.
package zap

import (
	"fmt"

	"go.uber.org/zap/zapcore"
)

type Field = zapcore.Field

type Option interface{ apply(*Logger) }

type Logger struct{}

func NewProduction(options ...Option) (*Logger, error) { return nil, nil }
func NewNop() *Logger                                  { return nil }
func L() *Logger                                       { return nil }
func S() *SugaredLogger                                { return nil }

func (log *Logger) Sugar() *SugaredLogger                                     { return nil }
func (log *Logger) Named(s string) *Logger                                    { return log }
func (log *Logger) With(fields ...Field) *Logger                              { return log }
func (log *Logger) WithLazy(fields ...Field) *Logger                          { return log }
func (log *Logger) Debug(msg string, fields ...Field)                         {}
func (log *Logger) Info(msg string, fields ...Field)                          {}
func (log *Logger) Warn(msg string, fields ...Field)                          {}
func (log *Logger) Error(msg string, fields ...Field)                         {}
func (log *Logger) DPanic(msg string, fields ...Field)                        {}
func (log *Logger) Panic(msg string, fields ...Field)                         {}
func (log *Logger) Fatal(msg string, fields ...Field)                         {}
func (log *Logger) Log(lvl zapcore.Level, msg string, fields ...Field)        {}
func (log *Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry { return nil }

type SugaredLogger struct{}

func (s *SugaredLogger) Desugar() *Logger                                 { return nil }
func (s *SugaredLogger) With(args ...interface{}) *SugaredLogger          { return s }
func (s *SugaredLogger) WithLazy(args ...interface{}) *SugaredLogger      { return s }
func (s *SugaredLogger) Debug(args ...interface{})                        {}
func (s *SugaredLogger) Debugln(args ...interface{})                      {}
func (s *SugaredLogger) Debugf(template string, args ...interface{})      {}
func (s *SugaredLogger) Debugw(msg string, keysAndValues ...interface{})  {}
func (s *SugaredLogger) Info(args ...interface{})                         {}
func (s *SugaredLogger) Infoln(args ...interface{})                       {}
func (s *SugaredLogger) Infof(template string, args ...interface{})       {}
func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{})   {}
func (s *SugaredLogger) Warn(args ...interface{})                         {}
func (s *SugaredLogger) Warnln(args ...interface{})                       {}
func (s *SugaredLogger) Warnf(template string, args ...interface{})       {}
func (s *SugaredLogger) Warnw(msg string, keysAndValues ...interface{})   {}
func (s *SugaredLogger) Error(args ...interface{})                        {}
func (s *SugaredLogger) Errorln(args ...interface{})                      {}
func (s *SugaredLogger) Errorf(template string, args ...interface{})      {}
func (s *SugaredLogger) Errorw(msg string, keysAndValues ...interface{})  {}
func (s *SugaredLogger) DPanic(args ...interface{})                       {}
func (s *SugaredLogger) DPanicln(args ...interface{})                     {}
func (s *SugaredLogger) DPanicf(template string, args ...interface{})     {}
func (s *SugaredLogger) DPanicw(msg string, keysAndValues ...interface{}) {}
func (s *SugaredLogger) Panic(args ...interface{})                        {}
func (s *SugaredLogger) Panicln(args ...interface{})                      {}
func (s *SugaredLogger) Panicf(template string, args ...interface{})      {}
func (s *SugaredLogger) Panicw(msg string, keysAndValues ...interface{})  {}
func (s *SugaredLogger) Fatal(args ...interface{})                        {}
func (s *SugaredLogger) Fatalln(args ...interface{})                      {}
func (s *SugaredLogger) Fatalf(template string, args ...interface{})      {}
func (s *SugaredLogger) Fatalw(msg string, keysAndValues ...interface{})  {}

func (s *SugaredLogger) Log(lvl zapcore.Level, args ...interface{})                       {}
func (s *SugaredLogger) Logf(lvl zapcore.Level, template string, args ...interface{})     {}
func (s *SugaredLogger) Logw(lvl zapcore.Level, msg string, keysAndValues ...interface{}) {}

func String(key string, val string) Field                  { return Field{} }
func Stringp(key string, val *string) Field                { return Field{} }
func Strings(key string, ss []string) Field                { return Field{} }
func ByteString(key string, val []byte) Field              { return Field{} }
func Binary(key string, val []byte) Field                  { return Field{} }
func Bool(key string, val bool) Field                      { return Field{} }
func Int(key string, val int) Field                        { return Field{} }
func Int64(key string, val int64) Field                    { return Field{} }
func Any(key string, value interface{}) Field              { return Field{} }
func Reflect(key string, val interface{}) Field            { return Field{} }
func Stringer(key string, val fmt.Stringer) Field          { return Field{} }
func Error(err error) Field                                { return Field{} }
func NamedError(key string, err error) Field               { return Field{} }
func Object(key string, val zapcore.ObjectMarshaler) Field { return Field{} }
func Inline(val zapcore.ObjectMarshaler) Field             { return Field{} }
func Array(key string, val zapcore.ArrayMarshaler) Field   { return Field{} }
func Dict(key string, val ...Field) Field                  { return Field{} }
func Namespace(key string) Field                           { return Field{} }
