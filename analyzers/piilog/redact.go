package piilog

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// redacted stands in for what was there.
const redacted = `"[REDACTED]"`

// redact returns the edits that put a constant in the place of the value, or
// of those operands of a concatenation that leak.
func (c *checker) redact(s *site) []analysis.TextEdit {
	text := c.redaction(s)
	if text == "" {
		return nil
	}
	var edits []analysis.TextEdit
	for _, x := range operands(s.use.Arg, nil) {
		if v := c.flow.Of(x); v.Class&logged != 0 && v.Origin&(flow.Clean|flow.Constant) == 0 {
			edits = append(edits, edit.Replace(x, redacted))
		}
	}
	if edits == nil {
		edits = append(edits, edit.Replace(s.use.Arg, text))
	}
	return edits
}

// operands returns the operands of a concatenation, or none.
func operands(e ast.Expr, all []ast.Expr) []ast.Expr {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok || b.Op != token.ADD {
		return all
	}
	for _, x := range []ast.Expr{b.X, b.Y} {
		if n := len(all); len(operands(x, all)) > n {
			all = operands(x, all)
		} else {
			all = append(all, x)
		}
	}
	return all
}

// redaction is the text that stands in for the value, "" if none fits.
func (c *checker) redaction(s *site) string {
	switch s.use.Verb {
	case 0, 'v', 's', 'q', 'x', 'X':
	default:
		return ""
	}
	if s.use.Show == sink.ShowStringer {
		return ""
	}
	t := c.paramType(s)
	if t == nil {
		return ""
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return redacted
		}
	case *types.Interface:
		if u.Empty() {
			return redacted
		}
	case *types.Slice:
		if b, ok := u.Elem().(*types.Basic); ok && b.Kind() == types.Byte && types.Identical(t, u) {
			return "[]byte(" + redacted + ")"
		}
	}
	return ""
}

// paramType is the type of the parameter, or of the map, that takes the value,
// nil if unknown.
func (c *checker) paramType(s *site) types.Type {
	if s.inMap {
		lit, _ := c.entry(s)
		if lit == nil {
			return nil
		}
		m, ok := c.info.TypeOf(lit).Underlying().(*types.Map)
		if !ok {
			return nil
		}
		return m.Elem()
	}
	if id, ok := ast.Unparen(s.call.Fun).(*ast.Ident); ok {
		if b, ok := c.info.Uses[id].(*types.Builtin); ok {
			switch b.Name() {
			case "panic", "print", "println":
				return types.NewInterfaceType(nil, nil)
			}
			return nil
		}
	}
	// A generic function's parameter would change its type with the argument.
	var callee types.Object
	switch fun := ast.Unparen(s.call.Fun).(type) {
	case *ast.Ident:
		callee = c.info.Uses[fun]
	case *ast.SelectorExpr:
		callee = c.info.Uses[fun.Sel]
	}
	if callee == nil {
		return nil
	}
	sig, ok := callee.Type().Underlying().(*types.Signature)
	if !ok || sig.TypeParams().Len() > 0 {
		return nil
	}
	n := sig.Params().Len()
	if !sig.Variadic() || s.use.Index < n-1 {
		if s.use.Index >= n {
			return nil
		}
		return sig.Params().At(s.use.Index).Type()
	}
	if last, ok := sig.Params().At(n - 1).Type().Underlying().(*types.Slice); ok {
		return last.Elem()
	}
	return nil
}

func takesAny(t types.Type) bool {
	if t == nil {
		return false
	}
	u, ok := t.Underlying().(*types.Interface)
	return ok && u.Empty()
}
