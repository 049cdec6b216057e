package tlsminversion

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
)

type settings struct {
	Insecure  bool
	VerifyTLS bool
}

func skipOneLine() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true} // want `InsecureSkipVerify accepts any certificate, so anybody on the way can answer; remove it`
}

func skipFirst() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS12} // want `accepts any certificate`
}

func skipMultiLine() *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want `accepts any certificate`
		ServerName:         "api.koywe.com",
	}
}

func skipAlone() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true} // want `accepts any certificate` `MinVersion: a client`
}

func skipAloneMultiLine() *tls.Config {
	return &tls.Config{ // want `MinVersion: a client`
		InsecureSkipVerify: true, // want `accepts any certificate`
	}
}

func skipLater(c *tls.Config, t *http.Transport) {
	c.InsecureSkipVerify = true // want `accepts any certificate`
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	t.TLSClientConfig.InsecureSkipVerify = true // want `accepts any certificate`
}

func skipSwitched(s settings) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: s.Insecure} // want `switched by s.Insecure, so a setting can turn verification off`
}

func skipEnv() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: os.Getenv("INSECURE") == "1"} // want `switched by os.Getenv`
}

func skipNegated(s settings) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: !s.VerifyTLS} // want `switched by !s.VerifyTLS`
}

func skipInverted(s settings) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: s.VerifyTLS} // want `InsecureSkipVerify is s.VerifyTLS, which is the wrong way round`
}

func skipInvertedTwice(skipVerify bool) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: !skipVerify} // want `wrong way round`
}

func skipIdleCallback() *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, // want `because VerifyConnection never returns an error; remove it, or let VerifyConnection verify`
		VerifyConnection:   func(tls.ConnectionState) error { return nil },
	}
}

func accept([][]byte, [][]*x509.Certificate) error { return nil }

func skipIdleFunc() *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	c.InsecureSkipVerify = true // want `because VerifyPeerCertificate never`
	c.VerifyPeerCertificate = accept
	return c
}

func skipVariable() *tls.Config {
	skip := true
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: skip} // want `accepts any certificate`
}

func skipParameter(skip bool) *tls.Config {
	if os.Getenv("ENV") == "production" {
		skip = false
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: skip} // want `switched by skip`
}

func skipPlaces(c, d *tls.Config, n int) *tls.Config {
	if n == 1 { c.InsecureSkipVerify = true } // want `accepts any`
	switch n {
	case 2: d.InsecureSkipVerify = true; n++ // want `accepts any`
	case 3:
		d.InsecureSkipVerify = true // want `accepts any`
	}
	if c == nil || d == nil { return &tls.Config{InsecureSkipVerify: true, // want `accepts any` `a client takes`
	} }
	return &tls.Config{MinVersion: tls.VersionTLS12,
		ServerName: "x", InsecureSkipVerify: true, // want `accepts any`
	}
}

// From here on, what is right.

func skipOff() *tls.Config {
	off := false
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: off && !!off == true, VerifyConnection: pinned}
}

func skipNever() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: false}
}

func skipCopied(c *tls.Config) *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: c.InsecureSkipVerify}
}

func pinned(s tls.ConnectionState) error {
	if len(s.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nil
}

func skipPinned() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true, VerifyConnection: pinned}
}

func skipPinnedLater(verify func([][]byte, [][]*x509.Certificate) error) *tls.Config {
	c := &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true}
	c.VerifyPeerCertificate = verify
	return c
}

func skipPinnedHere(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true,
		VerifyConnection: func(s tls.ConnectionState) (err error) {
			_, err = s.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: roots})
			return
		},
	}
}

func skipUnderConditions(c *tls.Config, base string, n int) {
	if base != "https://api.koywe.com" {
		c.InsecureSkipVerify = true // want `accepts any certificate`
	}
	if base == "" && n > 1 {
		c.InsecureSkipVerify = true // want `accepts any certificate`
		c.ServerName = "api.koywe.com"
	}
	if os.Getenv("REGION") != "" { // a call may do something of its own
		c.InsecureSkipVerify = true // want `accepts any certificate`
	}
	if n == 2 {
		n++
	} else if n == 3 {
		c.InsecureSkipVerify = true // want `accepts any certificate`
	}
	local := n > 2
	if local { // nothing else reads the variable
		c.InsecureSkipVerify = true // want `accepts any certificate`
	}
	_ = n
}
