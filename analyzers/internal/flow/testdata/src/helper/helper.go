// Package helper is called from another package.
package helper

import (
	"fmt"
	"log"
)

type Client struct{ apiKey string }

func (c *Client) Key() string { return c.apiKey } // want Key:"flow: .*"

func Log(msg string, args ...any) { log.Printf(msg, args...) } // want Log:"flow: .*"

func Wrap(v any) { Log("%v", v) } // want Wrap:"flow: .*"

func Hide(s string) string { return s[:2] + "***" } // want Hide:"flow: .*"

func Same(a, b string) bool { return a == b } // want Same:"flow: .*"

func Describe(s string) error { return fmt.Errorf("value %s", s) } // want Describe:"flow: .*"
