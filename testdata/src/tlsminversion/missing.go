package tlsminversion

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"reflect"
	"time"
)

func oneLine(pool *x509.CertPool) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: pool}, // want `tls.Config without MinVersion: a client takes TLS 1.2 only since Go 1.18; set MinVersion to tls.VersionTLS12`
	}}
}

func multiLine(cert tls.Certificate) *http.Server {
	return &http.Server{
		TLSConfig: &tls.Config{ // want `a server takes TLS 1.2 only since Go 1.22`
			// The certificate of the proxy.
			Certificates: []tls.Certificate{cert},
		},
	}
}

func empty() (net.Conn, error) {
	return tls.Dial("tcp", "api.koywe.com:443", &tls.Config{}) // want `MinVersion: a client`
}

func value() net.Listener {
	c := tls.Config{} // want `MinVersion: a server`
	l, _ := tls.Listen("tcp", ":443", &c)
	return l
}

func unknown() *tls.Config {
	return &tls.Config{ // want `a client takes TLS 1.2 only since Go 1.18, a server takes TLS 1.2 only since Go 1.22`
		// Nothing yet.
	}
}

func made() *tls.Config {
	c := new(tls.Config) // want `without MinVersion`
	c.ServerName = "api.koywe.com"
	return c
}

func chained() *tls.Config {
	return new(tls.Config).Clone() // want `without MinVersion`
}

func zero(l net.Listener) net.Listener {
	var c tls.Config // want `MinVersion: a server`
	return tls.NewListener(l, &c)
}

func many() []*tls.Config {
	return []*tls.Config{
		{ServerName: "a"}, // want `without MinVersion`
		{ServerName: "b", MinVersion: tls.VersionTLS13},
	}
}

func hello(list []byte) *tls.Config {
	return &tls.Config{EncryptedClientHelloConfigList: list} // want `set MinVersion to tls.VersionTLS13`
}

func otherVariable() (*tls.Config, *tls.Config) {
	a := &tls.Config{} // want `without MinVersion`
	b := &tls.Config{}
	b.MinVersion = tls.VersionTLS12
	return a, b
}

func doesNothing(c *tls.Config) { c.ServerName = "x" }

func helped() *tls.Config {
	c := &tls.Config{} // want `without MinVersion`
	doesNothing(c)
	return c
}

func ignored() *tls.Config {
	//koywelint:ignore tlsminversion printer on an isolated network
	return &tls.Config{}
}

// From here on, what is right.

func set(pool *x509.CertPool) *tls.Config {
	return &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
}

func setLater() *tls.Config {
	c := &tls.Config{}
	if time.Now().IsZero() {
		c.MinVersion = tls.VersionTLS13
	}
	return c
}

func setByChain() *http.Server {
	srv := &http.Server{Addr: ":443", TLSConfig: &tls.Config{}}
	srv.TLSConfig.MinVersion = tls.VersionTLS12
	return srv
}

func setInTransport() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{}
	t.TLSClientConfig.MinVersion = tls.VersionTLS12
	return t
}

func setInClone(base *tls.Config) *tls.Config {
	c := base.Clone()
	c.MinVersion = tls.VersionTLS12
	return c
}

func cloneOfGood() *tls.Config {
	base := set(nil)
	return base.Clone()
}

func cloneOfEmpty() *tls.Config {
	c := new(tls.Config)
	d := c.Clone()
	d.MinVersion = tls.VersionTLS12
	return d
}

func harden(c *tls.Config)               { hardenDeep(0, c) }
func hardenDeep(_ int, c *tls.Config)    { c.MinVersion = tls.VersionTLS12 }
func hardenServer(s *http.Server)        { s.TLSConfig.MinVersion = tls.VersionTLS12 }
func hardened(c *tls.Config) *tls.Config { harden(c); return c }

func setByHelper() *tls.Config {
	c := &tls.Config{ServerName: "x"}
	harden(c)
	return c
}

func setByHelperDirectly() *tls.Config { return hardened(&tls.Config{ServerName: "x"}) }

func setByServerHelper() *http.Server {
	s := &http.Server{TLSConfig: &tls.Config{}}
	hardenServer(s)
	return s
}

type option func(*tls.Config)

func withMin(v uint16) option { return func(c *tls.Config) { c.MinVersion = v } }

func setByOption(opts ...option) *tls.Config {
	c := &tls.Config{}
	for _, o := range opts {
		o(c)
	}
	return c
}

type gateway struct {
	conf *tls.Config
	*http.Transport
}

func newGateway() *gateway { return &gateway{conf: &tls.Config{}} }

func (g *gateway) init() { g.conf.MinVersion = tls.VersionTLS12 }

func newEmbedded() *gateway {
	g := &gateway{Transport: &http.Transport{TLSClientConfig: &tls.Config{}}}
	g.TLSClientConfig.MinVersion = tls.VersionTLS12
	return g
}

func zeroSet() *tls.Config {
	var c tls.Config
	c.MinVersion = tls.VersionTLS12
	return &c
}

func zeroReplaced(b bool) *tls.Config {
	var c tls.Config
	c = tls.Config{MinVersion: tls.VersionTLS12}
	return &c
}

func inspectedOnly(c *tls.Config) bool {
	return reflect.DeepEqual(c, &tls.Config{}) || reflect.TypeOf(*c) == reflect.TypeOf(tls.Config{})
}

type Config struct{ MinVersion uint16 }

func otherType() *Config { return &Config{} }
