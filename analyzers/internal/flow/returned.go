package flow

import (
	"go/types"
	"slices"
	"strconv"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// madeOfArguments reports whether a result holds what the function was given:
// its name may then tell what it is about, such as the path of a key.
func madeOfArguments(r Outcome) bool {
	return slices.ContainsFunc(r.Inputs, func(in Input) bool { return in.Param != receiver })
}

// outcome instantiates one result of a summary with the arguments of a call.
func (f *fn) outcome(c *invocation, r Outcome, s *Summary) *Value {
	if r.Clean {
		return cleanValue
	}
	if r.Made != 0 {
		return f.made(c, s, r.Made-1)
	}
	if r.Same && len(r.Inputs) == 1 && r.Inputs[0].Field == "" {
		if v := f.same(c, r.Inputs[0].Param); v != nil {
			return v
		}
	}
	v := &Value{Class: r.Class, Origin: r.Origin, Name: r.Name}
	if r.Fn != nil {
		v.fn = r.Fn
	}
	if c.fn != nil && r.holds() {
		v.Steps = []Step{{Pos: c.Pos(), Text: "returned by " + funcName(c.fn)}}
		if r.Class != 0 && (c.on != nil || v.Name == "") {
			v.Name = callName(c.CallExpr)
		}
	}
	keep := ^sensitive.Class(0)
	if r.Error {
		keep = ^sensitive.Payload
	}
	for _, in := range r.Inputs {
		a := f.given(c, s, in)
		if r.Before != "" || r.After != "" {
			v.Text = mergeLits(slices.Concat(read(r.Before), a.parts(nil), read(r.After)))
		}
		if w := carry(a); w.Origin&Clean == 0 {
			v.Class |= w.Class & keep
			v.Origin |= w.Origin &^ must
			v.params = unionParams(v.params, w.params)
			if v.Name == "" && v.Class != 0 {
				v.Name, v.Steps = w.Name, w.Steps
			}
		}
	}
	for _, part := range r.Fields {
		w := f.outcome(c, part.Outcome, s)
		if part.Name == element {
			v.elem = w
		} else {
			v = v.with(part.Name, w)
		}
	}
	return v
}

// returnsPointer reports whether the first result is a pointer to a struct.
func (f *fn) returnsPointer(c *invocation) bool {
	t := f.typeOf(c.CallExpr)
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		t = tuple.At(0).Type()
	}
	_, isStruct := structOf(pointee(t))
	return isStruct && pointee(t) != t
}

// same returns the argument that a function gives back, if that is a pointer or
// the like: what happens to the result happens to the argument.
func (f *fn) same(c *invocation, param int) *Value {
	v, x := c.raw, c.on
	if param >= 0 {
		if param >= len(c.args) || param >= len(c.Args) {
			return nil
		}
		v, x = c.args[param], c.Args[param]
	}
	if v == nil || x == nil || !refers(f.typeOf(x)) {
		return nil
	}
	if obj := f.varOf(x); v.ref == nil && obj != nil && f.st[obj] != nil {
		return f.st[obj] // with what the call has changed
	}
	return v
}

// given is the value that a call gives an input of its callee.
func (f *fn) given(c *invocation, s *Summary, in Input) *Value {
	v, t := orUnknown(c.recv), types.Type(nil)
	if c.on != nil {
		t = f.typeOf(c.on)
	}
	if in.Param >= 0 {
		v, t = f.arg(c, in.Param), nil
		if in.Param < len(c.Args) {
			t = f.typeOf(c.Args[in.Param])
		}
		if s.takesRest(in.Param) && !c.Ellipsis.IsValid() {
			v = f.list(c, in.Param)
			if t != nil {
				t = types.NewSlice(t)
			}
		}
	}
	w, _ := f.eng.at(v, t, in.Field)
	return orUnknown(w)
}

// list is the value of a variadic parameter that gets the arguments from i on.
func (f *fn) list(c *invocation, i int) *Value {
	v := &Value{exact: true}
	for j := i; j < len(c.args); j++ {
		v = v.with(strconv.Itoa(j-i), f.arg(c, j))
	}
	return v
}
