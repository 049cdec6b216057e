package sink

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// ownField makes a use of the value in a field that is made where it is
// logged: log.Info("m", String("key", value)), log.Info("m", Field{"key", value}).
// The constructors of the loggers in the tables are sinks of their own.
func (c *site) ownField(uses []Use, u Use, arg ast.Expr) []Use {
	var pair []ast.Expr
	switch x := ast.Unparen(arg).(type) {
	case *ast.CallExpr:
		if len(Of(c.info, x, c.known)) > 0 || sensitive.CleanName(calledName(x)) {
			return uses
		}
		pair = x.Args
	case *ast.CompositeLit:
		for _, e := range x.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Value
			}
			pair = append(pair, e)
		}
	}
	if len(pair) != 2 {
		return uses
	}
	key, ok := constText(c.info, pair[0])
	if !ok {
		return uses
	}
	u.Arg, u.Index, u.Key, u.KeyAt = pair[1], -1, key, pair[0]
	return c.use(uses, u)
}

// calledName is the name of the function that a call calls.
func calledName(call *ast.CallExpr) string {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// logFunc handles variables and fields that hold a logger's function:
//
//	Logf func(format string, args ...any)
//	Log  func(msg string)
func (c *site) logFunc(v *types.Var) []Use {
	sig, ok := v.Type().Underlying().(*types.Signature)
	if !ok || sig.Results().Len() > 0 || sig.Params().Len() == 0 {
		return nil
	}
	// Error is as often a function that answers or stores one.
	lvl, suffix, ok := level(v.Name())
	if !ok || lvl == "Error" && suffix != "f" || strings.HasPrefix(lvl, "With") || lvl == "Alert" || lvl == "Err" {
		return nil
	}
	c.sig, c.name = sig, v.Name()
	for t := range sig.Params().Variables() {
		t := t.Type()
		if s, ok := t.Underlying().(*types.Slice); ok {
			t = s.Elem()
		}
		if !isString(t) && !isAny(t) && !isError(t) && !isContext(t) {
			return nil
		}
	}
	return c.bySignature(Use{Kind: Log, Verb: 'v'}, suffix)
}

func isContext(t types.Type) bool {
	return types.TypeString(types.Unalias(t), nil) == "context.Context"
}
