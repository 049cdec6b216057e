// Package impl implements interfaces of package main.
package impl

import "crypto/tls"

// Named sets a name.
type Named struct{}

// Tune sets a name.
func (Named) Tune(c *tls.Config) { c.ServerName = "sandbox.koywe.com" }

// Versioned sets a version.
type Versioned struct{}

// Set sets a version.
func (Versioned) Set(c *tls.Config) { c.MinVersion = tls.VersionTLS12 }

// Looker is an interface like that of package main.
type Looker interface{ Look(*tls.Config) }

type looker struct{}

func (looker) Look(c *tls.Config) { c.MinVersion = tls.VersionTLS12 }

// Default returns one.
func Default() Looker { return looker{} }
