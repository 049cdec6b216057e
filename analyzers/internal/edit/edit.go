// Package edit makes the text edits of suggested fixes. It never changes the
// syntax tree.
package edit

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// Text returns the source text of a node, formatted. Comments inside the node
// are lost; prefer edits around a node where there may be some.
func Text(fset *token.FileSet, n ast.Node) string {
	var buf bytes.Buffer
	if err := format.Node(&buf, fset, n); err != nil {
		return "" // only of a malformed tree
	}
	return buf.String()
}

// Replace returns the edit that puts text in the place of n.
func Replace(n ast.Node, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: n.Pos(), End: n.End(), NewText: []byte(text)}
}

// Insert returns the edit that puts text before pos.
func Insert(pos token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: pos, NewText: []byte(text)}
}

// Delete returns the edit that removes the source from pos to end.
func Delete(pos, end token.Pos) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: end}
}
