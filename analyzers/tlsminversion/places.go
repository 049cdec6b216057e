package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A place holds a configuration, or something that leads to one: a variable,
// a field of it, the result of a function, or the expression that makes the
// configuration. A field that the package declares is one place for all
// values of its struct: a constructor fills it, and a method completes it.
type place struct {
	obj  types.Object
	path string // from obj, such as ".TLSConfig"
	expr ast.Expr
}

// element is the path from a list or map to what is in it.
const element = "[]"

func (p place) ok() bool { return p.obj != nil || p.expr != nil }

func (p place) then(path string) place {
	if !p.ok() {
		return p
	}
	p.path += path
	return p
}

// root is where the path of p starts.
func (p place) root() place { return place{obj: p.obj, expr: p.expr} }

// groups joins places that hold the same configuration.
type groups map[place]place

func (g groups) find(p place) place {
	for {
		up, ok := g[p]
		if !ok || up == p {
			return p
		}
		if top, ok := g[up]; ok {
			g[p] = top // halve the way for the next time
		}
		p = up
	}
}

func (g groups) join(a, b place) {
	if !a.ok() || !b.ok() {
		return
	}
	if a, b := g.find(a), g.find(b); a != b {
		g[a] = b
	}
}

// place returns where e is held.
func (c *checker) place(e ast.Expr) place {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		switch obj := c.info.ObjectOf(e).(type) {
		case *types.Var:
			if obj.Name() != "_" {
				return place{obj: obj}
			}
		}
	case *ast.SelectorExpr:
		return c.selected(e)
	case *ast.StarExpr:
		return c.place(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return c.place(e.X)
		}
	case *ast.IndexExpr:
		return c.place(e.X).then(element)
	case *ast.TypeAssertExpr:
		return c.place(e.X)
	case *ast.CompositeLit:
		return place{expr: e}
	case *ast.CallExpr:
		return c.called(e)
	}
	return place{}
}

func (c *checker) selected(e *ast.SelectorExpr) place {
	sel := c.info.Selections[e]
	if sel == nil { // pkg.Var
		if v, ok := c.info.Uses[e.Sel].(*types.Var); ok {
			return place{obj: v}
		}
		return place{}
	}
	if sel.Kind() != types.FieldVal {
		return place{}
	}
	return c.walk(c.place(e.X), sel.Recv(), sel.Index())
}

// owner returns where the configuration is held whose field e selects.
func (c *checker) owner(e *ast.SelectorExpr) place {
	sel := c.info.Selections[e]
	if sel == nil || sel.Kind() != types.FieldVal {
		return place{}
	}
	index := sel.Index()
	return c.walk(c.place(e.X), sel.Recv(), index[:len(index)-1])
}

// walk follows a path of fields, embedded ones included.
func (c *checker) walk(p place, t types.Type, index []int) place {
	for _, i := range index {
		s, ok := deref(t).Underlying().(*types.Struct)
		if !ok || i >= s.NumFields() {
			return place{}
		}
		f := s.Field(i)
		p = c.field(p, f)
		t = f.Type()
	}
	return p
}

func (c *checker) field(owner place, f *types.Var) place {
	if f.Pkg() == c.pass.Pkg {
		return place{obj: f.Origin()}
	}
	return owner.then("." + f.Name())
}

// called returns the place of a call's result.
func (c *checker) called(call *ast.CallExpr) place {
	if tv := c.info.Types[call.Fun]; tv.IsType() && len(call.Args) == 1 {
		return c.place(call.Args[0])
	}
	switch fn := typeutil.Callee(c.info, call).(type) {
	case *types.Builtin:
		switch fn.Name() {
		case "new":
			return place{expr: call}
		case "append":
			if len(call.Args) > 0 {
				return c.place(call.Args[0])
			}
		}
		return place{}
	case *types.Func:
		if fn.Name() == "Clone" && fn.Signature().Recv() != nil {
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
				return c.place(sel.X)
			}
		}
	}
	return c.outcome(call, 0)
}

// outcome returns the place of a call's i'th result: that of the function, or
// the call itself if nobody else gets this configuration from there.
func (c *checker) outcome(call *ast.CallExpr, i int) place {
	if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.Pkg() == c.pass.Pkg {
		if p := result(fn, i); p.ok() {
			return p
		}
	}
	t := c.info.TypeOf(call)
	if many, ok := t.(*types.Tuple); ok && i < many.Len() {
		t = many.At(i).Type()
	}
	if isConfig(t) {
		return place{expr: call}
	}
	return place{}
}

// result is what a function of the package returns. Whoever calls an exported
// one from elsewhere gets the configuration as it is.
func result(fn *types.Func, i int) place {
	if fn.Exported() || isAbstract(fn) {
		return place{}
	}
	return place{obj: fn.Origin(), path: string(rune('0' + i))}
}

// deref returns the type that t, or the pointer t, leads to.
func deref(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	return types.Unalias(t)
}

func isConfig(t types.Type) bool {
	named, ok := deref(t).(*types.Named)
	if !ok {
		return false
	}
	obj := named.Obj()
	return obj.Name() == "Config" && obj.Pkg() != nil && obj.Pkg().Path() == "crypto/tls"
}

// fieldOf returns the name of the configuration's field that e selects, or "".
func (c *checker) fieldOf(e ast.Expr) (*ast.SelectorExpr, string) {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return nil, ""
	}
	s := c.info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal || s.Obj().Pkg() == nil || s.Obj().Pkg().Path() != "crypto/tls" {
		return nil, ""
	}
	return sel, s.Obj().Name()
}
