package evidence

import (
	"go/ast"
	"go/types"
)

// checked returns the values that a function judges, if it returns its verdict.
func (f *finder) checked(decl *ast.FuncDecl, sig *types.Signature) []ast.Expr {
	n := sig.Results().Len()
	if n == 0 {
		return nil
	}
	last := sig.Results().At(n - 1).Type()
	isBool := types.Identical(last.Underlying(), types.Typ[types.Bool])
	if !isBool && !isError(last) {
		return nil
	}
	param := func(e ast.Expr) bool {
		_, ok := f.param(sig, unwrap(e))
		return ok
	}
	var out []ast.Expr
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			if f.returnsError(n.Body) || isBool && returnsFalse(n.Body) || !isBool && f.makesError(n.Body) {
				out = append(out, f.tests(n.Cond, param)...)
				out = append(out, f.parsed(n, param)...)
			}
		case *ast.SwitchStmt:
			if n.Tag != nil && param(n.Tag) && n.Body.List != nil {
				out = append(out, n.Tag)
			}
			for _, c := range n.Body.List {
				c := c.(*ast.CaseClause)
				if n.Tag == nil && (f.returnsError(&ast.BlockStmt{List: c.Body}) || isBool && returnsFalse(&ast.BlockStmt{List: c.Body})) {
					for _, e := range c.List {
						out = append(out, f.tests(e, param)...)
					}
				}
			}
		case *ast.ReturnStmt:
			if len(n.Results) == 0 {
				return true
			}
			if verdict := n.Results[len(n.Results)-1]; isBool {
				out = append(out, f.tests(verdict, param)...)
			} else if call, ok := ast.Unparen(verdict).(*ast.CallExpr); ok && (validators[f.key(call)] || f.doing(call).Checks != nil) {
				for _, e := range call.Args {
					if param(e) {
						out = append(out, e)
					}
				}
			}
		}
		return true
	})
	for i, e := range out {
		out[i] = unwrap(e)
	}
	return out
}

// parsed returns what is parsed, or validated by rules, in the first part of
// an if statement that returns an error.
func (f *finder) parsed(s *ast.IfStmt, want func(ast.Expr) bool) []ast.Expr {
	a, ok := s.Init.(*ast.AssignStmt)
	if !ok || len(a.Rhs) != 1 {
		return nil
	}
	call, ok := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
	if !ok {
		return nil
	}
	var out []ast.Expr
	if key := f.key(call); parsers[key] || validators[key] {
		for _, e := range call.Args {
			if want(e) {
				out = append(out, e)
			}
		}
	}
	for _, i := range f.doing(call).Checks {
		if e := given(call, i); e != nil && want(e) {
			out = append(out, e)
		}
	}
	return out
}

// makesError reports whether a block makes an error, to be returned with others.
func (f *finder) makesError(b *ast.BlockStmt) bool {
	for _, s := range b.List {
		a, ok := s.(*ast.AssignStmt)
		if !ok {
			continue
		}
		found := false
		ast.Inspect(a, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				key := f.key(call)
				found = found || key == "errors.New" || key == "fmt.Errorf"
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

func returnsFalse(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	ret, ok := b.List[len(b.List)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return false
	}
	id, ok := ret.Results[len(ret.Results)-1].(*ast.Ident)
	return ok && id.Name == "false"
}
