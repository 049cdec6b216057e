package tlsminversion

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// function notes the parameters of a function and, of one that is declared,
// its body.
func (c *checker) function(n ast.Node) {
	var typ *ast.FuncType
	switch n := n.(type) {
	case *ast.FuncLit:
		typ = n.Type
	case *ast.FuncDecl:
		typ = n.Type
		if fn, ok := c.info.Defs[n.Name].(*types.Func); ok {
			c.decls[fn] = n
		}
	}
	for _, f := range typ.Params.List {
		for _, id := range f.Names {
			if v, ok := c.info.Defs[id].(*types.Var); ok {
				c.params = append(c.params, v)
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
	for i, arg := range call.Args {
		if static && fn.Pkg() == c.pass.Pkg {
			if param := paramAt(fn, i); param != nil && c.info.Types[arg].Value != nil {
				c.args[param] = append(c.args[param], arg)
			}
		}
		p := c.place(arg)
		if !p.ok() {
			continue
		}
		t := c.info.TypeOf(arg)
		if t == nil {
			continue
		}
		if _, basic := t.Underlying().(*types.Basic); basic {
			continue
		}
		if isConfig(t) && static {
			c.sides = append(c.sides, sided{p, sideOfCall(fn)})
		}
		switch {
		case !static || types.IsInterface(recvType(fn)):
			// An option, a visitor: any function of the package that takes this.
			for _, param := range c.params {
				if types.Identical(param.Type(), t) {
					c.edges = append(c.edges, edge{p, place{obj: param}})
				}
			}
			if isConfig(t) && c.importsOption() {
				c.set[p] = true
			}
		case fn.Pkg() == c.pass.Pkg:
			if param := paramAt(fn, i); param != nil {
				to := place{obj: param}
				if sig := fn.Signature(); sig.Variadic() && i >= sig.Params().Len()-1 && !call.Ellipsis.IsValid() {
					to = to.then(element)
				}
				c.edges = append(c.edges, edge{p, to})
			}
		case len(c.completion(fn, call, i)) > 0:
			for _, path := range c.completion(fn, call, i) {
				c.set[p.then(path)] = true
			}
		case isConfig(t) && fills(fn, i):
			c.replaced[p] = true
		}
	}
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
	return ok && iface.Empty() && !types.IsInterface(recvType(fn))
}

func recvType(fn *types.Func) types.Type {
	if recv := fn.Signature().Recv(); recv != nil {
		return recv.Type()
	}
	return types.Typ[types.Invalid]
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
		if s.name == "MinVersion" && s.lit == nil && s.owner.ok() {
			c.set[s.owner] = true
		}
	}
	for changed := true; changed; {
		changed = false
		groups := make(map[place]bool)
		for p := range c.set {
			groups[c.groups.find(p)] = true
		}
		for p := range c.groups {
			if groups[c.groups.find(p)] && !c.set[p] {
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
		byObj := make(map[types.Object][]string)
		for p := range c.set {
			if p.obj != nil {
				byObj[p.obj] = append(byObj[p.obj], p.path)
			}
		}
		for _, e := range c.edges {
			for _, path := range byObj[e.param.obj] {
				path, ok := strings.CutPrefix(path, e.param.path)
				if arg := e.arg.then(path); ok && !c.set[arg] && len(arg.path) <= maxPath {
					c.set[arg] = true
					changed = true
				}
			}
		}
	}
}
