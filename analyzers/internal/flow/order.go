package flow

import (
	"go/ast"
	"go/types"
)

// order returns the package's functions in groups that call each other,
// callees first (Tarjan's algorithm).
func (e *engine) order() [][]*types.Func {
	edges := make(map[*types.Func][]*types.Func, len(e.funcs))
	for _, fn := range e.funcs {
		ast.Inspect(e.decls[fn].Body, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if g, ok := e.callee(call).(*types.Func); ok {
					if e.decls[g] != nil {
						edges[fn] = append(edges[fn], g)
					} else if g.Pkg() == e.pass.Pkg {
						e.implsSummary(g) // fills e.impls
						for _, m := range e.impls[g] {
							if e.decls[m] != nil {
								edges[fn] = append(edges[fn], m)
							}
						}
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
