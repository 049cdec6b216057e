package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// tlsServers are functions that serve TLS.
var tlsServers = map[string]bool{
	// https://pkg.go.dev/net/http
	"net/http.ListenAndServeTLS":        true,
	"net/http.ServeTLS":                 true,
	"net/http.Server.ListenAndServeTLS": true,
	"net/http.Server.ServeTLS":          true,
	// https://pkg.go.dev/golang.org/x/crypto/acme/autocert, https://pkg.go.dev/github.com/caddyserver/certmagic
	"golang.org/x/crypto/acme/autocert.NewListener": true,
	"github.com/caddyserver/certmagic.HTTPS":        true,
	// the frameworks
	"github.com/gin-gonic/gin.Engine.RunTLS":               true,
	"github.com/gin-gonic/autotls.Run":                     true,
	"github.com/labstack/echo.Echo.StartTLS":               true,
	"github.com/labstack/echo.Echo.StartAutoTLS":           true,
	"github.com/gofiber/fiber.App.ListenTLS":               true,
	"github.com/gofiber/fiber.App.ListenMutualTLS":         true,
	"github.com/valyala/fasthttp.ListenAndServeTLS":        true,
	"github.com/valyala/fasthttp.Server.ListenAndServeTLS": true,
}

// redirects are middlewares that send what comes over HTTP to HTTPS.
var redirects = map[string]bool{
	"github.com/labstack/echo/middleware.HTTPSRedirect":           true,
	"github.com/labstack/echo/middleware.HTTPSRedirectWithConfig": true,
	"github.com/labstack/echo/middleware.HTTPSWWWRedirect":        true,
	"golang.org/x/crypto/acme/autocert.Manager.HTTPHandler":       true,
}

// hstsFields are fields that make a middleware send Strict-Transport-Security.
var hstsFields = []struct{ path, typ, field string }{
	{"github.com/labstack/echo/middleware", "SecureConfig", "HSTSMaxAge"},
	{"github.com/gofiber/fiber/middleware/helmet", "Config", "HSTSMaxAge"},
	{"github.com/unrolled/secure", "Options", "STSSeconds"},
	{"github.com/gin-contrib/secure", "Config", "STSSeconds"},
}

// redirectFields are fields that make a middleware redirect to HTTPS.
var redirectFields = []struct{ path, typ, field string }{
	{"github.com/unrolled/secure", "Options", "SSLRedirect"},
	{"github.com/gin-contrib/secure", "Config", "SSLRedirect"},
}

const (
	tls12 = 0x0303 // https://pkg.go.dev/crypto/tls#VersionTLS12
	hsts  = "Strict-Transport-Security"
)

// tlsCall looks at calls that serve TLS, redirect to HTTPS or set HSTS.
func (f *finder) tlsCall(cur inspector.Cursor, call *ast.CallExpr, key string) {
	switch {
	case tlsServers[key]:
		if !f.lowTLS(on(call)) {
			f.add(TLS, call.Pos(), "%s serves HTTPS", types.ExprString(call.Fun))
		}
	case redirects[key]:
		if !dropped(cur) {
			f.add(TLS, call.Pos(), "requests over HTTP are redirected to HTTPS")
		}
	case key == "net/http.Redirect" && len(call.Args) == 4:
		// The host of the request, or a host that is configured, under https.
		text := f.flow.Of(call.Args[2]).Text
		if len(text) > 1 && text[0].Val == nil && text[0].Lit == "https://" && text[1].Expr != nil && says(types.ExprString(text[1].Expr), "host", "hostname", "domain") {
			f.add(TLS, call.Pos(), "requests over HTTP are redirected to HTTPS")
		}
	case key == "net/http.Header.Set" || key == "net/http.Header.Add" || key == "github.com/gin-gonic/gin.Context.Header" || key == "github.com/gofiber/fiber.Ctx.Set":
		if len(call.Args) != 2 {
			return
		}
		header, _ := f.text(call.Args[0])
		value, ok := f.flow.Of(call.Args[1]).Const()
		if strings.EqualFold(header, hsts) && ok && strings.Contains(value, "max-age=") && !strings.Contains(value, "max-age=0") {
			f.add(TLS, call.Pos(), "answers carry the header %s: %s", hsts, value)
		}
	}
}

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

// tlsConfig looks at configurations of TLS and of middlewares.
func (f *finder) tlsConfig(cur inspector.Cursor, lit *ast.CompositeLit) {
	t := f.info.TypeOf(lit)
	if isType(t, "crypto/tls", "Config") {
		if f.goodConfig(lit) && f.used(cur) {
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

// httpsOnly looks at conditions that refuse URLs which are not HTTPS.
func (f *finder) httpsOnly(s *ast.IfStmt) {
	for _, e := range operands(s.Cond, token.LOR) {
		b, ok := ast.Unparen(e).(*ast.BinaryExpr)
		if !ok || b.Op != token.NEQ {
			continue
		}
		text, _ := f.text(b.Y)
		sel, ok := ast.Unparen(b.X).(*ast.SelectorExpr)
		if ok && text == "https" && sel.Sel.Name == "Scheme" && isType(f.info.TypeOf(sel.X), "net/url", "URL") && f.returnsError(s.Body) {
			f.add(TLS, s.Pos(), "a URL that is not HTTPS is refused")
		}
	}
}

// operands splits an expression at an operator: a || b || c.
func operands(e ast.Expr, op token.Token) []ast.Expr {
	if b, ok := ast.Unparen(orNone(e)).(*ast.BinaryExpr); ok && b.Op == op {
		return append(operands(b.X, op), operands(b.Y, op)...)
	}
	return []ast.Expr{e}
}

// returnsError reports whether a block ends by returning an error.
func (f *finder) returnsError(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	ret, ok := b.List[len(b.List)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return false
	}
	last := ret.Results[len(ret.Results)-1]
	tv := f.info.Types[last]
	return !tv.IsNil() && tv.Type != nil && isError(tv.Type)
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isError(t types.Type) bool {
	return t != nil && types.Implements(t, errorType)
}
