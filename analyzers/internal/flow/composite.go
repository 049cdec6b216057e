package flow

import (
	"go/ast"
	"go/types"
	"strconv"
)

func (f *fn) composite(e *ast.CompositeLit) *Value {
	t := f.typeOf(e).Underlying()
	if p, ok := t.(*types.Pointer); ok { // &T elided in a list
		t = p.Elem().Underlying()
	}
	if isBuilder(f.typeOf(e)) {
		return emptyText
	}
	v := &Value{exact: true}
	st, isStruct := t.(*types.Struct)
	_, isMap := t.(*types.Map)
	for i, elt := range e.Elts {
		var name string
		val := elt
		known := false
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			val = kv.Value
			if isStruct {
				if id, ok := kv.Key.(*ast.Ident); ok {
					name, known = id.Name, true
				}
			} else {
				f.expr(kv.Key)
				name, known = f.constKey(kv.Key)
			}
		} else if isStruct && i < st.NumFields() {
			name, known = st.Field(i).Name(), true
		} else if !isStruct {
			name, known = strconv.Itoa(i), true
		}
		x := f.snapshot(f.expr(val))
		if isStruct {
			f.eng.noteFieldInit(st, name, x)
		} else if list, ok := val.(*ast.CompositeLit); ok && len(list.Elts) == 1 && isMap && isSlice(f.typeOf(val)) {
			// One value of a query or header: keep where it stands.
			if x = f.deref(x).fields["0"]; x == nil {
				x = unknown
			} else if x.Text == nil {
				w := *x
				w.Text = []Part{{Val: x, Expr: list.Elts[0]}}
				x = &w
			}
		}
		if known && len(v.fields) < maxKeys {
			if v.fields == nil {
				v.fields = make(map[string]*Value, len(e.Elts))
			}
			v.fields[name] = x
		} else {
			v.elem = join(v.elem, x)
			v.exact = v.exact && isStruct
		}
	}
	if isStruct {
		if p, ok := types.Unalias(f.typeOf(e)).(*types.Pointer); ok {
			return f.asError(p.Elem(), v)
		}
		return f.asError(f.typeOf(e), v)
	}
	if isBytes(f.typeOf(e)) {
		return &Value{Origin: Constant, Lit: e}
	}
	if _, ok := t.(*types.Array); ok {
		return v
	}
	f.st[e] = v // maps and slices are references
	return &Value{ref: e}
}
