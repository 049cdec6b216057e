package tlsminversion

import (
	"crypto/tls"

	"example.org/others"

	"tlsminversion/helpers"
)

func wrapped() *tls.Config {
	return helpers.Wrap(&tls.Config{}) // want `without MinVersion`
}

func wrappedTwice() *tls.Config {
	c := helpers.Twice(&tls.Config{}) // want `without MinVersion`
	c.ServerName = "sandbox.koywe.com"
	return c
}

func copied() (*tls.Config, error) {
	return helpers.Copy(&tls.Config{}) // want `without MinVersion`
}

// Wrap returns what it is given.
func Wrap(c *tls.Config) *tls.Config { return c }

func wrappedHere() *tls.Config {
	return Wrap(&tls.Config{}) // want `without MinVersion`
}

// From here on, what is right.

func wrappedComplete() []*tls.Config {
	return []*tls.Config{helpers.Complete(&tls.Config{}), helpers.Remake(&tls.Config{}), helpers.Wrap(helpers.With(&tls.Config{}))}
}

func completedAfter() (*tls.Config, error) {
	a := helpers.Wrap(&tls.Config{})
	a.MinVersion = tls.VersionTLS12
	b, err := helpers.Copy(&tls.Config{})
	if err != nil {
		return nil, err
	}
	b.MinVersion = tls.VersionTLS12
	return a, nil
}

func completedHere() *tls.Config {
	c := Wrap(&tls.Config{})
	c.MinVersion = tls.VersionTLS12
	return c
}

func remade() *tls.Config { return remake(&tls.Config{ServerName: "api.koywe.com"}) }

func remake(c *tls.Config) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, ServerName: c.ServerName}
}

func pointer[T any](v T) *T { return &v }

func pointed() *tls.Config {
	c := pointer(tls.Config{})
	c.MinVersion = tls.VersionTLS12
	return c
}

// Of other people's modules nothing is known.
func believed(d others.Dialer) []*tls.Config {
	c := &tls.Config{}
	d.Prepare(c)
	return []*tls.Config{c, others.Config(&tls.Config{}), others.Version(tls.VersionTLS10)}
}
