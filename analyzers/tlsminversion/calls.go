package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// function notes the parameters of a function and, of one that is declared,
// its body.
func (c *checker) function(n ast.Node) {
	var typ *ast.FuncType
	var fn *types.Func
	switch n := n.(type) {
	case *ast.FuncLit:
		typ = n.Type
	case *ast.FuncDecl:
		typ = n.Type
		if fn, _ = c.info.Defs[n.Name].(*types.Func); fn != nil {
			c.decls[fn] = n
			for v := range fn.Signature().Results().Variables() {
				if v.Name() != "" && isConfig(v.Type()) {
					c.returns[fn] = append(c.returns[fn], place{obj: v})
				}
			}
		}
	}
	for _, f := range typ.Params.List {
		for _, id := range f.Names {
			if v, ok := c.info.Defs[id].(*types.Var); ok {
				c.edges = append(c.edges, edge{c.takersOf(v.Type()), place{obj: v}})
				if fn != nil {
					c.paramOf[v] = fn
				}
			}
		}
	}
}

// passed notes which parameters receive the arguments of a call.
func (c *checker) passed(cur inspector.Cursor, call *ast.CallExpr) {
	if c.info.Types[call.Fun].IsType() {
		return
	}
	callee := typeutil.Callee(c.info, call)
	if _, ok := callee.(*types.Builtin); ok {
		return
	}
	fn, static := callee.(*types.Func)
	for i, arg := range c.arguments(call) {
		t := c.info.TypeOf(arg)
		if static && isInteger(t) {
			if param := paramAt(fn, i); param != nil && isInteger(param.Type()) {
				c.give(param, store{cur: cur, value: arg}, c.imported(fn).versions(i))
			}
		}
		p := c.place(arg)
		if t == nil || !p.ok() {
			continue
		}
		if _, basic := t.Underlying().(*types.Basic); basic {
			continue
		}
		if isConfig(t) {
			// What the function makes of it is most likely what it returns.
			if out := c.place(call); out.expr == call {
				c.edges = append(c.edges, edge{p, out})
			}
			if static {
				c.sides = append(c.sides, sided{p, sideOfCall(fn)})
			}
		}
		switch {
		case static && isAbstract(fn) && isConfig(t) && takesConfig(fn, i):
			c.throughInterface(call, fn, i, p)
		case !static || isAbstract(fn):
			// An option, a visitor: any function of the package that takes this.
			c.edges = append(c.edges, edge{p, c.takersOf(t)})
			if isConfig(t) && c.importsOption() {
				c.set[p] = true
			}
		default:
			c.receives(fn, call, i, p)
			if isConfig(t) && fn.Pkg() != c.pass.Pkg && fills(fn, i) {
				c.replaced[p] = true
			}
		}
	}
}

// takersOf returns the place that leads to all parameters of a type: with an
// edge from each argument to each parameter their number would explode.
func (c *checker) takersOf(t types.Type) place {
	v, ok := c.takers.At(t).(*types.Var)
	if !ok {
		v = types.NewParam(token.NoPos, c.pass.Pkg, "", t)
		c.takers.Set(t, v)
	}
	return place{obj: v}
}

// receives notes that a function is given what is held at p as its i'th
// argument.
func (c *checker) receives(fn *types.Func, call *ast.CallExpr, i int, p place) {
	if fn.Pkg() != c.pass.Pkg {
		for _, path := range c.completion(fn, call, i) {
			c.set[p.then(path)] = true
		}
		return
	}
	param := paramAt(fn, i)
	if param == nil {
		return
	}
	to := place{obj: param}
	if sig := fn.Signature(); sig.Variadic() && i >= sig.Params().Len()-1 && !call.Ellipsis.IsValid() {
		to = to.then(element)
	}
	c.edges = append(c.edges, edge{p, to})
}

// arguments leaves out the receiver in a call of a method expression.
func (c *checker) arguments(call *ast.CallExpr) []ast.Expr {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if ok && len(call.Args) > 0 && c.info.Selections[sel] != nil && c.info.Selections[sel].Kind() == types.MethodExpr {
		return call.Args[1:]
	}
	return call.Args
}

// fills reports whether a function of another package may put something else
// in the place of the i'th argument, as json.Unmarshal does.
func fills(fn *types.Func, i int) bool {
	param := paramAt(fn, i)
	if param == nil || fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "fmt", "log", "log/slog", "reflect":
		return false
	}
	iface, ok := param.Type().Underlying().(*types.Interface)
	return ok && iface.Empty()
}

func takesConfig(fn *types.Func, i int) bool {
	param := paramAt(fn, i)
	return param != nil && isConfig(param.Type())
}

// isAbstract reports whether fn is a method of an interface.
func isAbstract(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

func isInteger(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// paramAt returns the declared parameter that receives the i'th argument.
func paramAt(fn *types.Func, i int) *types.Var {
	sig := fn.Origin().Signature()
	if n := sig.Params().Len(); i >= n {
		if !sig.Variadic() {
			return nil
		}
		i = n - 1
	}
	return sig.Params().At(i)
}

// maxPath bounds a path: a function that walks a list would make it longer and
// longer.
const maxPath = 80

// spread computes the places whose MinVersion somebody sets.
func (c *checker) spread() {
	for _, s := range c.stores {
		if s.name == "MinVersion" && s.lit == nil && s.via == nil && s.owner.ok() {
			c.set[s.owner] = true
		}
	}
	c.consult()
	roots := make(map[place]place, len(c.groups))
	for p := range c.groups {
		roots[p] = c.groups.find(p)
	}
	for changed := true; changed; {
		changed = false
		groups := make(map[place]bool)
		for p := range c.set {
			groups[c.groups.find(p)] = true
		}
		for p, root := range roots {
			if groups[root] && !c.set[p] {
				c.set[p] = true
				changed = true
			}
		}
		for g := range groups {
			if !c.set[g] {
				c.set[g] = true
				changed = true
			}
		}
		paths := make(map[place][]string)
		for p := range c.set {
			paths[p.root()] = append(paths[p.root()], p.path)
		}
		for _, e := range c.edges {
			for _, path := range paths[e.param.root()] {
				path, ok := strings.CutPrefix(path, e.param.path)
				if arg := e.arg.then(path); ok && !c.set[arg] && len(arg.path) <= maxPath {
					c.set[arg] = true
					changed = true
				}
			}
		}
	}
}
