// Package resty stands in for github.com/go-resty/resty/v2: the signatures that the tests use.
package resty

import (
	"context"
	"net/url"
)

type Client struct{}

func New() *Client                                                { return nil }
func (c *Client) R() *Request                                     { return nil }
func (c *Client) SetBaseURL(url string) *Client                   { return c }
func (c *Client) SetDebug(d bool) *Client                         { return c }
func (c *Client) EnableGenerateCurlOnDebug() *Client              { return c }
func (c *Client) EnableTrace() *Client                            { return c }
func (c *Client) SetAuthToken(token string) *Client               { return c }
func (c *Client) SetHeader(header, value string) *Client          { return c }
func (c *Client) SetQueryParam(param, value string) *Client       { return c }
func (c *Client) SetQueryParams(params map[string]string) *Client { return c }

type Request struct {
	QueryParam url.Values
	FormData   url.Values
}

type Response struct{}

func (r *Response) Body() []byte                                       { return nil }
func (r *Response) String() string                                     { return "" }
func (r *Request) SetContext(ctx context.Context) *Request             { return r }
func (r *Request) SetHeader(header, value string) *Request             { return r }
func (r *Request) SetAuthToken(token string) *Request                  { return r }
func (r *Request) SetBody(body interface{}) *Request                   { return r }
func (r *Request) SetResult(res interface{}) *Request                  { return r }
func (r *Request) SetDebug(d bool) *Request                            { return r }
func (r *Request) EnableGenerateCurlOnDebug() *Request                 { return r }
func (r *Request) SetFormData(data map[string]string) *Request         { return r }
func (r *Request) SetFormDataFromValues(data url.Values) *Request      { return r }
func (r *Request) SetQueryParam(param, value string) *Request          { return r }
func (r *Request) SetQueryParams(params map[string]string) *Request    { return r }
func (r *Request) SetQueryParamsFromValues(params url.Values) *Request { return r }
func (r *Request) SetQueryString(query string) *Request                { return r }
func (r *Request) SetPathParam(param, value string) *Request           { return r }
func (r *Request) SetPathParams(params map[string]string) *Request     { return r }
func (r *Request) Execute(method, url string) (*Response, error)       { return nil, nil }
func (r *Request) Get(url string) (*Response, error)                   { return nil, nil }
func (r *Request) Head(url string) (*Response, error)                  { return nil, nil }
func (r *Request) Post(url string) (*Response, error)                  { return nil, nil }
func (r *Request) Put(url string) (*Response, error)                   { return nil, nil }
func (r *Request) Patch(url string) (*Response, error)                 { return nil, nil }
func (r *Request) Delete(url string) (*Response, error)                { return nil, nil }
