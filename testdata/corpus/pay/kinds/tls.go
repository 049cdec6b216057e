package kinds

import (
	"crypto/tls"

	"example.com/platform/toolkit"
)

func leakPolicy(p toolkit.Policy) *tls.Config {
	cfg := &tls.Config{} // want `tls.Config without MinVersion`
	p.Tag(cfg)
	return cfg
}

func cleanPolicy(p toolkit.Policy) *tls.Config {
	cfg := &tls.Config{}
	p.Set(cfg)
	return cfg
}
