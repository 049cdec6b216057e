// Package websocket stands in for github.com/coder/websocket: the signatures that the tests use.
package websocket

import (
	"context"
	"net/http"
)

type Conn struct{}

type DialOptions struct{ HTTPHeader http.Header }

type AcceptOptions struct{}

func Dial(ctx context.Context, u string, opts *DialOptions) (*Conn, *http.Response, error) {
	return nil, nil, nil
}

func Accept(w http.ResponseWriter, r *http.Request, opts *AcceptOptions) (*Conn, error) {
	return nil, nil
}
