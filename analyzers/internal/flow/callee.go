package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A callee is a *types.Func; an *ast.FuncLit; a *types.Var of another package
// that holds a function; a *Summary of a function that another one returned;
// or nil.

// callee returns what a call calls.
func (e *engine) callee(call *ast.CallExpr) any {
	if fn, ok := e.dynamic[call]; ok {
		return fn
	}
	switch obj := typeutil.Callee(e.pass.TypesInfo, call).(type) {
	case *types.Func:
		return obj.Origin()
	case *types.Var:
		return e.held(obj)
	}
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		return lit
	}
	return nil
}

// calleeFunc returns the declared function that a call calls, by its name or
// as a value, or nil.
func (e *engine) calleeFunc(call *ast.CallExpr) *types.Func {
	fn, _ := e.callee(call).(*types.Func)
	return fn
}

// held returns the function that a variable or field holds, if it is always
// the same, as far as its package assigns to it.
func (e *engine) held(v *types.Var) any {
	v = v.Origin()
	if fn := e.funcVal[v]; fn != nil {
		return fn
	}
	if v.Pkg() != nil && v.Pkg() != e.pass.Pkg && v.Exported() && (v.IsField() || isGlobal(v)) {
		return v
	}
	return nil
}

// resolve evaluates what a call calls if it is no declared function, and
// returns the callee and, if that is a parameter, its value.
func (f *fn) resolve(call *ast.CallExpr) (callee any, v *Value) {
	if obj, ok := typeutil.Callee(f.info(), call).(*types.Func); ok {
		return obj.Origin(), nil
	}
	v = f.expr(call.Fun)
	if v.fn != nil {
		f.eng.dynamic[call] = v.fn
	}
	return f.eng.callee(call), v
}

// summaryOf returns what is known of a callee, or nil.
func (e *engine) summaryOf(callee any) *Summary {
	switch fn := callee.(type) {
	case *types.Func:
		if s := e.sums[fn]; s != nil {
			return s
		}
		if fn.Pkg() == nil {
			return nil
		}
		if isAbstract(fn) {
			return e.abstract(fn)
		}
		if fn.Pkg() != e.pass.Pkg {
			return e.imported(fn)
		}
	case *types.Var:
		return e.imported(fn)
	case *ast.FuncLit:
		if s := e.sums[fn]; s != nil {
			return s
		}
	case *Summary:
		return fn
	}
	return nil
}

// imported returns the fact of an object of another package, or nil.
func (e *engine) imported(obj types.Object) *Summary {
	s, ok := e.sums[obj]
	if !ok {
		s = new(Summary)
		if !e.pass.ImportObjectFact(obj, s) {
			s = nil
		}
		e.sums[obj] = s
	}
	return s
}

// isPanic reports whether a statement is a call that never returns.
func (f *fn) isPanic(s ast.Stmt) bool {
	x, ok := s.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := ast.Unparen(x.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	switch obj := f.eng.callee(call).(type) {
	case *types.Func:
		switch obj.FullName() {
		case "os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "runtime.Goexit":
			return true
		}
	case nil:
		id, ok := ast.Unparen(call.Fun).(*ast.Ident)
		if !ok {
			return false
		}
		b, ok := f.info().Uses[id].(*types.Builtin)
		return ok && b.Name() == "panic"
	}
	return false
}
