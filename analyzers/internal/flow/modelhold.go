package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

// modelHold handles the things of the standard library that hold values for
// others, other than maps, lists and channels.
//
//	https://pkg.go.dev/sync#Map https://pkg.go.dev/sync/atomic#Value
//	https://pkg.go.dev/context#WithValue https://pkg.go.dev/errors#As
func (f *fn) modelHold(c *invocation, path, name string) ([]*Value, bool) {
	switch path {
	case "sync":
		switch name {
		case "OnceValue", "OnceFunc", "OnceValues":
			return []*Value{c.args[0]}, len(c.args) == 1
		}
		if _, t := typeName(f.recvType(c)); t == "Map" && len(c.args) > 0 {
			return f.modelSyncMap(c, name)
		}
	case "sync/atomic":
		if _, t := typeName(f.recvType(c)); t != "Value" && t != "Pointer" {
			return nil, false
		}
		held := orUnknown(c.recv.elem)
		if len(c.args) > 0 && (name == "Store" || name == "Swap") {
			f.store(c.on, func(old *Value) *Value {
				w := *old
				w.elem, w.exact = f.snapshot(c.args[0]), false
				return &w
			})
		}
		if held == unknown && c.recv.params != nil {
			held = &Value{params: c.recv.params}
		}
		return []*Value{held}, true
	case "context":
		if name == "WithValue" && len(c.args) == 3 {
			if key := f.contextKey(c.Args[1]); key != "" {
				return []*Value{f.arg(c, 0).with(key, f.arg(c, 2))}, true
			}
		}
	case "errors":
		switch {
		case name == "Unwrap":
			return []*Value{unknown}, true // what it wraps is less than the whole
		case name == "As" && len(c.args) == 2:
			if u, ok := ast.Unparen(c.Args[1]).(*ast.UnaryExpr); ok && u.Op == token.AND {
				f.store(u.X, func(*Value) *Value { return f.arg(c, 0) })
			}
			return []*Value{cleanValue}, true
		}
	case "maps":
		if name == "Keys" && len(c.args) == 1 && !isSet(f.typeOf(c.Args[0])) {
			return []*Value{unknown}, true
		}
	case "text/template", "html/template":
		if strings.HasPrefix(name, "Execute") && len(c.args) >= 2 && isShallow(f.typeOf(c.Args[len(c.args)-1])) {
			f.write(c, carry(f.arg(c, len(c.args)-1)))
			return []*Value{unknown}, true
		}
	}
	return nil, false
}

func (f *fn) recvType(c *invocation) types.Type {
	if c.on == nil {
		return types.Typ[types.Invalid]
	}
	return f.typeOf(c.on)
}

// modelSyncMap handles the methods of sync.Map as what they do to a map.
func (f *fn) modelSyncMap(c *invocation, name string) ([]*Value, bool) {
	key, isConst := f.arg(c, 0).Const()
	had := func() *Value {
		if isConst && c.recv.fields[key] != nil {
			return c.recv.fields[key]
		}
		v := c.recv.elem
		if !isConst {
			for _, k := range sortedKeys(c.recv.fields) {
				v = join(v, c.recv.fields[k])
			}
		}
		if v == nil {
			v = &Value{params: c.recv.params}
		}
		return v
	}
	switch name {
	case "Load", "LoadAndDelete":
		return []*Value{had(), cleanValue}, true
	case "Store", "Swap", "LoadOrStore":
		if len(c.args) != 2 {
			return nil, false
		}
		v := had()
		held := f.snapshot(c.args[1])
		f.store(c.on, func(old *Value) *Value {
			if isConst {
				return old.with(key, held)
			}
			return old.withElem(held)
		})
		return []*Value{join(v, held), cleanValue}, true
	}
	return nil, false
}

// isShallow reports whether a template that is given a value of type t shows
// all of it most likely: of a struct it picks some fields.
func isShallow(t types.Type) bool {
	if isTextual(t) {
		return true
	}
	m, ok := t.Underlying().(*types.Map)
	return ok && (isTextual(m.Elem()) || isOpaque(m.Elem()))
}

// contextKey is the name under which the value of a context is kept: that of
// the key's type, if it has no other value, of the variable or constant, or
// its text. It holds no dot.
func (f *fn) contextKey(e ast.Expr) string {
	id := ""
	switch k := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		if len(k.Elts) == 0 {
			id = types.TypeString(f.typeOf(k), nil)
		}
	case *ast.Ident, *ast.SelectorExpr:
		if obj := f.eng.objectOf(k); obj != nil && obj.Pkg() != nil && (isGlobal(obj) || obj.Parent() == obj.Pkg().Scope()) {
			id = obj.Pkg().Path() + "/" + obj.Name()
		}
	}
	if s, ok := f.eng.result.text(e); ok && id == "" {
		id = s
	}
	if id == "" {
		return ""
	}
	return "context·" + strings.ReplaceAll(id, dot, "·")
}

// contextValue is the value that a context holds under a key: what was put
// there, or what the key says it is: ctx.Value(tokenKey), ctx.Value("email"),
// ctx.Value(ctxKeyToken{}).
func (f *fn) contextValue(c *invocation) *Value {
	if len(c.Args) != 1 {
		return unknown
	}
	v := unknown
	if id := f.contextKey(c.Args[0]); id != "" && c.recv != nil {
		if held := c.recv.fields[id]; held != nil {
			return held
		}
		if parts := f.eng.partsOf(c.recv.params, id, types.Universe.Lookup("any").Type()); parts != nil {
			v = &Value{params: parts}
		}
	}
	key := ast.Unparen(c.Args[0])
	if lit, ok := key.(*ast.CompositeLit); ok {
		key = lit.Type
	}
	name := ""
	switch k := key.(type) {
	case *ast.Ident:
		name = k.Name
	case *ast.SelectorExpr:
		name = k.Sel.Name
	}
	text := types.Typ[types.String]
	class := f.eng.nameClass(keyed(name), text)
	if s, ok := f.arg(c, 0).Const(); ok && class == 0 {
		class = f.eng.nameClass(keyed(s), text)
	}
	if class == 0 {
		return v
	}
	return &Value{Class: class, Name: types.ExprString(c.CallExpr), params: v.params}
}

// keyed cuts from the name of a key what says that it is one.
func keyed(name string) string {
	for _, s := range []string{"contextKey", "ContextKey", "ctxKey", "CtxKey", "Key", "key"} {
		if rest, ok := strings.CutSuffix(name, s); ok && rest != "" {
			return rest
		}
		if rest, ok := strings.CutPrefix(name, s); ok && rest != "" {
			return rest
		}
	}
	return name
}

// inJSON leaves out of a struct what package json does not show.
func inJSON(v *Value, t types.Type) *Value {
	st, ok := structOf(pointee(t))
	if !ok || v.fields == nil {
		return v
	}
	w := *v
	w.fields = make(map[string]*Value, len(v.fields))
	for i := range st.NumFields() {
		field := st.Field(i)
		tag := reflect.StructTag(st.Tag(i)).Get("json")
		if x := v.fields[field.Name()]; x != nil && tag != "-" && (field.Exported() || field.Embedded()) {
			w.fields[field.Name()] = x
		}
	}
	return &w
}
