package flow

import (
	"maps"
)

// state holds what is known of each cell at one place of a function. A cell is
// a variable (types.Object) or what an expression allocated (ast.Expr). The
// nil state is that of a place which cannot be reached.
type state map[any]*Value

func (s state) clone() state {
	if s == nil {
		return nil
	}
	return maps.Clone(s)
}

// keeps reports whether all that was known before is as it was, or nothing
// gets here.
func (s state) keeps(before state) bool {
	if s == nil {
		return true
	}
	for k, v := range before {
		if s[k] != v {
			return false
		}
	}
	return true
}

// joinStates returns what holds where a and b meet. A cell that only one of
// them knows was made on that branch: it keeps its value.
func joinStates(a, b state) state {
	switch {
	case a == nil:
		return b.clone()
	case b == nil:
		return a
	}
	for k, v := range b {
		if w, ok := a[k]; ok {
			if w.ref != nil && v.ref != nil && w.ref != v.ref {
				// One of two slices, maps or things pointed at: what both hold.
				w, v = a.contents(w), b.contents(v)
			}
			a[k] = join(w, v)
		} else {
			a[k] = v
		}
	}
	return a
}

// contents is v with what it refers to, which it refers to no more.
func (s state) contents(v *Value) *Value {
	c, ok := s[v.ref]
	if !ok || c == nil {
		return v
	}
	w := *c
	w.Class |= v.Class
	w.Origin |= v.Origin &^ must
	w.params = unionParams(w.params, v.params)
	w.ref = nil
	return &w
}

// target is a statement that break and continue may leave.
type target struct {
	label     string
	loop      bool // continue applies
	brk, cont state
}

// deref returns v together with the contents of the cell that it refers to.
func (f *fn) deref(v *Value) *Value {
	if v == nil {
		return unknown
	}
	for range maxDepth {
		if v.ref == nil {
			return v
		}
		c, ok := f.st[v.ref]
		if !ok {
			return v
		}
		if v.Class == 0 && v.Origin == 0 && v.params == nil {
			if c.ref == v.ref {
				return c
			}
			v = c
			continue
		}
		w := *c
		w.Class |= v.Class
		w.Origin |= v.Origin &^ must
		w.params = unionParams(w.params, v.params)
		if w.Name == "" {
			w.Name = v.Name
		}
		return &w
	}
	return v
}

// snapshot returns v with what it refers to beside the reference, so that who
// looks into the thing that holds it sees that as well.
func (f *fn) snapshot(v *Value) *Value {
	if v.ref == nil || v.fields != nil || v.elem != nil {
		return v
	}
	w := *f.deref(v)
	w.ref = v.ref
	return &w
}

func (f *fn) content(ref any) *Value { return orUnknown(f.st[ref]) }
