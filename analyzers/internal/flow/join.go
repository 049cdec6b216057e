package flow

import (
	"cmp"
	"go/types"
	"maps"
	"slices"
)

// absorb adds to v, which nobody else has seen yet, what w carries. A constant
// piece leaves a clean value clean.
func (v *Value) absorb(w *Value) {
	if w.Origin&Clean == 0 && w.Class != 0 {
		v.Class |= w.Class
		if v.Name == "" {
			v.Name, v.Steps = w.Name, w.Steps
		}
	}
	may := w.Origin &^ must
	mustBits := v.Origin & must
	switch {
	case w.Origin&Clean != 0:
		mustBits &^= Constant
	case w.Origin&Constant != 0:
		// neutral
	default:
		mustBits = 0
	}
	v.Origin = v.Origin&^must | may | mustBits
	v.params = unionParams(v.params, w.params)
}

// carry returns a value made of others by a function that keeps their content.
func carry(vs ...*Value) *Value {
	v := &Value{Origin: must}
	seen := false
	for _, w := range vs {
		if w == nil {
			continue
		}
		seen = true
		v.absorb(w)
		c, p := w.deep(maxDepth)
		if c&^v.Class != 0 && w.Origin&Clean == 0 {
			v.Class |= c
			if v.Name == "" {
				v.Name, v.Steps = w.DeepName(c), w.Steps
			}
		}
		v.params = unionParams(v.params, p)
	}
	if !seen {
		return unknown
	}
	if v.Origin&must == must { // all constant
		v.Origin &^= Clean
	}
	return v
}

// join returns what holds of a value that is a or b.
func join(a, b *Value) *Value {
	switch {
	case a == b || b == nil:
		return a
	case a == nil:
		return b
	}
	v := &Value{
		Class:  a.Class | b.Class,
		Origin: (a.Origin|b.Origin)&^must | a.Origin&b.Origin&must,
		Name:   a.Name, Steps: a.Steps,
		params: unionParams(a.params, b.params),
	}
	if a.Class == 0 && b.Class != 0 {
		v.Name, v.Steps = b.Name, b.Steps
	}
	// A constant beside a clean value shows nothing either.
	if a.Origin&must != 0 && b.Origin&must != 0 && v.Origin&must == 0 {
		v.Origin |= Clean
	}
	if sameText(a.Text, b.Text) {
		v.Text = a.Text
	} else if v.Origin&Constant != 0 {
		v.Origin = v.Origin&^Constant | Clean // one of several constants
	}
	if a.Lit == b.Lit {
		v.Lit = a.Lit
	}
	if a.ref == b.ref {
		v.ref = a.ref
	} else if a.ref == nil || b.ref == nil {
		v.ref = cmp.Or(a.ref, b.ref)
	}
	if a.fn == b.fn {
		v.fn = a.fn
	}
	if a.made == b.made {
		v.made = a.made
	}
	v.exact = a.exact && b.exact
	v.elem = join(a.elem, b.elem)
	if a.fields != nil || b.fields != nil {
		v.fields = joinFields(a, b)
	}
	return v
}

// joinFields joins the fields of two values. Of a field that only one of them
// sets nothing is certain; what is then left to say of it, its name says.
func joinFields(a, b *Value) map[string]*Value {
	fields := make(map[string]*Value, len(a.fields))
	maps.Copy(fields, a.fields)
	for k, f := range b.fields {
		if fields[k] != nil {
			fields[k] = join(fields[k], f)
		} else if a.exact || f.Origin&must == 0 {
			fields[k] = f
		}
	}
	if b.exact {
		return fields
	}
	for k, f := range a.fields {
		if b.fields[k] == nil && f.Origin&must != 0 {
			delete(fields, k)
		}
	}
	return fields
}

func unionParams(a, b []*types.Var) []*types.Var {
	if len(b) == 0 {
		return a
	}
	if len(a) == 0 {
		return b
	}
	out := a
	for _, p := range b {
		if !slices.Contains(out, p) {
			out = append(slices.Clip(out), p)
		}
	}
	return out
}
