// Package spew stands in for github.com/davecgh/go-spew/spew: the signatures that the tests use.
package spew

import "io"

func Dump(a ...interface{})                                     {}
func Fdump(w io.Writer, a ...interface{})                       {}
func Sdump(a ...interface{}) string                             { return "" }
func Printf(format string, a ...interface{}) (n int, err error) { return }
