package sink

import "go/ast"

// returned makes a use of each value that the function literal at index at
// returns: log.DebugFn(func() []any { return []any{"token", token} }).
func (c *site) returned(u Use, at int) []Use {
	if at >= len(c.call.Args) {
		return nil
	}
	lit, ok := ast.Unparen(c.call.Args[at]).(*ast.FuncLit)
	if !ok {
		return nil
	}
	var uses []Use
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for _, x := range n.Results {
				values := []ast.Expr{x}
				if list, ok := ast.Unparen(x).(*ast.CompositeLit); ok {
					values = list.Elts
				}
				for _, v := range values {
					w := u
					w.Arg, w.Index = v, -1
					uses = c.use(uses, w)
				}
			}
		}
		return true
	})
	return uses
}
