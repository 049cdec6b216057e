package tlsminversion

import (
	"go/parser"
	"testing"
)

func TestDefaults(t *testing.T) {
	for _, test := range []struct {
		version string
		side    side
		tls10   bool
		want    string
	}{
		{"", client, false, "a client takes TLS 1.2 only since Go 1.18"},
		{"", 0, false, "a client takes TLS 1.2 only since Go 1.18, a server takes TLS 1.2 only since Go 1.22"},
		{"nonsense", server, false, "a server takes TLS 1.2 only since Go 1.22"},
		{"1.25.0", client, false, "with go 1.25.0 in go.mod a client takes TLS 1.2 by default"},
		{"go1.25", client, true, "with go 1.25 in go.mod a client takes TLS 1.2 by default"},
		{"1.25", server, false, "with go 1.25 in go.mod a server takes TLS 1.2 by default unless GODEBUG has tls10server=1"},
		{"1.25", server, true, "with go 1.25 in go.mod a server takes TLS 1.0, by //go:debug tls10server=1"},
		{"1.21", server, false, "with go 1.21 in go.mod a server takes TLS 1.0 by default"},
		{"1.17", client, false, "with go 1.17 in go.mod a client takes TLS 1.0 unless built with Go 1.18 or newer"},
	} {
		if got := defaults(test.version, test.side, test.tls10); got != test.want {
			t.Errorf("defaults(%q, %d, %t)\n got: %s\nwant: %s", test.version, test.side, test.tls10, got, test.want)
		}
	}
}

func TestInverted(t *testing.T) {
	for expr, want := range map[string]bool{
		"verify": true, "cfg.VerifyTLS": true, "*tlsVerify": true, "!insecure": true, "!opts.SkipVerify": true, "c.ShouldVerify()": true,
		"skipVerify": false, "!verify": false, "cfg.Insecure": false, "noVerify": false, "DISABLE_VERIFY": false,
		`validateFlag("insecure")`: false, `flags["secure"]`: false, "a && verify": false, "verifyOff": false,
	} {
		e, err := parser.ParseExpr(expr)
		if err != nil {
			t.Fatal(err)
		}
		if got := inverted(e); got != want {
			t.Errorf("inverted(%s) = %t", expr, got)
		}
	}
}
