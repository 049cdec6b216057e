package piilog

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// switchOff returns the fix for a switch that makes a client log its traffic:
// it becomes false or, where it is a link of a chain, it goes.
func (c *checker) switchOff(cur inspector.Cursor) []analysis.SuggestedFix {
	call := cur.Node().(*ast.CallExpr)
	if len(call.Args) == 1 && c.info.Types[call.Args[0]].Value != nil && c.seesBuiltin("false", call.Pos()) {
		return []analysis.SuggestedFix{{
			Message:   "Switch it off",
			TextEdits: []analysis.TextEdit{edit.Replace(call.Args[0], "false")},
		}}
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) > 0 || c.info.Selections[sel] == nil {
		return nil
	}
	t := c.info.TypeOf(call)
	if kind, _ := cur.ParentEdge(); kind == edge.ExprStmt_X || t == nil || !types.Identical(t, c.info.TypeOf(sel.X)) {
		return nil
	}
	return []analysis.SuggestedFix{{
		Message:   "Switch it off",
		TextEdits: []analysis.TextEdit{edit.Delete(sel.X.End(), call.End())},
	}}
}
