// Package gin stands in for github.com/gin-gonic/gin: the signatures that the tests use.
package gin

import (
	"io"
	"net/http"
)

type H map[string]any

type HandlerFunc func(*Context)

var (
	DefaultWriter      io.Writer
	DefaultErrorWriter io.Writer
)

type Context struct {
	Request *http.Request
}

func (c *Context) Query(key string) (value string)               { return }
func (c *Context) DefaultQuery(key, defaultValue string) string  { return "" }
func (c *Context) GetQuery(key string) (string, bool)            { return "", false }
func (c *Context) Param(key string) string                       { return "" }
func (c *Context) PostForm(key string) (value string)            { panic("stub") }
func (c *Context) GetHeader(key string) string                   { panic("stub") }
func (c *Context) Cookie(name string) (string, error)            { return "", nil }
func (c *Context) GetRawData() ([]byte, error)                   { return nil, nil }
func (c *Context) ShouldBindJSON(obj any) error                  { return nil }
func (c *Context) BindJSON(obj any) error                        { return nil }
func (c *Context) ShouldBind(obj any) error                      { return nil }
func (c *Context) ShouldBindQuery(obj any) error                 { return nil }
func (c *Context) Redirect(code int, location string)            {}
func (c *Context) JSON(code int, obj any)                        {}
func (c *Context) String(code int, format string, values ...any) {}
func (c *Context) Set(key any, value any)                        {}
func (c *Context) Status(code int)                               {}
func (c *Context) AbortWithStatus(code int)                      {}
func (c *Context) AbortWithStatusJSON(code int, jsonObj any)     {}
func (c *Context) Next()                                         {}

type IRoutes interface{}

type OptionFunc func(*Engine)

type Engine struct{}

func New(opts ...OptionFunc) *Engine                                        { return nil }
func Default(opts ...OptionFunc) *Engine                                    { return nil }
func (e *Engine) GET(relativePath string, handlers ...HandlerFunc) IRoutes  { return nil }
func (e *Engine) POST(relativePath string, handlers ...HandlerFunc) IRoutes { return nil }
func (e *Engine) Use(middleware ...HandlerFunc) IRoutes                     { return nil }
