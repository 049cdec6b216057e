// Package others is somebody else's: nothing is known of what it does.
package others

import "crypto/tls"

// Config returns what it is given.
func Config(c *tls.Config) *tls.Config { return c }

// Version takes any version.
func Version(v uint16) *tls.Config { return &tls.Config{MinVersion: v} }

// Dialer connects.
type Dialer interface{ Prepare(*tls.Config) }
