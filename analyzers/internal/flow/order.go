package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// order returns the package's functions in groups that call each other,
// callees first (Tarjan's algorithm).
func (e *engine) order() [][]*types.Func {
	edges := make(map[*types.Func][]*types.Func, len(e.funcs))
	for _, fn := range e.funcs {
		ast.Inspect(e.decls[fn].Body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				for _, g := range e.behind(e.pass.TypesInfo.Uses[id]) {
					if e.decls[g] != nil {
						edges[fn] = append(edges[fn], g)
					}
				}
			}
			return true
		})
	}
	var (
		out   [][]*types.Func
		stack []*types.Func
		index = make(map[*types.Func]int)
		low   = make(map[*types.Func]int)
		on    = make(map[*types.Func]bool)
		visit func(*types.Func)
	)
	visit = func(v *types.Func) {
		index[v] = len(index) + 1
		low[v] = index[v]
		stack = append(stack, v)
		on[v] = true
		for _, w := range edges[v] {
			if index[w] == 0 {
				visit(w)
				low[v] = min(low[v], low[w])
			} else if on[w] {
				low[v] = min(low[v], index[w])
			}
		}
		if low[v] != index[v] {
			return
		}
		for i := len(stack) - 1; ; i-- {
			on[stack[i]] = false
			if stack[i] == v {
				out = append(out, append([]*types.Func(nil), stack[i:]...))
				stack = stack[:i]
				return
			}
		}
	}
	for _, fn := range e.funcs {
		if index[fn] == 0 {
			visit(fn)
		}
	}
	return out
}

// behind returns the functions that the mention of an object may lead to: a
// function itself, what may stand for a method of an interface, the function
// in whose body the literal stands that a variable holds, and the Error method
// of a type.
func (e *engine) behind(obj types.Object) []*types.Func {
	switch obj := obj.(type) {
	case *types.Func:
		fn := obj.Origin()
		if e.decls[fn] == nil && isAbstract(fn) && fn.Pkg() != nil && e.owns(fn.Pkg()) {
			return e.implementations(fn)
		}
		return []*types.Func{fn}
	case *types.Var:
		switch fn := e.funcVal[obj.Origin()].(type) {
		case *types.Func:
			return []*types.Func{fn}
		case *ast.FuncLit:
			return e.around(fn)
		}
	case *types.TypeName:
		if m := e.errorMethod(obj.Type()); m != nil {
			return []*types.Func{m}
		}
	}
	return nil
}

// around returns the declared function in which a literal stands.
func (e *engine) around(lit *ast.FuncLit) []*types.Func {
	if e.byPos == nil { // files are not in this order
		e.byPos = slices.SortedFunc(slices.Values(e.funcs), func(a, b *types.Func) int { return cmp.Compare(a.Pos(), b.Pos()) })
	}
	i, found := slices.BinarySearchFunc(e.byPos, lit.Pos(), func(fn *types.Func, pos token.Pos) int {
		switch d := e.decls[fn]; {
		case d.End() <= pos:
			return -1
		case d.Pos() > pos:
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return e.byPos[i : i+1]
}
