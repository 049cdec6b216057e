package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Handing says that a function calls another one that it was given, and with
// what: parameter In becomes argument Arg of the function in Func.
type Handing struct {
	In     Input
	Func   Input
	Arg    int
	Verb   rune   // the verb that shows it, if a constant format stands before it
	Flags  string // of the verb
	Spread bool   // it is the variadic parameter, handed on with "..."
	Format int    // with Spread: 1 + the parameter that holds the format string, or 0
	Via    []string
}

// noteHandings adds to the summaries that a parameter is called with others.
func (f *fn) noteHandings(call *ast.CallExpr, fun *Value, args []*Value) {
	if fun == nil || fun.fn != nil || len(fun.params) == 0 {
		return
	}
	f.noteYields(fun, args)
	verbs, from := f.verbsOf(call)
	for i, a := range args {
		a = f.deref(a)
		if a.Origin&must != 0 {
			continue
		}
		h := Handing{Arg: i, Via: []string{f.at(call)}}
		if verbs != nil && i >= from {
			v, ok := verbs[i-from]
			if !ok || v.Verb == 'T' || v.Verb == 'p' || v.Short {
				continue
			}
			h.Verb, h.Flags = v.Verb, v.Flags
		}
		h.Spread = call.Ellipsis.IsValid() && i == len(args)-1
		_, params := a.deep(maxDepth)
		for _, p := range fun.params {
			for _, q := range params {
				f.hand(call, q, p, h)
			}
		}
	}
}

// verbsOf returns the verbs, by argument, of a constant format among the
// arguments, and the index of the argument behind it.
func (f *fn) verbsOf(call *ast.CallExpr) (verbs map[int]sink.Verb, from int) {
	for i, a := range call.Args {
		text := f.eng.result.constText(a)
		if !strings.Contains(text, "%") || call.Ellipsis.IsValid() {
			continue
		}
		verbs = make(map[int]sink.Verb)
		for _, v := range sink.Verbs(text) {
			if v.Arg >= 0 {
				verbs[v.Arg] = v
			}
		}
		return verbs, i + 1
	}
	return nil, 0
}

// hand adds one Handing of q to p, if both belong to the same function.
func (f *fn) hand(call *ast.CallExpr, q, p *types.Var, h Handing) {
	fr, to, ok := f.owner(p)
	if !ok {
		return
	}
	in, ok := f.input(fr, q)
	s := f.sums[fr.key]
	if !ok || s == nil || in == to || len(s.Calls) >= maxSinks || len(h.Via) > maxVia {
		return
	}
	h.In, h.Func = in, to
	if h.Spread = h.Spread && s.takesRest(in.Param) && in.Field == ""; h.Spread {
		h.Format = f.formatOf(call, fr)
	}
	same := func(o Handing) bool { return o.In == h.In && o.Func == h.Func && o.Arg == h.Arg }
	if !slices.ContainsFunc(s.Calls, same) {
		s.Calls = append(s.Calls, h)
	}
}

// formatOf returns 1 + the number of the parameter that is an argument of the
// call and a string, as the format of a wrapper of printf is, or 0.
func (f *fn) formatOf(call *ast.CallExpr, fr frame) int {
	format := 0
	for _, a := range call.Args {
		if v := f.varOf(a); v != nil && isString(v.Type()) {
			if k := slices.Index(fr.params, v); k >= 0 {
				format = k + 1
			}
		}
	}
	return format
}

// passHandings adds to the summaries the handings of a callee that is given
// the function as well as the value by parameters.
func (f *fn) passHandings(call *ast.CallExpr, s *Summary) {
	for _, h := range s.Calls {
		vf := f.eng.operandValue(call, s, h.Func, f.values)
		va := f.eng.operandValue(call, s, h.In, f.values)
		if vf == nil || va == nil || vf.fn != nil || va.Origin&must != 0 {
			continue
		}
		_, params := va.deep(maxDepth)
		h.Via = append([]string{f.at(call)}, h.Via...)
		h.Spread = h.Spread && call.Ellipsis.IsValid()
		for _, p := range vf.params {
			for _, q := range params {
				f.hand(call, q, p, h)
			}
		}
	}
}

// operandValue returns what a call gives an input of its callee, nil if that
// is not known.
func (e *engine) operandValue(call *ast.CallExpr, s *Summary, in Input, values map[ast.Expr]*Value) *Value {
	x, _, path := e.operand(call, in)
	if x == nil {
		return nil
	}
	if s.takesRest(in.Param) && !call.Ellipsis.IsValid() {
		_, args := e.arguments(call)
		var all *Value
		for _, a := range args[in.Param:] {
			if v := values[a]; v != nil {
				w, _ := e.at(v, e.pass.TypesInfo.TypeOf(a), in.Field)
				all = join(all, w)
			}
		}
		return all
	}
	v, _ := e.at(values[x], e.pass.TypesInfo.TypeOf(x), path)
	return v
}

// reachesThrough returns the sinks that the callee's parameters reach in the
// functions that a call gives it, as if the callee were their place.
func (e *engine) reachesThrough(call *ast.CallExpr, s *Summary, values map[ast.Expr]*Value) []Reach {
	var out []Reach
	for _, h := range s.Calls {
		fun := e.operandValue(call, s, h.Func, values)
		if fun == nil || fun.fn == nil {
			continue
		}
		g := e.valueOf(fun.fn)
		if g == nil {
			continue
		}
		for _, r := range g.Sinks {
			if r.Param == h.Arg || r.Spread && r.Param >= 0 && h.Arg >= r.Param {
				out = append(out, h.through(r))
			}
		}
	}
	return out
}

// through returns that In reaches the sink that argument Arg reaches.
func (h Handing) through(r Reach) Reach {
	r.Input = Input{h.In.Param, strings.Trim(h.In.Field+dot+r.Field, dot)}
	if r.Format > 0 && h.Verb != 0 {
		r.Verb, r.Flags = h.Verb, h.Flags
	}
	r.Spread, r.Format = r.Spread && h.Spread, h.Format
	r.Via = append(slices.Clone(h.Via), r.Via...)
	return r
}

// made is the result of a function that the call gives its callee, which
// returns it.
func (f *fn) made(c *invocation, s *Summary, at int) *Value {
	v := f.arg(c, at)
	if v.fn == nil {
		return unknown
	}
	g := f.eng.valueOf(v.fn)
	if g == nil || len(g.Results) == 0 {
		return unknown
	}
	inner := &invocation{CallExpr: &ast.CallExpr{Fun: c.Fun}}
	for _, h := range s.Calls {
		if h.Func != (Input{Param: at}) || h.Arg < 0 || h.Arg >= maxResults {
			continue
		}
		for len(inner.args) <= h.Arg {
			inner.args = append(inner.args, unknown)
		}
		if a := f.given(c, s, h.In); inner.args[h.Arg] == unknown {
			inner.args[h.Arg] = a
		} else {
			inner.args[h.Arg] = join(inner.args[h.Arg], a)
		}
	}
	r := g.Results[0]
	r.Made = 0
	return f.outcome(inner, r, g)
}
