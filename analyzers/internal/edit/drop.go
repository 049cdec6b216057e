package edit

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// DropImports returns the edits that remove the imports which nothing uses
// any more once the given ranges of file are gone.
func DropImports(file *ast.File, info *types.Info, removed ...analysis.TextEdit) []analysis.TextEdit {
	gone := make(map[*types.PkgName]bool) // used, and all uses removed so far
	ast.Inspect(file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		if name, ok := info.Uses[id].(*types.PkgName); ok {
			all, seen := gone[name]
			gone[name] = (all || !seen) && inRanges(id, removed)
		}
		return true
	})
	var edits []analysis.TextEdit
	for _, decl := range importDecls(file) {
		for i, s := range decl.Specs {
			spec := s.(*ast.ImportSpec)
			name := info.PkgNameOf(spec)
			if name == nil || !gone[name] || mentioned(name.Name(), removed) {
				continue
			}
			edits = append(edits, deleteSpec(decl, i))
		}
	}
	return edits
}

func inRanges(n ast.Node, ranges []analysis.TextEdit) bool {
	for _, r := range ranges {
		if r.Pos <= n.Pos() && n.End() <= r.End {
			return true
		}
	}
	return false
}

// mentioned reports whether the new text of an edit uses a qualifier.
func mentioned(name string, edits []analysis.TextEdit) bool {
	for _, e := range edits {
		text := string(e.NewText)
		for {
			before, after, found := strings.Cut(text, name+".")
			if !found {
				break
			}
			if before == "" || !isIdentByte(before[len(before)-1]) {
				return true
			}
			text = after
		}
	}
	return false
}

func isIdentByte(b byte) bool {
	return b == '_' || b == '.' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || b >= 0x80
}

// deleteSpec removes the i'th import of a declaration.
func deleteSpec(decl *ast.GenDecl, i int) analysis.TextEdit {
	spec := decl.Specs[i].(*ast.ImportSpec)
	if !decl.Lparen.IsValid() {
		return Delete(decl.Pos(), specEnd(spec))
	}
	if i == 0 {
		return Delete(decl.Lparen+1, specEnd(spec))
	}
	prev := decl.Specs[i-1].(*ast.ImportSpec)
	edit := Delete(specEnd(prev), specEnd(spec))
	if i+1 < len(decl.Specs) {
		next := decl.Specs[i+1].(*ast.ImportSpec)
		if !adjacent(prev, spec) && adjacent(spec, next) {
			edit.NewText = []byte("\n") // keep the groups apart
		}
	}
	return edit
}
