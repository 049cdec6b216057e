package tlsminversion

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// cutElement removes an element of a literal with its comma.
func (c *checker) cutElement(lit *ast.CompositeLit, elt *ast.KeyValueExpr) analysis.TextEdit {
	before, after := lit.Lbrace, lit.Rbrace
	first, last := true, true
	for _, e := range lit.Elts {
		if e.End() <= elt.Pos() {
			before, first = e.End(), false
		}
		if e.Pos() >= elt.End() && last {
			after, last = e.Pos(), false
		}
	}
	switch {
	case c.alone(before, elt, after):
		return c.cutLines(elt)
	case last && !first:
		return edit.Delete(before, elt.End()) // the comma that may follow ends what is before
	}
	return edit.Delete(elt.Pos(), after)
}

// cutStatement removes a statement of a block.
func (c *checker) cutStatement(cur inspector.Cursor) analysis.TextEdit {
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
	if c.alone(before, stmt, after) {
		return c.cutLines(stmt)
	}
	return edit.Delete(stmt.Pos(), stmt.End())
}

// alone reports whether n has its lines for itself.
func (c *checker) alone(before token.Pos, n ast.Node, after token.Pos) bool {
	return c.line(before) < c.line(n.Pos()) && c.line(n.End()) < c.line(after)
}

// cutLines removes the lines of n, so that a comma and a comment at the end
// of them go as well.
func (c *checker) cutLines(n ast.Node) analysis.TextEdit {
	file := c.pass.Fset.File(n.Pos())
	start, end := file.LineStart(c.line(n.Pos())), n.End()
	if line := c.line(end); line < file.LineCount() {
		end = file.LineStart(line + 1)
	}
	return edit.Delete(start, end)
}
