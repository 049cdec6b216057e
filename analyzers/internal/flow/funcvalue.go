package flow

import (
	"go/ast"
	"go/token"
	"go/types"
)

// valueOf returns what a function does that is handed over, stored or returned
// as a value: what a call of it would do. For functions of other modules that
// the tables and models describe, this is the summary of a function of the
// same signature which only calls it.
func (e *engine) valueOf(fn any) *Summary {
	f, ok := fn.(*types.Func)
	if !ok || e.decls[f] != nil || f.Pkg() == nil {
		return e.summaryOf(fn)
	}
	s, ok := e.wrapped[f]
	if !ok {
		e.wrapped[f] = nil
		s = e.wrap(f)
		e.wrapped[f] = s
	}
	return s
}

// wrap solves func(x T, y ...U) R { return f(x, y...) }.
func (e *engine) wrap(f *types.Func) *Summary {
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Uses:  make(map[*ast.Ident]types.Object),
	}
	mention := func(obj types.Object) *ast.Ident {
		id := ast.NewIdent(obj.Name())
		info.Uses[id] = obj
		info.Types[id] = types.TypeAndValue{Type: obj.Type()}
		return id
	}
	sig := f.Signature()
	call := &ast.CallExpr{Fun: mention(f)}
	if recv := sig.Recv(); recv != nil {
		on := types.NewParam(token.NoPos, e.pass.Pkg, "", recv.Type())
		call.Fun = &ast.SelectorExpr{X: mention(on), Sel: mention(f)}
	}
	var params []*types.Var
	for p := range sig.Params().Variables() {
		v := types.NewParam(token.NoPos, e.pass.Pkg, "", p.Type())
		params = append(params, v)
		call.Args = append(call.Args, mention(v))
	}
	if sig.Variadic() {
		call.Ellipsis = 1
	}
	var result types.Type = sig.Results()
	if sig.Results().Len() == 1 {
		result = sig.Results().At(0).Type()
	}
	info.Types[call] = types.TypeAndValue{Type: result}

	sub := *e
	pass := *e.pass
	pass.TypesInfo = info
	sub.pass = &pass
	sub.result = &Result{eng: &sub, info: info, values: make(map[ast.Expr]*Value)}
	sub.dynamic = make(map[*ast.CallExpr]any)
	w := sub.newFn(call, types.NewSignatureType(nil, nil, nil, types.NewTuple(params...), sig.Results(), sig.Variadic()))
	if sig.Results().Len() > 0 {
		w.returnStmt(&ast.ReturnStmt{Results: []ast.Expr{call}})
	} else {
		w.expr(call)
	}
	w.closeResults(call)
	s := w.sums[call]
	for i := range s.Sinks {
		s.Sinks[i].Via = rest(s.Sinks[i].Via)
	}
	for i := range s.Compares {
		s.Compares[i].Via = rest(s.Compares[i].Via)
	}
	return s
}

// rest is a way without its first step, which is the call that wrap makes.
func rest(via []string) []string {
	if len(via) < 2 {
		return nil
	}
	return via[1:]
}
