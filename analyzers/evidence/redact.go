package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// showing are the methods by which loggers and encoders show a value.
var showing = map[string]bool{
	"LogValue": true, "String": true, "GoString": true, "Format": true, "MarshalJSON": true, "MarshalText": true,
	"MarshalLogObject": true, "MarshalZerologObject": true,
}

// redactingMethod looks at methods that leave out what is sensitive.
func (f *finder) redactingMethod(cur inspector.Cursor, decl *ast.FuncDecl) {
	if decl.Recv == nil || decl.Body == nil || !showing[decl.Name.Name] {
		return
	}
	fn, ok := f.info.Defs[decl.Name].(*types.Func)
	if !ok {
		return
	}
	recv := fn.Signature().Recv()
	obj := typeObj(recv.Type())
	if obj == nil {
		return
	}
	what := obj.Name() + "." + fn.Name()
	st, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		if isText(obj.Type()) && f.constantMask(decl, recv) && !f.masked[obj] {
			f.masked[obj] = true
			f.add(Redaction, decl.Name.Pos(), "%s shows a mask instead of the value", obj.Name())
		}
		return
	}
	if !plain(st) {
		return
	}
	hidden := f.sensitiveFields(st, 0)
	if len(hidden) > 0 && f.leavesOut(cur, recv, hidden) {
		names := hidden
		more := ""
		if len(names) > 3 {
			names, more = names[:3], " and more"
		}
		f.add(Redaction, decl.Name.Pos(), "%s leaves out %s%s", what, strings.Join(names, ", "), more)
	}
}

func isText(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Slice:
		return types.Identical(t.Elem(), types.Typ[types.Byte])
	}
	return false
}

// constantMask reports whether a method returns a mask and never looks at its
// receiver.
func (f *finder) constantMask(decl *ast.FuncDecl, recv *types.Var) bool {
	mask, looks := false, false
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if id, ok := e.(*ast.Ident); ok && f.info.Uses[id] == recv {
			looks = true
		}
		if text, ok := f.text(e); ok && isMask(text) {
			mask = true
		}
		return true
	})
	return mask && !looks
}

// isMask reports whether a text stands in for what is not shown.
func isMask(text string) bool {
	return strings.Contains(text, "***") || sensitive.CleanName(text)
}

// plain reports whether a struct holds data and nothing that works on it: that
// the String method of a server shows a name alone redacts nothing.
func plain(st *types.Struct) bool {
	for i := range st.NumFields() {
		t := st.Field(i).Type()
		switch t.Underlying().(type) {
		case *types.Chan, *types.Signature:
			return false
		}
		if obj := typeObj(t); obj != nil && obj.Pkg() != nil && strings.HasPrefix(obj.Pkg().Path(), "sync") {
			return false
		}
	}
	return true
}

// sensitiveFields returns the names of the fields that must not be shown, of
// structs inside as well.
func (f *finder) sensitiveFields(st *types.Struct, depth int) []string {
	var names []string
	for i := range st.NumFields() {
		field := st.Field(i)
		c := f.flow.ClassOf(field) | sensitive.OfField(field, st.Tag(i)) | sensitive.OfType(field.Type())
		if c&(sensitive.Secret|sensitive.Personal) != 0 || depth < 2 && f.holdsSensitive(field.Type(), depth+1) {
			names = append(names, field.Name())
		}
	}
	return names
}

func (f *finder) holdsSensitive(t types.Type, depth int) bool {
	obj := typeObj(t)
	if obj == nil || obj.Pkg() == nil || obj.Pkg() != f.pass.Pkg && f.pass.Module != nil && !strings.HasPrefix(obj.Pkg().Path(), f.pass.Module.Path) {
		return false
	}
	st, ok := obj.Type().Underlying().(*types.Struct)
	return ok && plain(st) && len(f.sensitiveFields(st, depth)) > 0
}

// leavesOut reports whether a method shows nothing of the hidden fields: it
// uses them only in comparisons, and in what masks or hashes them, or it
// overwrites them first.
func (f *finder) leavesOut(cur inspector.Cursor, recv *types.Var, hidden []string) bool {
	masked := map[string]bool{}
	ok, used := true, false
	for c := range cur.Preorder((*ast.Ident)(nil)) {
		if f.info.Uses[c.Node().(*ast.Ident)] != recv {
			continue
		}
		used = true
		field, whole := f.selected(c)
		if a, isAssign := whole.Parent().Node().(*ast.AssignStmt); isAssign && field != "" && a.Tok == token.ASSIGN {
			if i := slices.Index(a.Lhs, whole.Node().(ast.Expr)); i >= 0 && len(a.Lhs) == len(a.Rhs) && f.harmless(a.Rhs[i]) {
				masked[field] = true
				continue
			}
		}
		if field != "" && (!slices.Contains(hidden, field) || masked[field]) {
			continue
		}
		if field == "" && !slices.ContainsFunc(hidden, func(h string) bool { return !masked[h] }) {
			continue
		}
		ok = ok && f.inside(whole, cur)
	}
	return ok && (used || f.saysMask(cur))
}

// selected returns the first field that is selected from the receiver, or "",
// with the whole chain of selectors; a field of a struct inside that is not
// sensitive itself counts as itself.
func (f *finder) selected(c inspector.Cursor) (string, inspector.Cursor) {
	first := ""
	for {
		p := c.Parent()
		switch x := p.Node().(type) {
		case *ast.ParenExpr, *ast.StarExpr:
			c = p
			continue
		case *ast.SelectorExpr:
			s := f.info.Selections[x]
			if x.X != c.Node() || s == nil || s.Kind() != types.FieldVal {
				return first, c
			}
			v, _ := s.Obj().(*types.Var)
			if first == "" {
				first = x.Sel.Name
			} else if v != nil && sensitive.OfField(v, "")|sensitive.OfType(v.Type()) == 0 && !f.holdsSensitive(v.Type(), 0) {
				first = "·" + x.Sel.Name // harmless
			}
			c = p
			continue
		}
		return first, c
	}
}

// harmless reports whether an expression shows nothing.
func (f *finder) harmless(e ast.Expr) bool {
	return f.flow.Of(e).Origin&(flow.Constant|flow.Clean) != 0 || f.info.Types[e].IsNil()
}

// inside reports whether a value is used in a comparison, or in a call that
// makes it harmless.
func (f *finder) inside(c, end inspector.Cursor) bool {
	for p := c.Parent(); p.Node() != end.Node(); p = p.Parent() {
		switch x := p.Node().(type) {
		case *ast.BinaryExpr:
			switch x.Op {
			case token.EQL, token.NEQ, token.LSS, token.GTR, token.LEQ, token.GEQ:
				return true
			}
		case *ast.CallExpr:
			if tv := f.info.Types[x]; tv.IsValue() && f.flow.Of(x).Origin&flow.Clean != 0 {
				return true
			}
		case ast.Stmt:
			return false
		}
	}
	return false
}

func (f *finder) saysMask(cur inspector.Cursor) bool {
	for c := range cur.Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
		if text, ok := f.text(c.Node().(ast.Expr)); ok && isMask(text) {
			return true
		}
	}
	return false
}
