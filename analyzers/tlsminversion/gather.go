package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// A store sets a field of a configuration, in a literal or by assignment.
type store struct {
	cur   inspector.Cursor // the KeyValueExpr or AssignStmt
	owner place
	lit   *ast.CompositeLit // nil for an assignment
	value ast.Expr          // nil if its address goes to somebody who sets it
	name  string

	via   []flow.Step // how value gets there, if it is not set here
	field *types.Var  // with via: what value is given to, nil for a parameter
}

// An edge says that what a parameter is given, the function may complete.
type edge struct{ arg, param place }

// gather collects, for the whole package, who holds which configuration and
// what is set in it.
func (c *checker) gather() {
	for cur := range c.root.Preorder((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		c.function(cur.Node())
	}
	for cur := range c.root.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.CompositeLit)(nil),
		(*ast.ReturnStmt)(nil), (*ast.RangeStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.CallExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) {
					c.assign(cur, l, n.Rhs[i])
				} else {
					c.assignResult(cur, l, n.Rhs, i)
				}
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if i < len(n.Values) && len(n.Values) == len(n.Names) {
					c.joinTo(c.place(id), n.Values[i])
					c.define(id, n.Values[i])
					c.parsed(id, n.Values[i])
				} else {
					c.assignResult(cur, id, n.Values, i)
				}
			}
		case *ast.CompositeLit:
			c.literal(cur, n)
		case *ast.ReturnStmt:
			c.returned(cur, n)
		case *ast.RangeStmt:
			if n.Value != nil {
				c.groups.join(c.place(n.Value), c.place(n.X).then(element))
				c.assignResult(cur, n.Value, nil, 0)
			}
			if n.Key != nil {
				c.assignResult(cur, n.Key, nil, 0)
			}
		case *ast.UnaryExpr:
			if n.Op != token.AND {
				continue
			}
			if sel, name := c.fieldOf(n.X); name != "" {
				c.stores = append(c.stores, store{cur: cur, owner: c.owner(sel), name: name})
			}
			c.define(n.X, nil)
			c.boundTo(cur, n.X)
		case *ast.CallExpr:
			c.passed(cur, n)
		}
	}
	c.spread()
	c.handOn()
	c.gathered = true
}

// assign notes l = r.
func (c *checker) assign(cur inspector.Cursor, l, r ast.Expr) {
	if sel, name := c.fieldOf(l); name != "" {
		c.stores = append(c.stores, store{cur: cur, owner: c.owner(sel), value: r, name: name})
		return
	}
	if a := cur.Node().(*ast.AssignStmt); a.Tok != token.ASSIGN && a.Tok != token.DEFINE {
		c.define(l, nil)
		return
	}
	if star, ok := ast.Unparen(l).(*ast.StarExpr); ok && isConfig(c.info.TypeOf(star.X)) {
		c.replaced[c.place(star.X)] = true
	}
	c.joinTo(c.place(l), r)
	c.define(l, r)
	c.parsed(l, r)
	sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
	if !ok {
		return
	}
	if isConfig(c.info.TypeOf(l)) {
		c.sides = append(c.sides, sided{c.place(r), sideOfField(c.info.TypeOf(sel.X), sel.Sel.Name)})
	}
	if f, ok := c.info.Uses[sel.Sel].(*types.Var); ok && f.IsField() {
		c.give(f, store{cur: cur, owner: c.place(sel.X), value: r, field: f.Origin()}, c.imported(f).versions(0))
	}
}

// assignResult notes that l receives the i'th result of a call, or something
// of which nothing is known.
func (c *checker) assignResult(cur inspector.Cursor, l ast.Expr, values []ast.Expr, i int) {
	if sel, name := c.fieldOf(l); name != "" {
		c.stores = append(c.stores, store{cur: cur, owner: c.owner(sel), name: name})
		return
	}
	if len(values) == 1 {
		if call, ok := ast.Unparen(values[0]).(*ast.CallExpr); ok {
			c.parsed(l, call)
			c.groups.join(c.place(l), c.outcome(call, i))
		}
	}
	if len(values) > 0 || isRange(cur) {
		c.define(l, nil)
	}
}

// parsed notes that l receives a number that r reads from outside.
func (c *checker) parsed(l, r ast.Expr) {
	call, ok := ast.Unparen(r).(*ast.CallExpr)
	if !ok {
		return
	}
	fn, _ := typeutil.Callee(c.info, call).(*types.Func)
	id, ok := ast.Unparen(l).(*ast.Ident)
	if fn == nil || !ok || !parsers[fn.FullName()] {
		return
	}
	if v, ok := c.info.ObjectOf(id).(*types.Var); ok {
		c.parsedBy[v] = fn.FullName()
	}
}

// boundTo notes that a flag writes its number to the variable e, whose address
// is taken at cur.
func (c *checker) boundTo(cur inspector.Cursor, e ast.Expr) {
	call, ok := cur.Parent().Node().(*ast.CallExpr)
	if !ok {
		return
	}
	fn, _ := typeutil.Callee(c.info, call).(*types.Func)
	id, ok := ast.Unparen(e).(*ast.Ident)
	if fn == nil || !ok || !binders[fn.FullName()] {
		return
	}
	if v, ok := c.info.ObjectOf(id).(*types.Var); ok {
		c.parsedBy[v] = fn.FullName()
	}
}

func isRange(cur inspector.Cursor) bool {
	_, ok := cur.Node().(*ast.RangeStmt)
	return ok
}

// joinTo notes that the value of r is held at p: r itself, and what is nested
// in it if it is a literal.
func (c *checker) joinTo(p place, r ast.Expr) {
	c.groups.join(c.place(r), p)
	lit, ok := unref(r).(*ast.CompositeLit)
	if !ok || isConfig(c.info.TypeOf(lit)) {
		return
	}
	st, _ := deref(c.info.TypeOf(lit)).Underlying().(*types.Struct)
	for i, elt := range lit.Elts {
		value := elt
		kv, keyed := elt.(*ast.KeyValueExpr)
		if keyed {
			value = kv.Value
		}
		if st == nil {
			c.joinTo(p.then(element), value)
			continue
		}
		var f *types.Var
		if keyed {
			if id, ok := kv.Key.(*ast.Ident); ok {
				f, _ = c.info.Uses[id].(*types.Var)
			}
		} else if i < st.NumFields() {
			f = st.Field(i)
		}
		if f != nil {
			c.joinTo(c.field(p, f), value)
		}
	}
}

// unref returns the literal behind &T{}.
func unref(e ast.Expr) ast.Expr {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		return ast.Unparen(u.X)
	}
	return e
}

// literal notes what a literal sets, if it makes a configuration, and which
// side its parts serve otherwise.
func (c *checker) literal(cur inspector.Cursor, lit *ast.CompositeLit) {
	t := c.info.TypeOf(lit)
	config := isConfig(t)
	if !config {
		c.joinTo(place{expr: lit}, lit) // for fields that the package declares
	}
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		id, ok := kv.Key.(*ast.Ident)
		switch {
		case !ok:
		case config:
			kvCur, _ := cur.FindNode(kv)
			c.stores = append(c.stores, store{cur: kvCur, owner: place{expr: lit}, lit: lit, value: kv.Value, name: id.Name})
			if s := sideOfSetting(id.Name); s != 0 {
				c.sides = append(c.sides, sided{place{expr: lit}, s})
			}
		case isInteger(c.info.TypeOf(kv.Value)):
			if f, ok := c.info.Uses[id].(*types.Var); ok && f.IsField() {
				kvCur, _ := cur.FindNode(kv)
				c.give(f, store{cur: kvCur, owner: place{expr: lit}, lit: lit, value: kv.Value, field: f.Origin()}, c.imported(f).versions(0))
			}
		case isConfig(c.info.TypeOf(kv.Value)):
			c.sides = append(c.sides, sided{c.place(kv.Value), sideOfField(t, id.Name)})
		}
	}
}

// returned notes what a function of the package returns.
func (c *checker) returned(cur inspector.Cursor, ret *ast.ReturnStmt) {
	for f := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		decl, ok := f.Node().(*ast.FuncDecl)
		if !ok {
			return
		}
		fn, ok := c.info.Defs[decl.Name].(*types.Func)
		if !ok {
			return
		}
		for i, r := range ret.Results {
			c.joinTo(result(fn, i), r)
			if isConfig(c.info.TypeOf(r)) {
				c.returns[fn] = append(c.returns[fn], c.place(r))
				c.sides = append(c.sides, sided{c.place(r), sideOfName(fn.Name())})
			}
		}
		return
	}
}

// define notes a value of a variable or of a field of the package; nil is a
// value that is not known.
func (c *checker) define(l, r ast.Expr) {
	var id *ast.Ident
	switch l := ast.Unparen(l).(type) {
	case *ast.Ident:
		id = l
	case *ast.SelectorExpr:
		id = l.Sel
	default:
		return
	}
	if obj, ok := c.info.ObjectOf(id).(*types.Var); ok && obj.Pkg() == c.pass.Pkg {
		c.values[obj.Origin()] = append(c.values[obj.Origin()], r)
	}
}
