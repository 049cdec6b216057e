package e2e

import (
	"strings"
	"testing"
)

// A nolint comment of golangci-lint reaches the next line, too, if that has a
// comment in the same column. So those in lines that are to be reported stand
// behind others.
const oneFile = `package m

import "crypto/tls"

var (
	a = tls.Config{}
	b = tls.Config{} //nolint:koywelint // checked by the proxy
	c = tls.Config{} //nolint:koywelint-tlsminversion // checked by the proxy
	d = tls.Config{} //nolint:govet,koywelint // checked by the proxy
	e = tls.Config{} //koywelint:ignore tlsminversion checked by the proxy
	f = tls.Config{} //nolint:govet // of another linter
	//nolint:koywelint,koywelint-tlsminversion // checked by the proxy
	g = tls.Config{}
	h = tls.Config{} //koywelint:ignore tlsminversion
	l = tls.Config{} //NOLINT:koywelint // is no nolint comment
	i = tls.Config{} //nolint:tlsminversion // checked by the proxy
	j = tls.Config{} //nolint // checked by the proxy
	k = tls.Config{} //nolint:all // checked by the proxy
	m = tls.Config{} // nolint:koywelint,Koywelint-TLSMinVersion // checked by the proxy
)

//nolint:koywelint,koywelint-tlsminversion // the whole function
func n() []tls.Config {
	return []tls.Config{
		{},
	}
}

func use() []tls.Config { return append(n(), a, b, c, d, e, f, g, h, i, j, k, l, m) }
`

const wholeFile = `//nolint:koywelint,koywelint-tlsminversion // checked by the proxy
package m

import "crypto/tls"

var A = tls.Config{}
`

// TestNolint holds that every form silences in golangci-lint what it silences
// elsewhere.
func TestNolint(t *testing.T) {
	needsBuild(t)
	dir := module(t, map[string]string{"m.go": oneFile, "file.go": wholeFile})
	found := standaloneFindings(t, dir)
	if got := numbers(found); got != "6 11 14 14 15" {
		t.Errorf("the command reports lines %s", got)
	}
	for _, name := range []string{"koywelint", "koywelint-tlsminversion"} {
		got := lines(gclFindings(t, dir, config(t, map[string]string{name: "null"}), cache))
		if want := lines(found); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

// TestNolintlint holds that nolintlint calls those comments unused that
// silence nothing, and no other.
func TestNolintlint(t *testing.T) {
	needsBuild(t)
	dir := module(t, map[string]string{"m.go": `package m

import "crypto/tls"

var A = tls.Config{} //nolint:koywelint // checked by the proxy

var B = tls.Config{MinVersion: tls.VersionTLS13} //nolint:koywelint // of old

//nolint:koywelint // the whole function
func F() *tls.Config {
	return &tls.Config{}
}

var C = tls.Config{} //koywelint:ignore tlsminversion checked by the proxy
`})
	got := gclFindings(t, dir, config(t, map[string]string{"koywelint": "null", "nolintlint": ""}), cache)
	if numbers(got) != "7" || !strings.Contains(lines(got), "is unused") {
		t.Errorf("got\n%s\nwant line 7", lines(got))
	}
}
