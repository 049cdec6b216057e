// Package edit makes the text edits of suggested fixes. It never changes the
// syntax tree.
package edit

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// Import returns the qualifier (such as "hmac.") under which the package path
// can be used at pos, and the edits that import it if the file does not. It
// reuses an import that is visible at pos; otherwise it chooses the same
// fresh name for the whole file, so that the fixes of one file combine.
func Import(file *ast.File, info *types.Info, pkg *types.Package, path string, pos token.Pos) (qualifier string, edits []analysis.TextEdit) {
	return "", nil
}

// DropImports returns the edits that remove the imports which nothing uses
// any more once the given ranges of file are gone.
func DropImports(file *ast.File, info *types.Info, removed ...analysis.TextEdit) []analysis.TextEdit {
	return nil
}
