package flow

import (
	"go/ast"
	"go/token"
	"go/types"
)

func (f *fn) varSpec(s *ast.ValueSpec) {
	if len(s.Values) == 0 {
		for _, n := range s.Names {
			if obj := f.info().Defs[n]; obj != nil {
				f.st[obj] = f.zero(obj.Type())
			}
		}
		return
	}
	if len(s.Values) == 1 && len(s.Names) > 1 {
		for i, v := range f.tuple(s.Values[0], len(s.Names)) {
			f.assign(s.Names[i], v, true)
		}
		return
	}
	for i, e := range s.Values {
		if i < len(s.Names) {
			f.assign(s.Names[i], f.expr(e), true)
		}
	}
}

// zero is the value of a variable that is declared and not set.
func (f *fn) zero(t types.Type) *Value {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return &Value{Origin: Constant, Text: []Part{{}}}
		}
		return cleanValue
	case *types.Struct:
		if isBuilder(t) {
			return emptyText
		}
		return &Value{exact: true}
	}
	return unknown
}

// isBuilder reports whether a struct type is of package strings or bytes, whose
// builders, buffers and readers keep their content where no field shows it.
func isBuilder(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Pkg() != nil && (n.Obj().Pkg().Path() == "strings" || n.Obj().Pkg().Path() == "bytes")
}

func (f *fn) assignStmt(s *ast.AssignStmt) {
	def := s.Tok == token.DEFINE
	switch {
	case s.Tok != token.ASSIGN && !def: // x += y
		x, y := f.expr(s.Lhs[0]), f.expr(s.Rhs[0])
		v := unknown
		if s.Tok == token.ADD_ASSIGN && isString(f.typeOf(s.Lhs[0])) {
			v = concat(append(append([]Part(nil), x.parts(s.Lhs[0])...), y.parts(s.Rhs[0])...))
		} else if isNumber(f.typeOf(s.Lhs[0])) {
			v = number(x, y)
		}
		f.assign(s.Lhs[0], v, false)
	case len(s.Lhs) > 1 && len(s.Rhs) == 1:
		for i, v := range f.tuple(s.Rhs[0], len(s.Lhs)) {
			f.assign(s.Lhs[i], v, def)
		}
	default:
		vs := make([]*Value, len(s.Rhs))
		for i, e := range s.Rhs {
			vs[i] = f.expr(e)
		}
		for i, v := range vs {
			if i < len(s.Lhs) {
				if f.isOneOfNames(s.Lhs[i], s.Rhs[i], v) || f.isKindOf(s.Lhs[i], s.Rhs[i], v) {
					v = cleanValue
				}
				f.assign(s.Lhs[i], v, def)
			}
		}
	}
}

// assign gives an assignable expression a new value.
func (f *fn) assign(lhs ast.Expr, v *Value, def bool) {
	switch l := ast.Unparen(lhs).(type) {
	case *ast.Ident:
		if l.Name == "_" {
			return
		}
		obj := f.info().Defs[l]
		if obj == nil {
			obj = f.info().Uses[l]
		}
		if obj == nil {
			return
		}
		if isGlobal(obj) {
			return // judged by its name and initializer, and by all who assign to it
		}
		if p, ok := obj.(*types.Var); ok && isParam(p) {
			f.replaced[p] = true
		}
		f.st[obj] = f.named(l.Name, obj, v)
	case *ast.SelectorExpr:
		f.storeField(l, f.snapshot(v))
	case *ast.IndexExpr:
		v = f.snapshot(v)
		if k := f.expr(l.Index); k.Class != 0 && isSet(f.typeOf(l.X)) {
			v = k // what a set holds are its keys
		}
		key, ok := f.constKey(l.Index)
		f.store(l.X, func(c *Value) *Value {
			if _, isMap := f.typeOf(l.X).Underlying().(*types.Map); isMap && ok {
				return c.with(key, v)
			}
			return c.withElem(v)
		})
	case *ast.StarExpr:
		f.store(l.X, func(*Value) *Value { return v })
	}
}

// isSet reports whether t is a map that only its keys matter of.
func isSet(t types.Type) bool {
	m, ok := t.Underlying().(*types.Map)
	if !ok {
		return false
	}
	switch e := m.Elem().Underlying().(type) {
	case *types.Struct:
		return e.NumFields() == 0
	case *types.Basic:
		return e.Kind() == types.Bool
	}
	return false
}

// store changes what the value of e refers to, or e's own variable.
func (f *fn) store(e ast.Expr, change func(*Value) *Value) {
	v := f.expr(e)
	if v.ref != nil {
		f.st[v.ref] = change(f.content(v.ref))
		if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok && isPath(sel) {
			f.storeFieldQuiet(sel, f.snapshot(&Value{ref: v.ref})) // who holds the struct sees it as well
		}
		return
	}
	if obj := f.varOf(e); obj != nil && !isGlobal(obj) {
		f.st[obj] = change(orUnknown(f.st[obj]))
		return
	}
	if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
		// x.Header[k] = v, x.list = append(...): the field changes
		f.storeFieldQuiet(sel, change(f.fieldOf(sel, f.deref(f.expr(sel.X)))))
	}
}

func (f *fn) storeField(sel *ast.SelectorExpr, v *Value) {
	f.eng.noteFieldStore(f.info(), sel, v)
	f.storeFieldQuiet(sel, v)
}

func (f *fn) storeFieldQuiet(sel *ast.SelectorExpr, v *Value) {
	s, ok := f.info().Selections[sel]
	if !ok || s.Kind() != types.FieldVal {
		return
	}
	f.store(sel.X, func(c *Value) *Value { return c.with(sel.Sel.Name, v) })
}
