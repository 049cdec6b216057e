package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// invocation is a call whose arguments have been evaluated.
type invocation struct {
	*ast.CallExpr
	Args []ast.Expr  // without the receiver of a method expression
	fn   *types.Func // nil if not known
	recv *Value      // nil for a plain function
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
		c.recv = f.deref(f.expr(c.on))
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
	f.clean(c, s)
	out := make([]*Value, len(s.Results))
	for i, r := range s.Results {
		out[i] = f.outcome(c, r, s)
	}
	if c.fn != nil && len(out) > 0 && !s.Results[0].Given && f.eng.cleanName(c.fn.Name()) && isTextual(c.fn.Signature().Results().At(0).Type()) {
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
	v := &Value{Class: r.Class, Origin: r.Origin, Name: r.Name}
	if r.Fn != nil {
		v.fn = r.Fn
	}
	if c.fn != nil && r.Class != 0 {
		v.Steps = []Step{{Pos: c.Pos(), Text: "returned by " + funcName(c.fn)}}
		if c.on != nil || v.Name == "" {
			v.Name = callName(c.CallExpr)
		}
	}
	keep := ^sensitive.Class(0)
	if r.Error {
		keep = ^sensitive.Payload
	}
	for _, in := range r.Inputs {
		a := f.given(c, in)
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
	return v
}

// given is the value that a call gives an input of its callee.
func (f *fn) given(c *invocation, in Input) *Value {
	v := orUnknown(c.recv)
	if in.Param >= 0 {
		v = f.arg(c, in.Param)
	}
	if in.Field == "" {
		return v
	}
	if w := v.fields[in.Field]; w != nil {
		return w
	}
	w := new(Value)
	for _, p := range v.params { // the field of a parameter of the caller
		if _, isPart := f.eng.members[p]; isPart {
			continue
		}
		if field := fieldNamed(p.Type(), in.Field); field != nil {
			w.params = append(w.params, f.eng.part(p, field))
		}
	}
	return w
}

func fieldNamed(t types.Type, name string) *types.Var {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for field := range st.Fields() {
		if field.Name() == name {
			return field
		}
	}
	return nil
}

// clean notes what a callee has removed from the structs that it was given.
func (f *fn) clean(c *invocation, s *Summary) {
	for _, in := range s.Cleans {
		if in.Param >= len(c.Args) {
			continue
		}
		x := ast.Unparen(c.Args[in.Param])
		if u, ok := x.(*ast.UnaryExpr); ok {
			x = u.X
		}
		f.store(x, func(old *Value) *Value { return old.with(in.Field, cleanValue) })
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

// byFuncName is the value of a call about which only names are known.
func (f *fn) byFuncName(c *invocation) []*Value {
	t := f.typeOf(c.CallExpr)
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return nil
		}
		t = tuple.At(0).Type()
	}
	if isNumber(t) || isError(t) {
		if isNumber(t) {
			return []*Value{cleanValue}
		}
		return []*Value{unknown}
	}
	v := new(Value)
	if c.recv != nil {
		v.Origin |= c.recv.Origin & Presented
	}
	for i := range c.args {
		if a := f.arg(c, i); a.Origin&Presented != 0 && c.fn != nil && strings.HasPrefix(strings.ToLower(c.fn.Name()), "parse") {
			v.Origin |= Presented
		}
	}
	if c.fn != nil {
		name := c.fn.Name()
		if isTextual(t) && len(c.args) >= 2 && makesMAC(name) {
			return []*Value{{Class: sensitive.Authenticator, Origin: MAC, Name: callName(c.CallExpr)}}
		}
		if f.eng.cleanName(name) && isTextual(t) {
			return []*Value{cleanValue}
		}
		cl := f.eng.dirs.class(c.fn)
		if cl == 0 {
			cl = f.eng.nameClass(getter(name), t)
		}
		if key, ok := f.keyArg(c); ok && (isTextual(t) || isOpaque(t) && strings.HasSuffix(name, "Get")) {
			if kc := f.eng.nameClass(key, t); kc != 0 {
				cl = kc
			}
		}
		if cl != 0 {
			v.Class, v.Name = cl, callName(c.CallExpr)
		}
		if v.Origin&Presented == 0 && isTextual(t) && readsConfig(c.fn) {
			v.Origin |= Configured
		}
	}
	return []*Value{v}
}

// makesMAC reports whether a function of which only the name is known returns
// a MAC of its arguments: HmacSHA256(key, body).
func makesMAC(name string) bool {
	words := sensitive.Words(name)
	return slices.Contains(words, "hmac") && !slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "key", "secret", "new", "verify", "name", "header", "type", "alg", "algorithm", "hash", "get", "parse", "decode":
			return true
		}
		return false
	})
}

// getter cuts the verb off a getter's name: getAccessToken, LoadSecret.
func getter(name string) string {
	for _, verb := range []string{"Get", "Load", "Fetch", "Read", "Must", "Current", "Require"} {
		for _, p := range []string{verb, strings.ToLower(verb)} {
			if rest, ok := strings.CutPrefix(name, p); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
				return rest
			}
		}
	}
	return name
}

// keyArg returns the constant key of a getter: Get("api_key").
func (f *fn) keyArg(c *invocation) (string, bool) {
	if len(c.args) == 0 || len(c.args) > 2 || !isString(f.typeOf(c.Args[0])) {
		return "", false
	}
	return c.args[0].Const()
}

// readsConfig reports whether a function reads settings.
func readsConfig(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "github.com/spf13/viper", "flag", "github.com/spf13/pflag", "github.com/knadh/koanf/v2", "github.com/caarlos0/env/v11":
		return true
	}
	n := strings.ToLower(fn.Name())
	return strings.Contains(n, "getenv") || strings.HasPrefix(n, "env") || strings.HasSuffix(n, "env")
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

func (f *fn) convert(call *ast.CallExpr, to types.Type) *Value {
	if len(call.Args) != 1 {
		return unknown
	}
	v := f.expr(call.Args[0])
	if isNumber(to) && !isString(to) {
		return cleanValue
	}
	if isString(to) && isNumber(f.typeOf(call.Args[0])) {
		return cleanValue // a rune
	}
	if isTextual(to) {
		if c := f.eng.typeClass(to); c != 0 && v.Class == 0 && v.Origin&must == 0 {
			w := *v
			w.Class = c
			return &w
		}
	}
	return v
}

func (f *fn) builtin(call *ast.CallExpr, name string) *Value {
	if name == "new" && len(call.Args) == 1 {
		if readsItself(f.typeOf(call.Args[0])) {
			f.st[call] = emptyText
		} else {
			f.st[call] = f.zero(f.typeOf(call.Args[0]))
		}
		return &Value{ref: call}
	}
	if name == "make" {
		for _, a := range call.Args[1:] {
			f.expr(a)
		}
		if isBytes(f.typeOf(call)) {
			return &Value{ref: call}
		}
		f.st[call] = &Value{exact: true}
		return &Value{ref: call}
	}
	var args []*Value
	for _, a := range call.Args {
		args = append(args, f.expr(a))
	}
	if f.st == nil {
		return unknown
	}
	switch name {
	case "append":
		return f.appendTo(call, args)
	case "copy":
		if len(args) == 2 {
			src := f.deref(args[1])
			dst := ast.Unparen(call.Args[0])
			if s, ok := dst.(*ast.SliceExpr); ok {
				dst = s.X // a[:] of an array
			}
			f.store(dst, func(old *Value) *Value { return carry(old, src) })
		}
		return cleanValue
	case "min", "max":
		return carry(args...)
	case "len", "cap":
		return cleanValue
	}
	return unknown
}

func (f *fn) appendTo(call *ast.CallExpr, args []*Value) *Value {
	base := f.deref(args[0])
	if isBytes(f.typeOf(call)) {
		parts := base.parts(call.Args[0])
		if lit, ok := ast.Unparen(call.Args[0]).(*ast.CallExpr); ok && len(lit.Args) > 0 && base.empty() {
			parts = nil // append([]byte(nil), ...)
		}
		for i, a := range args[1:] {
			if call.Ellipsis.IsValid() {
				parts = append(slices.Clip(parts), f.deref(a).parts(call.Args[i+1])...)
			}
		}
		return concat(parts)
	}
	v := *base
	v.ref = nil
	for i, a := range args[1:] {
		a = f.deref(a)
		if call.Ellipsis.IsValid() && i == len(args)-2 {
			if c, p := a.deep(maxDepth); c != 0 || p != nil {
				v = *v.withElem(&Value{Class: c, Origin: a.Origin &^ must, Name: a.DeepName(c), Steps: a.Steps, params: p})
			}
			continue
		}
		if v.exact && v.elem == nil && len(v.fields) < maxKeys && f.loops == 0 {
			v = *v.with(strconv.Itoa(len(v.fields)), a)
			continue
		}
		v = *v.withElem(a)
	}
	cell := &v
	f.st[call] = cell
	return &Value{ref: call}
}

// shown returns what printing a value of e's type reveals.
func (f *fn) shown(e ast.Expr, v *Value, show sink.Show, verb rune, flags string) *Value {
	if e == nil || v.Origin&must != 0 {
		return v
	}
	c, name := f.eng.reveals(f.typeOf(e), show, verb, flags, v)
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

func (e *engine) typeClass(t types.Type) sensitive.Class { return sensitive.OfType(t) }
