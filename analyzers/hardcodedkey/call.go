package hardcodedkey

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

func callee(info *types.Info, call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(info, call).(*types.Func)
	return fn
}

// call checks what a call is given: by the API, by the declared names of the
// parameters, and by the keys that stand before values.
func (c *checker) call(call *ast.CallExpr) {
	if c.info.Types[call.Fun].IsType() {
		return
	}
	fn := callee(c.info, call)
	sig, _ := c.info.TypeOf(call.Fun).(*types.Signature)
	if sig == nil {
		return
	}
	full := ""
	if fn != nil {
		full = sink.Unversioned(fn.Origin().FullName())
		if comparers[full] && len(call.Args) == 2 {
			c.compare(call.Args[0], call.Args[1])
			if full == "crypto/subtle.ConstantTimeCompare" || full == "crypto/hmac.Equal" {
				c.verified(call.Args[0], call.Args[1])
			}
			return
		}
	}
	use, isKey := sink.KeyOf(full)
	for i, arg := range call.Args {
		if isKey && (use.Arg == i || use.Rest && i > use.Arg) {
			c.key(arg, use)
			continue
		}
		c.argument(fn, sig, i, arg)
	}
	c.account(fn, sig, call)
	if full == "(*encoding/base64.Encoding).EncodeToString" {
		c.basic(call.Args[0])
	}
	if fn == nil || fn.Pkg() != nil && c.flow.Owns(fn.Pkg()) {
		c.handed(call)
	}
	c.pairs(fn, call)
	if full == "cmp.Or" {
		c.fallback(call)
	}
}

// argument checks one argument by the name of its parameter.
func (c *checker) argument(fn *types.Func, sig *types.Signature, i int, arg ast.Expr) {
	params := sig.Params()
	if params.Len() == 0 {
		return
	}
	last := params.Len() - 1
	if i > last && !sig.Variadic() {
		return
	}
	p := params.At(min(i, last))
	t := p.Type()
	if s, ok := t.(*types.Slice); ok && sig.Variadic() && i >= last {
		t = s.Elem()
	}
	if c.giveTo(p, arg) {
		return
	}
	name := p.Name()
	class := (sensitive.OfName(name, t) | c.flow.ClassOf(p)) & sensitive.Secret
	if class == 0 && fn != nil && params.Len() == 1 { // WithSecret(s), SetAPIKey(k)
		for _, verb := range [...]string{"With", "Set", "Use"} {
			if rest, ok := strings.CutPrefix(fn.Name(), verb); ok && rest != "" {
				class = sensitive.OfName(rest, t) & sensitive.Secret
				name = rest
			}
		}
	}
	if class == 0 {
		return
	}
	where := "as argument " + p.Name()
	if fn != nil {
		where += " of " + shortName(fn)
	}
	c.under(named{name, name, class}, arg, where)
}

// pairs checks keys with a value beside them: Set("api_key", "..."),
// getEnv("KOYWE_SECRET", "..."), flag.String("api-key", "...", usage).
func (c *checker) pairs(fn *types.Func, call *ast.CallExpr) {
	for i := 0; i+1 < len(call.Args); i++ {
		key, ok := c.literal(call.Args[i])
		if !ok || key == "" || strings.ContainsAny(key, " \n") {
			continue
		}
		value := call.Args[i+1]
		if short, ok := c.literal(value); ok && len(short) == 1 && i+2 < len(call.Args) {
			value = call.Args[i+2] // pflag's shorthand letter
		}
		if text, ok := c.literal(value); ok && strings.ContainsAny(text, " ") && !strings.EqualFold(key, "authorization") {
			continue // a usage text
		}
		if isDefault(fn, i+1) {
			c.preset(key, value)
		} else {
			c.pair(key, value)
		}
	}
	// kingpin: app.Flag("api-key", "help").Default("..."), ini: section.Key("SECRET").MustString("...")
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || fn == nil || len(call.Args) != 1 || !fallbacks[fn.Name()] {
		return
	}
	if inner, ok := ast.Unparen(sel.X).(*ast.CallExpr); ok && len(inner.Args) > 0 {
		if key, ok := c.literal(inner.Args[0]); ok {
			c.preset(key, call.Args[0])
		}
	}
}

// fallbacks are methods of a setting that take what holds where it is not set.
//
//	https://pkg.go.dev/github.com/alecthomas/kingpin/v2#FlagClause.Default
//	https://pkg.go.dev/gopkg.in/ini.v1#Key.MustString
//	https://pkg.go.dev/github.com/samber/mo#Option.OrElse
var fallbacks = map[string]bool{"Default": true, "SetDefault": true, "MustString": true, "OrElse": true, "ValueOr": true}

// isKeyfunc reports whether a function has the signature of golang-jwt's Keyfunc.
func isKeyfunc(sig *types.Signature) bool {
	if sig.Params().Len() != 1 || sig.Results().Len() != 2 {
		return false
	}
	p, ok := sig.Params().At(0).Type().(*types.Pointer)
	if !ok {
		return false
	}
	switch sink.Unversioned(typeName(p.Elem())) {
	case "github.com/golang-jwt/jwt.Token", "github.com/dgrijalva/jwt-go.Token", "github.com/form3tech-oss/jwt-go.Token":
		return true
	}
	return false
}

// typeName returns the qualified name of a named type, or "".
func typeName(t types.Type) string {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}

// shortName names a function as its callers do: koywe.New, (*Client).SignIn.
func shortName(fn *types.Func) string {
	if recv := fn.Signature().Recv(); recv != nil || fn.Pkg() == nil {
		return fn.Name()
	}
	return fn.Pkg().Name() + "." + fn.Name()
}
