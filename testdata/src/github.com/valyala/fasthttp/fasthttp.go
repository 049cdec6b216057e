// Package fasthttp stands in for github.com/valyala/fasthttp: the signatures that the tests use.
package fasthttp

type Args struct{}

func (a *Args) Add(key, value string) {}
func (a *Args) Set(key, value string) {}

type URI struct{}

func (u *URI) QueryArgs() *Args                  { return nil }
func (u *URI) SetQueryString(queryString string) {}

type RequestHeader struct{}

func (h *RequestHeader) Set(key, value string) {}

type Request struct{ Header RequestHeader }

type Response struct{}

func AcquireRequest() *Request                                            { return nil }
func (req *Request) SetRequestURI(requestURI string)                      {}
func (req *Request) URI() *URI                                            { return nil }
func (req *Request) PostArgs() *Args                                      { return nil }
func Do(req *Request, resp *Response) error                               { return nil }
func Get(dst []byte, url string) (statusCode int, body []byte, err error) { return }
