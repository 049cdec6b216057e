package hardcodedkey

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// declarations notes what constants and variables that nothing changes are
// declared as, and which local variables receive a credential from elsewhere.
func (c *checker) declarations() {
	changed := make(map[types.Object]bool)
	given := make(map[types.Object][]assign)
	for cur := range c.root.Preorder((*ast.ValueSpec)(nil), (*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.FuncType)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if obj := c.info.Defs[id]; obj != nil && i < len(n.Values) {
					given[obj] = append(given[obj], assign{cur, n.Values[i]})
					if len(n.Values) == len(n.Names) || i == 0 && c.decodes(n.Values[0]) {
						c.decls[obj] = n.Values[i]
						c.alias(obj, n.Values[i])
					}
				}
			}
		case *ast.AssignStmt:
			c.basicAuth(n)
			for i, l := range n.Lhs {
				id, ok := ast.Unparen(l).(*ast.Ident)
				if !ok {
					continue
				}
				obj := c.info.ObjectOf(id)
				isNew := c.info.Defs[id] != nil
				if !isNew {
					changed[obj] = true
				}
				if obj != nil {
					a := assign{at: cur}
					if len(n.Rhs) == len(n.Lhs) && (n.Tok == token.ASSIGN || isNew) {
						a.value = n.Rhs[i]
					}
					given[obj] = append(given[obj], a)
				}
				if i >= len(n.Rhs) || obj == nil {
					continue
				}
				c.alias(obj, n.Rhs[i])
				if isNew && (len(n.Rhs) == len(n.Lhs) || i == 0 && c.decodes(n.Rhs[0])) {
					c.decls[obj] = n.Rhs[i]
				}
			}
		case *ast.UnaryExpr:
			if id, ok := n.X.(*ast.Ident); ok && n.Op == token.AND {
				changed[c.info.ObjectOf(id)] = true
			}
		case *ast.FuncType:
			c.userAndPassword(n)
		}
	}
	for obj := range changed {
		if _, isVar := obj.(*types.Var); isVar {
			delete(c.decls, obj) // may hold something else by the time it is used
			if obj.Parent() != c.pass.Pkg.Scope() {
				c.assigns[obj] = given[obj]
			}
			if all := given[obj]; len(all) == 1 && isByteArray(obj.Type()) {
				c.arrays[obj] = all[0].value
			}
		}
	}
}

// alias notes that a local variable without a telling name holds the
// credential that e reads: k := os.Getenv("KOYWE_API_KEY").
func (c *checker) alias(obj types.Object, e ast.Expr) {
	v, ok := obj.(*types.Var)
	if !ok || v.Parent() == c.pass.Pkg.Scope() || !isText(v.Type()) {
		return
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if n, ok := c.nameOfCall(e); ok {
			c.aliases[obj] = n
		}
	case *ast.Ident:
		if n, ok := c.aliases[c.info.ObjectOf(e)]; ok {
			c.aliases[obj] = n
		}
	}
}

// basicAuth notes the password of user, password, ok := r.BasicAuth().
func (c *checker) basicAuth(n *ast.AssignStmt) {
	if len(n.Lhs) != 3 || len(n.Rhs) != 1 {
		return
	}
	call, ok := ast.Unparen(n.Rhs[0]).(*ast.CallExpr)
	if !ok {
		return
	}
	id, ok := n.Lhs[1].(*ast.Ident)
	if fn := callee(c.info, call); ok && fn != nil && fn.FullName() == "(*net/http.Request).BasicAuth" && id.Name != "_" {
		c.aliases[c.info.ObjectOf(id)] = named{id.Name, "password", sensitive.Credential}
	}
}

// userAndPassword notes the password of func(u, p string).
func (c *checker) userAndPassword(f *ast.FuncType) {
	before := ""
	for _, field := range f.Params.List {
		for _, id := range field.Names {
			if id.Name == "p" && isUser(before) && isText(c.info.TypeOf(field.Type)) {
				if obj := c.info.Defs[id]; obj != nil {
					c.aliases[obj] = named{id.Name, "password", sensitive.Credential}
				}
			}
			before = id.Name
		}
	}
}
