package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/finding"
)

// made reports a configuration that is made at cur and whose MinVersion
// nobody sets.
func (c *checker) made(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.CompositeLit:
		if !isConfig(c.info.TypeOf(n)) || c.inspected(cur) || len(n.Elts) == 0 && c.unused(cur) {
			return
		}
		p := place{expr: n}
		if c.minVersionIn(n) == nil && !c.isSet(p) {
			c.missing(n, p, c.fixLiteral(cur, n, p))
		}
	case *ast.CallExpr:
		b, ok := typeutil.Callee(c.info, n).(*types.Builtin)
		if !ok || b.Name() != "new" || len(n.Args) != 1 || !c.info.Types[n.Args[0]].IsType() || !isValue(c.info.TypeOf(n.Args[0])) || c.inspected(cur) || c.unused(cur) {
			return
		}
		if p := (place{expr: n}); !c.isSet(p) {
			c.missing(n, p, c.fixNew(cur, n, p))
		}
	case *ast.FuncType:
		c.named(n)
	case *ast.ValueSpec:
		if n.Type == nil || len(n.Values) > 0 || !isValue(c.info.TypeOf(n.Type)) {
			return
		}
		for _, id := range n.Names {
			obj, ok := c.info.Defs[id].(*types.Var)
			if !ok || len(known(c.values[obj])) > 0 {
				continue // given another value before it is used
			}
			if p := (place{obj: obj}); !c.isSet(p) && !c.replaced[p] {
				c.missing(id, p, c.fixVar(cur, n, p))
			}
		}
	}
}

// named reports the results that are configurations by value, and are filled
// field by field.
func (c *checker) named(typ *ast.FuncType) {
	if typ.Results == nil {
		return
	}
	for _, f := range typ.Results.List {
		for _, id := range f.Names {
			obj, ok := c.info.Defs[id].(*types.Var)
			if !ok || !isValue(obj.Type()) || len(c.values[obj]) > 0 {
				continue
			}
			p := place{obj: obj}
			filled := slices.ContainsFunc(c.stores, func(s store) bool { return s.owner == p })
			if filled && !c.isSet(p) && !c.replaced[p] {
				c.missing(id, p, nil)
			}
		}
	}
}

// unused reports whether the empty configuration at cur is none that anybody
// connects with: it is returned with an error, or is overwritten.
func (c *checker) unused(cur inspector.Cursor) bool {
	up := cur.Parent()
	for isWrapper(up.Node()) {
		up = up.Parent()
	}
	switch n := up.Node().(type) {
	case *ast.ReturnStmt:
		if len(n.Results) < 2 {
			return false
		}
		last := c.info.Types[n.Results[len(n.Results)-1]]
		return last.Type != nil && !last.IsNil() && types.Implements(last.Type, errorType)
	case *ast.AssignStmt:
		for i, r := range n.Rhs {
			if r.Pos() <= cur.Node().Pos() && cur.Node().End() <= r.End() && len(n.Lhs) == len(n.Rhs) {
				return c.replaced[c.place(n.Lhs[i])]
			}
		}
	case *ast.ValueSpec:
		return len(n.Names) == 1 && c.replaced[c.place(n.Names[0])]
	}
	return false
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isWrapper(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ParenExpr, *ast.StarExpr:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.AND
	}
	return false
}

// known leaves out the values of a variable that only its address stands for.
func known(values []ast.Expr) []ast.Expr {
	var all []ast.Expr
	for _, v := range values {
		if v != nil {
			all = append(all, v)
		}
	}
	return all
}

func isValue(t types.Type) bool {
	if t == nil {
		return false
	}
	_, pointer := t.Underlying().(*types.Pointer)
	return !pointer && isConfig(t)
}

func (c *checker) isSet(p place) bool { return c.set[p] || c.set[c.groups.find(p)] }

// minVersionIn returns the MinVersion of a literal, or nil.
func (c *checker) minVersionIn(lit *ast.CompositeLit) ast.Expr {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == "MinVersion" {
				return kv.Value
			}
		}
	}
	return nil
}

// inspected reports whether nobody connects with the configuration at cur: it
// is compared, or asked for its type.
func (c *checker) inspected(cur inspector.Cursor) bool {
	for up := cur.Parent(); up.Node() != nil; up = up.Parent() {
		switch n := up.Node().(type) {
		case *ast.ParenExpr, *ast.UnaryExpr, *ast.StarExpr:
			continue
		case *ast.BinaryExpr:
			return true
		case *ast.CallExpr:
			fn, _ := typeutil.Callee(c.info, n).(*types.Func)
			if fn == nil || fn.Pkg() == nil {
				return false
			}
			switch fn.Pkg().Path() {
			case "reflect", "encoding/gob", "fmt":
				return true
			}
			return false
		default:
			return false
		}
	}
	return false
}

func (c *checker) missing(n ast.Node, p place, fix *analysis.SuggestedFix) {
	goVersion := ""
	if m := c.pass.Module; m != nil {
		goVersion = m.GoVersion
	}
	f := finding.Finding{
		Pos: n.Pos(), End: n.End(), Category: catMissing,
		Message: "tls.Config without MinVersion: " + defaults(goVersion, c.sideOf(p), c.tls10server()) +
			"; set MinVersion to tls." + c.wanted(p),
	}
	if fix != nil {
		f.Fixes = []analysis.SuggestedFix{*fix}
	}
	c.out.Report(f)
}
