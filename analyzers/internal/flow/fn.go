package flow

import (
	"go/ast"
	"go/types"
)

// fn walks one function, with the function literals inside it.
type fn struct {
	eng      *engine
	st       state
	values   map[ast.Expr]*Value
	results  []resultVar
	targets  []*target
	loops    int
	frames   []frame // the enclosing functions, outermost first
	sums     map[any]*Summary
	lits     int                                // nesting of function literals being walked
	exit     state                              // where the function being walked returns
	later    []*ast.CallExpr                    // what it has started or put off, see putOff
	yields   map[*ast.FuncLit]map[string]*Value // what literals hand to their parameters
	lazy     map[*ast.FuncLit]int               // how often to walk a literal again where it is called
	left     map[*types.Var]*Value              // what parameters refer to where the function returns
	replaced map[*types.Var]bool                // parameters that have got another value
	printed  map[*types.Var]*ast.CallExpr       // the calls of package fmt that make text of all values of a variadic parameter
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
	f := &fn{
		eng:      e,
		st:       make(state),
		values:   make(map[ast.Expr]*Value),
		sums:     make(map[any]*Summary),
		yields:   make(map[*ast.FuncLit]map[string]*Value),
		lazy:     make(map[*ast.FuncLit]int),
		left:     make(map[*types.Var]*Value),
		replaced: make(map[*types.Var]bool),
		printed:  make(map[*types.Var]*ast.CallExpr),
	}
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
	if sig.Variadic() {
		f.sums[key].Rest = sig.Params().Len()
	}
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
	f.doLater()
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
