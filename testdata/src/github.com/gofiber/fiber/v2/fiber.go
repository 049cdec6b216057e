// Package fiber stands in for github.com/gofiber/fiber/v2: the signatures that the tests use.
package fiber

import "io"

type Handler = func(*Ctx) error

type Map map[string]interface{}

type Ctx struct{}

func (c *Ctx) Query(key string, defaultValue ...string) string     { return "" }
func (c *Ctx) Params(key string, defaultValue ...string) string    { return "" }
func (c *Ctx) Get(key string, defaultValue ...string) string       { panic("stub") }
func (c *Ctx) FormValue(key string, defaultValue ...string) string { return "" }
func (c *Ctx) Cookies(key string, defaultValue ...string) string   { return "" }
func (c *Ctx) Body() []byte                                        { return nil }
func (c *Ctx) BodyParser(out interface{}) error                    { return nil }
func (c *Ctx) JSON(data interface{}, ctype ...string) error        { return nil }
func (c *Ctx) SendStatus(status int) error                         { return nil }
func (c *Ctx) Status(status int) *Ctx                              { return c }
func (c *Ctx) Redirect(location string, status ...int) error       { return nil }

type Agent struct{}

func Get(url string) *Agent                            { return nil }
func Post(url string) *Agent                           { return nil }
func (a *Agent) QueryString(queryString string) *Agent { return a }
func (a *Agent) Set(k, v string) *Agent                { return a }
func (a *Agent) Debug(w ...io.Writer) *Agent           { return a }
