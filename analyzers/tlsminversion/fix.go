package tlsminversion

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

func fileOf(cur inspector.Cursor) *ast.File {
	for f := range cur.Enclosing((*ast.File)(nil)) {
		return f.Node().(*ast.File)
	}
	return nil
}

// setting returns `MinVersion: tls.VersionTLS12` for the configuration at p.
func (c *checker) setting(cur inspector.Cursor, p place) (string, []analysis.TextEdit) {
	q, edits := edit.Import(fileOf(cur), c.info, c.pass.Pkg, "crypto/tls", cur.Node().Pos())
	return "MinVersion: " + q + c.wanted(p), edits
}

func (c *checker) line(pos token.Pos) int { return c.pass.Fset.PositionFor(pos, false).Line }

// fixLiteral puts MinVersion in front of what a literal sets.
func (c *checker) fixLiteral(cur inspector.Cursor, lit *ast.CompositeLit, p place) *analysis.SuggestedFix {
	text, edits := c.setting(cur, p)
	next := lit.Rbrace
	if len(lit.Elts) > 0 {
		next = lit.Elts[0].Pos()
	}
	switch {
	case c.line(lit.Lbrace) == c.line(next):
		if len(lit.Elts) > 0 {
			text += ", "
		}
	case len(lit.Elts) > 0:
		tabs := c.pass.Fset.PositionFor(next, false).Column - 1
		text = "\n" + strings.Repeat("\t", tabs) + text + ","
	default:
		text = "\n" + text + ","
	}
	pos := lit.Lbrace + 1
	if strings.HasPrefix(text, "\n") {
		pos = c.afterComment(fileOf(cur), pos)
	}
	return &analysis.SuggestedFix{
		Message:   "Set MinVersion to tls." + c.wanted(p),
		TextEdits: append(edits, edit.Insert(pos, text)),
	}
}

// afterComment returns the end of the comment that stands behind pos in its
// line, or pos.
func (c *checker) afterComment(file *ast.File, pos token.Pos) token.Pos {
	for _, group := range file.Comments {
		for _, com := range group.List {
			if pos <= com.Pos() && c.line(com.Pos()) == c.line(pos) && strings.HasPrefix(com.Text, "//") {
				return com.End()
			}
		}
	}
	return pos
}

// fixNew makes a literal of new(tls.Config), where one may stand.
func (c *checker) fixNew(cur inspector.Cursor, call *ast.CallExpr, p place) *analysis.SuggestedFix {
	switch parent := cur.Parent(); parent.Node().(type) {
	case *ast.CallExpr, *ast.ReturnStmt, *ast.ValueSpec, *ast.KeyValueExpr:
		if header(cur) {
			return nil
		}
	case *ast.AssignStmt:
		if _, ok := parent.Parent().Node().(*ast.BlockStmt); !ok {
			return nil
		}
	default:
		return nil
	}
	text, edits := c.setting(cur, p)
	return &analysis.SuggestedFix{
		Message:   "Set MinVersion to tls." + c.wanted(p),
		TextEdits: append(edits, edit.Replace(call, "&"+edit.Text(c.pass.Fset, call.Args[0])+"{"+text+"}")),
	}
}

// header reports whether cur stands in the head of an if, for or switch,
// where the parser takes the brace of a literal for that of the block. In the
// parentheses of a call it does not.
func header(cur inspector.Cursor) bool {
	_, inCall := cur.Parent().Node().(*ast.CallExpr)
	return !inCall && func() bool {
		switch cur.Parent().Parent().Node().(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.SwitchStmt, *ast.RangeStmt:
			return true
		}
		return false
	}()
}

// fixVar gives var c tls.Config a value.
func (c *checker) fixVar(cur inspector.Cursor, spec *ast.ValueSpec, p place) *analysis.SuggestedFix {
	if len(spec.Names) != 1 {
		return nil
	}
	text, edits := c.setting(cur, p)
	return &analysis.SuggestedFix{
		Message:   "Set MinVersion to tls." + c.wanted(p),
		TextEdits: append(edits, edit.Replace(spec.Type, "= "+edit.Text(c.pass.Fset, spec.Type)+"{"+text+"}")),
	}
}
