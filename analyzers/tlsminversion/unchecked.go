package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"

	astedge "golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/finding"
)

// parsers turn text from outside into a number.
//
// Source: https://pkg.go.dev/strconv, https://pkg.go.dev/flag
var parsers = map[string]bool{
	"strconv.Atoi":      true,
	"strconv.ParseInt":  true,
	"strconv.ParseUint": true,
	"flag.Int":          true,
	"flag.Int64":        true,
	"flag.Uint":         true,
	"flag.Uint64":       true,
}

// unchecked reports a MinVersion that comes from outside as a number, while
// nothing in the package looks at the number: zero and TLS 1.0 get through.
func (c *checker) unchecked(s store) {
	e := ast.Unparen(s.value)
	for {
		switch n := e.(type) {
		case *ast.ParenExpr:
			e = n.X
			continue
		case *ast.StarExpr:
			e = n.X
			continue
		case *ast.CallExpr:
			if c.info.Types[n.Fun].IsType() && len(n.Args) == 1 {
				e = n.Args[0]
				continue
			}
		}
		break
	}
	var obj *types.Var
	from := ""
	switch e := e.(type) {
	case *ast.Ident:
		obj, _ = c.info.Uses[e].(*types.Var)
		if obj != nil {
			from = c.parsedBy[obj]
		}
	case *ast.SelectorExpr:
		if sel := c.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			obj, _ = sel.Obj().(*types.Var)
			from = tagOf(sel)
		}
	case *ast.CallExpr:
		fn, _ := typeutil.Callee(c.info, e).(*types.Func)
		if fn != nil && parsers[fn.FullName()] {
			c.reportUnchecked(s, fn.FullName())
		}
		return
	}
	if obj == nil || from == "" || obj.Pkg() != c.pass.Pkg || c.checked(obj) {
		return
	}
	c.reportUnchecked(s, from)
}

func (c *checker) reportUnchecked(s store, from string) {
	c.out.Report(finding.Finding{
		Pos: s.value.Pos(), End: s.value.End(), Category: catUnchecked,
		Message: "MinVersion is " + types.ExprString(s.value) + ", from " + from +
			", and nothing checks the number: refuse what is below tls." + c.wanted(s.owner),
	})
}

// tagOf returns the key of the struct tag by which a field is decoded from a
// file or the environment, or "".
func tagOf(sel *types.Selection) string {
	t := sel.Recv()
	index := sel.Index()
	for n, i := range index {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok || i >= st.NumFields() {
			return ""
		}
		if n < len(index)-1 {
			t = st.Field(i).Type()
			continue
		}
		if b, ok := st.Field(i).Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			return ""
		}
		if named, ok := types.Unalias(st.Field(i).Type()).(*types.Named); ok && named.NumMethods() > 0 {
			return "" // its UnmarshalText may check it
		}
		tag := reflect.StructTag(st.Tag(i))
		for _, key := range [...]string{"json", "yaml", "toml", "env", "envconfig", "mapstructure", "koanf", "hcl"} {
			if v, ok := tag.Lookup(key); ok && v != "-" {
				return key
			}
		}
	}
	return ""
}

// checked reports whether something in the package looks at a variable: it is
// compared, switched on, indexed with, or handed to a function.
func (c *checker) checked(obj *types.Var) bool {
	for cur := range c.root.Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		if c.info.Uses[id] != types.Object(obj) || c.isMinVersion(id) {
			continue
		}
		for up := cur; up.Node() != nil; up = up.Parent() {
			kind, _ := up.ParentEdge()
			switch n := up.Parent().Node().(type) {
			case *ast.ParenExpr, *ast.StarExpr:
				continue
			case *ast.SelectorExpr:
				if kind == astedge.SelectorExpr_Sel {
					continue
				}
			case *ast.BinaryExpr:
				switch n.Op {
				case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL, token.NEQ:
					return true
				}
				continue
			case *ast.SwitchStmt, *ast.CaseClause, *ast.IndexExpr, *ast.UnaryExpr:
				return true
			case *ast.CallExpr:
				if c.info.Types[n.Fun].IsType() {
					continue
				}
				return true
			case *ast.AssignStmt, *ast.ValueSpec, *ast.ReturnStmt, *ast.KeyValueExpr:
				if kind != astedge.AssignStmt_Lhs && kind != astedge.KeyValueExpr_Key {
					return true // goes where this does not follow
				}
			}
			break
		}
	}
	return false
}

// isMinVersion reports whether id stands in what MinVersion is set to.
func (c *checker) isMinVersion(id *ast.Ident) bool {
	return slices.ContainsFunc(c.stores, func(s store) bool {
		return s.name == "MinVersion" && s.value != nil && s.value.Pos() <= id.Pos() && id.End() <= s.value.End()
	})
}
