package tlsminversion

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// handed is a parameter or a field whose value becomes the MinVersion or
// MaxVersion of a configuration, as it comes.
type handed struct {
	of   *types.Var
	name string // MinVersion or MaxVersion
}

// maxVia is how many functions a version is followed through.
const maxVia = 4

// give notes that a parameter or a field is given a number. becomes says what
// another package makes of it; inside the package, handOn finds that out.
func (c *checker) give(v *types.Var, s store, becomes []versioned) {
	if v.Pkg() == c.pass.Pkg {
		c.given[v.Origin()] = append(c.given[v.Origin()], s)
	}
	for _, b := range becomes {
		s.name, s.via = b.name(), flow.Steps(b.Via)
		c.stores = append(c.stores, s)
	}
}

// handOn finds the parameters and fields of the package that become versions.
// What they are given is then a store as well.
func (c *checker) handOn() {
	compared := c.comparesMinVersion()
	for grew := true; grew; {
		grew = false
		for i := 0; i < len(c.stores); i++ {
			s := c.stores[i]
			if !s.setsVersion() || s.name == "MinVersion" && compared || s.lit != nil && c.raisedLater(s) {
				continue
			}
			for _, v := range c.carried(s.value, nil) {
				grew = c.become(handed{v, s.name}, s) || grew
			}
		}
	}
}

// become notes that what v holds gets to s, and reports whether that is new.
func (c *checker) become(v handed, s store) bool {
	if _, ok := c.becomes[v]; ok || len(s.via) >= maxVia {
		return false
	}
	var fn *types.Func
	for f := range s.cur.Enclosing((*ast.FuncDecl)(nil)) {
		fn, _ = c.info.Defs[f.Node().(*ast.FuncDecl).Name].(*types.Func)
	}
	step := flow.Steps([]string{flow.At(c.pass, fn, s.value.Pos())})
	step[0].Pos = s.value.Pos()
	c.becomes[v] = append(step, s.via...)
	for _, g := range c.given[v.of] {
		g.name, g.via = v.name, c.becomes[v]
		c.stores = append(c.stores, g)
	}
	return true
}

// carried returns the parameters, and the fields that the package declares,
// whose values e may be. Those that somebody judges are left out.
func (c *checker) carried(e ast.Expr, seen []*types.Var) []*types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if c.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.carried(e.Args[0], seen)
		}
		var all []*types.Var
		if fn, ok := typeutil.Callee(c.info, e).(*types.Func); ok && fn.FullName() == "cmp.Or" {
			for _, arg := range e.Args {
				all = append(all, c.carried(arg, seen)...)
			}
		}
		return all
	case *ast.SelectorExpr:
		sel := c.info.Selections[e]
		if sel == nil || sel.Kind() != types.FieldVal {
			return nil
		}
		if v, ok := sel.Obj().(*types.Var); ok && v.Pkg() == c.pass.Pkg && !c.judged(v.Origin()) {
			return []*types.Var{v.Origin()}
		}
	case *ast.Ident:
		v, ok := c.info.Uses[e].(*types.Var)
		if !ok || v.Pkg() != c.pass.Pkg || len(seen) > maxVia || slices.Contains(seen, v) || c.judged(v) {
			return nil
		}
		var all []*types.Var
		if c.paramOf[v] != nil {
			all = append(all, v)
		}
		for _, value := range known(c.values[v]) {
			all = append(all, c.carried(value, append(seen, v))...)
		}
		return all
	}
	return nil
}
