package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// lowTLS reports whether a server is known to have a TLS configuration that is
// no evidence of anything.
func (f *finder) lowTLS(server ast.Expr) bool {
	v := f.rootVar(orNone(server))
	if v == nil {
		return false
	}
	low := false
	f.literals(v, func(lit *ast.CompositeLit) {
		if cfg := litOf(keyed(lit, "TLSConfig")); cfg != nil && !f.goodConfig(cfg) {
			low = true
		}
	})
	return low
}

// literals calls do with each literal that a variable is set to where it is declared.
func (f *finder) literals(v *types.Var, do func(*ast.CompositeLit)) {
	for cur := range f.root.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil)) {
		var lhs []ast.Expr
		var rhs []ast.Expr
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			lhs, rhs = n.Lhs, n.Rhs
		case *ast.ValueSpec:
			for _, id := range n.Names {
				lhs = append(lhs, id)
			}
			rhs = n.Values
		}
		if len(lhs) != len(rhs) {
			continue
		}
		for i, l := range lhs {
			if id, ok := l.(*ast.Ident); ok && f.info.ObjectOf(id) == v {
				if lit := litOf(rhs[i]); lit != nil {
					do(lit)
				}
			}
		}
	}
}

// goodConfig reports whether a tls.Config demands TLS 1.2 and verifies.
func (f *finder) goodConfig(lit *ast.CompositeLit) bool {
	min, ok := f.number(orNone(keyed(lit, "MinVersion")))
	return ok && min >= tls12 && keyed(lit, "InsecureSkipVerify") == nil
}

// loosened reports whether the variable that holds a configuration gets another
// least version later, or a switch for its verification.
func (f *finder) loosened(cur inspector.Cursor) bool {
	v := f.assignedTo(cur)
	if v == nil {
		return false
	}
	for cur := range f.root.Preorder((*ast.AssignStmt)(nil)) {
		for _, l := range cur.Node().(*ast.AssignStmt).Lhs {
			sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
			if ok && (sel.Sel.Name == "MinVersion" || sel.Sel.Name == "InsecureSkipVerify") && f.rootVar(sel.X) == v {
				return true
			}
		}
	}
	return false
}

// assignedTo returns the variable that a literal, or a pointer to it, is
// assigned to, or nil.
func (f *finder) assignedTo(cur inspector.Cursor) *types.Var {
	child := cur.Node()
	for p := cur.Parent(); ; p = p.Parent() {
		switch n := p.Node().(type) {
		case *ast.UnaryExpr, *ast.ParenExpr:
			child = n
			continue
		case *ast.AssignStmt:
			if i := slices.Index(n.Rhs, child.(ast.Expr)); i >= 0 && len(n.Lhs) == len(n.Rhs) {
				if id, ok := n.Lhs[i].(*ast.Ident); ok {
					v, _ := f.info.ObjectOf(id).(*types.Var)
					return v
				}
			}
		case *ast.ValueSpec:
			if i := slices.Index(n.Values, child.(ast.Expr)); i >= 0 && i < len(n.Names) {
				v, _ := f.info.Defs[n.Names[i]].(*types.Var)
				return v
			}
		}
		return nil
	}
}

// tlsConfig looks at configurations of TLS and of middlewares.
func (f *finder) tlsConfig(cur inspector.Cursor, lit *ast.CompositeLit) {
	t := f.info.TypeOf(lit)
	if isType(t, "crypto/tls", "Config") {
		if f.goodConfig(lit) && f.used(cur) && !f.loosened(cur) {
			f.add(TLS, lit.Pos(), "TLS 1.2 is the least that is accepted")
		}
		return
	}
	for _, h := range hstsFields {
		if n, ok := f.number(orNone(keyed(lit, h.field))); ok && n > 0 && isType(t, h.path, h.typ) {
			f.add(TLS, lit.Pos(), "answers carry the header %s", hsts)
		}
	}
	for _, r := range redirectFields {
		if tv := f.info.Types[orNone(keyed(lit, r.field))]; tv.Value != nil && tv.Value.String() == "true" && isType(t, r.path, r.typ) {
			f.add(TLS, lit.Pos(), "requests over HTTP are redirected to HTTPS")
		}
	}
}

// used reports whether the value of a literal arrives somewhere: in a call, a
// field, a result, or a variable that does.
func (f *finder) used(cur inspector.Cursor) bool {
	child := cur.Node()
	for p := cur.Parent(); ; p = p.Parent() {
		switch n := p.Node().(type) {
		case *ast.UnaryExpr, *ast.ParenExpr:
		case *ast.KeyValueExpr, *ast.CallExpr, *ast.ReturnStmt, *ast.CompositeLit, *ast.SendStmt:
			return true
		case *ast.AssignStmt:
			for i, r := range n.Rhs {
				if r == child && len(n.Lhs) == len(n.Rhs) {
					id, ok := n.Lhs[i].(*ast.Ident)
					return !ok || f.varUsed(f.info.ObjectOf(id))
				}
			}
			return false
		case *ast.ValueSpec:
			for i, r := range n.Values {
				if r == child && i < len(n.Names) {
					return f.varUsed(f.info.Defs[n.Names[i]])
				}
			}
			return false
		default:
			return false
		}
		child = p.Node()
	}
}

// varUsed reports whether a variable's value is read as a whole.
func (f *finder) varUsed(obj types.Object) bool {
	if obj == nil || obj.Name() == "_" {
		return false
	}
	if obj.Exported() && obj.Parent() == f.pass.Pkg.Scope() {
		return true
	}
	for cur := range f.root.Preorder((*ast.Ident)(nil)) {
		if f.info.Uses[cur.Node().(*ast.Ident)] != obj {
			continue
		}
		switch p := cur.Parent().Node().(type) {
		case *ast.SelectorExpr:
			// cfg.Field is no use of cfg, cfg.Clone() is.
			if _, ok := cur.Parent().Parent().Node().(*ast.CallExpr); !ok {
				continue
			}
		case *ast.AssignStmt:
			blank := true
			for i, r := range p.Rhs {
				if r == cur.Node() && i < len(p.Lhs) {
					id, ok := p.Lhs[i].(*ast.Ident)
					blank = ok && id.Name == "_"
				}
			}
			if blank {
				continue
			}
		}
		return true
	}
	return false
}
