package flow

import (
	"go/ast"
	"go/types"
	"slices"
)

// Handing says that a function calls another one that it was given, and with
// what: parameter In becomes argument Arg of the function in parameter Func.
type Handing struct {
	In   Input
	Func int
	Arg  int
	Via  []string
}

// noteHandings adds to the summaries that a parameter is called with others.
func (f *fn) noteHandings(call *ast.CallExpr, fun *Value, args []*Value) {
	if fun == nil || fun.fn != nil {
		return
	}
	for _, p := range fun.params {
		for i, a := range args {
			_, params := f.deref(a).deep(maxDepth)
			for _, q := range params {
				f.hand(q, p, i, []string{f.at(call)})
			}
		}
	}
}

// hand adds one Handing, if both belong to the same function.
func (f *fn) hand(q, p *types.Var, arg int, via []string) {
	fr, to, ok := f.owner(p)
	if !ok || to.Field != "" || to.Param == receiver {
		return
	}
	in, ok := f.input(fr, q)
	s := f.sums[fr.key]
	if !ok || s == nil || in == to || len(s.Calls) >= maxSinks || len(via) > maxVia {
		return
	}
	same := func(h Handing) bool { return h.In == in && h.Func == to.Param && h.Arg == arg }
	if !slices.ContainsFunc(s.Calls, same) {
		s.Calls = append(s.Calls, Handing{In: in, Func: to.Param, Arg: arg, Via: via})
	}
}

// passHandings adds to the summaries the handings of a callee that is given
// the function as well as the value by parameters.
func (f *fn) passHandings(call *ast.CallExpr, s *Summary) {
	for _, h := range s.Calls {
		fun, _ := f.eng.operand(call, Input{Param: h.Func})
		arg, _ := f.eng.operand(call, h.In)
		vf, va := f.values[fun], f.values[arg]
		if vf == nil || va == nil || vf.fn != nil {
			continue
		}
		_, params := va.deep(maxDepth)
		for _, p := range vf.params {
			for _, q := range params {
				f.hand(q, p, h.Arg, append([]string{f.at(call)}, h.Via...))
			}
		}
	}
}

// reachesThrough returns the sinks that the callee's parameters reach in the
// functions that a call gives it, as if the callee were their place.
func (e *engine) reachesThrough(call *ast.CallExpr, s *Summary, values map[ast.Expr]*Value) []Reach {
	var out []Reach
	for _, h := range s.Calls {
		fun, _ := e.operand(call, Input{Param: h.Func})
		v := values[fun]
		if v == nil || v.fn == nil {
			continue
		}
		g := e.summaryOf(v.fn)
		if g == nil {
			continue
		}
		for _, r := range g.Sinks {
			if r.Param == h.Arg && r.Field == "" && !r.Spread {
				r.Input, r.Format = h.In, 0
				r.Via = append(slices.Clone(h.Via), r.Via...)
				out = append(out, r)
			}
		}
	}
	return out
}

// made is the result of a function that the call gives its callee, which
// returns it.
func (f *fn) made(c *invocation, s *Summary, at int) *Value {
	v := f.arg(c, at)
	if v.fn == nil {
		return unknown
	}
	g := f.eng.summaryOf(v.fn)
	if g == nil || len(g.Results) == 0 {
		return unknown
	}
	inner := &invocation{CallExpr: c.CallExpr}
	for _, h := range s.Calls {
		if h.Func != at || h.Arg < 0 || h.Arg >= maxResults {
			continue
		}
		for len(inner.args) <= h.Arg {
			inner.args = append(inner.args, unknown)
		}
		inner.args[h.Arg] = f.given(c, h.In)
	}
	r := g.Results[0]
	r.Made = 0
	return f.outcome(inner, r, g)
}
