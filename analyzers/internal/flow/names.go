package flow

import (
	"go/ast"
	"slices"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// isOneOfNames reports whether a variable called firstName or lastName takes
// the first or last of some names that are nobody's: cert.Names[0], file.Name().
func (f *fn) isOneOfNames(lhs, rhs ast.Expr, v *Value) bool {
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	if !ok || v.Class != 0 {
		return false
	}
	obj := f.varOf(id)
	if obj == nil || f.eng.nameClass(id.Name, obj.Type()) != sensitive.PersonName {
		return false
	}
	if isOneOf(rhs) {
		return true
	}
	if call, ok := ast.Unparen(rhs).(*ast.CallExpr); ok && slices.ContainsFunc(call.Args, isOneOf) {
		return true // safe(cert.Names[0])
	}
	words := sensitive.Words(lastName(rhs))
	return len(words) > 0 && (words[len(words)-1] == "name" || words[len(words)-1] == "names")
}

// isOneOf matches an element of a list, unless it may be a piece of a text,
// such as a person's name.
func isOneOf(e ast.Expr) bool {
	x, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok {
		return false
	}
	words := sensitive.Words(lastName(x.X))
	return len(words) > 0 && !pieces[words[len(words)-1]]
}

var pieces = map[string]bool{
	"parts": true, "pieces": true, "fields": true, "split": true, "words": true, "row": true, "record": true, "columns": true,
	"cols": true, "values": true, "args": true, "s": true, "p": true, "tokens": true, "segments": true, "matches": true, "m": true,
}

// lastName is the last identifier of an expression: Name of file.Name().
func lastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.CallExpr:
		return lastName(e.Fun)
	}
	return ""
}
