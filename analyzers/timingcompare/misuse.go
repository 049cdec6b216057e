package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/finding"
)

// misuse checks what becomes of the result of a comparison in constant time:
// an int, 1 or 0, of subtle.ConstantTimeCompare, a bool of hmac.Equal.
func (c *checker) misuse(cur inspector.Cursor, call *ast.CallExpr, isInt bool) {
	name := "hmac.Equal"
	if isInt {
		name = "subtle.ConstantTimeCompare"
	}
	switch p := outermost(cur).Parent().Node().(type) {
	case *ast.ExprStmt, *ast.DeferStmt, *ast.GoStmt:
		c.dropped(cur, call, name)
	case *ast.AssignStmt:
		if len(p.Lhs) != 1 {
			return
		}
		id, ok := p.Lhs[0].(*ast.Ident)
		switch {
		case !ok:
		case isBlank(id):
			c.dropped(cur, call, name)
		case p.Tok == token.DEFINE:
			for _, use := range usesOf(cur, c.info, id) {
				c.use(use, call, isInt)
			}
		}
	default:
		c.use(cur, call, isInt)
	}
}

func (c *checker) dropped(cur inspector.Cursor, call *ast.CallExpr, name string) {
	if !c.comparesElsewhere(cur, call) {
		c.misused(call, "the result of "+name+" is dropped, so nothing is verified; reject the request unless it says that both are equal", nil)
	}
}

// use checks the result of call where it is used, at cur.
func (c *checker) use(cur inspector.Cursor, call *ast.CallExpr, isInt bool) {
	at := outermost(cur)
	if !isInt {
		c.polarity(at, call, true)
		return
	}
	if p, ok := at.Parent().Node().(*ast.BinaryExpr); ok {
		if equals, ok := c.against(p, cur.Node().(ast.Expr)); ok {
			c.polarity(at.Parent(), call, equals)
		}
	}
}

// usesOf returns where the function around cur uses the variable that id
// defines there, or nil if something else is assigned to it.
func usesOf(cur inspector.Cursor, info *types.Info, id *ast.Ident) []inspector.Cursor {
	var uses []inspector.Cursor
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		for use := range fn.Preorder((*ast.Ident)(nil)) {
			if obj := info.Uses[use.Node().(*ast.Ident)]; obj == nil || obj != info.Defs[id] {
				continue
			}
			switch p := use.Parent().Node().(type) {
			case *ast.AssignStmt:
				if use.Node().Pos() < p.TokPos {
					return nil
				}
			case *ast.UnaryExpr:
				if p.Op == token.AND {
					return nil
				}
			}
			uses = append(uses, use)
		}
	}
	return uses
}

// against checks the comparison of ConstantTimeCompare's result with a number.
// It returns whether the comparison is true of equal values; ok is false if
// nothing more is to be said.
func (c *checker) against(p *ast.BinaryExpr, e ast.Expr) (equals, ok bool) {
	op, n, known := p.Op, int64(0), false
	if ast.Unparen(p.X) == e {
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
		if ast.Unparen(p.X) == e {
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
