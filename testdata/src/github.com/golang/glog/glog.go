// Package glog stands in for github.com/golang/glog: the signatures that the tests use.
package glog

type Level int32

type Verbose bool

func V(level Level) Verbose                               { return false }
func (v Verbose) Info(args ...any)                        {}
func (v Verbose) Infof(format string, args ...any)        {}
func Info(args ...any)                                    {}
func Infoln(args ...any)                                  {}
func Infof(format string, args ...any)                    {}
func InfoDepth(depth int, args ...any)                    {}
func InfoDepthf(depth int, format string, args ...any)    {}
func Warning(args ...any)                                 {}
func Warningln(args ...any)                               {}
func Warningf(format string, args ...any)                 {}
func WarningDepth(depth int, args ...any)                 {}
func WarningDepthf(depth int, format string, args ...any) {}
func Error(args ...any)                                   {}
func Errorln(args ...any)                                 {}
func Errorf(format string, args ...any)                   {}
func ErrorDepth(depth int, args ...any)                   {}
func ErrorDepthf(depth int, format string, args ...any)   {}
func Fatal(args ...any)                                   {}
func Fatalln(args ...any)                                 {}
func Fatalf(format string, args ...any)                   {}
func FatalDepth(depth int, args ...any)                   {}
func FatalDepthf(depth int, format string, args ...any)   {}
func Exit(args ...any)                                    {}
func Exitln(args ...any)                                  {}
func Exitf(format string, args ...any)                    {}
func ExitDepth(depth int, args ...any)                    {}
func ExitDepthf(depth int, format string, args ...any)    {}
