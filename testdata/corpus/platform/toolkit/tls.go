package toolkit

import "crypto/tls"

// Policy sets what a service promises.
type Policy struct{ Version uint16 }

// Set sets the version of the policy.
func (p Policy) Set(cfg *tls.Config) { cfg.MinVersion = p.Version }

// Tag sets something else.
func (p Policy) Tag(cfg *tls.Config) { cfg.ServerName = "api.example.com" }

// A Server listens.
type Server struct{ oldest uint16 }

// Oldest sets the minimum version.
func (s *Server) Oldest(version uint16) *Server { s.oldest = version; return s }

// Weight sets something else.
func (s *Server) Weight(w uint16) *Server { return s }

// TLS is the configuration of the server.
func (s *Server) TLS() *tls.Config { return &tls.Config{MinVersion: s.oldest} }

// A TLSOption changes a configuration.
type TLSOption func(*tls.Config)

// WithMinVersion is an option.
func WithMinVersion(version uint16) TLSOption {
	return func(cfg *tls.Config) { cfg.MinVersion = version }
}

// WithMinimum is an option that refuses what is old.
func WithMinimum(version uint16) TLSOption {
	return func(cfg *tls.Config) {
		if version >= tls.VersionTLS12 {
			cfg.MinVersion = version
		}
	}
}

// NewTLS applies options.
func NewTLS(options ...TLSOption) *tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	for _, o := range options {
		o(cfg)
	}
	return cfg
}

// Limits are for NewLimited.
type Limits struct {
	Oldest, Newest uint16
	Retries        uint16
}

// NewLimited has its versions from a struct.
func NewLimited(l Limits) *tls.Config {
	if l.Oldest == 0 {
		l.Oldest = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: l.Oldest, MaxVersion: l.Newest}
}

// Unset leaves the version to who receives the configuration.
func Unset() *tls.Config { return leakUnset() }

func leakUnset() *tls.Config { return &tls.Config{ServerName: "api.example.com"} }

func cleanUnset() *tls.Config {
	cfg := &tls.Config{ServerName: "api.example.com"}
	Policy{Version: tls.VersionTLS13}.Set(cfg)
	return cfg
}

// A Tuner may be implemented by anybody.
type Tuner interface{ Tune(*tls.Config) }

// Labels names the server.
type Labels struct{}

// Label names the server.
func (Labels) Label(cfg *tls.Config) { cfg.ServerName = "api.example.com" }
