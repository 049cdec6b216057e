package evidence

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// redactors are functions that make a ReplaceAttr which masks.
var redactors = map[string]bool{
	"github.com/m-mizutani/masq.New": true, // https://pkg.go.dev/github.com/m-mizutani/masq
}

// replaceAttr looks at the options of slog's handlers.
func (f *finder) replaceAttr(lit *ast.CompositeLit) {
	if !isType(f.info.TypeOf(lit), "log/slog", "HandlerOptions") {
		return
	}
	value := keyed(lit, "ReplaceAttr")
	if value == nil {
		return
	}
	if call, ok := ast.Unparen(value).(*ast.CallExpr); ok && redactors[f.key(call)] {
		f.add(Redaction, value.Pos(), "%s masks what is sensitive in every record", shortName(call))
		return
	}
	body := f.bodyOf(value)
	if body != nil && f.masksByKey(body) {
		f.add(Redaction, value.Pos(), "ReplaceAttr masks attributes by their keys in every record")
	}
}

// bodyOf returns the body of a function literal, or of a function of this package.
func (f *finder) bodyOf(e ast.Expr) *ast.BlockStmt {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return e.Body
	case *ast.Ident, *ast.SelectorExpr:
		var obj types.Object
		if id, ok := e.(*ast.Ident); ok {
			obj = f.info.Uses[id]
		} else {
			obj = f.info.Uses[e.(*ast.SelectorExpr).Sel]
		}
		for cur := range f.root.Preorder((*ast.FuncDecl)(nil)) {
			if decl := cur.Node().(*ast.FuncDecl); f.info.Defs[decl.Name] == obj {
				return decl.Body
			}
		}
	}
	return nil
}

// masksByKey reports whether a function knows keys of sensitive attributes, of
// its own or in a variable, and puts a mask or nothing in their place.
func (f *finder) masksByKey(body *ast.BlockStmt) bool {
	keys, mask := false, false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			mask = mask || isType(f.info.TypeOf(n), "log/slog", "Attr") && len(n.Elts) == 0
		case ast.Expr:
			if text, ok := f.text(n); ok {
				mask = mask || isMask(text)
				keys = keys || sensitive.OfKey(text) != 0
			} else if id, ok := n.(*ast.Ident); ok {
				keys = keys || f.holdsKeys(id)
			}
		}
		return true
	})
	return keys && mask
}

// holdsKeys reports whether a package-level variable is a list, a set or a
// pattern of sensitive keys.
func (f *finder) holdsKeys(id *ast.Ident) bool {
	v, ok := f.info.Uses[id].(*types.Var)
	if !ok || v.Parent() != f.pass.Pkg.Scope() {
		return false
	}
	found := false
	for cur := range f.root.Preorder((*ast.ValueSpec)(nil)) {
		spec := cur.Node().(*ast.ValueSpec)
		for i, n := range spec.Names {
			if f.info.Defs[n] != v || i >= len(spec.Values) {
				continue
			}
			ast.Inspect(spec.Values[i], func(n ast.Node) bool {
				if e, ok := n.(ast.Expr); ok {
					text, _ := f.text(e)
					for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("|()^$?:", r) }) {
						found = found || sensitive.OfKey(word) != 0
					}
				}
				return !found
			})
		}
	}
	return found
}
