package tlsminversion

import (
	"crypto/tls"
	"flag"
	"net/http"
)

const minTLS = tls.VersionTLS11

func lowLiteral() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS10} // want `MinVersion allows TLS 1.0, which is broken; set it to tls.VersionTLS12`
}

func lowNumber() *tls.Config {
	return &tls.Config{MinVersion: 0x0300} // want `allows SSL 3.0`
}

func lowConstant() *tls.Config {
	return &tls.Config{MinVersion: minTLS} // want `allows TLS 1.1`
}

func lowZero() *tls.Config {
	return &tls.Config{MinVersion: 0, ServerName: "x"} // want `MinVersion 0 sets no minimum: a client takes`
}

func lowVariable(legacy bool) *tls.Config {
	min := uint16(tls.VersionTLS12)
	if legacy {
		min = tls.VersionTLS10
	}
	return &tls.Config{MinVersion: min} // want `MinVersion is min, which can be TLS 1.0; raise that`
}

func lowConverted() *tls.Config {
	v := tls.VersionTLS11
	return &tls.Config{MinVersion: uint16(v)} // want `which can be TLS 1.1`
}

func lowDefault(min uint16) *tls.Config {
	if min == 0 {
		min = uint16(tls.VersionTLS11)
	}
	return &tls.Config{MinVersion: min} // want `min, which can be TLS 1.1`
}

func lowLater(t *http.Transport) {
	t.TLSClientConfig.MinVersion = tls.VersionTLS10 // want `allows TLS 1.0`
}

func lowHello(keys []tls.EncryptedClientHelloKey) *tls.Config {
	return &tls.Config{
		MinVersion:               tls.VersionTLS11, // want `set it to tls.VersionTLS13`
		EncryptedClientHelloKeys: keys,
	}
}

// From here on, what is right.

func highVariable(modern bool) *tls.Config {
	min := uint16(tls.VersionTLS12)
	if modern {
		min = tls.VersionTLS13
	}
	return &tls.Config{MinVersion: min}
}

func highParameter(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min}
}

func highZero() *tls.Config {
	var min uint16
	min = tls.VersionTLS12
	return &tls.Config{MinVersion: min}
}

var versions = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

func highTable(name string) *tls.Config {
	return &tls.Config{MinVersion: versions[name]}
}

func highFlag() *tls.Config {
	min := flag.Uint("min", tls.VersionTLS12, "minimum version")
	return &tls.Config{MinVersion: max(uint16(*min), tls.VersionTLS12)}
}

func maximum() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS12}
}

func isOld(s *tls.ConnectionState) bool { return s.Version < tls.VersionTLS12 }

func zeroThenSet() *tls.Config {
	c := &tls.Config{MinVersion: 0}
	c.MinVersion = tls.VersionTLS13
	return c
}
