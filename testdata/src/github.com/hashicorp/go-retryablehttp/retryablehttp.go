// Package retryablehttp stands in for github.com/hashicorp/go-retryablehttp: the signatures that the tests use.
package retryablehttp

import (
	"context"
	"net/http"
)

type Request struct{ *http.Request }

type Client struct{}

func NewClient() *Client                                                   { return nil }
func NewRequest(method, url string, rawBody interface{}) (*Request, error) { return nil, nil }
func NewRequestWithContext(ctx context.Context, method, url string, rawBody interface{}) (*Request, error) {
	return nil, nil
}
func Get(url string) (*http.Response, error)              { return nil, nil }
func (c *Client) Get(url string) (*http.Response, error)  { return nil, nil }
func (c *Client) Do(req *Request) (*http.Response, error) { return nil, nil }
