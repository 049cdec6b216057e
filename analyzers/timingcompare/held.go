package timingcompare

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// isKey reports whether a side is called a key, and not one of the kinds that
// let nobody in.
func (c *checker) isKey(s side) bool {
	name := s.name + "_" + nameOf(c.info, s.from)
	return hasAny(name, keyWords...) && !hasAny(name, noEntry...)
}

// areKeys reports whether p is a header or parameter called a key, and h a key
// that the program holds: their names alone do not tell, together they do.
func (c *checker) areKeys(cur inspector.Cursor, p, h side) bool {
	if _, getter := p.from.(*ast.CallExpr); !getter || !c.isKey(p) || !c.isKey(h) {
		return false
	}
	v, ok := h.root.(*types.Var)
	return h.val.Origin&flow.Configured != 0 || ok && h.field != nil && (isHolder(h) || isReceiver(cur, c.info, v)) || declaredOutside(cur, h.root)
}

// isGuardedKey reports whether e is the field named key of what guards an API:
// the name alone does not tell.
func isGuardedKey(info *types.Info, e ast.Expr) bool {
	sel, ok := e.(*ast.SelectorExpr)
	return ok && info.Selections[sel] != nil && hasAny(sel.Sel.Name, "key") && len(sensitive.Words(sel.Sel.Name)) == 1 &&
		hasAny(typeWords(typeOf(info, sel.X)), guards...)
}

// isListed reports whether h is one of a list of tokens or keys that what guards
// an API holds. Of other types, a list of tokens may be words or currencies.
func isListed(h side) bool {
	return h.val.Class == 0 && h.field != nil && hasAny(h.field.Name(), bare...) && hasAny(typeWords(h.root.Type()), guards...)
}

// isBare reports whether h is a key, or one of a list of keys, that is held by
// a configuration or the receiver, found around a function literal, or given to
// the function.
func (c *checker) isBare(cur inspector.Cursor, h side) bool {
	if !hasAny(h.name+" "+nameOf(c.info, h.from), bare...) || h.root == nil {
		return false
	}
	v, ok := h.root.(*types.Var)
	if ok && isParam(cur, c.info, v) && h.field == nil && len(sensitive.Words(v.Name())) == 1 {
		return true
	}
	return isHolder(h) || ok && h.field != nil && isReceiver(cur, c.info, v) || declaredOutside(cur, h.root)
}

// heldHere reports whether h is a secret that the program has from elsewhere
// than the parameter p.
func (c *checker) heldHere(cur inspector.Cursor, p, h side) bool {
	v, ok := h.root.(*types.Var)
	if !ok {
		return false
	}
	switch {
	case isGlobal(v):
		return true
	case isReceiver(cur, c.info, v):
		return h.field != nil
	case h.field != nil:
		return isHolder(h) || hasAny(typeWords(v.Type()), records...) && c.inVerifier(cur)
	}
	if isParam(cur, c.info, v) && hasAny(h.name, ours...) {
		return h.val.Class&secrets != 0 && !hasAny(p.name, ours...)
	}
	// A variable that a function literal finds around it.
	return declaredOutside(cur, v) && !declaredOutside(cur, p.root)
}

// isHolder reports whether h is kept in a configuration or a service.
func isHolder(h side) bool {
	return h.root != nil && hasAny(typeWords(h.root.Type()), holders...)
}

// replaces reports whether the function that compares p with h also stores p
// in h: it looks whether h has changed.
func (c *checker) replaces(cur inspector.Cursor, p, h side) bool {
	body := enclosingFunc(cur)
	if body == nil {
		return false
	}
	from, to := types.ExprString(p.expr), types.ExprString(h.expr)
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && a.Tok == token.ASSIGN && len(a.Lhs) == len(a.Rhs) {
			for i, l := range a.Lhs {
				if types.ExprString(unwrap(c.info, l)) == to && types.ExprString(unwrap(c.info, a.Rhs[i])) == from {
					found = true
				}
			}
		}
		return !found
	})
	return found
}

// updates reports whether the function around cur compares h in order to find
// out whether it has changed since: it gives h a new value, or hands it out or
// forgets it where the comparison holds.
func (c *checker) updates(cur inspector.Cursor, h side) bool {
	to := types.ExprString(h.expr)
	is := func(e ast.Expr) bool { return types.ExprString(unwrap(c.info, e)) == to }
	assigns := func(body ast.Node, constants bool) (found bool) {
		ast.Inspect(body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for i, l := range n.Lhs {
					known := len(n.Rhs) == len(n.Lhs) && c.info.Types[n.Rhs[i]].Value != nil
					found = found || is(l) && (constants || !known) && n.Tok != token.DEFINE
				}
			case *ast.ReturnStmt:
				found = found || constants && slices.ContainsFunc(n.Results, is)
			}
			return !found
		})
		return found
	}
	if body := enclosingFunc(cur); body != nil && assigns(body, false) {
		return true
	}
	for up := range cur.Enclosing((*ast.IfStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		s, ok := up.Node().(*ast.IfStmt)
		return ok && cur.Node().End() <= s.Body.Pos() && assigns(s.Body, true)
	}
	return false
}
