package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// receiver is the index of the receiver among the parameters of a function.
const receiver = -1

// does is what a function does for its callers. As a fact it tells other
// packages; without it, a helper would hide from its callers what it does.
type does struct {
	Env     []int  // the parameters that name environment variables it reads
	MAC     bool   // it compares a MAC in constant time
	Body    bool   // it reads the body of a request
	Answers []int  // the constant HTTP statuses from 400 on that it answers with
	Fails   *reply // how it answers errors for its callers
	Seals   []int  // the parameters that it encrypts by an AEAD, under a random nonce
	Checks  []int  // the parameters whose values it judges, by an error or a boolean
	Counts  bool   // it counts something in a metric, or raises an alert
}

func (*does) AFact() {}

func (d *does) String() string { return "evidence: what a helper does" }

func (d *does) empty() bool {
	return d.Env == nil && !d.MAC && !d.Body && d.Answers == nil && d.Fails == nil && d.Seals == nil && d.Checks == nil && !d.Counts
}

func (d *does) equal(e *does) bool {
	return slices.Equal(d.Env, e.Env) && d.MAC == e.MAC && d.Body == e.Body && slices.Equal(d.Answers, e.Answers) && (d.Fails == nil) == (e.Fails == nil) && (d.Fails == nil || *d.Fails == *e.Fails) &&
		slices.Equal(d.Seals, e.Seals) && slices.Equal(d.Checks, e.Checks) && d.Counts == e.Counts
}

// maxRounds bounds through how many functions of a package something is learned.
const maxRounds = 4

// learn finds out what the functions of the package do.
func (f *finder) learn() {
	for range maxRounds {
		changed := false
		for file := range f.files() {
			for cur := range file.Preorder((*ast.FuncDecl)(nil)) {
				decl := cur.Node().(*ast.FuncDecl)
				fn, ok := f.info.Defs[decl.Name].(*types.Func)
				if !ok || decl.Body == nil {
					continue
				}
				d := f.study(cur, decl, fn)
				if old := f.known[fn]; old == nil || !old.equal(d) {
					f.known[fn] = d
					changed = true
				}
			}
		}
		if !changed {
			return
		}
	}
}

func (f *finder) study(cur inspector.Cursor, decl *ast.FuncDecl, fn *types.Func) *does {
	d := new(does)
	sig := fn.Signature()
	params := func(to *[]int, e ast.Expr) {
		if i, ok := f.param(sig, e); ok && !slices.Contains(*to, i) {
			*to = append(*to, i)
		}
	}
	for cur := range cur.Preorder((*ast.CallExpr)(nil)) {
		call := cur.Node().(*ast.CallExpr)
		key := f.key(call)
		for _, e := range f.envNames(call, key) {
			params(&d.Env, e)
		}
		d.MAC = d.MAC || f.comparesMAC(call, key)
		d.Body = d.Body || f.doing(call).Body || slices.ContainsFunc(call.Args, f.isBody)
		for _, status := range f.statuses(call) {
			if !slices.Contains(d.Answers, status) {
				d.Answers = append(d.Answers, status)
			}
		}
		for _, e := range f.seals(call, key) {
			for _, p := range f.flow.Of(e).Params() {
				if i := paramIndex(sig, p); i >= 0 && !slices.Contains(d.Seals, i) {
					d.Seals = append(d.Seals, i)
				}
			}
		}
		d.Counts = d.Counts || f.counts(call, key)
		if d.Fails == nil {
			d.Fails = f.failsBy(cur, call, key, sig)
		}
	}
	slices.Sort(d.Answers)
	for _, e := range f.checked(decl, sig) {
		params(&d.Checks, e)
	}
	return d
}

// doing returns what the function that a call names does. It never returns nil.
func (f *finder) doing(call *ast.CallExpr) *does {
	fn := f.callee(call)
	if fn == nil || fn.Pkg() == nil {
		return new(does)
	}
	if d := f.known[fn]; d != nil {
		return d
	}
	d := new(does)
	if fn.Pkg() != f.pass.Pkg {
		f.pass.ImportObjectFact(fn, d)
		f.known[fn] = d
		return d
	}
	if recv := fn.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) {
		return f.implemented(fn, recv.Type())
	}
	return d
}

// implemented returns what all methods of this package do that a method of an
// interface stands for.
func (f *finder) implemented(m *types.Func, recv types.Type) *does {
	iface, _ := recv.Underlying().(*types.Interface)
	var all *does
	scope := f.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || iface == nil || types.IsInterface(tn.Type()) {
			continue
		}
		if n, ok := tn.Type().(*types.Named); !ok || n.TypeParams().Len() > 0 {
			continue
		}
		ptr := types.NewPointer(tn.Type())
		if !types.Implements(ptr, iface) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(ptr, false, m.Pkg(), m.Name())
		fn, _ := obj.(*types.Func)
		d := f.known[fn]
		if d == nil {
			return new(does)
		}
		if all == nil {
			all = &does{MAC: d.MAC, Body: d.Body, Counts: d.Counts, Seals: slices.Clone(d.Seals), Checks: slices.Clone(d.Checks)}
			continue
		}
		all.MAC, all.Body, all.Counts = all.MAC && d.MAC, all.Body && d.Body, all.Counts && d.Counts
		all.Seals = slices.DeleteFunc(all.Seals, func(i int) bool { return !slices.Contains(d.Seals, i) })
		all.Checks = slices.DeleteFunc(all.Checks, func(i int) bool { return !slices.Contains(d.Checks, i) })
	}
	if all == nil {
		return new(does)
	}
	return all
}

// param returns the index of the parameter from which e's value comes.
func (f *finder) param(sig *types.Signature, e ast.Expr) (int, bool) {
	v := f.rootVar(e)
	if v == nil {
		return 0, false
	}
	if v == sig.Recv() {
		return receiver, true
	}
	i := paramIndex(sig, v)
	return i, i >= 0
}

func paramIndex(sig *types.Signature, v *types.Var) int {
	for i := range sig.Params().Len() {
		if sig.Params().At(i) == v {
			return i
		}
	}
	return -1
}

// given returns the argument of a call for a parameter, or nil.
func given(call *ast.CallExpr, param int) ast.Expr {
	if param == receiver {
		return on(call)
	}
	return arg(call, param)
}

// export tells other packages of the module what this one's functions do.
func (f *finder) export() {
	if f.pass.Module != nil && f.pass.Module.Version != "" {
		return
	}
	for fn, d := range f.known {
		if fn.Pkg() == f.pass.Pkg && fn.Exported() && !d.empty() {
			f.pass.ExportObjectFact(fn, d)
		}
	}
}
