// Prog shows that nobody imports a program.
package main

import (
	"crypto/tls"

	"tlsminversion/prog/impl"
)

// A Tuner is implemented here and in package impl.
type Tuner interface{ Tune(*tls.Config) }

// A Setter as well.
type Setter interface{ Set(*tls.Config) }

type namer string

func (n namer) Tune(c *tls.Config) { c.ServerName = string(n) }
func (n namer) Set(c *tls.Config)  { c.ServerName = string(n) }

func main() {
	_ = tuned(namer("koywe"))
	_ = tuned(impl.Named{})
	_ = set(impl.Versioned{})
	_ = looked(impl.Default())
}

func tuned(t Tuner) *tls.Config {
	c := &tls.Config{} // want `without MinVersion`
	t.Tune(c)
	return c
}

// From here on, what is right.

func set(s Setter) *tls.Config {
	c := &tls.Config{}
	s.Set(c)
	return c
}

// A Looker may be what stands behind that of impl.
type Looker interface{ Look(*tls.Config) }

type blind struct{}

func (blind) Look(*tls.Config) {}

func looked(l Looker) *tls.Config {
	c := &tls.Config{}
	l.Look(c)
	return c
}
