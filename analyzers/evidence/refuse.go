package evidence

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// leaves reports whether statements end the function.
func leaves(stmts []ast.Stmt) bool {
	if len(stmts) == 0 {
		return false
	}
	_, ok := stmts[len(stmts)-1].(*ast.ReturnStmt)
	return ok
}

// refused returns what is done if a check of a call fails: the statements that
// run if the call returns false or an error, and nothing if that is not decided
// right there.
func (f *finder) refused(cur inspector.Cursor) []ast.Stmt {
	negative := false // the condition holds if the check fails
	node := cur.Node()
	for p := cur.Parent(); ; p = p.Parent() {
		switch n := p.Node().(type) {
		case *ast.ParenExpr:
		case *ast.UnaryExpr:
			if n.Op != token.NOT {
				return nil
			}
			negative = !negative
		case *ast.BinaryExpr:
			switch n.Op {
			case token.LAND, token.LOR:
			case token.EQL, token.NEQ:
				fails, ok := f.failsIf(n, node)
				if !ok {
					return nil
				}
				negative = negative != fails
			default:
				return nil
			}
		case *ast.IfStmt:
			if n.Cond != node {
				return nil
			}
			return branch(p, n, negative)
		case *ast.AssignStmt:
			return f.refusedLater(p, n)
		default:
			return nil
		}
		node = p.Node()
	}
}

// failsIf reports whether a comparison of a check's result holds if the check fails.
func (f *finder) failsIf(b *ast.BinaryExpr, result ast.Node) (fails, ok bool) {
	other := b.Y
	if b.Y == result {
		other = b.X
	}
	tv := f.info.Types[other]
	switch {
	case tv.IsNil(): // err != nil
		return b.Op == token.NEQ, true
	case tv.Value == nil:
		return false, false
	}
	switch tv.Value.String() {
	case "true", "1": // ConstantTimeCompare(...) != 1
		return b.Op == token.NEQ, true
	case "false", "0":
		return b.Op == token.EQL, true
	}
	return false, false
}

// refusedLater finds the if statement that asks for the result of a check: in
// whose Init it is assigned, or one that follows.
func (f *finder) refusedLater(cur inspector.Cursor, a *ast.AssignStmt) []ast.Stmt {
	results := map[types.Object]bool{}
	for _, l := range a.Lhs {
		if id, ok := l.(*ast.Ident); ok && id.Name != "_" {
			results[f.info.ObjectOf(id)] = true
		}
	}
	try := func(c inspector.Cursor, s *ast.IfStmt) []ast.Stmt {
		for use := range c.Preorder((*ast.Ident)(nil)) {
			id := use.Node().(*ast.Ident)
			if !results[f.info.Uses[id]] || id.Pos() < s.Cond.Pos() || id.End() > s.Cond.End() {
				continue
			}
			if _, again := use.Parent().Node().(*ast.AssignStmt); !again {
				return f.refused(use)
			}
		}
		return nil
	}
	if s, ok := cur.Parent().Node().(*ast.IfStmt); ok {
		return try(cur.Parent(), s)
	}
	for next, ok := cur.NextSibling(); ok; next, ok = next.NextSibling() {
		if s, isIf := next.Node().(*ast.IfStmt); isIf {
			if stmts := try(next, s); stmts != nil {
				return stmts
			}
		}
	}
	return nil
}

// branch returns the statements that run if the condition is as the check
// fails: the body, or else what follows.
func branch(cur inspector.Cursor, s *ast.IfStmt, negative bool) []ast.Stmt {
	if negative {
		return s.Body.List
	}
	if b, ok := s.Else.(*ast.BlockStmt); ok {
		return b.List
	}
	if s.Else != nil || !leaves(s.Body.List) {
		return nil
	}
	var rest []ast.Stmt
	for next, ok := cur.NextSibling(); ok; next, ok = next.NextSibling() {
		if st, ok := next.Node().(ast.Stmt); ok {
			rest = append(rest, st)
		}
	}
	return append(rest, new(ast.ReturnStmt)) // nothing comes after them
}
