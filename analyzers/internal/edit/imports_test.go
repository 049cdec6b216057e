package edit

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// load type-checks a file against empty packages: names of imports are all
// that matters here.
func load(t *testing.T, src string) (*token.FileSet, *ast.File, *types.Info, *types.Package) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Scopes: map[ast.Node]*types.Scope{},
	}
	conf := types.Config{Importer: stub{}, FakeImportC: true, Error: func(error) {}}
	pkg, _ := conf.Check("p", fset, []*ast.File{file}, info)
	return fset, file, info, pkg
}

type stub struct{}

func (stub) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, baseName(path))
	p.MarkComplete()
	return p, nil
}

// apply merges the edits of several fixes as drivers do: the same edit twice
// is one edit.
func apply(t *testing.T, fset *token.FileSet, src string, edits []analysis.TextEdit) string {
	t.Helper()
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int {
		if a.Pos != b.Pos {
			return int(a.Pos - b.Pos)
		}
		if a.End != b.End {
			return int(a.End - b.End)
		}
		return strings.Compare(string(a.NewText), string(b.NewText))
	})
	edits = slices.CompactFunc(edits, func(a, b analysis.TextEdit) bool {
		return a.Pos == b.Pos && a.End == b.End && string(a.NewText) == string(b.NewText)
	})
	var out strings.Builder
	last := 0
	for _, e := range edits {
		start, end := fset.Position(e.Pos).Offset, fset.Position(e.End).Offset
		if start < last {
			t.Fatalf("edits overlap: %q at %d, last end %d", e.NewText, start, last)
		}
		out.WriteString(src[last:start])
		out.Write(e.NewText)
		last = end
	}
	out.WriteString(src[last:])
	formatted, err := format.Source([]byte(out.String()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, out.String())
	}
	return string(formatted)
}

func TestImport(t *testing.T) {
	tests := []struct {
		name, src string
		path      string
		qualifier string
		want      string // of the file up to the first declaration that is no import, "" for no edit
	}{
		{
			"visible",
			"package p\n\nimport \"crypto/hmac\"\n\nvar _ = hmac.New\n",
			"crypto/hmac", "hmac.", "",
		},
		{
			"renamed",
			"package p\n\nimport mac \"crypto/hmac\"\n\nvar _ = mac.New\n",
			"crypto/hmac", "mac.", "",
		},
		{
			"dot",
			"package p\n\nimport . \"crypto/hmac\"\n\nvar _ = New\n",
			"crypto/hmac", "", "",
		},
		{
			"blank",
			"package p\n\nimport _ \"crypto/hmac\"\n\nvar _ int\n",
			"crypto/hmac", "hmac.", "package p\n\nimport _ \"crypto/hmac\"\nimport \"crypto/hmac\"\n\n",
		},
		{
			"none",
			"package p\n\n// V is documented.\nvar V int\n",
			"crypto/hmac", "hmac.", "package p\n\nimport \"crypto/hmac\"\n\n",
		},
		{
			"single",
			"package p\n\nimport \"os\" // for Getenv\n\nvar _ = os.Getenv\n",
			"crypto/hmac", "hmac.", "package p\n\nimport \"os\" // for Getenv\nimport \"crypto/hmac\"\n\n",
		},
		{
			"sorted",
			"package p\n\nimport (\n\t\"bytes\"\n\t\"os\"\n\n\t\"example.com/b\"\n)\n\nvar _ = os.Getenv\n",
			"crypto/hmac", "hmac.", "package p\n\nimport (\n\t\"bytes\"\n\t\"crypto/hmac\"\n\t\"os\"\n\n\t\"example.com/b\"\n)\n\n",
		},
		{
			"least",
			"package p\n\nimport (\n\t\"os\"\n)\n\nvar _ = os.Getenv\n",
			"crypto/hmac", "hmac.", "package p\n\nimport (\n\t\"crypto/hmac\"\n\t\"os\"\n)\n\n",
		},
		{
			"greatest, with comment",
			"package p\n\nimport (\n\t\"bytes\" // why\n\n\t\"example.com/b\"\n)\n\nvar _ = bytes.Equal\n",
			"crypto/hmac", "hmac.", "package p\n\nimport (\n\t\"bytes\" // why\n\t\"crypto/hmac\"\n\n\t\"example.com/b\"\n)\n\n",
		},
		{
			"no standard package",
			"package p\n\nimport (\n\t\"example.com/b\"\n)\n\nvar _ int\n",
			"crypto/hmac", "hmac.", "package p\n\nimport (\n\t\"crypto/hmac\"\n\n\t\"example.com/b\"\n)\n\n",
		},
		{
			"cgo",
			"package p\n\n// int f(void);\nimport \"C\"\n\nimport \"os\"\n\nvar _ = os.Getenv\n",
			"crypto/hmac", "hmac.", "package p\n\n// int f(void);\nimport \"C\"\n\nimport \"os\"\nimport \"crypto/hmac\"\n\n",
		},
		{
			"package-level name",
			"package p\n\nvar hmac int\n",
			"crypto/hmac", "cryptohmac.", "package p\n\nimport cryptohmac \"crypto/hmac\"\n\n",
		},
		{
			"local name elsewhere",
			"package p\n\nfunc f(hmac int) {}\n\nvar here int\n",
			"crypto/hmac", "cryptohmac.", "package p\n\nimport cryptohmac \"crypto/hmac\"\n\n",
		},
		{
			"field is no obstacle",
			"package p\n\ntype T struct{ hmac int }\n",
			"crypto/hmac", "hmac.", "package p\n\nimport \"crypto/hmac\"\n\n",
		},
		{
			"version",
			"package p\n\nvar V int\n",
			"math/rand/v2", "rand.", "package p\n\nimport rand \"math/rand/v2\"\n\n",
		},
		{
			"one element",
			"package p\n\nvar os int\n",
			"os", "ospkg.", "package p\n\nimport ospkg \"os\"\n\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fset, file, info, pkg := load(t, test.src)
			qualifier, edits := Import(file, info, pkg, test.path, file.End())
			if qualifier != test.qualifier {
				t.Errorf("got qualifier %q, want %q", qualifier, test.qualifier)
			}
			if test.want == "" {
				if edits != nil {
					t.Errorf("got %d edits, want none", len(edits))
				}
				return
			}
			got := apply(t, fset, test.src, edits)
			if !strings.HasPrefix(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A name that is shadowed in one function must not lead to two different
// imports, and what is imported but shadowed is imported again.
func TestImportShadowed(t *testing.T) {
	const src = `package p

import (
	"crypto/hmac"
	"os"
)

func f(hmac string) { _ = hmac }

func g() { _ = hmac.New; _ = os.Args }
`
	fset, file, info, pkg := load(t, src)
	inF := file.Decls[1].(*ast.FuncDecl).Body.Lbrace + 1
	inG := file.Decls[2].(*ast.FuncDecl).Body.Lbrace + 1
	q, edits := Import(file, info, pkg, "crypto/hmac", inF)
	if q != "cryptohmac." {
		t.Errorf("in f: got qualifier %q", q)
	}
	if got := apply(t, fset, src, edits); !strings.Contains(got, "\tcryptohmac \"crypto/hmac\"\n\t\"os\"") {
		t.Errorf("in f: got\n%s", got)
	}
	if q, edits := Import(file, info, pkg, "crypto/hmac", inG); q != "hmac." || edits != nil {
		t.Errorf("in g: got qualifier %q and %d edits", q, len(edits))
	}
}

// Fixes of one file, each with imports in and out, combine to clean code.
func TestFixesCombine(t *testing.T) {
	const src = `package p

import (
	"bytes"
	"os"
	"reflect"

	"example.com/a"
	"example.com/b"
)

func f(x, y []byte) bool { return bytes.Equal(x, y) }

func g(x, y []byte) bool { return reflect.DeepEqual(x, y) }

var _ = os.Args
`
	const want = `package p

import (
	"crypto/hmac"
	"crypto/subtle"
	"os"

	"example.com/a"
	"example.com/b"
)

func f(x, y []byte) bool { return hmac.Equal(x, y) }

func g(x, y []byte) bool { return hmac.Equal(x, y) }

var _ = os.Args
`
	fset, file, info, pkg := load(t, src)
	var edits []analysis.TextEdit
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			q, imports := Import(file, info, pkg, "crypto/hmac", call.Pos())
			_, more := Import(file, info, pkg, "crypto/subtle", call.Pos())
			replace := Replace(call.Fun, q+"Equal")
			edits = append(edits, replace)
			edits = append(edits, imports...)
			edits = append(edits, more...)
			edits = append(edits, DropImports(file, info, replace)...)
		}
		return true
	})
	if got := apply(t, fset, src, edits); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDropImports(t *testing.T) {
	tests := []struct{ name, imports, want string }{
		{"single", "import \"bytes\"\n", ""},
		{"first", "import (\n\t\"bytes\"\n\t\"os\"\n)\n", "import (\n\t\"os\"\n)\n"},
		{"last", "import (\n\t\"archive/tar\"\n\t\"bytes\" // why\n)\n", "import (\n\t\"archive/tar\"\n)\n"},
		{"with its doc", "import (\n\t\"archive/tar\"\n\t// why\n\t\"bytes\"\n\t\"os\"\n)\n", "import (\n\t\"archive/tar\"\n\t\"os\"\n)\n"},
		{"alone in a group", "import (\n\t\"archive/tar\"\n\n\t\"bytes\"\n\n\t\"os\"\n)\n", "import (\n\t\"archive/tar\"\n\n\t\"os\"\n)\n"},
		{"first of a group", "import (\n\t\"archive/tar\"\n\n\t\"bytes\"\n\t\"os\"\n)\n", "import (\n\t\"archive/tar\"\n\n\t\"os\"\n)\n"},
		{"one of several declarations", "import \"archive/tar\"\nimport \"bytes\"\n", "import \"archive/tar\"\n"},
	}
	const body = "\nfunc f(x, y []byte) bool { return bytes.Equal(x, y) }\n"
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src := "package p\n\n" + test.imports + body
			fset, file, info, _ := load(t, src)
			decl := file.Decls[len(file.Decls)-1].(*ast.FuncDecl)
			result := decl.Body.List[0].(*ast.ReturnStmt).Results[0]
			replace := Replace(result, "true")
			edits := append(DropImports(file, info, replace), replace)
			want := "package p\n\n" + test.want + strings.Replace(body, "bytes.Equal(x, y)", "true", 1)
			if test.want == "" {
				want = "package p\n" + strings.Replace(body, "bytes.Equal(x, y)", "true", 1)
			}
			if got := apply(t, fset, src, edits); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if edits := DropImports(file, info, Replace(result, "bytes.HasPrefix(x, y)")); edits != nil {
				t.Error("dropped an import that the new text uses")
			}
			if edits := DropImports(file, info); edits != nil {
				t.Error("dropped an import that is in use")
			}
		})
	}
}
