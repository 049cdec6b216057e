package tlsminversion

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// cutStatement removes a statement of a block, and with it a condition under
// which nothing else is done.
func (c *checker) cutStatement(cur inspector.Cursor) analysis.TextEdit {
	for up := cur.Parent().Parent(); edit.OnlyFor(c.root, c.info, up, cur); up = cur.Parent().Parent() {
		cur = up
	}
	return edit.CutStatement(c.pass.Fset, cur)
}
