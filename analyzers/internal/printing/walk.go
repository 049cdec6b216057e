package printing

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

const (
	maxShown = 32   // pieces reported of one type
	maxTypes = 2000 // steps through one type's graph
	maxDepth = 10   // levels of nesting
)

// A walker collects what one type shows.
type walker struct {
	model *Model
	all   bool // collect all fields
	verb  rune
	sharp bool // %#v
	shown []Shown
	steps int
	stack []types.Type // the named types that are being walked
}

// A place is where the walk stands.
type place struct {
	path    string
	class   sensitive.Class // what the field's name, tag or directive says of what is here
	field   *types.Var
	root    bool // the printed value itself
	private bool // reached through an unexported field: fmt calls no methods
	bad     bool // below a pointer that the verb does not fit
	addr    bool // addressable: encoding/json calls methods of the pointer
	depth   int
	hidden  []string // JSON names that an outer struct has taken
}

// everything stands for the class of a field when all are collected.
const everything = ^sensitive.Class(0)

// inside returns the place of the elements of a container.
func (at place) inside() place {
	at.path += "[]"
	at.root, at.addr, at.hidden = false, false, nil
	at.depth++
	return at
}

func (w *walker) emit(at place) {
	if at.class == 0 || len(w.shown) >= maxShown {
		return
	}
	for i := range w.shown {
		if w.shown[i].Path == at.path {
			w.shown[i].Class |= at.class
			return
		}
	}
	w.shown = append(w.shown, Shown{Path: at.path, Class: at.class, Field: at.field})
}

// enter reports whether the walk may go into t; leave must follow if so.
func (w *walker) enter(t types.Type, at place) bool {
	w.steps++
	if w.steps > maxTypes || at.depth > maxDepth || len(w.shown) >= maxShown || slices.Contains(w.stack, t) {
		return false
	}
	w.stack = append(w.stack, t)
	return true
}

func (w *walker) leave() { w.stack = w.stack[:len(w.stack)-1] }

// opaque handles a value whose own method says what is shown. A masking type
// of the user's is what such methods are for; those of the types named in
// methods.go are known to show what they hold.
func (w *walker) opaque(t types.Type, at place) {
	at.class |= w.typeClass(t)
	if isTransparent(t) || !w.owned(t) && w.typeClass(t) != 0 {
		w.emit(at)
	}
}

// returned handles a value that is printed by a method: what that returns is
// shown.
func (w *walker) returned(t types.Type, m *types.Func, at place) {
	if w.model.method != nil && w.owned(t) {
		c, itself := w.model.method(m)
		if itself {
			c |= at.class
		}
		if c != 0 {
			at.class = c
			n := len(w.shown)
			if w.emit(at); len(w.shown) > n {
				w.shown[n].By = m
			}
			return
		}
	}
	w.opaque(t, at)
}

func (w *walker) owned(t types.Type) bool { return w.model.owns(typeName(t)) }

// typeClass is what a named type, or what it points to, always holds. What
// containers hold, the walk finds out.
func (w *walker) typeClass(t types.Type) sensitive.Class {
	obj := typeName(t)
	if obj == nil {
		return 0
	}
	var c sensitive.Class
	if w.model.classOf != nil {
		c = w.model.classOf(obj)
	}
	if !w.model.owns(obj) {
		c |= sensitive.OfType(t)
	}
	return c
}

// member returns the place of a field of the struct type t.
func (w *walker) member(at place, t types.Type, f *types.Var, tag string, owned bool) place {
	in := place{path: f.Name(), field: f, private: at.private || !f.Exported(), bad: at.bad, addr: at.addr, depth: at.depth + 1}
	if at.path != "" {
		in.path = at.path + "." + f.Name()
	}
	if w.model.classOf != nil {
		in.class = w.model.classOf(f)
	}
	if w.all {
		in.class = everything
	} else if in.class == 0 && owned {
		if in.class = sensitive.OfField(f, tag); in.class == 0 {
			in.class = sensitive.OfMember(t, f)
		}
		in.class = sensitive.OfPiece(t, f, in.class)
	}
	return in
}

// plainStruct handles a struct type that is nobody's whose field names mean
// something here: it shows what the place says of it.
func (w *walker) plainStruct(t types.Type, at place) (handled bool) {
	obj := typeName(t)
	if obj == nil || w.model.owns(obj) {
		return false
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && named.TypeArgs().Len() > 0 {
		return false // sql.Null[Customer]
	}
	w.emit(at)
	return true
}

// typeName returns the name of a named type or of what it points to.
func typeName(t types.Type) *types.TypeName {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// JSONName returns the name in a field's json tag, "" if there is none, and
// false if the field is left out.
func JSONName(tag string) (name string, ok bool) {
	v := reflect.StructTag(tag).Get("json")
	name, _, _ = strings.Cut(v, ",")
	return name, v != "-"
}
