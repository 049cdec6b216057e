package edit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

func TestCutElementsKeepsTheCommentsOfTheNeighbours(t *testing.T) {
	for _, test := range []struct {
		name string
		args string
		i, j int
		want string
	}{
		{"first of a line", "(a, b, c)", 0, 0, "(b, c)"},
		{"middle of a line", "(a, b, c)", 1, 1, "(a, c)"},
		{"last of a line", "(a, b, c)", 1, 2, "(a)"},
		{"all of a line", "(a)", 0, 0, "()"},
		{"a line of its own", "(\n\ta, // A\n\tb, // B\n\tc, // C\n)", 1, 1, "(\n\ta, // A\n\tc, // C\n)"},
		{"the first line", "(\n\ta, // A\n\tb, // B\n)", 0, 0, "(\n\tb, // B\n)"},
		{"the last line", "(\n\ta, // A\n\tb, // B\n)", 1, 1, "(\n\ta, // A\n)"},
		{"several lines", "(\n\ta, // A\n\tb,\n\tc, // C\n)", 1, 2, "(\n\ta, // A\n)"},
		{"beside the bracket", "(a, // A\n\tb)", 1, 1, "(a, // A\n\t)"},
		{"before another one", "(a, // A\n\tb, c)", 1, 1, "(a, // A\n\tc)"},
	} {
		src := "package p\n\nvar _ = f" + test.args + "\n"
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		call := file.Decls[0].(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0].(*ast.CallExpr)
		e := CutElements(fset, file, call.Args, test.i, test.j, call.Lparen, call.Rparen)
		got := src[:fset.Position(e.Pos).Offset] + string(e.NewText) + src[fset.Position(e.End).Offset:]
		if want := "package p\n\nvar _ = f" + test.want + "\n"; got != want {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
		if _, err := parser.ParseFile(fset, "p.go", got, 0); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}
