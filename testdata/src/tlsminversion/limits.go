package tlsminversion

import (
	"crypto/tls"
	"errors"
	"flag"
)

func lowMax() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS11} // want `MaxVersion stops at TLS 1.1, which is broken; leave it out, or set it to tls.VersionTLS12 or newer`
}

func lowMaxLater(c *tls.Config) {
	c.MaxVersion = tls.VersionTLS10 // want `MaxVersion stops at TLS 1.0`
}

func oldest() uint16 { return tls.VersionTLS10 }

func lowResult() *tls.Config {
	return &tls.Config{MinVersion: oldest()} // want `MinVersion is oldest\(\), which can be TLS 1.0; raise that to tls.VersionTLS12`
}

type endpoint struct {
	Min     uint16
	Max     uint16
	Checked uint16 `validate:"gte=771" json:"checked"`
	Free    uint16 `json:"free"`
}

func defaults() *endpoint { return &endpoint{Min: tls.VersionTLS11, Max: tls.VersionTLS13} } // want `MinVersion becomes TLS 1.1, which is broken, through endpoint.lowField \(tlsminversion/limits.go:33\); hand over tls.VersionTLS12`

func (e *endpoint) lowField() *tls.Config {
	return &tls.Config{MinVersion: e.Min, MaxVersion: e.Max}
}

func (e *endpoint) free() *tls.Config {
	return &tls.Config{MinVersion: e.Free} // want `MinVersion is e.Free, from json, and nothing checks the number`
}

func fromFlagVar() *tls.Config {
	var min uint
	flag.UintVar(&min, "min", tls.VersionTLS12, "minimum version")
	return &tls.Config{MinVersion: uint16(min)} // want `MinVersion is uint16\(min\), from flag.UintVar, and nothing checks the number`
}

// From here on, what is right.

func highMax(newest bool) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS12}
	if newest {
		c.MaxVersion = 0
	}
	return c
}

func chosen(name string) (uint16, error) {
	switch name {
	case "1.0":
		return tls.VersionTLS10, nil
	case "1.2":
		return tls.VersionTLS12, nil
	}
	return 0, errors.New("unknown version")
}

func highChosen(name string) (*tls.Config, error) {
	v, err := chosen(name)
	return &tls.Config{MinVersion: v}, err
}

func byMode(legacy bool) uint16 {
	if legacy {
		return tls.VersionTLS11
	}
	return tls.VersionTLS12
}

func highByMode() *tls.Config { return &tls.Config{MinVersion: byMode(false)} }

func (e *endpoint) validated() *tls.Config { return &tls.Config{MinVersion: e.Checked} }

func fromFlagVarChecked() (*tls.Config, error) {
	var min int
	flag.IntVar(&min, "min", tls.VersionTLS12, "minimum version")
	if min < tls.VersionTLS12 {
		return nil, errors.New("too old")
	}
	return &tls.Config{MinVersion: uint16(min)}, nil
}
