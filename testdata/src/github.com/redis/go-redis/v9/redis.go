// Package redis is a stub: the signatures that the tests use.
package redis

type Options struct {
	Addr     string
	Username string
	Password string
	DB       int
}

type Client struct{}

func NewClient(opt *Options) *Client { return nil }
