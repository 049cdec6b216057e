package flow

import (
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// errorMethod returns the Error method that a named type declares, or nil.
func (e *engine) errorMethod(t types.Type) *types.Func {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return nil
	}
	named = named.Origin()
	m, ok := e.errorOf[named]
	if !ok {
		for fn := range named.Methods() {
			if sig := fn.Signature(); fn.Name() == "Error" && sig.Params().Len() == 0 && sig.Results().Len() == 1 && isString(sig.Results().At(0).Type()) {
				m = fn
			}
		}
		e.errorOf[named] = m
	}
	return m
}

// asError adds to the value of a literal of type t, if that is an error, what
// its Error method shows of it. Who gets it as an error prints no more than
// that. What clients quote of a reply is left out, as in fmt.Errorf.
func (f *fn) asError(t types.Type, v *Value) *Value {
	m := f.eng.errorMethod(t)
	if m == nil {
		return v
	}
	s := f.eng.summaryOf(m)
	if s == nil || len(s.Results) != 1 || s.Results[0].Clean {
		return v
	}
	v = withoutPieces(t, v)
	w := *v
	w.params = nil
	for _, in := range s.Results[0].Inputs {
		x := v
		if in.Field != "" {
			if x = v.fields[in.Field]; x == nil {
				continue
			}
		}
		x = carry(x)
		if x.Origin&must != 0 {
			continue
		}
		if c := x.Class &^ sensitive.Payload; c != 0 {
			w.Class |= c
			if w.Name == "" {
				w.Name, w.Steps = x.Name, x.Steps
			}
		}
		w.params = unionParams(w.params, x.params)
	}
	return &w
}

// withoutPieces is v, a literal of an error type t, without what only looks
// like a token.
func withoutPieces(t types.Type, v *Value) *Value {
	for name, x := range v.fields {
		if x.Class&^sensitive.Token == 0 && sensitive.IsPieceOf(t, name) {
			v = v.with(name, unknown)
		}
	}
	return v
}
