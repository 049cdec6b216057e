package tlsminversion

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/finding"
)

const skipSwitched = ", so a setting can turn verification off; remove it, and trust a private authority with RootCAs"

// skip reports an InsecureSkipVerify that is or may be true while nothing
// else verifies.
func (c *checker) skip(s store) {
	if _, name := c.fieldOf(s.value); name == "InsecureSkipVerify" {
		return // a copy; the original is judged where it is set
	}
	verified, callback := c.verified(s.owner)
	if verified {
		return
	}
	f := finding.Finding{Pos: s.value.Pos(), End: s.value.End(), Category: catSkip}
	value, decided := c.decided(s.value)
	switch {
	case decided && !value:
		return
	case decided && switchedBy(s.cur) != nil:
		f.Message = "InsecureSkipVerify is switched by " + types.ExprString(switchedBy(s.cur)) + skipSwitched
	case decided:
		f.Message = "InsecureSkipVerify accepts any certificate, so anybody on the way can answer; remove it, and trust a private authority with RootCAs"
		if callback != "" {
			f.Message = "InsecureSkipVerify accepts any certificate, because " + callback + " never returns an error; remove it, or let " + callback + " verify"
		}
		if fix := c.fixSkip(s); fix != nil {
			f.Fixes = []analysis.SuggestedFix{*fix}
		}
	case inverted(s.value):
		f.Category = catInverted
		f.Message = "InsecureSkipVerify is " + types.ExprString(s.value) + ", which is the wrong way round: certificates are not verified when they should be; remove it, or negate the value"
	default:
		f.Message = "InsecureSkipVerify is switched by " + types.ExprString(s.value) + skipSwitched
	}
	c.out.Report(f)
}

// bound reports &c.InsecureSkipVerify handed to somebody who sets it, such as
// flag.BoolVar.
func (c *checker) bound(s store) {
	u, ok := s.cur.Node().(*ast.UnaryExpr)
	if !ok {
		return // one of the results of a call
	}
	call, ok := s.cur.Parent().Node().(*ast.CallExpr)
	if !ok {
		return
	}
	fn, _ := typeutil.Callee(c.info, call).(*types.Func)
	if fn == nil || fn.Pkg() == c.pass.Pkg {
		return
	}
	if verified, _ := c.verified(s.owner); verified {
		return
	}
	c.out.Report(finding.Finding{
		Pos: u.Pos(), End: u.End(), Category: catSkip,
		Message: "InsecureSkipVerify is switched by " + types.ExprString(call.Fun) + skipSwitched,
	})
}

// switchedBy returns the condition under which a constant is assigned at cur,
// if its name says that it switches verification off.
func switchedBy(cur inspector.Cursor) ast.Expr {
	child := cur
	for up := cur.Parent(); up.Node() != nil; child, up = up, up.Parent() {
		switch n := up.Node().(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return nil
		case *ast.IfStmt:
			if child.Node() == ast.Node(n.Body) && switches(n.Cond) {
				return n.Cond
			}
		}
	}
	return nil
}

// switches reports whether a condition names a switch of verification.
func switches(cond ast.Expr) bool {
	found := false
	ast.Inspect(cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || has(wordsOf(n.Name), "insecure", "skip", "verify", "noverify", "unsafe", "untrusted", "selfsigned")
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				found = found || has(wordsOf(s), "insecure", "skip", "verify")
			}
		}
		return !found
	})
	return found
}

// decided returns the value of a constant, or of a variable with one value.
func (c *checker) decided(e ast.Expr) (value, ok bool) {
	if v := c.info.Types[e].Value; v != nil && v.Kind() == constant.Bool {
		return constant.BoolVal(v), true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			v, ok := c.decided(e.X)
			return !v, ok
		}
	case *ast.Ident:
		obj, isVar := c.info.ObjectOf(e).(*types.Var)
		if !isVar || obj.Exported() && obj.Parent() == c.pass.Pkg.Scope() || obj.Kind() == types.ParamVar {
			return false, false
		}
		if values := c.values[obj]; len(values) == 1 && values[0] != nil {
			if v := c.info.Types[values[0]].Value; v != nil && v.Kind() == constant.Bool {
				return constant.BoolVal(v), true
			}
		}
	}
	return false, false
}

// fixSkip removes InsecureSkipVerify: true.
func (c *checker) fixSkip(s store) *analysis.SuggestedFix {
	if id, ok := ast.Unparen(s.value).(*ast.Ident); !ok || c.info.Uses[id] != types.Universe.Lookup("true") {
		return nil
	}
	var del analysis.TextEdit
	switch n := s.cur.Node().(type) {
	case *ast.KeyValueExpr:
		i := slices.Index(s.lit.Elts, ast.Expr(n))
		if i < 0 {
			return nil
		}
		del = edit.CutElements(c.pass.Fset, fileOf(s.cur), s.lit.Elts, i, i, s.lit.Lbrace, s.lit.Rbrace)
	case *ast.AssignStmt:
		if len(n.Lhs) != 1 || !c.statement(s.cur, n) {
			return nil
		}
		del = c.cutStatement(s.cur)
	default:
		return nil
	}
	return &analysis.SuggestedFix{Message: "Remove InsecureSkipVerify", TextEdits: []analysis.TextEdit{del}}
}

// statement reports whether an assignment can go: it stands in a block, and
// is not all that uses its variable.
func (c *checker) statement(cur inspector.Cursor, n *ast.AssignStmt) bool {
	switch cur.Parent().Node().(type) {
	case *ast.BlockStmt, *ast.CaseClause:
	default:
		return false
	}
	id := rootIdent(n.Lhs[0])
	if id == nil {
		return false
	}
	for other := range c.root.Preorder((*ast.Ident)(nil)) {
		o := other.Node().(*ast.Ident)
		if o != id && c.info.Uses[o] != nil && c.info.Uses[o] == c.info.Uses[id] {
			return true
		}
	}
	return false
}

func rootIdent(e ast.Expr) *ast.Ident {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return rootIdent(e.X)
	case *ast.StarExpr:
		return rootIdent(e.X)
	}
	return nil
}
