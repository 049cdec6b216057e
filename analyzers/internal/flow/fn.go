package flow

import (
	"go/ast"
	"go/token"
	"go/types"
)

// fn walks one function, with the function literals inside it.
type fn struct {
	eng     *engine
	st      state
	values  map[ast.Expr]*Value
	results []resultVar
	targets []*target
	loops   int
	frames  []frame // the enclosing functions, outermost first
	sums    map[any]*Summary
	lits    int                          // nesting of function literals being walked
	exit    state                        // where the literal being walked returns
	left    map[*types.Var]*Value        // what parameters are or point to where the function returns
	printed map[*types.Var]*ast.CallExpr // the calls of package fmt that make text of all values of a variadic parameter
}

// frame is a function whose parameters may be seen: a declaration or a literal.
type frame struct {
	key    any // *types.Func, *ast.FuncLit or nil
	params []*types.Var
	recv   *types.Var
	sig    *types.Signature
}

type resultVar struct {
	obj *types.Var // a named result
	v   *Value
	set bool
	new bool // on some way it is not just what a parameter holds
}

func (e *engine) newFn(key any, sig *types.Signature) *fn {
	f := &fn{eng: e, st: make(state), values: make(map[ast.Expr]*Value), sums: make(map[any]*Summary), left: make(map[*types.Var]*Value),
		printed: make(map[*types.Var]*ast.CallExpr)}
	if sig != nil {
		f.enter(key, sig)
	}
	return f
}

func (f *fn) info() *types.Info { return f.eng.pass.TypesInfo }

// enter opens a function: its parameters get what their names and types say.
func (f *fn) enter(key any, sig *types.Signature) {
	fr := frame{key: key, recv: sig.Recv(), sig: sig}
	for v := range sig.Params().Variables() {
		fr.params = append(fr.params, v)
		f.st[v] = f.paramValue(v)
	}
	if fr.recv != nil {
		w := *f.eng.byName(fr.recv.Name(), fr.recv)
		w.params = []*types.Var{fr.recv}
		f.st[fr.recv] = &w
	}
	f.frames = append(f.frames, fr)
	f.results = make([]resultVar, sig.Results().Len())
	for i := range f.results {
		r := sig.Results().At(i)
		if r.Name() != "" && r.Name() != "_" {
			f.results[i].obj = r
			f.st[r] = f.zero(r.Type())
		}
	}
	f.sums[key] = new(Summary)
}

func (f *fn) paramValue(v *types.Var) *Value {
	w := *f.eng.byName(v.Name(), v)
	w.params = []*types.Var{v}
	if presents(v.Type()) {
		w.Origin |= Presented
	}
	return &w
}

// walkFunc solves one declared function.
func (e *engine) walkFunc(fn *types.Func) {
	d := e.decls[fn]
	f := e.newFn(fn, fn.Signature())
	f.block(d.Body.List)
	if f.st != nil {
		f.returnStmt(&ast.ReturnStmt{})
	}
	f.closeResults(fn)
	f.finish()
	if e.dirs.cleans(fn) {
		s := f.sums[fn]
		for i := range s.Results {
			s.Results[i] = Outcome{Clean: true}
		}
		s.Sinks, s.Calls = nil, nil
	}
}

// finish hands what was learned to the engine.
func (f *fn) finish() {
	for e, v := range f.values {
		if !v.empty() {
			f.eng.result.values[e] = v
		} else {
			delete(f.eng.result.values, e)
		}
	}
}

// funcLit walks a function literal where it stands: it sees the variables as
// they are there, of those that change later nothing is certain, and what it
// changes may have happened afterwards.
func (f *fn) funcLit(lit *ast.FuncLit) {
	sig, ok := f.typeOf(lit).Underlying().(*types.Signature)
	if !ok || f.lits > 8 {
		return
	}
	outer, exit := f.st.clone(), f.exit
	results, targets, loops := f.results, f.targets, f.loops
	f.lits++
	f.targets, f.loops, f.exit = nil, 0, nil
	for ref, v := range f.st {
		if obj, ok := ref.(*types.Var); ok && v.certain() && f.eng.stored[obj] > lit.End() {
			f.st[obj] = f.uncertain(obj, v)
		}
	}
	f.enter(lit, sig)
	f.block(lit.Body.List)
	if f.st != nil {
		f.returnStmt(&ast.ReturnStmt{})
	}
	f.closeResults(lit)
	f.frames = f.frames[:len(f.frames)-1]
	f.lits--
	after := f.exit
	f.results, f.targets, f.loops, f.exit = results, targets, loops, exit
	f.st = outer
	for v := range assignedIn(lit, f.info()) {
		if old, ok := f.st[v]; ok { // may have changed: nothing is certain of it any more
			f.st[v] = f.uncertain(v, join(old, after[v]))
		}
	}
}

// uncertain is what a variable may hold that another function changes at a
// time that is not known.
func (f *fn) uncertain(obj *types.Var, v *Value) *Value {
	w := *v
	w.Origin &^= must
	w.exact, w.Text = false, nil
	return f.named(obj.Name(), obj, &w)
}

// assignedIn returns the variables declared outside a literal that it assigns.
func assignedIn(lit *ast.FuncLit, info *types.Info) map[*types.Var]bool {
	out := make(map[*types.Var]bool)
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && a.Tok != token.DEFINE {
			for _, l := range a.Lhs {
				if id, ok := ast.Unparen(l).(*ast.Ident); ok {
					if v, ok := info.Uses[id].(*types.Var); ok && !isGlobal(v) && (v.Pos() < lit.Pos() || v.Pos() > lit.End()) {
						out[v] = true
					}
				}
			}
		}
		return true
	})
	return out
}
