package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// polarity reports a condition at cur, true of equal values if equals is set,
// whose branch does the opposite of what it should. Only what leaves no doubt
// is reported:
//
//	if hmac.Equal(signature, expected) {
//		http.Error(w, "invalid signature", http.StatusUnauthorized)
//		return
//	}
//
//	func verify(...) bool { return !hmac.Equal(signature, expected) }
func (c *checker) polarity(cur inspector.Cursor, call *ast.CallExpr, equals bool) {
	if hasAny(nameOf(c.info, call), rejectable...) || hasAny(nameOf(c.info, cur.Node().(ast.Expr)), slices.Concat(rejectable, turned)...) {
		return
	}
	if not, ok := negation(cur); ok {
		cur, equals = not, !equals
	}
	cur = outermost(cur)
	switch p := cur.Parent().Node().(type) {
	case *ast.IfStmt:
		if p.Cond != cur.Node() {
			return
		}
		if equals && c.rejects(p.Body) && !(p.Else != nil && c.rejects(p.Else)) {
			c.misused(cur.Node(), "this branch rejects what was found equal; reject what is not equal", c.invert(cur, equals))
		}
		if !equals && c.acceptsThenRejects(cur.Parent(), p) {
			c.misused(cur.Node(), "this branch accepts what was found not equal; accept what is equal", c.invert(cur, equals))
		}
	case *ast.ReturnStmt:
		if !equals && len(p.Results) == 1 && c.inVerifier(cur) {
			c.misused(cur.Node(), "this returns true of what is not equal; return true of what is equal", c.invert(cur, equals))
		}
	}
}

// invert negates the condition at cur, which is true of equal values if equals
// is set.
func (c *checker) invert(cur inspector.Cursor, equals bool) *analysis.SuggestedFix {
	cond, ok := cur.Node().(ast.Expr)
	if !ok {
		return nil
	}
	var e analysis.TextEdit
	switch x := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr: // !f(x, y)
		e = edit.Delete(x.OpPos, x.X.Pos())
	case *ast.CallExpr, *ast.Ident:
		e = edit.Insert(x.Pos(), "!")
	case *ast.BinaryExpr: // f(x, y) == 1
		if _, ok := intValue(c.info, x.Y); !ok {
			return nil
		}
		op := "=="
		if equals {
			op = "!="
		}
		e = analysis.TextEdit{Pos: x.OpPos, End: x.Y.End(), NewText: []byte(op + " 1")}
	default:
		return nil
	}
	return &analysis.SuggestedFix{Message: "Invert the condition", TextEdits: []analysis.TextEdit{e}}
}

// rejects reports whether a branch refuses a caller: it answers 401 or 403, or
// returns an error that says so.
func (c *checker) rejects(s ast.Stmt) bool {
	block, ok := s.(*ast.BlockStmt)
	if !ok {
		return false
	}
	for _, s := range block.List {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if call, ok := s.X.(*ast.CallExpr); ok && c.refuses(call) {
				return true
			}
		case *ast.ReturnStmt:
			for _, r := range s.Results {
				if c.isRefusal(r) {
					return true
				}
			}
		}
	}
	return false
}

// refuses reports whether a call answers a request with status 401 or 403.
func (c *checker) refuses(call *ast.CallExpr) bool {
	for _, a := range call.Args {
		if n, ok := intValue(c.info, a); ok && (n == 401 || n == 403) {
			return true
		}
	}
	return false
}

// isRefusal reports whether e is an error that says that a caller is refused.
func (c *checker) isRefusal(e ast.Expr) bool {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if c.refuses(call) {
			return true
		}
		for _, a := range call.Args {
			if tv := c.info.Types[a]; tv.Value != nil && tv.Value.Kind() == constant.String && isError(c.info, e) &&
				hasAny(constant.StringVal(tv.Value), refusals...) {
				return true
			}
		}
		return false
	}
	return isError(c.info, e) && hasAny(nameOf(c.info, e), refusals...)
}

func isError(info *types.Info, e ast.Expr) bool {
	t := info.TypeOf(e)
	iface, _ := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return t != nil && !info.Types[e].IsNil() && types.Implements(t, iface)
}

// acceptsThenRejects matches
//
//	if <not equal> { return true }
//	return false
//
// in a function that verifies, and the same with nil and a refusal.
func (c *checker) acceptsThenRejects(cur inspector.Cursor, s *ast.IfStmt) bool {
	if s.Else != nil || len(s.Body.List) != 1 || !c.inVerifier(cur) {
		return false
	}
	next, ok := cur.NextSibling()
	if !ok {
		return false
	}
	accept, ok1 := s.Body.List[0].(*ast.ReturnStmt)
	reject, ok2 := next.Node().(*ast.ReturnStmt)
	if !ok1 || !ok2 || len(accept.Results) == 0 || len(accept.Results) != len(reject.Results) {
		return false
	}
	a, r := accept.Results[len(accept.Results)-1], reject.Results[len(reject.Results)-1]
	if c.info.Types[a].IsNil() {
		return c.isRefusal(r)
	}
	return boolValue(c.info, a) == "true" && boolValue(c.info, r) == "false"
}

// inVerifier reports whether the function around cur says by its name that it
// answers true or nil for what is right.
func (c *checker) inVerifier(cur inspector.Cursor) bool {
	d, ok := enclosingFunc(cur).(*ast.FuncDecl)
	if !ok || hasAny(d.Name.Name, turned...) {
		return false
	}
	words := strings.Join(sensitive.Words(d.Name.Name), " ")
	return hasAny(words, verbs...) || strings.HasPrefix(words, "sign in") || strings.HasPrefix(words, "log in")
}
