package tlsminversion

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"flag"
	"net"
	"os"
	"strconv"
)

type listener struct {
	Min     uint16 `json:"min_version"`
	Checked uint16 `json:"checked_version"`
	Table   int    `yaml:"table"`
	Named   level  `yaml:"named"`
	Inner   uint16
}

type level uint16

func (l *level) UnmarshalText(text []byte) error {
	*l = tls.VersionTLS12
	return nil
}

func fromEnv() *tls.Config {
	n, _ := strconv.Atoi(os.Getenv("TLS_MIN"))
	return &tls.Config{MinVersion: uint16(n)} // want `MinVersion is uint16\(n\), from strconv.Atoi, and nothing checks the number: refuse what is below tls.VersionTLS12`
}

func fromFile(l listener) *tls.Config {
	return &tls.Config{MinVersion: l.Min} // want `MinVersion is l.Min, from json, and nothing checks`
}

func fromFlag() *tls.Config {
	min := flag.Uint("min", tls.VersionTLS12, "minimum version")
	return &tls.Config{MinVersion: uint16(*min)} // want `from flag.Uint, and nothing checks`
}

func fromFileLater(c *tls.Config, l *listener) {
	c.MinVersion = l.Min // want `from json, and nothing checks`
}

func atLeast(min uint16) *tls.Config { return &tls.Config{MinVersion: min} }

func atLeastOld() *tls.Config { return atLeast(tls.VersionTLS11) } // want `MinVersion becomes TLS 1.1, which is broken, through tlsminversion.atLeast \(tlsminversion/values.go:46\); hand over tls.VersionTLS12`

func grown() []*tls.Config {
	var all []*tls.Config
	all = append(all, &tls.Config{}) // want `without MinVersion`
	return all
}

func resultByValue() (c tls.Config, err error) { // want `without MinVersion`
	c.ServerName = "api.koywe.com"
	return
}

func noError(ok bool) (*tls.Config, error) {
	return &tls.Config{}, nil // want `without MinVersion`
}

func commented() *tls.Config {
	return &tls.Config{ // want `without MinVersion`
		ServerName: "api.koywe.com",
	}
}

func guarded(insecure bool) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	if insecure {
		c.InsecureSkipVerify = true // want `switched by insecure, so a setting`
	}
	if os.Getenv("TLS_SKIP_VERIFY") != "" {
		c = &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true} // want `switched by os.Getenv`
	}
	return c
}

func bound(fs *flag.FlagSet) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	fs.BoolVar(&c.InsecureSkipVerify, "insecure", false, "do not verify") // want `switched by fs.BoolVar`
	return c
}

func invertedEnv() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: os.Getenv("TLS_VERIFY") == "true"} // want `wrong way round`
}

func invertedKey() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: os.Getenv("INSECURE") == "false"} // want `wrong way round`
}

func rightEnv() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: os.Getenv("TLS_VERIFY") == "false"} // want `switched by`
}

// From here on, what is right.

func fromEnvChecked() (*tls.Config, error) {
	n, err := strconv.Atoi(os.Getenv("TLS_MIN"))
	if err != nil || n < tls.VersionTLS12 {
		return nil, errors.New("TLS_MIN is below TLS 1.2")
	}
	return &tls.Config{MinVersion: uint16(n)}, nil
}

func (l *listener) validate() error {
	if l.Checked < tls.VersionTLS12 {
		return errors.New("too old")
	}
	return nil
}

func fromFileChecked(l listener) *tls.Config { return &tls.Config{MinVersion: l.Checked} }

func fromTable(l listener) *tls.Config {
	return &tls.Config{MinVersion: []uint16{tls.VersionTLS12, tls.VersionTLS13}[l.Table]}
}

func fromNamed(l listener) *tls.Config { return &tls.Config{MinVersion: uint16(l.Named)} }

func fromInside(l listener) *tls.Config { return &tls.Config{MinVersion: l.Inner} }

func fromSwitch() *tls.Config {
	n, _ := strconv.Atoi(os.Getenv("TLS_MIN"))
	var min uint16
	switch n {
	case 13:
		min = tls.VersionTLS13
	default:
		min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: min}
}

func fromOther(c *tls.Config) *tls.Config { return &tls.Config{MinVersion: c.MinVersion} }

func atLeastNew() *tls.Config { return atLeast(tls.VersionTLS13) }

func withError(ok bool) (*tls.Config, error) {
	if !ok {
		return &tls.Config{}, errors.New("no certificate")
	}
	return &tls.Config{MinVersion: tls.VersionTLS12}, nil
}

func withErrorByValue() (tls.Config, error) { return tls.Config{}, os.ErrNotExist }

func overwritten(base *tls.Config) *tls.Config {
	c := &tls.Config{}
	*c = *base
	return c
}

func decoded(b []byte) (*tls.Config, error) {
	var c tls.Config
	err := json.Unmarshal(b, &c)
	return &c, err
}

func raisedLater() *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS10}
	c.MinVersion = tls.VersionTLS12
	return c
}

func resultSet() (c tls.Config, err error) {
	c.ServerName = "api.koywe.com"
	c.MinVersion = tls.VersionTLS12
	return
}

func hosted(c *tls.Config) (host string) {
	if c.InsecureSkipVerify {
		host, _, _ = net.SplitHostPort("localhost:443")
	}
	return host
}
