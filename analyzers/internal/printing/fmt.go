package printing

import (
	"go/types"
	"strings"
)

// fmt walks t as package fmt prints it (printArg, handleMethods and
// printValue of https://go.dev/src/fmt/print.go).
func (w *walker) fmt(t types.Type, at place) {
	t = types.Unalias(t)
	if !w.enter(t, at) {
		return
	}
	defer w.leave()

	if !at.private {
		if m := w.fmtMethod(t); m != nil {
			if isProto(t) {
				w.proto(t, at)
				return
			}
			w.returned(t, m, at)
			return
		}
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		in := at
		if !at.root {
			if at.private || w.printsAddress(at) {
				return
			}
			in.private, in.bad = true, true
		}
		if isComposite(p.Elem()) {
			in.root = false
			in.depth++
			w.fmt(p.Elem(), in)
		}
		return
	}
	if c := w.typeClass(t); c != 0 {
		at.class |= c
		w.emit(at)
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsBoolean == 0 {
			w.emit(at)
		}
	case *types.Interface:
		if at.root || u.Empty() {
			w.emit(at)
		}
	case *types.Slice:
		w.fmtElem(u.Elem(), at)
	case *types.Array:
		w.fmtElem(u.Elem(), at)
	case *types.Map:
		in := at.inside()
		w.fmt(u.Elem(), in)
		in.class = 0 // the name is about what the map holds
		w.fmt(u.Key(), in)
	case *types.Struct:
		if w.plainStruct(t, at) {
			return
		}
		owned := w.owned(t) || typeName(t) == nil
		for i := range u.NumFields() {
			f := u.Field(i)
			w.fmt(f.Type(), w.member(at, t, f, u.Tag(i), owned))
		}
	}
}

func (w *walker) fmtElem(elem types.Type, at place) {
	if isByte(elem) {
		w.emit(at)
		return
	}
	w.fmt(elem, at.inside())
}

// FmtMethod returns the method by which fmt prints a value of type t, or nil.
func FmtMethod(t types.Type, verb rune, flags string) *types.Func {
	return (&walker{verb: verb, sharp: strings.Contains(flags, "#")}).fmtMethod(t)
}

// fmtMethod returns the method of t by which fmt prints it, or nil.
func (w *walker) fmtMethod(t types.Type) *types.Func {
	if _, ok := t.Underlying().(*types.Interface); ok {
		return nil // what it holds decides
	}
	if m := methodOf(t, false, format); m != nil {
		return m
	}
	if w.sharp {
		return methodOf(t, false, goString)
	}
	switch w.verb {
	case 0, 'v', 's', 'x', 'X', 'q', 'w':
		return methodOf(t, false, errorText, stringText)
	}
	return nil
}

// printsAddress reports whether the verb prints a pointer that is not at the
// top as an address. The others, such as %s, are errors for which fmt starts
// afresh with %v, and without methods.
func (w *walker) printsAddress(at place) bool {
	return at.bad || w.verb == 0 || strings.ContainsRune("vbodxX", w.verb)
}

// isComposite reports whether fmt follows a pointer to t at the top.
func isComposite(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Map, *types.Slice, *types.Array:
		return true
	}
	return false
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}
