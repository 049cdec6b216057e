package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strconv"
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
	if fun != nil && fun.fields[returns] != nil && len(results) > 0 {
		results[0] = join(results[0], fun.fields[returns])
	}
	n := 1
	if t, ok := f.typeOf(call).(*types.Tuple); ok {
		n = t.Len()
	}
	for len(results) < n {
		results = append(results, unknown)
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
		if fun != nil && len(fun.params) == 1 && len(vs) > 0 && vs[0].empty() {
			vs[0] = &Value{made: fun.params[0]}
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
		named := f.byFuncName(c)
		if out[0].empty() {
			return named
		}
		if len(named) == 1 && named[0].Class != 0 && !madeOfArguments(s.Results[0]) {
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
	"fmt": true, "log": true, "log/slog": true, "strings": true, "bytes": true, "errors": true, "strconv": true,
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
