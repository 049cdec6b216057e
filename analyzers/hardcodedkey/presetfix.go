package hardcodedkey

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// withoutDefault returns the edits that remove a default together with what is
// there for nothing else, or nil: a condition (if x == "" { x = "..." }), or
// a cmp.Or of two. cur is at the default.
func (c *checker) withoutDefault(s *secret, cur inspector.Cursor) []analysis.TextEdit {
	switch p := cur.Parent().Node().(type) {
	case *ast.AssignStmt:
		if len(p.Lhs) != 1 || p.Tok != token.ASSIGN {
			return nil
		}
		up := cur.Parent().Parent().Parent()
		if !edit.OnlyFor(c.root, c.info, up, cur.Parent()) {
			return nil
		}
		cond, ok := ast.Unparen(up.Node().(*ast.IfStmt).Cond).(*ast.BinaryExpr)
		if !ok || cond.Op != token.EQL || !isEmptiness(cond, types.ExprString(p.Lhs[0])) {
			return nil
		}
		return []analysis.TextEdit{edit.CutStatement(c.pass.Fset, up)}
	case *ast.CallExpr:
		fn := callee(c.info, p)
		if fn == nil || fn.FullName() != "cmp.Or" || len(p.Args) != 2 || p.Args[1] != cur.Node() || p.Ellipsis.IsValid() {
			return nil
		}
		first := p.Args[0]
		return []analysis.TextEdit{edit.Delete(p.Pos(), first.Pos()), edit.Delete(first.End(), p.End())}
	}
	return nil
}

// onlyStandsIn reports whether what vs declares is used for nothing but as the
// default of something, and compared with that: then it may as well be empty.
func (c *checker) onlyStandsIn(vs *ast.ValueSpec) bool {
	if len(vs.Names) != 1 || len(vs.Values) != 1 {
		return false
	}
	obj := c.info.Defs[vs.Names[0]]
	if obj == nil || obj.Exported() && c.pass.Pkg.Name() != "main" || !c.isString(vs.Values[0]) {
		return false // another package may use it
	}
	uses := 0
	for cur := range c.root.Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		if c.info.Uses[id] != obj {
			continue
		}
		uses++
		b, ok := cur.Parent().Node().(*ast.BinaryExpr)
		if !c.presets[id] && !(ok && (b.Op == token.EQL || b.Op == token.NEQ)) {
			return false
		}
	}
	return uses > 0
}
