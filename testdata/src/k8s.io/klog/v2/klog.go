// Package klog stands in for k8s.io/klog/v2: the signatures that the tests use.
package klog

type Level int32

type Verbose struct{}

func V(level Level) Verbose                                                  { return Verbose{} }
func (v Verbose) Enabled() bool                                              { return false }
func (v Verbose) Info(args ...interface{})                                   {}
func (v Verbose) Infoln(args ...interface{})                                 {}
func (v Verbose) Infof(format string, args ...interface{})                   {}
func (v Verbose) InfoS(msg string, keysAndValues ...interface{})             {}
func (v Verbose) ErrorS(err error, msg string, keysAndValues ...interface{}) {}
func InfoS(msg string, keysAndValues ...interface{})                         {}
func ErrorS(err error, msg string, keysAndValues ...interface{})             {}
func InfoSDepth(depth int, msg string, keysAndValues ...interface{})         {}
func Info(args ...interface{})                                               {}
func Infoln(args ...interface{})                                             {}
func Infof(format string, args ...interface{})                               {}
func InfoDepth(depth int, args ...interface{})                               {}
func InfofDepth(depth int, format string, args ...interface{})               {}
func Warning(args ...interface{})                                            {}
func Warningln(args ...interface{})                                          {}
func Warningf(format string, args ...interface{})                            {}
func WarningDepth(depth int, args ...interface{})                            {}
func WarningfDepth(depth int, format string, args ...interface{})            {}
func Error(args ...interface{})                                              {}
func Errorln(args ...interface{})                                            {}
func Errorf(format string, args ...interface{})                              {}
func ErrorDepth(depth int, args ...interface{})                              {}
func ErrorfDepth(depth int, format string, args ...interface{})              {}
func Fatal(args ...interface{})                                              {}
func Fatalln(args ...interface{})                                            {}
func Fatalf(format string, args ...interface{})                              {}
func FatalDepth(depth int, args ...interface{})                              {}
func FatalfDepth(depth int, format string, args ...interface{})              {}
func Exit(args ...interface{})                                               {}
func Exitln(args ...interface{})                                             {}
func Exitf(format string, args ...interface{})                               {}
func ExitDepth(depth int, args ...interface{})                               {}
func ExitfDepth(depth int, format string, args ...interface{})               {}
