package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// at returns what is known of a part of v, which is of type t, and the part's
// type; nil each if nothing is.
func (e *engine) at(v *Value, t types.Type, path string) (*Value, types.Type) {
	for path != "" && v != nil {
		var name string
		name, path, _ = strings.Cut(path, dot)
		v, t = e.step(v, t, name)
	}
	return v, t
}

// step goes from v to one of its fields or to what it holds under a key. Of a
// list it looks into all elements.
func (e *engine) step(v *Value, t types.Type, name string) (*Value, types.Type) {
	t = pointee(t)
	if t == nil {
		return v.fields[name], nil
	}
	switch u := t.Underlying().(type) {
	case *types.Signature:
		return e.calledLater(v, u, name)
	case *types.Struct:
		field, via := fieldNamed(u, name, 0)
		if field == nil {
			return nil, nil
		}
		if w := v.fields[name]; w != nil {
			return w, field.Type()
		}
		if len(via) > 0 {
			in := v.fields[via[0]]
			for _, emb := range via[1:] {
				if in != nil {
					in = in.fields[emb]
				}
			}
			if in != nil && in.fields[name] != nil {
				return in.fields[name], field.Type()
			}
		}
		if v.exact {
			return nil, nil
		}
		if parts := e.partsOf(v.params, name, field.Type()); parts != nil {
			return &Value{Origin: v.Origin & (Presented | Configured), params: parts}, field.Type()
		}
		return nil, nil
	case *types.Map:
		if w := v.fields[name]; w != nil {
			return w, u.Elem()
		}
		if in, ok := structOf(pointee(u.Elem())); ok {
			if field, _ := fieldNamed(in, name, 0); field != nil {
				return e.inList(v, u.Elem(), name) // of any of its entries
			}
		}
		if v.exact && v.elem == nil {
			return nil, nil
		}
		w := *join(v.contentsByName(), v.elem)
		w.Class &^= sensitive.Payload // one entry of a message is what its key says
		w.params = unionParams(e.partsOf(v.params, name, u.Elem()), w.params)
		return &w, u.Elem()
	case *types.Slice:
		return e.inList(v, u.Elem(), name)
	case *types.Array:
		return e.inList(v, u.Elem(), name)
	case *types.Chan:
		return e.inList(v, u.Elem(), name)
	}
	return v.fields[name], nil
}

// inList is step for the elements of a list.
func (e *engine) inList(v *Value, elem types.Type, name string) (*Value, types.Type) {
	var out *Value
	var t types.Type
	add := func(x *Value) {
		if w, wt := e.step(x, elem, name); w != nil {
			out, t = join(out, w), wt
		}
	}
	for _, k := range sortedKeys(v.fields) {
		add(v.fields[k])
	}
	if v.elem != nil {
		add(v.elem)
	}
	if len(v.params) > 0 {
		add(&Value{params: v.params})
	}
	return out, t
}

// fieldNamed returns a field of a struct or of what it embeds, and the names of
// the embedded fields on the way.
func fieldNamed(st *types.Struct, name string, depth int) (field *types.Var, via []string) {
	for f := range st.Fields() {
		if f.Name() == name {
			return f, nil
		}
	}
	if depth >= maxPath {
		return nil, nil
	}
	for f := range st.Fields() {
		if !f.Embedded() {
			continue
		}
		if in, ok := structOf(pointee(f.Type())); ok {
			if field, via := fieldNamed(in, name, depth+1); field != nil {
				return field, slices.Insert(via, 0, f.Name())
			}
		}
	}
	return nil, nil
}

// pointee is what a pointer points to, t itself if it is none.
func pointee(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func structOf(t types.Type) (*types.Struct, bool) {
	if t == nil {
		return nil, false
	}
	st, ok := t.Underlying().(*types.Struct)
	return st, ok
}

// Shown returns what is known of what a call hands to a sink, and its type, nil
// if that is not known. Of a channel it is what comes out of it, and of a
// pointer to something other than a struct what that points to, if a function
// in between takes it out.
func (r *Result) Shown(u Use) (*Value, types.Type) {
	v, t := r.Of(u.Arg), r.info.TypeOf(u.Arg)
	if u.Field != "" {
		r.mu.Lock()
		v, t = r.eng.at(v, t, u.Field)
		r.mu.Unlock()
	}
	if t != nil && len(u.Via) > 0 {
		switch p := t.Underlying().(type) {
		case *types.Chan:
			if v != nil && v.elem != nil {
				v = v.elem
			}
			t = p.Elem()
		case *types.Pointer:
			if _, isStruct := structOf(p.Elem()); !isStruct {
				t = p.Elem()
			}
		}
	}
	return orUnknown(v), t
}
