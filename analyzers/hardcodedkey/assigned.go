package hardcodedkey

import (
	"go/ast"

	"golang.org/x/tools/go/ast/inspector"
)

// An assign is a statement that gives a variable a value, nil if that is not an
// expression by itself.
type assign struct {
	at    inspector.Cursor
	value ast.Expr
}

// mayHold returns the constants that e may be, if it is a local variable which
// is assigned more than once: password := "..."; if live { password = p }.
func (c *checker) mayHold(e ast.Expr) []ast.Expr {
	all := c.assigns[c.object(c.conversionOf(e))]
	var consts []ast.Expr
	for _, a := range all {
		if a.value == nil || !c.isConst(a.value) || a.at.Node().End() > e.Pos() {
			continue
		}
		if use, ok := c.root.FindNode(e); ok && reaches(a.at, use) && !overwritten(a, all, e) {
			consts = append(consts, a.value)
		}
	}
	return consts
}

// overwritten reports whether another assignment stands on each way from a to e.
func overwritten(a assign, all []assign, e ast.Expr) bool {
	for _, b := range all {
		block := b.at.Parent().Node()
		if spec, ok := b.at.Node().(*ast.ValueSpec); ok {
			block = spec // a declaration comes first
		}
		if b.at.Node().Pos() > a.at.Node().Pos() && b.at.Node().End() <= e.Pos() && block.Pos() <= e.Pos() && e.Pos() < block.End() {
			return true
		}
	}
	return false
}

// reaches reports whether the statement at from can be followed by the one at
// to: both stand in the same function, not in two branches of one statement,
// and no block around from alone ends in a return.
func reaches(from, to inspector.Cursor) bool {
	pos := to.Node().Pos()
	child := from
	for p := from.Parent(); ; child, p = p, p.Parent() {
		n := p.Node()
		if n == nil {
			return false
		}
		if n.Pos() <= pos && pos < n.End() {
			switch n := n.(type) {
			case *ast.IfStmt:
				if child.Node() == n.Body && n.Else != nil && n.Else.Pos() <= pos {
					return false
				}
			case *ast.BlockStmt:
				if _, ok := child.Node().(*ast.CaseClause); ok {
					return false
				}
			}
			return true
		}
		switch n := n.(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			return false
		case *ast.BlockStmt:
			if leaves(n.List) {
				return false
			}
		case *ast.CaseClause:
			if leaves(n.Body) {
				return false
			}
		}
	}
}

// leaves reports whether a list of statements ends by leaving it for elsewhere.
func leaves(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch s := list[len(list)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	case *ast.ExprStmt:
		call, ok := s.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		id, ok := call.Fun.(*ast.Ident)
		return ok && id.Name == "panic"
	}
	return false
}
