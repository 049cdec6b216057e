// Package chi stands in for github.com/go-chi/chi/v5: the signatures that the tests use.
package chi

import (
	"context"
	"net/http"
)

type Context struct{}

func (x *Context) URLParam(key string) string                { return "" }
func URLParam(r *http.Request, key string) string            { return "" }
func URLParamFromCtx(ctx context.Context, key string) string { return "" }

type Mux struct{}

func NewRouter() *Mux                                              { return nil }
func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)     {}
func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc)    {}
func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler) {}
func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)   {}
