package docs

import (
	"strings"
	"testing"
)

const source = `// Package p does things.
//
// # Analyzer first
//
// first: report the first thing
//
// More of the first.
//
// # Analyzer second
//
// second: report the second thing
package p
`

func TestMust(t *testing.T) {
	if got, want := Must(source, "first"), "report the first thing\n\nMore of the first."; got != want {
		t.Errorf("first: got %q, want %q", got, want)
	}
	if got, want := Must(source, "second"), "report the second thing"; got != want {
		t.Errorf("second: got %q, want %q", got, want)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ source, name, want string }{
		{"", "p", "doc.go of p"},
		{"package p", "p", "no heading"},
		{source, "third", "no heading"},
		{"// # Analyzer p\n//\n// something else\npackage p", "p", "not followed by"},
	} {
		if _, err := extract(test.source, test.name); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("extract(%q, %q): got error %v, want one with %q", test.source, test.name, err, test.want)
		}
	}
}
