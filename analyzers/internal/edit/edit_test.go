package edit

import (
	"go/ast"
	"strconv"
	"testing"
)

func TestSpliceKeepsTheRestOfTheSource(t *testing.T) {
	for _, test := range []struct {
		source     string
		start, end int
		text, want string
	}{
		{`"signed in as %s, token %s"`, 15, 25, "", `"signed in as %s"`},
		{`"a\tb\u00e9c"`, 3, 5, "", `"a\tbc"`},
		{`"se\xc3\xb1or %s"`, 7, 9, "%d", `"se\xc3\xb1or %d"`},
		{`"señor %s"`, 7, 9, "%d", `"señor %d"`},
		{`"%s"`, 0, 2, "", `""`},
		{"`raw %s`", 4, 6, "%d", "`raw %d`"},
		{"`two\nlines %s`", 10, 12, "", ""},
		{`"señor"`, 3, 4, "", ""}, // within a rune
		{`"short"`, 3, 9, "", ""},
	} {
		lit := &ast.BasicLit{ValuePos: 1, Value: test.source}
		e, ok := Splice(lit, test.start, test.end, test.text)
		got := ""
		if ok {
			got = test.source[:e.Pos-1] + string(e.NewText) + test.source[e.End-1:]
		}
		if got != test.want {
			t.Errorf("%s, %d to %d: got %s, want %s", test.source, test.start, test.end, got, test.want)
		}
		if _, err := strconv.Unquote(got); ok && err != nil {
			t.Errorf("%s: %v", got, err)
		}
	}
}
