package tlsminversion

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	astedge "golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// judged reports whether something in the package looks at the number that a
// variable holds. To ask whether it is zero, or to show it, is no judgement.
func (c *checker) judged(v *types.Var) bool { return c.judgedBut(v, make(map[*types.Var]bool)) }

// judgedBut leaves out the variables in seen, and adds to them.
func (c *checker) judgedBut(v *types.Var, seen map[*types.Var]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	return c.looksAt(v, func(use, by inspector.Cursor) bool {
		switch n := by.Node().(type) {
		case *ast.BinaryExpr:
			return !c.isZero(n.X) && !c.isZero(n.Y)
		case *ast.CallExpr:
			if c.shows(n) {
				return false
			}
			param := c.receiverOf(n, use.Node())
			return param == nil || c.judgedBut(param, seen)
		case *ast.UnaryExpr, *ast.SwitchStmt, *ast.CaseClause, *ast.IndexExpr:
			return true
		}
		return false
	})
}

// receiverOf returns the parameter of a function of the package that is given
// the argument in which n stands, or nil.
func (c *checker) receiverOf(call *ast.CallExpr, n ast.Node) *types.Var {
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	if !ok || c.decls[fn.Origin()] == nil {
		return nil
	}
	for i, arg := range c.arguments(call) {
		if arg.Pos() <= n.Pos() && n.End() <= arg.End() {
			if param := paramAt(fn, i); param != nil && isNumber(param.Type()) {
				return param
			}
		}
	}
	return nil
}

// checked reports whether something in the package looks at a variable, or it
// goes where this does not follow.
func (c *checker) checked(v *types.Var) bool {
	return c.looksAt(v, func(use, by inspector.Cursor) bool { return true })
}

// looksAt reports whether a use of a variable is one that counts: it is
// compared, switched on, indexed with, handed to a function, copied. What a
// version is set to does not count.
func (c *checker) looksAt(v *types.Var, counts func(use, by inspector.Cursor) bool) bool {
	for _, cur := range c.usesOf(v) {
		if c.isVersion(cur.Node()) {
			continue
		}
		for up := cur; up.Node() != nil; up = up.Parent() {
			kind, _ := up.ParentEdge()
			by := up.Parent()
			found := false
			switch n := by.Node().(type) {
			case *ast.ParenExpr, *ast.StarExpr:
				continue
			case *ast.SelectorExpr:
				if kind == astedge.SelectorExpr_Sel {
					continue
				}
			case *ast.BinaryExpr:
				switch n.Op {
				case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL, token.NEQ:
					found = true
				default:
					continue
				}
			case *ast.UnaryExpr: // not flag.UintVar(&min, ...)
				found = c.parsedBy[v] == "" || n.Op != token.AND
			case *ast.SwitchStmt, *ast.CaseClause, *ast.IndexExpr, *ast.ReturnStmt, *ast.ValueSpec:
				found = true
			case *ast.CallExpr:
				if c.info.Types[n.Fun].IsType() {
					continue
				}
				found = true
			case *ast.AssignStmt:
				found = kind != astedge.AssignStmt_Lhs
			case *ast.KeyValueExpr:
				found = kind != astedge.KeyValueExpr_Key
			}
			if found && counts(cur, by) {
				return true
			}
			break
		}
	}
	return false
}

// usesOf returns the names that stand for a number in the source.
func (c *checker) usesOf(v *types.Var) []inspector.Cursor {
	if c.uses == nil {
		c.uses = make(map[*types.Var][]inspector.Cursor)
		for cur := range c.root.Preorder((*ast.Ident)(nil)) {
			if v, ok := c.info.Uses[cur.Node().(*ast.Ident)].(*types.Var); ok && isNumber(v.Type()) {
				c.uses[v.Origin()] = append(c.uses[v.Origin()], cur)
			}
		}
	}
	return c.uses[v]
}

// isNumber reports whether t is an integer or a pointer to one.
func isNumber(t types.Type) bool { return isInteger(deref(t)) }

func (c *checker) isZero(e ast.Expr) bool {
	v := c.info.Types[e].Value
	return v != nil && v.Kind() == constant.Int && constant.Sign(v) == 0
}

// shows reports whether a call only tells somebody of its arguments, or has a
// default for zero.
func (c *checker) shows(call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "fmt", "log", "log/slog", "crypto/tls":
		return true
	}
	return fn.FullName() == "cmp.Or"
}

// isVersion reports whether n stands in what a version is set to, or in what
// is given to somebody who does so.
func (c *checker) isVersion(n ast.Node) bool {
	return slices.ContainsFunc(c.stores, func(s store) bool {
		return s.setsVersion() && s.value.Pos() <= n.Pos() && n.End() <= s.value.End()
	})
}

func (s store) setsVersion() bool {
	return (s.name == "MinVersion" || s.name == "MaxVersion") && s.value != nil
}
