package evidence

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// finder looks through one package.
type finder struct {
	pass   *analysis.Pass
	info   *types.Info
	flow   *flow.Result
	root   inspector.Cursor
	known  map[*types.Func]*does
	keys   map[*types.Func]string
	reads  []read // environment variables
	urls   []choice
	masked map[*types.TypeName]bool // types that show a mask
	found  []Sighting
}

func newFinder(pass *analysis.Pass) *finder {
	return &finder{
		pass:   pass,
		info:   pass.TypesInfo,
		flow:   pass.ResultOf[flow.Analyzer].(*flow.Result),
		root:   pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root(),
		known:  make(map[*types.Func]*does),
		keys:   make(map[*types.Func]string),
		masked: make(map[*types.TypeName]bool),
	}
}

// files are the files that are neither tests nor generated: what a test does
// right is no evidence of what the service does.
func (f *finder) files() iter.Seq[inspector.Cursor] {
	return func(yield func(inspector.Cursor) bool) {
		for cur := range f.root.Children() {
			file := cur.Node().(*ast.File)
			name := f.pass.Fset.PositionFor(file.FileStart, false).Filename
			if strings.HasSuffix(name, "_test.go") || ast.IsGenerated(file) {
				continue
			}
			if !yield(cur) {
				return
			}
		}
	}
}

func (f *finder) add(kind Kind, pos token.Pos, format string, args ...any) {
	f.found = append(f.found, Sighting{kind, pos, fmt.Sprintf(format, args...)})
}

// sightings returns what was found, in source order; what is said twice of a
// line is said once.
func (f *finder) sightings() []Sighting {
	place := func(s Sighting) token.Position { return f.pass.Fset.Position(s.Pos) }
	slices.SortStableFunc(f.found, func(a, b Sighting) int {
		p, q := place(a), place(b)
		return cmp.Or(cmp.Compare(p.Filename, q.Filename), cmp.Compare(p.Line, q.Line), cmp.Compare(a.Kind, b.Kind), cmp.Compare(p.Column, q.Column))
	})
	return slices.CompactFunc(f.found, func(a, b Sighting) bool {
		p, q := place(a), place(b)
		return a.Kind == b.Kind && a.Text == b.Text && p.Filename == q.Filename && p.Line == q.Line
	})
}

// callee returns the function that a call names, or nil.
func (f *finder) callee(call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(f.info, call).(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

var majorRE = regexp.MustCompile(`/v[0-9]+\b`)

// key names what a call calls as the tables do: the import path without major
// versions, the type whose method it is, the name; "" for what is not declared
// with a name. "net/http.Server.ListenAndServeTLS", "github.com/labstack/echo/middleware.RateLimiter".
func (f *finder) key(call *ast.CallExpr) string {
	fn := f.callee(call)
	if fn == nil || fn.Pkg() == nil {
		return ""
	}
	key, ok := f.keys[fn]
	if !ok {
		key = keyOf(fn)
		f.keys[fn] = key
	}
	return key
}

func keyOf(fn *types.Func) string {
	key := majorRE.ReplaceAllString(fn.Pkg().Path(), "") + "."
	if recv := fn.Signature().Recv(); recv != nil {
		if obj := typeObj(recv.Type()); obj != nil {
			key += obj.Name() + "."
		}
	}
	return key + fn.Name()
}

// typeObj returns the name of a type, or of the type that it points to.
func typeObj(t types.Type) *types.TypeName {
	if t == nil {
		return nil
	}
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

// isType reports whether t, or what it points to, is the named type of a
// package, whatever its major version: isType(t, "crypto/tls", "Config").
func isType(t types.Type, path, name string) bool {
	obj := typeObj(t)
	return obj != nil && obj.Name() == name && obj.Pkg() != nil && majorRE.ReplaceAllString(obj.Pkg().Path(), "") == path
}

// text returns the text of a constant string.
func (f *finder) text(e ast.Expr) (string, bool) {
	tv := f.info.Types[orNone(e)]
	if tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// number returns the value of a constant integer.
func (f *finder) number(e ast.Expr) (int64, bool) {
	tv := f.info.Types[e]
	if tv.Value == nil || tv.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(tv.Value)
}

// arg returns the argument at index i, or nil.
func arg(call *ast.CallExpr, i int) ast.Expr {
	if i < 0 || i >= len(call.Args) {
		return nil
	}
	return call.Args[i]
}

// on returns what a method is called on, or nil.
func on(call *ast.CallExpr) ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// keyed returns the value of a key of a literal, or nil.
func keyed(lit *ast.CompositeLit, name string) ast.Expr {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == name {
				return kv.Value
			}
		}
	}
	return nil
}

// litOf returns the composite literal that e is, or points to.
func litOf(e ast.Expr) *ast.CompositeLit {
	if u, ok := ast.Unparen(orNone(e)).(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = u.X
	}
	lit, _ := ast.Unparen(orNone(e)).(*ast.CompositeLit)
	return lit
}

func orNone(e ast.Expr) ast.Expr {
	if e == nil {
		return new(ast.BadExpr)
	}
	return e
}

// rootVar returns the variable from which a chain of selectors, conversions
// and the like starts: p for string(p.Payer.Email).
func (f *finder) rootVar(e ast.Expr) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := f.info.Uses[x].(*types.Var)
			return v
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.UnaryExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.CallExpr:
			if tv := f.info.Types[x.Fun]; len(x.Args) == 1 && (tv.IsType() || tv.IsBuiltin()) {
				e = x.Args[0]
				continue
			}
			if sel, ok := ast.Unparen(x.Fun).(*ast.SelectorExpr); ok && len(x.Args) == 0 {
				e = sel.X // p.GetAmount()
				continue
			}
			return nil
		default:
			return nil
		}
	}
}

// name is what an expression is called: the last identifier of a selector.
func name(e ast.Expr) string {
	switch x := ast.Unparen(orNone(e)).(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.StarExpr:
		return name(x.X)
	case *ast.UnaryExpr:
		return name(x.X)
	case *ast.CallExpr:
		return name(x.Fun)
	case *ast.IndexExpr:
		return name(x.X)
	}
	return ""
}

// says reports whether one of the words is among those of a name.
func says(name string, words ...string) bool {
	for _, w := range sensitive.Words(name) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// dropped reports whether the result of a call is not used.
func dropped(cur inspector.Cursor) bool {
	switch p := cur.Parent().Node().(type) {
	case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt:
		return true
	case *ast.AssignStmt:
		for _, l := range p.Lhs {
			if id, ok := l.(*ast.Ident); !ok || id.Name != "_" {
				return false
			}
		}
		return true
	}
	return false
}
