package tlsminversion

import (
	"go/types"
	"go/version"
	"strings"
)

// side is the end of the connection that a configuration serves.
type side uint8

const (
	client side = 1 << iota
	server
)

// sided says that the configuration at a place serves a side.
type sided struct {
	place
	side
}

// settings are the fields of a configuration that one side alone reads.
//
// Source: https://pkg.go.dev/crypto/tls#Config
var settings = map[string]side{
	"RootCAs":                        client,
	"ServerName":                     client,
	"InsecureSkipVerify":             client,
	"ClientSessionCache":             client,
	"GetClientCertificate":           client,
	"EncryptedClientHelloConfigList": client,
	"ClientAuth":                     server,
	"ClientCAs":                      server,
	"GetCertificate":                 server,
	"GetConfigForClient":             server,
	"EncryptedClientHelloKeys":       server,
}

func sideOfSetting(name string) side { return settings[name] }

// sideOfName judges functions, types and fields: tls.Dial, tls.Listen,
// http.Transport, http.Server, TLSClientConfig.
func sideOfName(name string) side {
	name = strings.ToLower(name)
	var s side
	for _, w := range [...]string{"client", "dial", "transport", "connect"} {
		if strings.Contains(name, w) {
			s |= client
		}
	}
	for _, w := range [...]string{"server", "listen", "serve"} {
		if strings.Contains(name, w) {
			s |= server
		}
	}
	return s
}

func sideOfField(owner types.Type, field string) side {
	if s := sideOfName(field); s != 0 {
		return s
	}
	if named, ok := deref(owner).(*types.Named); ok {
		return sideOfName(named.Obj().Name())
	}
	return 0
}

func sideOfCall(fn *types.Func) side { return sideOfName(fn.Name()) }

// sideOf returns the side that the configuration at p serves, or 0.
func (c *checker) sideOf(p place) side {
	var all side
	for _, s := range c.sides {
		if s.ok() && c.groups.find(s.place) == c.groups.find(p) {
			all |= s.side
		}
	}
	if all == client|server {
		return 0
	}
	return all
}

// defaults says what holds if MinVersion is not set: with Go 1.18, clients
// went from TLS 1.0 to 1.2; with go 1.22 in go.mod, servers did.
//
// Source: https://go.dev/doc/go1.18#tls10, https://go.dev/doc/go1.22#minor_library_changes
func defaults(goVersion string, s side, tls10 bool) string {
	goVersion = strings.TrimPrefix(goVersion, "go") // as go vet has it
	v := "go" + goVersion
	asClient := "a client takes TLS 1.2 only since Go 1.18"
	asServer := "a server takes TLS 1.2 only since Go 1.22"
	said := ""
	if version.IsValid(v) {
		said = "with go " + goVersion + " in go.mod "
		asClient = "a client takes TLS 1.2 by default"
		if version.Compare(v, "go1.18") < 0 {
			asClient = "a client takes TLS 1.0 unless built with Go 1.18 or newer"
		}
		asServer = "a server takes TLS 1.2 by default unless GODEBUG has tls10server=1"
		if version.Compare(v, "go1.22") < 0 {
			asServer = "a server takes TLS 1.0 by default"
		}
	}
	if tls10 {
		asServer = "a server takes TLS 1.0, by //go:debug tls10server=1"
	}
	switch s {
	case client:
		return said + asClient
	case server:
		return said + asServer
	}
	return said + asClient + ", " + asServer
}
