package piilog

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// orphans reports whether a local variable is used in what the edits remove
// and nowhere else, or only where other values leak that may be removed too.
func (c *checker) orphans(s *site, edits []analysis.TextEdit) bool {
	gone := make(map[*types.Var]bool)
	for _, e := range edits {
		ast.Inspect(s.call, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || id.Pos() < e.Pos || id.End() > e.End {
				return true
			}
			if v, ok := c.info.Uses[id].(*types.Var); ok && v.Kind() == types.LocalVar {
				gone[v] = true
			}
			return true
		})
	}
	if len(gone) == 0 {
		return false
	}
	body := enclosingFunc(s.cur)
	if body == nil {
		return true
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.ASSIGN {
				break
			}
			// An assignment alone is no use of a variable.
			for _, x := range n.Lhs {
				if _, ok := ast.Unparen(x).(*ast.Ident); !ok {
					ast.Inspect(x, func(m ast.Node) bool { return c.keep(gone, m, edits) })
				}
			}
			for _, x := range n.Rhs {
				ast.Inspect(x, func(m ast.Node) bool { return c.keep(gone, m, edits) })
			}
			return false
		case *ast.Ident:
			c.keep(gone, n, edits)
		}
		return true
	})
	return len(gone) > 0
}

// keep takes a variable off the list if n is a use of it that stays.
func (c *checker) keep(gone map[*types.Var]bool, n ast.Node, edits []analysis.TextEdit) bool {
	id, ok := n.(*ast.Ident)
	if !ok {
		return true
	}
	v, ok := c.info.Uses[id].(*types.Var)
	if !ok || !gone[v] {
		return true
	}
	for _, e := range edits {
		if e.Pos <= id.Pos() && id.End() <= e.End {
			return true
		}
	}
	for _, l := range c.leaks {
		if arg := l.use.Arg; arg.Pos() <= id.Pos() && id.End() <= arg.End() {
			return true
		}
	}
	delete(gone, v)
	return true
}

// enclosingFunc returns the declaration around a call.
func enclosingFunc(cur inspector.Cursor) ast.Node {
	for d := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		if _, ok := d.Parent().Node().(*ast.File); ok {
			return d.Node()
		}
	}
	return nil
}
