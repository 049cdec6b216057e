package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

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
	words := sensitive.Words(LastName(rhs))
	return len(words) > 0 && (words[len(words)-1] == "name" || words[len(words)-1] == "names")
}

// kinds are words that end the name of what tells something of a secret, and is
// not the secret.
var kinds = map[string]bool{"type": true, "types": true, "kind": true, "kinds": true, "name": true, "names": true, "ref": true, "refs": true, "id": true, "ids": true}

// isKindOf reports whether a variable that is called like a secret takes what
// is called like the name or kind of one: creds := strings.Split(*credsTypes, ",").
func (f *fn) isKindOf(lhs, rhs ast.Expr, v *Value) bool {
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	obj := f.varOf(lhs)
	if !ok || v.Class != 0 || obj == nil {
		return false
	}
	class := f.eng.nameClass(id.Name, obj.Type()) & sensitive.Secret
	if class == 0 {
		return false
	}
	words := sensitive.Words(f.source(rhs))
	n := len(words) - 1
	return n > 0 && kinds[words[n]] && sensitive.OfKey(strings.Join(words[:n], " "))&class != 0
}

// source is the name of what an expression makes a text of: s of *s,
// strings.TrimSpace(s) and m["s"].(string).
func (f *fn) source(e ast.Expr) string {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.StarExpr:
			e = x.X
		case *ast.TypeAssertExpr:
			e = x.X
		case *ast.IndexExpr:
			key, _ := f.constKey(x.Index)
			return key
		case *ast.CallExpr:
			fn, ok := f.eng.callee(x).(*types.Func)
			if !ok || fn.Pkg() == nil || fn.Pkg().Path() != "strings" || len(x.Args) == 0 {
				return LastName(x)
			}
			e = x.Args[0]
		default:
			return LastName(x)
		}
	}
}

// isOneOf matches an element of a list, unless it may be a piece of a text,
// such as a person's name.
func isOneOf(e ast.Expr) bool {
	x, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok {
		return false
	}
	words := sensitive.Words(LastName(x.X))
	return len(words) > 0 && !pieces[words[len(words)-1]]
}

var pieces = map[string]bool{
	"parts": true, "pieces": true, "fields": true, "split": true, "words": true, "row": true, "record": true, "columns": true,
	"cols": true, "values": true, "args": true, "s": true, "p": true, "tokens": true, "segments": true, "matches": true, "m": true,
}

// LastName is the name of the variable, field or function that an expression
// names last, such as Name of file.Name(); "" if it is none.
func LastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.CallExpr:
		return LastName(e.Fun)
	}
	return ""
}
