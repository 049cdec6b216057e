package kinds

import (
	"crypto/tls"
	"os"
	"strconv"

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

func leakTLSField() *tls.Config {
	return toolkit.NewLimited(toolkit.Limits{Oldest: tls.VersionTLS11}) // want `MinVersion becomes TLS 1.1, which is broken, through toolkit.NewLimited`
}

func cleanTLSField() *tls.Config {
	return toolkit.NewLimited(toolkit.Limits{Oldest: tls.VersionTLS12, Retries: tls.VersionTLS11})
}

func leakTLSMax(l *toolkit.Limits) *tls.Config {
	l.Newest = tls.VersionTLS11 // want `MaxVersion becomes TLS 1.1, which is broken, through toolkit.NewLimited`
	return toolkit.NewLimited(*l)
}

func cleanTLSMax(l *toolkit.Limits) *tls.Config {
	l.Newest = tls.VersionTLS13
	return toolkit.NewLimited(*l)
}

func leakTLSMethod() *tls.Config {
	return new(toolkit.Server).Oldest(tls.VersionTLS10).TLS() // want `MinVersion becomes TLS 1.0, which is broken, through Server.Oldest`
}

func cleanTLSMethod() *tls.Config {
	return new(toolkit.Server).Oldest(tls.VersionTLS13).Weight(tls.VersionTLS10).TLS()
}

func leakTLSOption() *tls.Config {
	return toolkit.NewTLS(toolkit.WithMinVersion(tls.VersionTLS11)) // want `MinVersion becomes TLS 1.1, which is broken, through toolkit.WithMinVersion`
}

func cleanTLSOption() *tls.Config {
	return toolkit.NewTLS(toolkit.WithMinVersion(tls.VersionTLS13), toolkit.WithMinimum(tls.VersionTLS11))
}

func leakTLSVariable(legacy bool) *tls.Config {
	version := uint16(tls.VersionTLS12)
	if legacy {
		version = tls.VersionTLS10
	}
	return toolkit.NewLimited(toolkit.Limits{Oldest: version}) // want `MinVersion becomes version, which can be TLS 1.0, through toolkit.NewLimited`
}

func cleanTLSVariable(modern bool) *tls.Config {
	version := uint16(tls.VersionTLS12)
	if modern {
		version = tls.VersionTLS13
	}
	return toolkit.NewLimited(toolkit.Limits{Oldest: version})
}

func leakTLSNumber() *tls.Config {
	n, _ := strconv.Atoi(os.Getenv("TLS_MIN"))
	return toolkit.NewLimited(toolkit.Limits{Oldest: uint16(n)}) // want `from strconv.Atoi, through toolkit.NewLimited`
}

func cleanTLSNumber() *tls.Config {
	n, _ := strconv.Atoi(os.Getenv("TLS_MIN"))
	if n < tls.VersionTLS12 {
		n = tls.VersionTLS12
	}
	return toolkit.NewLimited(toolkit.Limits{Oldest: uint16(n)})
}

func leakTLSReceived() *tls.Config {
	cfg := toolkit.Unset()
	cfg.MinVersion = tls.VersionTLS11 // want `MinVersion allows TLS 1.1`
	return cfg
}

func cleanTLSReceived() *tls.Config {
	cfg := toolkit.Unset()
	cfg.MinVersion = tls.VersionTLS12
	return cfg
}

// A labeler is implemented here and in package toolkit.
type labeler interface{ Label(*tls.Config) }

type label string

func (l label) Label(cfg *tls.Config) { cfg.ServerName = string(l) }

func leakTLSInterface(l label) *tls.Config {
	cfg := &tls.Config{} // want `tls.Config without MinVersion`
	for _, n := range []labeler{l, toolkit.Labels{}} {
		n.Label(cfg)
	}
	return cfg
}

func cleanTLSInterface(t toolkit.Tuner) *tls.Config {
	cfg := &tls.Config{}
	t.Tune(cfg)
	return cfg
}
