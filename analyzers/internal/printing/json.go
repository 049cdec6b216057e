package printing

import (
	"go/types"
	"reflect"
	"slices"
)

// json walks t as encoding/json encodes it
// (newTypeEncoder of https://go.dev/src/encoding/json/encode.go).
func (w *walker) json(t types.Type, at place) {
	t = types.Unalias(t)
	if !w.enter(t, at) {
		return
	}
	defer w.leave()

	u := t.Underlying()
	if _, ok := u.(*types.Interface); !ok && hasMethod(t, at.addr, marshalJSON, marshalText) {
		w.opaque(t, at)
		return
	}
	if p, ok := u.(*types.Pointer); ok {
		in := at
		in.root, in.addr = false, true
		in.depth++
		w.json(p.Elem(), in)
		return
	}
	if c := w.typeClass(t); c != 0 {
		at.class |= c
		w.emit(at)
		return
	}
	switch u := u.(type) {
	case *types.Basic:
		if u.Info()&types.IsBoolean == 0 {
			w.emit(at)
		}
	case *types.Interface:
		if at.root || u.Empty() {
			w.emit(at)
		}
	case *types.Slice:
		if isByte(u.Elem()) {
			w.emit(at) // base64
			return
		}
		in := at.inside()
		in.addr = true
		w.json(u.Elem(), in)
	case *types.Array:
		in := at.inside()
		in.addr = at.addr
		w.json(u.Elem(), in)
	case *types.Map:
		in := at.inside()
		w.json(u.Elem(), in)
		in.class = 0
		w.json(u.Key(), in)
	case *types.Struct:
		if !w.plainStruct(t, at) {
			w.jsonStruct(t, u, at)
		}
	}
}

func (w *walker) jsonStruct(t types.Type, u *types.Struct, at place) {
	owned := w.owned(t) || typeName(t) == nil
	taken := slices.Clone(at.hidden)
	for i := range u.NumFields() {
		if f := u.Field(i); f.Exported() && !isPromoting(f, u.Tag(i)) {
			taken = append(taken, nameInJSON(f, u.Tag(i)))
		}
	}
	for i := range u.NumFields() {
		f, tag := u.Field(i), u.Tag(i)
		if _, ok := JSONName(tag); !ok {
			continue
		}
		in := w.member(at, t, f, tag, owned)
		if isPromoting(f, tag) {
			in.hidden, in.class = taken, 0
			w.json(f.Type(), in)
			continue
		}
		if f.Exported() && !slices.Contains(at.hidden, nameInJSON(f, tag)) {
			w.json(f.Type(), in)
		}
	}
}

// isPromoting reports whether a field's own fields appear in the object
// around it: an embedded struct without a name of its own.
func isPromoting(f *types.Var, tag string) bool {
	if name, ok := JSONName(tag); !f.Embedded() || name != "" || !ok {
		return false
	}
	t := f.Type()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func nameInJSON(f *types.Var, tag string) string {
	if name, _ := JSONName(tag); name != "" {
		return name
	}
	return f.Name()
}

// proto walks a protocol buffer message: its String shows every field.
func (w *walker) proto(t types.Type, at place) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	u, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	owned := w.owned(t)
	for i := range u.NumFields() {
		f, tag := u.Field(i), u.Tag(i)
		if _, ok := reflect.StructTag(tag).Lookup("protobuf"); !ok {
			continue
		}
		in := w.member(at, t, f, tag, owned)
		elem := f.Type()
		for {
			if s, ok := elem.Underlying().(*types.Slice); ok && !isByte(s.Elem()) {
				elem, in = s.Elem(), in.inside()
			} else if p, ok := elem.Underlying().(*types.Pointer); ok && !isProto(elem) {
				elem = p.Elem()
			} else {
				break
			}
		}
		if !isProto(elem) {
			if _, ok := elem.Underlying().(*types.Interface); !ok {
				w.json(elem, in)
			}
		} else if w.enter(elem, in) {
			w.proto(elem, in)
			w.leave()
		}
	}
}
