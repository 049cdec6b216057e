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
		if f.upgrades(call.Args[2]) {
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

// upgrades reports whether an expression, or the variable that it names as it
// was first set, is the host of the request, or one that is configured, under https.
func (f *finder) upgrades(target ast.Expr) bool {
	if id, ok := ast.Unparen(target).(*ast.Ident); ok {
		v := f.info.Uses[id]
		for cur := range f.root.Preorder((*ast.AssignStmt)(nil)) {
			a := cur.Node().(*ast.AssignStmt)
			if a.Tok != token.DEFINE || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
				continue
			}
			if l, ok := a.Lhs[0].(*ast.Ident); ok && v != nil && f.info.Defs[l] == v {
				return f.upgrades(a.Rhs[0])
			}
		}
	}
	sum := operands(target, token.ADD)
	if len(sum) < 2 {
		text := f.flow.Of(target).Text
		return len(text) > 1 && text[0].Val == nil && text[0].Lit == "https://" && text[1].Expr != nil && says(types.ExprString(text[1].Expr), "host", "hostname", "domain")
	}
	scheme, _ := f.text(sum[0])
	return scheme == "https://" && says(types.ExprString(sum[1]), "host", "hostname", "domain")
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
