package tlsminversion

import (
	"crypto/tls"
	"net/http"

	"tlsminversion/helpers"
)

func acrossSecure() *tls.Config {
	c := &tls.Config{} // want `without MinVersion`
	helpers.Secure(c)
	return c
}

// From here on, what is right.

func acrossBase() *tls.Config { return helpers.Base().Clone() }

func acrossAdjust() *tls.Config {
	c := &tls.Config{}
	helpers.Adjust(c)
	return c
}

func acrossAll() []*tls.Config {
	a, b := &tls.Config{}, &tls.Config{}
	helpers.AdjustAll(a, b)
	return []*tls.Config{a, b}
}

func acrossWith() *tls.Config { return helpers.With(&tls.Config{}) }

func acrossServer() *http.Server {
	s := &http.Server{TLSConfig: &tls.Config{}}
	helpers.Prepare(s)
	return s
}

func acrossOption() *tls.Config {
	c := &tls.Config{}
	for _, o := range []func(*tls.Config){helpers.Version(tls.VersionTLS12)} {
		o(c)
	}
	return c
}

// A list that is walked to its end.
func acrossList(n *helpers.Node) {
	n.TLS.MinVersion = tls.VersionTLS12
	acrossList(n.Next)
}

func acrossNode() *helpers.Node {
	n := &helpers.Node{TLS: &tls.Config{}}
	acrossList(n)
	return n
}
