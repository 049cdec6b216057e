package flow

import (
	"go/types"
	"slices"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// closeResults writes what the function returns into its summary.
func (f *fn) closeResults(key any) {
	s := f.sums[key]
	if key != nil {
		f.eng.sums[key] = s
	}
	fr := f.frames[len(f.frames)-1]
	s.Leaves = f.leaves(fr)
	if len(f.results) > maxResults {
		return
	}
	for i := range f.results {
		v := f.results[i].v
		if v == nil {
			s.Results = append(s.Results, Outcome{})
			continue
		}
		t := fr.sig.Results().At(i).Type()
		var o Outcome
		if implementsError(t) {
			// What an error type holds is not what its Error method says, and
			// every client puts the reply that it got into its errors.
			w := *v
			w.Class, w.fields, w.elem = v.Class&^sensitive.Payload, nil, nil
			o = f.outcomeOf(fr, &w, t, 0)
			o.Error = true
		} else {
			o = f.outcomeOf(fr, v, t, 0)
		}
		o.Given = !f.results[i].new
		o.Same = o.Given && len(v.params) == 1 && refers(t) && types.Identical(t, v.params[0].Type())
		s.Results = append(s.Results, o)
	}
}

// outcomeOf describes v, a result or a part of one, to the function's callers.
func (f *fn) outcomeOf(fr frame, v *Value, t types.Type, depth int) Outcome {
	c, params := v.Class, v.params
	apart := v.Text == nil && depth < maxPath && v.Origin&must == 0 && (v.fields != nil || v.elem != nil)
	if !apart {
		c, params = v.deep(maxDepth)
	}
	o := Outcome{Class: c, Origin: v.Origin &^ (must | RawBody | Mixed), Name: v.Name, Clean: v.Origin&must != 0, Built: hasLiteral(v.Text)}
	if apart {
		f.parts(fr, &o, v, t, depth)
	}
	if o.Clean {
		o.Class = 0
	}
	for _, p := range params {
		in, ok := f.input(fr, p)
		if !ok {
			continue
		}
		if len(o.Inputs) < maxInputs {
			o.Inputs = append(o.Inputs, in)
		}
		if in.Field == "" && v.Class == f.eng.byName(p.Name(), p).Class && !o.Clean {
			o.Class = 0 // the class comes with the argument, if it is one
		}
	}
	slices.SortFunc(o.Inputs, compareInputs)
	if v.made != nil {
		if in, ok := f.input(fr, v.made); ok && in.Field == "" && in.Param != receiver {
			o.Made = in.Param + 1
		}
	}
	if len(o.Inputs) == 1 && onlyText(v.Text) {
		o.Before, o.After = around(v.Text, params[0])
	}
	o.Fn = f.returned(v)
	return o
}

// parts describes the parts of v. Elements of a list are not told apart.
func (f *fn) parts(fr frame, o *Outcome, v *Value, t types.Type, depth int) {
	elem := v.elem
	t = pointee(t)
	isList := false
	switch t.Underlying().(type) {
	case *types.Slice, *types.Array:
		isList = true
	}
	for _, name := range sortedKeys(v.fields) {
		w := v.fields[name]
		if isList {
			elem = among(elem, w)
			continue
		}
		part := f.outcomeOf(fr, w, partType(t, name), depth+1)
		if part.Clean && f.eng.nameClass(name, types.Typ[types.String]) == 0 {
			continue // nothing else would be assumed
		}
		if part.empty() {
			continue
		}
		if len(o.Fields) >= maxInputs {
			break
		}
		o.Fields = append(o.Fields, Field{name, part})
	}
	if elem != nil && elem.Origin&must == 0 && (elem.Origin&Mixed == 0 || !isTextual(partType(t, ""))) {
		if part := f.outcomeOf(fr, elem, partType(t, ""), depth+1); !part.empty() {
			o.Fields = append(o.Fields, Field{element, part})
		}
	}
}

// partType is the type of a struct's field or of what a container holds.
func partType(t types.Type, name string) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if field, _ := fieldNamed(u, name, 0); field != nil {
			return field.Type()
		}
	case *types.Map:
		return u.Elem()
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Chan:
		return u.Elem()
	}
	return types.Typ[types.Invalid]
}

// isGiven reports whether v is nothing but what a parameter holds, or a pointer
// that is a parameter, whatever has been done to what it refers to.
func isGiven(v *Value, t types.Type) bool {
	if len(v.params) != 1 || !isParam(v.params[0]) || v.Text != nil || v.Origin&must != 0 {
		return false
	}
	p := v.params[0].Type()
	return v.elem == nil && v.fields == nil && types.ConvertibleTo(p, t) || v.ref == nil && refers(t) && types.Identical(p, t)
}

// isParam tells parameters and receivers from the fields of them.
func isParam(p *types.Var) bool { return p.Kind() == types.ParamVar || p.Kind() == types.RecvVar }

// returned is the summary of the function that a value is. What that returns
// in turn is not followed.
func (f *fn) returned(v *Value) *Summary {
	if v.fn == nil {
		return nil
	}
	s := f.eng.valueOf(v.fn)
	if s == nil || s.empty() {
		return nil
	}
	c := *s
	c.Results = slices.Clone(s.Results)
	for i := range c.Results {
		c.Results[i].Fn = nil
	}
	if c.empty() {
		return nil
	}
	return &c
}

// onlyText reports whether all but one of the values in a text are unknown, so
// that the text around that one is worth keeping.
func onlyText(text []Part) bool {
	known := 0
	for _, p := range text {
		if p.Val != nil && !p.Val.empty() {
			known++
		}
	}
	return known == 1 && hasLiteral(text)
}

// hasLiteral reports whether a text has a constant piece.
func hasLiteral(text []Part) bool {
	return slices.ContainsFunc(text, func(p Part) bool { return p.Val == nil && p.Lit != "" })
}
