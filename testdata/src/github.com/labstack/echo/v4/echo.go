// Package echo stands in for github.com/labstack/echo/v4: the signatures that the tests use.
package echo

import "net/http"

type Logger interface {
	Print(i ...interface{})
	Printf(format string, args ...interface{})
	Debug(i ...interface{})
	Debugf(format string, args ...interface{})
	Info(i ...interface{})
	Infof(format string, args ...interface{})
	Warn(i ...interface{})
	Warnf(format string, args ...interface{})
	Error(i ...interface{})
	Errorf(format string, args ...interface{})
}

type Context interface {
	Request() *http.Request
	Param(name string) string
	QueryParam(name string) string
	FormValue(name string) string
	Bind(i interface{}) error
	JSON(code int, i interface{}) error
	String(code int, s string) error
	NoContent(code int) error
	Redirect(code int, url string) error
	Logger() Logger
}

type HandlerFunc func(c Context) error

type Echo struct {
	Logger Logger
}

func New() *Echo { return nil }
