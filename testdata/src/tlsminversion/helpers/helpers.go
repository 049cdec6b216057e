// Package helpers completes configurations, or does not, whatever its names say.
package helpers

import (
	"crypto/tls"
	"net/http"
)

// Base is good.
func Base() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS12} }

// Adjust sets the version.
func Adjust(c *tls.Config) { c.MinVersion = tls.VersionTLS12 }

// AdjustAll sets the versions.
func AdjustAll(configs ...*tls.Config) {
	for _, c := range configs {
		Adjust(c)
	}
}

// With returns what it was given, with the version.
func With(c *tls.Config) *tls.Config { Adjust(c); return c }

// Prepare sets the version of a server.
func Prepare(s *http.Server) { Adjust(s.TLSConfig) }

// Version is an option.
func Version(v uint16) func(*tls.Config) { return func(c *tls.Config) { c.MinVersion = v } }

// Secure sets no version.
func Secure(c *tls.Config) { c.ServerName = "api.koywe.com" }

// Node is one of a list.
type Node struct {
	TLS  *tls.Config
	Next *Node
}

// Wrap returns what it was given, without a version.
func Wrap(c *tls.Config) *tls.Config { c.ServerName = "api.koywe.com"; return c }

// Copy returns a copy of what it was given, without a version.
func Copy(c *tls.Config) (*tls.Config, error) {
	out := c.Clone()
	out.ServerName = "api.koywe.com"
	return out, nil
}

// Twice goes through another function.
func Twice(c *tls.Config) *tls.Config { return pass(Wrap(c)) }

func pass(c *tls.Config) *tls.Config { return c }

// Complete returns a copy with a version.
func Complete(c *tls.Config) *tls.Config {
	out := c.Clone()
	out.MinVersion = tls.VersionTLS12
	return out
}

// Remake returns another configuration.
func Remake(c *tls.Config) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, ServerName: c.ServerName}
}
