// Package edit makes the text edits of suggested fixes. It never changes the
// syntax tree.
package edit

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"strconv"
	"strings"
	"unicode/utf8"

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

// Splice returns the edit that puts text, which must not need quotes or
// escapes, in the place of the bytes from start to end of a string literal's
// value. It touches nothing else, so that two edits of one literal combine. It
// returns false if the literal's source does not tell where these bytes are.
func Splice(lit *ast.BasicLit, start, end int, text string) (analysis.TextEdit, bool) {
	from, ok := sourceOffset(lit.Value, start)
	to, ok2 := sourceOffset(lit.Value, end)
	if !ok || !ok2 {
		return analysis.TextEdit{}, false
	}
	return analysis.TextEdit{Pos: lit.Pos() + token.Pos(from), End: lit.Pos() + token.Pos(to), NewText: []byte(text)}, true
}

// sourceOffset returns where in the source of a string literal the n'th byte
// of its value begins.
func sourceOffset(source string, n int) (int, bool) {
	if len(source) < 2 {
		return 0, false
	}
	if source[0] == '`' {
		// What go/ast keeps of a raw string lacks its carriage returns.
		return 1 + n, !strings.Contains(source, "\n") && n <= len(source)-2
	}
	rest := source[1 : len(source)-1]
	for n > 0 {
		r, multibyte, tail, err := strconv.UnquoteChar(rest, '"')
		if err != nil {
			return 0, false
		}
		width := 1
		if multibyte {
			width = utf8.RuneLen(r)
		}
		n -= width
		rest = tail
	}
	return len(source) - 1 - len(rest), n == 0
}
