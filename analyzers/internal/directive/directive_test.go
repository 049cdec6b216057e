package directive

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

func TestAnalyzer(t *testing.T) {
	a := NewAnalyzer([]string{"piilog", "tokeninurl"})
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), a, "a")
}

func TestParse(t *testing.T) {
	for _, test := range []struct {
		text   string
		verb   string
		names  []string
		reason string
	}{
		{"//koywelint:ignore piilog it is a test account", Ignore, []string{"piilog"}, "it is a test account"},
		{"//koywelint:ignore a,b why", Ignore, []string{"a", "b"}, "why"},
		{"//koywelint:ignore a, b why, then", Ignore, []string{"a", "b"}, "why, then"},
		{"//koywelint:ignore a , b why", Ignore, []string{"a", "b"}, "why"},
		{"//koywelint:ignore a", Ignore, []string{"a"}, ""},
		{"//koywelint:ignore a // remark", Ignore, []string{"a"}, ""},
		{"//koywelint:ignore a see https://example.com/x", Ignore, []string{"a"}, "see https://example.com/x"},
		{"//koywelint:ignore", Ignore, nil, ""},
		{"//koywelint:cleans", Cleans, nil, ""},
		{"//nolint", NoLint, nil, ""},
		{"// nolint", NoLint, nil, ""},
		{"//nolint:koywelint // because", NoLint, []string{"koywelint"}, ""},
		{"//NOLINT:koywelint", "", nil, ""},
		{"//nolint:Koywelint-PIIlog, gosec//x", NoLint, []string{"koywelint-piilog", "gosec"}, ""},
		{"//nolint all of it", NoLint, nil, ""},
		{"//nolintlint", "", nil, ""},
		{"// koywelint:ignore a b", "", nil, ""},
		{"/*nolint*/", "", nil, ""},
	} {
		d := parseComment(&ast.Comment{Text: test.text})
		if d == nil {
			d = new(Directive)
		}
		if d.Verb != test.verb || !reflect.DeepEqual(d.Names, test.names) || d.Reason != test.reason {
			t.Errorf("%s: got %q %q %q, want %q %q %q", test.text, d.Verb, d.Names, d.Reason, test.verb, test.names, test.reason)
		}
	}
}

// Which lines a directive speaks of. The line numbers are those of the source.
func TestPlace(t *testing.T) {
	const src = `//nolint:file
package p // 2

//nolint:fun
func f() { // 5
	g() //nolint:line6
	//nolint:below7
	g() // 8
	if true { //nolint:line9
		g()
	} //nolint:line11
	//nolint:if12
	if true {
		g()
	}
	//koywelint:ignore a only the next line
	// more words
	if true {
		g()
	}
	g(
		1, //nolint:line22
	)
}

func g(...int) { //nolint:line26
}
//line other.go:1
var v = 1 //nolint:line29
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]int{
		"file": {2, 29}, "fun": {5, 24}, "line6": {6, 6}, "below7": {8, 8}, "line9": {9, 9},
		"line11": {11, 11}, "if12": {13, 15}, "a": {18, 18}, "line22": {22, 22}, "line26": {26, 26}, "line29": {29, 29},
	}
	for _, d := range Parse(fset, file) {
		name := d.Names[0]
		if got := [2]int{d.From, d.To}; got != want[name] {
			t.Errorf("%s: got lines %v, want %v", name, got, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s: not found", name)
	}
}

func TestIndex(t *testing.T) {
	const src = `package p

//koywelint:sensitive email
type A string

type B struct { //koywelint:sensitive card
	C, D string //koywelint:sensitive phone
	E    struct { //koywelint:sensitive document
		F string
	}
	//koywelint:sensitive bank-account
	G string
	A //koywelint:sensitive token
}

//koywelint:sensitive credential
var (
	H string
	I string
)

var J = "x" //koywelint:sensitive secret

//koywelint:sensitive token
func K(L string) (M string) { return }

func N(O string) { //koywelint:sensitive name
	P := O //koywelint:sensitive birthdate, token
	//koywelint:sensitive address
	for Q, R := range O {
		_, _ = Q, R
	}
	_ = func(
		S string, //koywelint:sensitive signature
		T string,
	) {
	}
	_ = P
}

//koywelint:cleans
func U() string { return "" }

type V interface {
	W() string //koywelint:cleans
	X() string
}
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Importer: importer.Default()}
	if _, err := conf.Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	want := map[string]sensitive.Class{
		"type A": sensitive.Email, "type B": sensitive.Card, "field C": sensitive.Phone, "field D": sensitive.Phone,
		"field E": sensitive.Document, "field G": sensitive.BankAccount, "field A": sensitive.Token,
		"var H": sensitive.Credential, "var I": sensitive.Credential, "var J": sensitive.Credential,
		"func K": sensitive.Token, "func N": sensitive.PersonName, "var P": sensitive.BirthDate | sensitive.Token,
		"var R": sensitive.Address, "var S": sensitive.Authenticator,
	}
	cleans := map[string]bool{"func U": true, "func W": true}
	ds := Index(fset, []*ast.File{file}, info)
	for _, obj := range info.Defs {
		if obj == nil {
			continue
		}
		name := kindOf(obj) + " " + obj.Name()
		if got := ds.Class(obj); got != want[name] {
			t.Errorf("%s: got %v, want %v", name, got, want[name])
		}
		if fn, ok := obj.(*types.Func); ok && ds.Cleans(fn) != cleans[name] {
			t.Errorf("%s: cleans is %v", name, ds.Cleans(fn))
		}
	}
	if got, want := len(ds.Objects()), len(want)+len(cleans); got != want {
		t.Errorf("got %d objects, want %d", got, want)
	}
}

func kindOf(obj types.Object) string {
	switch obj := obj.(type) {
	case *types.TypeName:
		return "type"
	case *types.Func:
		return "func"
	case *types.Var:
		if obj.IsField() {
			return "field"
		}
	}
	return "var"
}
