// Package printing is the print model: it says which sensitive data a logger
// shows of a value, going by the value's type, the verb and the encoding.
package printing

import (
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Shown is a piece of sensitive data that is visible when a value is printed.
type Shown struct {
	Path  string // from the value to the piece: "Customer.Email", "[].Email"; "" for the value itself
	Class sensitive.Class
	Field *types.Var  // the field that holds it, nil if it is in no field
	By    *types.Func // the method of the module that returns it, nil if none is called
}

// How is the way in which a value is printed.
type How struct {
	Show  sink.Show
	Verb  rune
	Flags string
}

// Model answers for one package and remembers its answers.
type Model struct {
	own     func(*types.Package) bool
	classOf func(types.Object) sensitive.Class
	method  func(*types.Func) (sensitive.Class, bool)
	memo    map[question][]Shown
}

type question struct {
	t   types.Type
	as  sensitive.Class
	how How
	all bool
}

// New returns a model. own tells which packages are the user's, and classOf
// what directives say of fields and types.
func New(own func(*types.Package) bool, classOf func(types.Object) sensitive.Class) *Model {
	return &Model{own: own, classOf: classOf, memo: make(map[question][]Shown)}
}

// Methods lets the model ask what a method that is called to print a value
// returns, and whether it returns the value itself as text; without it, a
// type's own method is taken to show nothing.
func (m *Model) Methods(returns func(*types.Func) (c sensitive.Class, itself bool)) *Model {
	m.method = returns
	return m
}

// Shows returns what printing a value of type t shows. The class as is what
// else is known of the value itself, by its name or by where it comes from: a
// string that is a token shows a token, unless its type masks it.
func (m *Model) Shows(t types.Type, as sensitive.Class, how How) []Shown {
	return m.ask(question{t, as, how, false})
}

// Visible returns all fields that printing a value of type t shows, sensitive
// or not.
func (m *Model) Visible(t types.Type, how How) []Shown {
	return m.ask(question{t, 0, how, true})
}

func (m *Model) ask(q question) []Shown {
	if q.t == nil {
		return nil
	}
	shown, ok := m.memo[q]
	if !ok {
		shown = m.shows(q)
		m.memo[q] = shown
	}
	return shown
}

func (m *Model) shows(q question) []Shown {
	t, how := q.t, q.how
	w := &walker{model: m, all: q.all}
	at := place{class: q.as, root: true}
	switch how.Show {
	case sink.ShowFmt:
		if how.Verb == 'T' || how.Verb == 'p' || how.Verb == 't' {
			return nil
		}
		w.verb, w.sharp = how.Verb, strings.Contains(how.Flags, "#")
		w.fmt(t, at)
	case sink.ShowSlog:
		// The handler is not known where the call stands: a value is safe only
		// if both handlers of package slog are.
		if hasMethod(t, false, logValue) {
			return nil
		}
		w.verb = 'v'
		if !hasMethod(t, false, marshalText) {
			w.fmt(t, at)
		}
		if !hasMethod(t, false, errorText) {
			w.json(t, at)
		}
	case sink.ShowJSON:
		w.json(t, at)
	case sink.ShowZap:
		switch {
		case hasMethod(t, false, zapObject, zapArray):
			w.opaque(t, at)
		case hasMethod(t, false, errorText, stringText):
			w.returned(t, methodOf(t, false, errorText, stringText), at)
		case !hasMethod(elem(t), false, zapObject): // zap.Objects
			w.json(t, at)
		}
	case sink.ShowZerolog:
		if !hasMethod(t, false, zerologObject) && !hasMethod(elem(t), false, zerologObject) {
			w.json(t, at)
		}
	case sink.ShowText:
		if m := methodOf(t, false, errorText); m != nil && at.class == 0 && !types.IsInterface(t) {
			w.returned(t, m, at)
		} else {
			w.emit(at)
		}
	case sink.ShowStringer:
		if m := methodOf(t, false, stringText); m != nil {
			w.returned(t, m, at)
		} else {
			w.opaque(t, at)
		}
	}
	return w.shown
}

// elem returns the type of a slice's elements, t itself if it is none.
func elem(t types.Type) types.Type {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return t
}

// owns reports whether a type's fields may be judged by their names: the
// type is declared in a package of the user's. What others call their fields
// follows other customs.
func (m *Model) owns(obj *types.TypeName) bool {
	return obj != nil && obj.Pkg() != nil && m.own(obj.Pkg())
}
