package flow

import (
	"go/types"
	"strconv"
)

// resultPart is the part of a function value that stands for result i: what
// comes out when somebody calls it.
func resultPart(i int) string {
	if i == 0 {
		return returns
	}
	return returns + strconv.Itoa(i)
}

// resultsOf is what a call of the parameter p returns: parts of it, where the
// function's name says nothing.
func (f *fn) resultsOf(p *types.Var, named []*Value) []*Value {
	sig, ok := p.Type().Underlying().(*types.Signature)
	if !ok {
		return named
	}
	out := make([]*Value, sig.Results().Len())
	for i := range out {
		out[i] = unknown
		if i < len(named) && !named[i].empty() {
			out[i] = named[i]
			continue
		}
		if part := f.eng.part(p, resultPart(i), sig.Results().At(i).Type()); part != nil {
			out[i] = &Value{params: []*types.Var{part}}
		}
		if i == 0 {
			w := *out[i]
			w.made = p
			out[i] = &w
		}
	}
	return out
}

// calledLater is the result that a part of the function v stands for, whatever
// it is called with: by itself, and of the functions around it.
func (e *engine) calledLater(v *Value, sig *types.Signature, part string) (*Value, types.Type) {
	for i := range sig.Results().Len() {
		if resultPart(i) != part {
			continue
		}
		t := sig.Results().At(i).Type()
		r := v.fields[part]
		if v.fn != nil {
			if s := e.valueOf(v.fn); s != nil && i < len(s.Results) && !s.Results[i].Clean {
				o := s.Results[i]
				r = join(r, &Value{Class: o.Class, Origin: o.Origin, Name: o.Name})
			}
		}
		if parts := e.partsOf(v.params, part, t); parts != nil {
			r = join(r, &Value{params: parts})
		}
		return r, t
	}
	return v.fields[part], nil
}
