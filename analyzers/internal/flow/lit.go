package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
)

// maxLits bounds how deep literals are walked inside each other, and maxLater
// how deep they are walked again.
const (
	maxLits  = 8
	maxLater = 1
)

// funcLit walks a function literal where it stands: it sees the variables as
// they are there, of those that change later nothing is certain, and what it
// changes may have happened afterwards.
func (f *fn) funcLit(lit *ast.FuncLit) *Value {
	sig, ok := f.typeOf(lit).Underlying().(*types.Signature)
	if !ok || f.lits > maxLits {
		return &Value{fn: lit}
	}
	outer, exit := f.st.clone(), f.exit
	results, targets, loops, later := f.results, f.targets, f.loops, f.later
	f.lits++
	f.targets, f.loops, f.exit, f.later = nil, 0, nil, nil
	for ref, v := range f.st {
		if obj, ok := ref.(*types.Var); ok && f.eng.stored[obj] > lit.End() {
			if v.certain() {
				f.st[obj] = f.uncertain(obj, v)
			}
			if _, seen := f.lazy[lit]; !seen && f.lits <= maxLater {
				f.lazy[lit] = 1
			}
		}
	}
	before := maps.Clone(f.st)
	f.enter(lit, sig)
	f.block(lit.Body.List)
	if f.st != nil {
		f.returnStmt(&ast.ReturnStmt{})
	}
	f.doLater()
	f.closeResults(lit)
	v := f.litValue(lit)
	f.frames = f.frames[:len(f.frames)-1]
	f.lits--
	after := f.exit
	f.results, f.targets, f.loops, f.exit, f.later = results, targets, loops, exit, later
	f.st = outer
	for ref, old := range before {
		if w := after[ref]; w != nil && w != old && outer[ref] != nil {
			f.st[ref] = f.changed(ref, join(outer[ref], w))
		}
	}
	for v := range assignedIn(lit, f.info()) {
		if old, ok := f.st[v]; ok { // may have changed: nothing is certain of it any more
			f.st[v] = f.uncertain(v, old)
		}
	}
	return v
}

// changed is what a cell may hold that a literal has changed.
func (f *fn) changed(ref any, v *Value) *Value {
	if obj, ok := ref.(*types.Var); ok {
		return f.uncertain(obj, v)
	}
	w := *v
	w.Origin &^= must
	w.exact, w.Text = false, nil
	return &w
}

// litValue is the value of a literal: with what it returns of the functions
// around it, and what it hands to its parameters of them.
func (f *fn) litValue(lit *ast.FuncLit) *Value {
	v := &Value{fn: lit}
	fr := f.frames[len(f.frames)-1]
	for i, r := range f.results {
		if r.v == nil {
			continue
		}
		if r := f.captured(fr, r.v); r != nil {
			v = v.with(resultPart(i), r)
		}
	}
	for name, y := range f.yields[lit] {
		v = v.with(name, y)
	}
	return v
}

// captured is what v carries of parameters of the functions around a literal,
// nil if it carries nothing of them.
func (f *fn) captured(fr frame, v *Value) *Value {
	var params []*types.Var
	for _, p := range v.params {
		if _, own := f.input(fr, p); !own {
			params = append(params, p)
		}
	}
	if params == nil || v.Origin&must != 0 {
		return nil
	}
	return &Value{params: params, Origin: v.Origin, Class: v.Class, Name: v.Name, Steps: v.Steps}
}

// noteYields keeps what a literal hands to one of its own parameters.
func (f *fn) noteYields(fun *Value, args []*Value) {
	for _, p := range fun.params {
		fr, _, ok := f.owner(p)
		lit, isLit := fr.key.(*ast.FuncLit)
		if !ok || !isLit {
			continue
		}
		for i, name := range []string{yields0, yields1} {
			if i >= len(args) || args[i].Origin&must != 0 {
				continue
			}
			if f.yields[lit] == nil {
				f.yields[lit] = make(map[string]*Value)
			}
			f.yields[lit][name] = join(f.yields[lit][name], f.deref(args[i]))
		}
	}
}

// putOff remembers a call that happens, or goes on, after what follows it: it is
// looked at once more with what the function has come to know at its end.
func (f *fn) putOff(call *ast.CallExpr) {
	if f.lits <= maxLater && f.st != nil {
		f.later = append(f.later, call)
	}
}

func (f *fn) doLater() {
	calls := f.later
	f.later = nil
	end := f.exit
	for _, call := range calls {
		if f.st = end.clone(); f.st != nil {
			f.expr(call)
		}
	}
	f.st, f.exit = nil, end
}

// again walks a literal once more where it is called, if variables that it
// sees have been set since.
func (f *fn) again(callee any) {
	lit, ok := callee.(*ast.FuncLit)
	if !ok || f.lazy[lit] == 0 || f.st == nil {
		return
	}
	f.lazy[lit]--
	f.funcLit(lit)
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
