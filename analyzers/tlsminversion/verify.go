package tlsminversion

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// verified reports whether the configuration at p has a callback that can
// refuse a certificate. Otherwise it returns the name of a callback that
// cannot, or "".
func (c *checker) verified(p place) (ok bool, idle string) {
	if !p.ok() {
		return false, ""
	}
	root := c.groups.find(p)
	for _, s := range c.stores {
		if s.name != "VerifyConnection" && s.name != "VerifyPeerCertificate" || c.groups.find(s.owner) != root {
			continue
		}
		switch {
		case s.value == nil:
			return true, ""
		case c.info.Types[s.value].IsNil():
		case c.canFail(s.value, 0):
			return true, ""
		default:
			idle = s.name
		}
	}
	return false, idle
}

// canFail reports whether the function e may return an error. One that is not
// known may.
func (c *checker) canFail(e ast.Expr, depth int) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return c.bodyFails(e.Type, e.Body, depth)
	case *ast.Ident:
		switch obj := c.info.ObjectOf(e).(type) {
		case *types.Func:
			return c.funcFails(obj, depth)
		case *types.Var:
			values := c.values[obj]
			if len(values) != 1 || values[0] == nil || depth > 4 || obj.Exported() && obj.Parent() == c.pass.Pkg.Scope() {
				return true
			}
			return c.canFail(values[0], depth+1)
		}
	case *ast.SelectorExpr:
		if fn, ok := c.info.Uses[e.Sel].(*types.Func); ok {
			return c.funcFails(fn, depth)
		}
	}
	return true
}

func (c *checker) funcFails(fn *types.Func, depth int) bool {
	decl := c.decls[fn.Origin()]
	if decl == nil || decl.Body == nil {
		return true
	}
	return c.bodyFails(decl.Type, decl.Body, depth)
}

// bodyFails reports whether a body has a return of anything but nil.
func (c *checker) bodyFails(typ *ast.FuncType, body *ast.BlockStmt, depth int) bool {
	fails := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			// A deferred one may set the result.
			fails = fails || named(typ)
			return false
		case *ast.AssignStmt:
			// Of a named result, which a plain return sends.
			fails = fails || named(typ)
		case *ast.ReturnStmt:
			for _, r := range n.Results {
				fails = fails || !c.isNil(r, depth)
			}
		}
		return !fails
	})
	return fails
}

func (c *checker) isNil(e ast.Expr, depth int) bool {
	if c.info.Types[e].IsNil() {
		return true
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || depth > 4 {
		return false
	}
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	return ok && !c.funcFails(fn, depth+1)
}

func named(typ *ast.FuncType) bool {
	return typ.Results != nil && len(typ.Results.List) > 0 && len(typ.Results.List[0].Names) > 0
}
