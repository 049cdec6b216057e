package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/finding"
)

// misuse checks what becomes of the result of a comparison in constant time:
// an int, 1 or 0, of subtle.ConstantTimeCompare, a bool of hmac.Equal.
func (c *checker) misuse(cur inspector.Cursor, call *ast.CallExpr, isInt bool) {
	name := "hmac.Equal"
	if isInt {
		name = "subtle.ConstantTimeCompare"
	}
	at := outermost(cur)
	switch p := at.Parent().Node().(type) {
	case *ast.ExprStmt, *ast.DeferStmt, *ast.GoStmt:
		if !c.comparesElsewhere(cur, call) {
			c.misused(call, "the result of "+name+" is dropped, so nothing is verified; reject the request unless it says that both are equal", nil)
		}
		return
	case *ast.AssignStmt:
		if len(p.Lhs) == 1 && isBlank(p.Lhs[0]) && !c.comparesElsewhere(cur, call) {
			c.misused(call, "the result of "+name+" is dropped, so nothing is verified; reject the request unless it says that both are equal", nil)
		}
		return
	case *ast.BinaryExpr:
		if !isInt {
			break
		}
		equals, ok := c.against(p, call)
		if !ok {
			return
		}
		c.polarity(at.Parent(), call, equals)
		return
	}
	if !isInt {
		c.polarity(at, call, true)
	}
}

// against checks the comparison of ConstantTimeCompare's result with a number.
// It returns whether the comparison is true of equal values; ok is false if
// nothing more is to be said.
func (c *checker) against(p *ast.BinaryExpr, call *ast.CallExpr) (equals, ok bool) {
	op, n, known := p.Op, int64(0), false
	if ast.Unparen(p.X) == ast.Expr(call) {
		n, known = intValue(c.info, p.Y)
	} else {
		n, known = intValue(c.info, p.X)
		op = mirror(op)
	}
	if !known {
		return false, false // combined with others by &
	}
	var holds func(r int64) bool
	switch op {
	case token.EQL:
		holds = func(r int64) bool { return r == n }
	case token.NEQ:
		holds = func(r int64) bool { return r != n }
	case token.LSS:
		holds = func(r int64) bool { return r < n }
	case token.LEQ:
		holds = func(r int64) bool { return r <= n }
	case token.GTR:
		holds = func(r int64) bool { return r > n }
	case token.GEQ:
		holds = func(r int64) bool { return r >= n }
	default:
		return false, false
	}
	if holds(0) == holds(1) {
		always := "false"
		if holds(0) {
			always = "true"
		}
		c.misused(p, "subtle.ConstantTimeCompare returns 1 or 0, so this is always "+always+"; compare its result with 1", nil)
		return false, false
	}
	equals = holds(1)
	if op != token.EQL && op != token.NEQ {
		want := " == 1"
		if !equals {
			want = " != 1"
		}
		var fix *analysis.SuggestedFix
		if ast.Unparen(p.X) == ast.Expr(call) {
			fix = &analysis.SuggestedFix{
				Message:   "Compare with 1",
				TextEdits: []analysis.TextEdit{{Pos: p.OpPos, End: p.Y.End(), NewText: []byte(strings.TrimSpace(want))}},
			}
		}
		c.misused(p, "subtle.ConstantTimeCompare returns 1 if both are equal, else 0; write"+want, fix)
	}
	return equals, true
}

func mirror(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.LEQ:
		return token.GEQ
	case token.GTR:
		return token.LSS
	case token.GEQ:
		return token.LEQ
	}
	return op
}

func (c *checker) misused(n ast.Node, message string, fix *analysis.SuggestedFix) {
	f := finding.Finding{Pos: n.Pos(), End: n.End(), Category: catMisuse, Message: message}
	if fix != nil {
		f.Fixes = []analysis.SuggestedFix{*fix}
	}
	c.out.Report(f)
}

// comparesElsewhere reports whether the function around cur has another such
// comparison: then the one at cur only spends the same time.
func (c *checker) comparesElsewhere(cur inspector.Cursor, call *ast.CallExpr) bool {
	body := enclosingFunc(cur)
	if body == nil {
		return false
	}
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if other, ok := n.(*ast.CallExpr); ok && other != call {
			if sel, ok := ast.Unparen(other.Fun).(*ast.SelectorExpr); ok {
				switch sel.Sel.Name {
				case "ConstantTimeCompare", "Equal", "CompareHashAndPassword":
					found = true
				}
			}
		}
		return !found
	})
	return found
}

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
	if hasAny(nameOf(call), rejectable...) {
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
			c.misused(call, "this branch rejects what was found equal; reject what is not equal", c.invert(cur, equals))
		}
		if !equals && c.acceptsThenRejects(cur.Parent(), p) {
			c.misused(call, "this branch accepts what was found not equal; accept what is equal", c.invert(cur, equals))
		}
	case *ast.ReturnStmt:
		if !equals && len(p.Results) == 1 && c.inVerifier(cur) {
			c.misused(call, "this returns true of what is not equal; return true of what is equal", c.invert(cur, equals))
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
	case *ast.CallExpr:
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

// Words of names.
var (
	// What is rightly rejected when it is equal.
	rejectable = []string{"revoked", "blocked", "denied", "banned", "old", "previous", "default", "used", "example", "compromised",
		"leaked", "current", "forbidden", "blacklist", "blacklisted", "denylist", "weak", "reused"}
	// What an error says that rejects a caller.
	refusals = []string{"invalid", "mismatch", "bad", "wrong", "incorrect", "unauthorized", "unauthenticated", "forbidden", "denied"}
	// What a function does that answers whether something is right.
	verbs = []string{"verify", "verifies", "verified", "valid", "validate", "validates", "authentic", "authenticate", "authenticated", "authorized", "check"}
	// ... and what turns the answer around.
	turned = []string{"invalid", "not", "mismatch", "changed", "change", "differs", "differ", "diff", "stale", "fail", "failed", "fails", "reject", "rejected"}
)

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
	return isError(c.info, e) && hasAny(nameOf(e), refusals...)
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
	return ok && hasAny(d.Name.Name, verbs...) && !hasAny(d.Name.Name, turned...)
}

func intValue(info *types.Info, e ast.Expr) (int64, bool) {
	tv, ok := info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.Int {
		return 0, false
	}
	return constant.Int64Val(tv.Value)
}

func boolValue(info *types.Info, e ast.Expr) string {
	tv, ok := info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.Bool {
		return ""
	}
	return tv.Value.String()
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}
