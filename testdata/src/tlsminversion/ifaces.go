package tlsminversion

import (
	"crypto/tls"
	"net/http"
)

// A namer can only be implemented here.
type namer interface{ name(*tls.Config) }

type fixedName string

func (n fixedName) name(c *tls.Config) { c.ServerName = string(n) }

type noName struct{}

func (*noName) name(*tls.Config) {}

func leftOpen(n namer) *tls.Config {
	c := &tls.Config{} // want `without MinVersion`
	n.name(c)
	return c
}

// A tagger is exported by name in nothing.
type tagger interface{ Tag(*tls.Config) }

type plain struct{}

func (plain) Tag(c *tls.Config) { c.NextProtos = []string{"h2"} }

var taggers = []tagger{plain{}}

func leftOpenByAll() *tls.Config {
	c := &tls.Config{} // want `without MinVersion`
	for _, t := range taggers {
		t.Tag(c)
	}
	return c
}

// A sealed interface has a method that others cannot have.
type Sealed interface {
	Apply(*tls.Config) *tls.Config
	sealed()
}

type same struct{}

func (same) Apply(c *tls.Config) *tls.Config { return c }
func (same) sealed()                         {}

func leftSealed(s Sealed) *tls.Config {
	return s.Apply(&tls.Config{}) // want `without MinVersion`
}

// From here on, what is right.

type raiser interface{ raise(*tls.Config) }

type strict struct{}

func (strict) raise(c *tls.Config) { c.MinVersion = tls.VersionTLS13 }

type lenient struct{}

func (lenient) raise(*tls.Config) {}

func raisedByOne(r raiser) *tls.Config {
	c := &tls.Config{}
	r.raise(c)
	return c
}

// Configurer may be implemented by whoever imports this.
type Configurer interface{ Configure(*tls.Config) }

type lazy struct{}

func (lazy) Configure(*tls.Config) {}

func configured(all ...Configurer) *tls.Config {
	c := &tls.Config{}
	for _, one := range all {
		one.Configure(c)
	}
	return c
}

// hidden is a part of what is exported.
type hidden interface{ Hide(*tls.Config) }

type cloak struct{}

func (cloak) Hide(*tls.Config) {}

// Server takes any hidden.
type Server struct{ Hidden hidden }

func (s *Server) config() *tls.Config {
	c := &tls.Config{}
	s.Hidden.Hide(c)
	return c
}

// found asks what comes from outside.
type found interface{ Find(*tls.Config) }

type finder struct{}

func (finder) Find(*tls.Config) {}

func asserted(h http.Handler) *tls.Config {
	c := &tls.Config{}
	if f, ok := h.(found); ok {
		f.Find(c)
	}
	return c
}

type nobody interface{ Nothing(*tls.Config) }

func byNobody(n nobody) *tls.Config {
	c := &tls.Config{}
	n.Nothing(c)
	return c
}

func sealedAfter(s Sealed) *tls.Config {
	c := s.Apply(&tls.Config{})
	c.MinVersion = tls.VersionTLS12
	return c
}
