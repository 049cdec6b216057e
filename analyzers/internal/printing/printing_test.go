package printing

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// TestModel prints values with the real packages and compares what they show
// with what the model says of their types.
func TestModel(t *testing.T) {
	pkg, typesOf := load(t)
	m := New(func(p *types.Package) bool { return p == pkg }, nil)
	values := cases()
	if len(values) != len(typesOf) {
		t.Fatalf("%d values, %d types", len(values), len(typesOf))
	}
	ways := []struct {
		name  string
		how   How
		print func(any) string
	}{
		{"%v", How{Show: sink.ShowFmt, Verb: 'v'}, func(v any) string { return fmt.Sprintf("%v", v) }},
		{"%+v", How{Show: sink.ShowFmt, Verb: 'v', Flags: "+"}, func(v any) string { return fmt.Sprintf("%+v", v) }},
		{"%#v", How{Show: sink.ShowFmt, Verb: 'v', Flags: "#"}, func(v any) string { return fmt.Sprintf("%#v", v) }},
		{"%s", How{Show: sink.ShowFmt, Verb: 's'}, func(v any) string { return fmt.Sprintf("%s", v) }},
		{"%q", How{Show: sink.ShowFmt, Verb: 'q'}, func(v any) string { return fmt.Sprintf("%q", v) }},
		{"%d", How{Show: sink.ShowFmt, Verb: 'd'}, func(v any) string { return fmt.Sprintf("%d", v) }},
		{"%T", How{Show: sink.ShowFmt, Verb: 'T'}, func(v any) string { return fmt.Sprintf("%T", v) }},
		{"json", How{Show: sink.ShowJSON}, func(v any) string { b, _ := json.Marshal(v); return string(b) }},
		{"slog", How{Show: sink.ShowSlog}, func(v any) string {
			return handled(func(w io.Writer) slog.Handler { return slog.NewTextHandler(w, nil) }, v) +
				handled(func(w io.Writer) slog.Handler { return slog.NewJSONHandler(w, nil) }, v)
		}},
	}
	for i, v := range values {
		for _, way := range ways {
			want := markers(way.print(v))
			var got []string
			for _, s := range m.Shows(typesOf[i], 0, way.how) {
				got = append(got, s.Path)
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s of %T (case %d): model says %q, printed was %q", way.name, v, i, got, want)
			}
		}
	}
}

func handled(handler func(io.Writer) slog.Handler, v any) string {
	var b bytes.Buffer
	slog.New(handler(&b)).Info("m", "v", v)
	return b.String()
}

var (
	marker   = regexp.MustCompile(`<[\w.\[\]]*>`)
	digits   = regexp.MustCompile(`\[((?:\d+ )+\d+)\]|\{((?:0x[0-9a-f]+, )+0x[0-9a-f]+)\}`)
	base64ed = regexp.MustCompile(`"([A-Za-z0-9+/]{8,}={0,2})"`)
)

// markers returns the sorted paths that a text contains, also in the
// spellings of encoding/json and of byte slices.
func markers(text string) []string {
	text = strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(text)
	text = digits.ReplaceAllStringFunc(text, func(s string) string {
		var b []byte
		for _, n := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("[]{}, ", r) }) {
			var c byte
			_, _ = fmt.Sscan(n, &c)
			b = append(b, c)
		}
		return string(b)
	})
	for _, s := range base64ed.FindAllStringSubmatch(text, -1) {
		b, _ := base64.StdEncoding.DecodeString(s[1])
		text += string(b)
	}
	var out []string
	for _, s := range marker.FindAllString(text, -1) {
		if s = s[1 : len(s)-1]; s != "nil" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// load type-checks cases_test.go and returns the types of what cases returns.
func load(t *testing.T) (*types.Package, []types.Type) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "cases_test.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check("example.com/acme/printing", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	var out []types.Type
	ast.Inspect(file, func(n ast.Node) bool {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn.Name.Name == "cases"
		}
		if ret, ok := n.(*ast.ReturnStmt); ok {
			if lit, ok := ret.Results[0].(*ast.CompositeLit); ok {
				out = nil // the last one counts
				for _, e := range lit.Elts {
					out = append(out, info.Types[e].Type)
				}
				return false
			}
		}
		return true
	})
	return pkg, out
}

// What is known of the value itself is shown unless its type hides it.
func TestAs(t *testing.T) {
	pkg, _ := load(t)
	m := New(func(p *types.Package) bool { return p == pkg }, nil)
	masked := pkg.Scope().Lookup("secretText").Type()
	str := types.Typ[types.String]
	for _, test := range []struct {
		t    types.Type
		how  How
		want int
	}{
		{str, How{Show: sink.ShowFmt, Verb: 's'}, 1},
		{str, How{Show: sink.ShowFmt, Verb: 'T'}, 0},
		{str, How{Show: sink.ShowText}, 1},
		{types.NewPointer(str), How{Show: sink.ShowFmt, Verb: 'v'}, 0},
		{types.NewPointer(str), How{Show: sink.ShowJSON}, 1},
		{types.NewSlice(str), How{Show: sink.ShowSlog}, 1},
		{types.Typ[types.Bool], How{Show: sink.ShowSlog}, 0},
		{types.Universe.Lookup("error").Type(), How{Show: sink.ShowFmt, Verb: 'v'}, 1},
		{masked, How{Show: sink.ShowFmt, Verb: 's'}, 0},
		{masked, How{Show: sink.ShowFmt, Verb: 'd'}, 1},
		{masked, How{Show: sink.ShowFmt, Verb: 'v', Flags: "#"}, 1},
		{masked, How{Show: sink.ShowJSON}, 1},
		{masked, How{Show: sink.ShowStringer}, 0},
		{masked, How{Show: sink.ShowZap}, 0},
	} {
		if got := m.Shows(test.t, sensitive.Token, test.how); len(got) != test.want {
			t.Errorf("Shows(%v, token, %+v) = %v, want %d", test.t, test.how, got, test.want)
		}
	}
}
