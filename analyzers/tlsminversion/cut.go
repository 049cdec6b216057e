package tlsminversion

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// cutStatement removes a statement of a block, and with it a condition under
// which nothing else is done.
func (c *checker) cutStatement(cur inspector.Cursor) analysis.TextEdit {
	if up := cur.Parent().Parent(); c.onlyFor(up, cur) {
		return c.cutStatement(up)
	}
	stmt, parent := cur.Node(), cur.Parent().Node()
	before, after := parent.Pos(), parent.End()
	switch p := parent.(type) {
	case *ast.BlockStmt:
		after = p.Rbrace
	case *ast.CaseClause:
		before = p.Colon
		for up := range cur.Enclosing((*ast.BlockStmt)(nil)) {
			after = up.Node().(*ast.BlockStmt).Rbrace
			break
		}
	}
	if prev, ok := cur.PrevSibling(); ok && prev.Node().End() > before {
		before = prev.Node().End()
	}
	if next, ok := cur.NextSibling(); ok {
		after = next.Node().Pos()
	}
	if edit.Alone(c.pass.Fset, before, stmt.Pos(), stmt.End(), after) {
		return edit.CutLines(c.pass.Fset, stmt.Pos(), stmt.End())
	}
	return edit.Delete(stmt.Pos(), stmt.End())
}

// onlyFor reports whether cur is an if statement that does nothing but the
// statement inner, and can go with it.
func (c *checker) onlyFor(cur, inner inspector.Cursor) bool {
	s, ok := cur.Node().(*ast.IfStmt)
	if !ok || s.Init != nil || s.Else != nil || len(s.Body.List) != 1 || s.Body.List[0] != inner.Node() {
		return false
	}
	if _, ok := cur.Parent().Node().(*ast.BlockStmt); !ok {
		return false
	}
	can := true
	ast.Inspect(s.Cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr, *ast.UnaryExpr: // may do something; <-ch
			can = false
		case *ast.Ident:
			v, ok := c.info.Uses[n].(*types.Var)
			can = can && (!ok || v.Kind() != types.LocalVar || c.usedOutside(v, s))
		}
		return can
	})
	return can
}

// usedOutside reports whether something other than n reads a variable.
func (c *checker) usedOutside(v *types.Var, n ast.Node) bool {
	for cur := range c.root.Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		if c.info.Uses[id] != v || n.Pos() <= id.Pos() && id.End() <= n.End() {
			continue
		}
		if a, ok := cur.Parent().Node().(*ast.AssignStmt); !ok || !slices.Contains(a.Lhs, ast.Expr(id)) {
			return true
		}
	}
	return false
}
