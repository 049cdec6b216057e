package timingcompare

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// fixBinary replaces x == y.
func (c *checker) fixBinary(cur inspector.Cursor, e *ast.BinaryExpr, why reason) *analysis.SuggestedFix {
	return c.fix(cur, e, e.X, e.Y, e.Op == token.NEQ, why)
}

// fixCall replaces a call of a comparing function, together with the ! before
// it or the comparison of its result with zero.
func (c *checker) fixCall(cur inspector.Cursor, call *ast.CallExpr, k kind, why reason) *analysis.SuggestedFix {
	if len(call.Args) != 2 || call.Ellipsis.IsValid() {
		return nil
	}
	x, y := call.Args[0], call.Args[1]
	switch k {
	case equal, deep:
		if k == deep && !isString(typeOf(c.info, x)) && c.flow.Of(why.secret).Origin&flow.MAC == 0 {
			return nil // nil is not deeply equal to empty; a MAC is neither
		}
		if !types.Identical(typeOf(c.info, x), typeOf(c.info, y)) && !bothBytes(c.info, x, y) {
			return nil // never equal
		}
		if not, ok := negation(cur); ok {
			return c.fix(not, not.Node().(ast.Expr), x, y, true, why)
		}
		return c.fix(cur, call, x, y, false, why)
	case ordering:
		cmp := c.comparesWithZero(cur)
		if cmp == nil {
			return nil
		}
		return c.fix(outermost(cur).Parent(), cmp, x, y, cmp.Op == token.NEQ, why)
	}
	return nil
}

// bothBytes reports whether bytes.Equal would accept x and y.
func bothBytes(info *types.Info, x, y ast.Expr) bool {
	for _, e := range []ast.Expr{x, y} {
		if _, ok := typeOf(info, e).Underlying().(*types.Slice); !ok {
			return false
		}
	}
	return true
}

// outermost climbs out of parentheses.
func outermost(cur inspector.Cursor) inspector.Cursor {
	for {
		if _, ok := cur.Parent().Node().(*ast.ParenExpr); !ok {
			return cur
		}
		cur = cur.Parent()
	}
}

// negation returns the cursor of !x, and whether there is one, if cur is at x.
func negation(cur inspector.Cursor) (_ inspector.Cursor, ok bool) {
	p := outermost(cur).Parent()
	if u, ok := p.Node().(*ast.UnaryExpr); ok && u.Op == token.NOT {
		return p, true
	}
	return inspector.Cursor{}, false
}

// comparesWithZero returns the comparison f(x, y) == 0 or != 0 of the call at
// cur, or nil.
func (c *checker) comparesWithZero(cur inspector.Cursor) *ast.BinaryExpr {
	cmp, ok := outermost(cur).Parent().Node().(*ast.BinaryExpr)
	if !ok || cmp.Op != token.EQL && cmp.Op != token.NEQ {
		return nil
	}
	for _, e := range []ast.Expr{cmp.X, cmp.Y} {
		if n, ok := intValue(c.info, e); ok && n == 0 {
			return cmp
		}
	}
	return nil
}

// fix replaces whole, at cur, which compares x with y. It is nil where the
// replacement could mean something else.
func (c *checker) fix(cur inspector.Cursor, whole, x, y ast.Expr, negated bool, why reason) *analysis.SuggestedFix {
	if !isBool(typeOf(c.info, whole)) {
		return nil // a type of bool that neither function returns
	}
	textX, okX := c.bytes(x)
	textY, okY := c.bytes(y)
	if !okX || !okY {
		return nil
	}
	file := fileOf(c.pass, whole.Pos())
	if file == nil || hasComment(file, whole) {
		return nil
	}
	pkg, name := "crypto/subtle", "ConstantTimeCompare"
	if why.mac {
		pkg, name = "crypto/hmac", "Equal"
	}
	qualifier, edits := edit.Import(file, c.info, c.pass.Pkg, pkg, whole.Pos())
	text := qualifier + name + "(" + textX + ", " + textY + ")"
	switch {
	case why.mac && negated:
		text = "!" + text
	case !why.mac && negated:
		text += " != 1"
	case !why.mac:
		text += " == 1"
	}
	if !why.mac && bindsTighter(cur) {
		text = "(" + text + ")"
	}
	replace := edit.Replace(whole, text)
	edits = append(edits, replace)
	edits = append(edits, edit.DropImports(file, c.info, replace)...)
	return &analysis.SuggestedFix{Message: "Compare in constant time with " + lastElem(pkg) + "." + name, TextEdits: edits}
}

func lastElem(path string) string { return path[lastSlash(path)+1:] }

// bindsTighter reports whether the expression at cur stands where a comparison
// needs parentheses.
func bindsTighter(cur inspector.Cursor) bool {
	switch p := cur.Parent().Node().(type) {
	case *ast.UnaryExpr:
		return true
	case *ast.BinaryExpr:
		kind, _ := cur.ParentEdge()
		return p.Op.Precedence() >= token.EQL.Precedence() && kind == edge.BinaryExpr_Y
	}
	return false
}

// bytes writes e as a []byte.
func (c *checker) bytes(e ast.Expr) (string, bool) {
	e = ast.Unparen(e)
	// string(b) of bytes is b.
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 && isString(typeOf(c.info, e)) {
		if tv, ok := c.info.Types[call.Fun]; ok && tv.IsType() {
			if _, ok := typeOf(c.info, call.Args[0]).Underlying().(*types.Slice); ok {
				e = ast.Unparen(call.Args[0])
			}
		}
	}
	t := typeOf(c.info, e)
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return "", false
	}
	text := edit.Text(c.pass.Fset, e)
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return "[]byte(" + text + ")", text != "" && isString(t)
	case *types.Slice:
		return text, text != "" && isByte(u.Elem()) && types.Identical(u.Elem(), types.Typ[types.Byte])
	case *types.Array:
		if tv := c.info.Types[e]; !tv.Addressable() {
			return "", false
		}
		return text + "[:]", text != ""
	}
	return "", false
}

func isBool(t types.Type) bool {
	b, ok := types.Unalias(t).(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func fileOf(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos <= f.FileEnd {
			return f
		}
	}
	return nil
}

// hasComment reports whether there is a comment inside n, which printing
// would lose.
func hasComment(file *ast.File, n ast.Node) bool {
	for _, g := range file.Comments {
		if g.Pos() < n.End() && n.Pos() < g.End() {
			return true
		}
	}
	return false
}
