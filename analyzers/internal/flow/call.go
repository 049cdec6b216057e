package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// invocation is a call whose arguments have been evaluated.
type invocation struct {
	*ast.CallExpr
	Args []ast.Expr  // without the receiver of a method expression
	fn   *types.Func // nil if not known
	recv *Value      // nil for a plain function
	raw  *Value      // the receiver as a reference, if it is one
	on   ast.Expr    // the receiver's expression
	args []*Value
}

// arg returns an argument with what it refers to.
func (f *fn) arg(c *invocation, i int) *Value {
	if i >= len(c.args) {
		return unknown
	}
	return f.deref(c.args[i])
}

// call evaluates a call and returns its results.
func (f *fn) call(call *ast.CallExpr) []*Value {
	if tv, ok := f.info().Types[call.Fun]; ok && tv.IsType() {
		return []*Value{f.convert(call, tv.Type)}
	}
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if b, ok := f.info().Uses[id].(*types.Builtin); ok {
			v := f.builtin(call, b.Name())
			f.noteSinks(call)
			return []*Value{v}
		}
	}
	c := &invocation{CallExpr: call}
	c.on, c.Args = f.eng.arguments(call)
	if c.on != nil {
		c.raw = f.expr(c.on)
		c.recv = f.deref(c.raw)
	}
	callee, fun := f.resolve(call)
	c.fn, _ = callee.(*types.Func)
	for _, a := range c.Args {
		c.args = append(c.args, f.expr(a))
	}
	if f.st == nil {
		return []*Value{unknown}
	}
	f.noteSinks(call)
	f.noteHandings(call, fun, c.args)
	results := f.apply(c, callee, fun)
	n := 1
	if t, ok := f.typeOf(call).(*types.Tuple); ok {
		n = t.Len()
	}
	for len(results) < n {
		results = append(results, unknown)
	}
	for i := range results {
		if fun != nil && fun.fields[resultPart(i)] != nil {
			results[i] = join(results[i], fun.fields[resultPart(i)])
		}
	}
	return results
}

// apply finds what a call returns: by the models of known functions, by the
// summary of the user's own, else by the function's name.
func (f *fn) apply(c *invocation, callee any, fun *Value) []*Value {
	if c.fn != nil {
		if f.eng.dirs.cleans(c.fn) {
			return slices.Repeat([]*Value{cleanValue}, c.fn.Signature().Results().Len())
		}
		if vs, ok := f.model(c); ok {
			return vs
		}
	}
	if c.fn == nil || c.fn.Pkg() == nil || !keepsArguments[c.fn.Pkg().Path()] {
		f.weaken(c)
	}
	f.maskInPlace(c)
	f.again(callee)
	s := f.eng.summaryOf(callee)
	if s == nil {
		vs := f.byFuncName(c)
		if fun != nil && len(fun.params) == 1 {
			return f.resultsOf(fun.params[0], vs)
		}
		return vs
	}
	if s.Verifies {
		f.verifies()
	}
	f.passHandings(c.CallExpr, s)
	f.effects(c, s)
	out := make([]*Value, len(s.Results))
	for i, r := range s.Results {
		out[i] = f.outcome(c, r, s)
	}
	if len(out) > 0 && c.fn != nil && picks(c.fn.Name()) {
		out[0] = out[0].without(sensitive.Payload, maxDepth)
	}
	if len(out) > 0 && out[0].ref == nil && out[0].fields != nil && f.returnsPointer(c) {
		f.st[c.CallExpr] = out[0]
		out[0] = &Value{ref: c.CallExpr}
	}
	if c.fn != nil && len(out) > 0 && !s.Results[0].Given && out[0].Origin&(MAC|MACState|DigestState) == 0 && sensitive.CleanName(c.fn.Name()) {
		out[0] = cleanValue // a mask may leave the ends of what it is given
	}
	if len(out) == 1 && out[0].Class == 0 && out[0].Origin&must == 0 && !s.Results[0].Built {
		ofArguments := madeOfArguments(s.Results[0])
		if ofArguments && out[0].empty() {
			return f.byFuncName(&invocation{CallExpr: c.CallExpr, fn: c.fn, recv: c.recv}) // the argument is no key to something else
		}
		named := f.byFuncName(c)
		if out[0].empty() {
			return named
		}
		if len(named) == 1 && named[0].Class != 0 && !ofArguments {
			v := *out[0]
			v.Class, v.Name = named[0].Class, named[0].Name
			out[0] = &v
		}
	}
	return out
}

// picks reports whether a function's name says that it leaves out some of what
// it is given: filterHeaders.
func picks(name string) bool {
	words := sensitive.Words(name)
	return len(words) > 1 && slices.Contains([]string{"filter", "pick", "select", "safe", "allowed"}, words[0])
}

// maskInPlace notes that a function which by its name masks something, and
// which returns nothing of it, has masked what it is given: redact(form).
func (f *fn) maskInPlace(c *invocation) {
	if c.fn == nil || !sensitive.CleanName(c.fn.Name()) {
		return
	}
	for r := range c.fn.Signature().Results().Variables() {
		if !isError(r.Type()) {
			return
		}
	}
	target := c.on
	if len(c.Args) > 0 {
		target = c.Args[0]
	}
	if target == nil {
		return
	}
	switch f.typeOf(target).Underlying().(type) {
	case *types.Map, *types.Slice, *types.Pointer:
		if u, ok := ast.Unparen(target).(*ast.UnaryExpr); ok {
			target = u.X
		}
		f.store(target, func(*Value) *Value { return cleanValue })
	}
}

// callName writes a call without its arguments.
func callName(call *ast.CallExpr) string {
	name := types.ExprString(call.Fun)
	if len(name) > 40 || strings.ContainsAny(name, "\n{") {
		return "a result"
	}
	return name + "()"
}

// keepsArguments are packages whose functions only read what they are given.
var keepsArguments = map[string]bool{
	"crypto/hmac": true, "crypto/subtle": true, "encoding/hex": true, "encoding/base64": true, "net/url": true,
}

// weaken forgets what is certain of the things that a call may change.
func (f *fn) weaken(c *invocation) {
	forget := func(v *Value) {
		if v == nil || v.ref == nil {
			return
		}
		if old, ok := f.st[v.ref]; ok && old.certain() {
			w := *old
			w.Origin &^= must
			w.exact, w.Text, w.Lit = false, nil, nil
			if obj, ok := v.ref.(*types.Var); ok {
				f.st[v.ref] = f.named(obj.Name(), obj, &w)
			} else {
				f.st[v.ref] = &w
			}
		}
	}
	for _, a := range c.args {
		forget(a)
	}
	if c.on != nil {
		if obj := f.varOf(c.on); obj != nil && !isGlobal(obj) {
			if old := f.st[obj]; old != nil && old.ref != nil {
				forget(old)
			} else if old != nil && old.exact {
				forget(&Value{ref: obj})
			}
		}
	}
}

// shown returns what printing a value of e's type reveals.
func (f *fn) shown(e ast.Expr, v *Value, show sink.Show, verb rune, flags string) *Value {
	if e == nil || v.Origin&must != 0 {
		return v
	}
	if show == sink.ShowFmt && v.Class != 0 && f.eng.masks(f.typeOf(e), verb, flags) {
		return cleanValue
	}
	c, name := f.eng.reveals(f.typeOf(e), show, verb, flags, v)
	if c == 0 && v.Class == 0 {
		if c, name := f.eng.inside(f.typeOf(e), printing.How{Show: show, Verb: verb, Flags: flags}, v); c != 0 {
			w := *v
			w.Class, w.Name = c, name
			return &w
		}
	}
	if c == 0 {
		return v
	}
	w := *v
	w.Class |= c
	if w.Name == "" || v.Class == 0 {
		w.Name = types.ExprString(e) + "." + name
	}
	return &w
}

// verifies marks the functions being walked as comparing a MAC.
func (f *fn) verifies() {
	for _, fr := range f.frames {
		if s := f.sums[fr.key]; s != nil {
			s.Verifies = true
		}
	}
}
