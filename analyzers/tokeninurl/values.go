package tokeninurl

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// setter is a statement q.Set(key, value) of url.Values.
type setter struct {
	call  *ast.CallExpr
	stmt  *ast.ExprStmt
	block *ast.BlockStmt
}

// noteSetters remembers the q.Set and q.Add statements of a block.
func (c *checker) noteSetters(b *ast.BlockStmt) {
	for _, s := range b.List {
		es, ok := s.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := es.X.(*ast.CallExpr)
		if !ok || len(call.Args) != 2 {
			continue
		}
		if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok {
			switch fn.FullName() {
			case "(net/url.Values).Set", "(net/url.Values).Add":
				c.sets[call.Args[1]] = setter{call, es, b}
			}
		}
	}
}

// rawQuery judges u.RawQuery = q.Encode() and u.User = url.UserPassword().
func (c *checker) rawQuery(a *ast.AssignStmt) {
	if len(a.Lhs) != len(a.Rhs) {
		return
	}
	for i, l := range a.Lhs {
		sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
		if !ok || !isURLType(c.info.TypeOf(sel.X)) {
			continue
		}
		if sel.Sel.Name == "RawQuery" {
			c.queryText(a.Rhs[i])
		}
	}
}

func (c *checker) queryText(e ast.Expr) {
	v := c.flow.Of(e)
	if v.Text == nil {
		return
	}
	parts := append([]flow.Part{{Lit: "?"}}, v.Text...)
	if len(v.Text) > 0 && v.Text[0].Val == nil {
		parts = append([]flow.Part{{Lit: "?" + v.Text[0].Lit}}, v.Text[1:]...)
	}
	if u, ok := parse(parts, true); ok {
		c.judge(u, e, "", nil)
	}
}

// urlLiteral judges &url.URL{Scheme: ..., RawQuery: ..., User: ...}.
func (c *checker) urlLiteral(lit *ast.CompositeLit) {
	if !isURLType(c.info.TypeOf(lit)) {
		return
	}
	http, user := false, ast.Expr(nil)
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key, ok := kv.Key.(*ast.Ident)
		if !ok {
			continue
		}
		switch key.Name {
		case "RawQuery":
			c.queryText(kv.Value)
		case "Scheme":
			s, _ := c.constant(kv.Value)
			http = s != "" && httpScheme(s)
		case "User":
			user = kv.Value
		}
	}
	if call, ok := user.(*ast.CallExpr); ok && http && len(call.Args) == 2 {
		if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.FullName() == "net/url.UserPassword" {
			v := *c.flow.Of(call.Args[1])
			if v.Class == 0 {
				v.Class, v.Name = sensitive.Credential, c.exprName(call.Args[1])
			}
			c.judgePiece(piece{where: inUserinfo, val: &v, expr: call.Args[1], sure: true}, call, "", nil)
		}
	}
}

func isURLType(t types.Type) bool {
	if t == nil {
		return false
	}
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && n.Obj().Name() == "URL" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/url"
}

func (c *checker) constant(e ast.Expr) (string, bool) {
	tv, ok := c.info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// bearer offers to send a token in the header of the request whose query it
// was put into:
//
//	q := req.URL.Query()
//	q.Set("access_token", token)       -> req.Header.Set("Authorization", "Bearer "+token)
//	req.URL.RawQuery = q.Encode()
func (c *checker) bearer(s setter) []analysis.SuggestedFix {
	q, ok := ast.Unparen(ast.Unparen(s.call.Fun).(*ast.SelectorExpr).X).(*ast.Ident)
	if !ok {
		return nil
	}
	t := c.info.TypeOf(s.call.Args[1])
	if t == nil || !types.Identical(types.Default(t), types.Typ[types.String]) {
		return nil
	}
	var req *ast.Ident // of the assignment below
	for _, st := range s.block.List {
		a, ok := st.(*ast.AssignStmt)
		if !ok || a.Pos() < s.stmt.Pos() || a.Tok != token.ASSIGN || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
			continue
		}
		r := requestOf(a.Lhs[0])
		call, ok := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
		if r == nil || !ok {
			continue
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || sel.Sel.Name != "Encode" {
			continue
		}
		if id, ok := ast.Unparen(sel.X).(*ast.Ident); ok && c.info.Uses[id] == c.info.Uses[q] {
			req = r
		}
	}
	if req == nil {
		return nil
	}
	obj := c.info.Uses[req]
	if obj == nil || !isRequest(obj.Type()) || obj.Pos() > s.stmt.Pos() || setsAuthorization(s.block) {
		return nil
	}
	var src []byte
	arg := types.ExprString(s.call.Args[1])
	switch s.call.Args[1].(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.CallExpr, *ast.IndexExpr:
	default:
		arg = "(" + arg + ")"
	}
	src = fmt.Appendf(src, "%s.Header.Set(\"Authorization\", \"Bearer \"+%s)", req.Name, arg)
	return []analysis.SuggestedFix{{
		Message:   "Send it in the Authorization header",
		TextEdits: []analysis.TextEdit{{Pos: s.stmt.Pos(), End: s.stmt.End(), NewText: src}},
	}}
}

// requestOf matches req.URL.RawQuery and returns req.
func requestOf(e ast.Expr) *ast.Ident {
	raw, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || raw.Sel.Name != "RawQuery" {
		return nil
	}
	u, ok := ast.Unparen(raw.X).(*ast.SelectorExpr)
	if !ok || u.Sel.Name != "URL" {
		return nil
	}
	id, _ := ast.Unparen(u.X).(*ast.Ident)
	return id
}

func isRequest(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && n.Obj().Name() == "Request" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/http"
}

// setsAuthorization reports whether the request has a header of that name
// already: then what to send is not ours to decide.
func setsAuthorization(b *ast.BlockStmt) bool {
	found := false
	ast.Inspect(b, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Value == `"Authorization"` {
			found = true
		}
		if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "SetBasicAuth" {
			found = true
		}
		return !found
	})
	return found
}

// readers are the functions that read the query string or the path of a
// request, by full name, with the index of the key.
var readers = map[string]struct {
	key   int
	where string
}{
	"(net/url.Values).Get":                             {0, "query string"}, // only of a request's URL, see serverRead
	"(*net/http.Request).PathValue":                    {0, "path"},         // https://pkg.go.dev/net/http#Request.PathValue
	"(*github.com/gin-gonic/gin.Context).Query":        {0, "query string"}, // https://pkg.go.dev/github.com/gin-gonic/gin#Context
	"(*github.com/gin-gonic/gin.Context).GetQuery":     {0, "query string"},
	"(*github.com/gin-gonic/gin.Context).DefaultQuery": {0, "query string"},
	"(*github.com/gin-gonic/gin.Context).Param":        {0, "path"},
	"(github.com/labstack/echo/v4.Context).QueryParam": {0, "query string"}, // https://pkg.go.dev/github.com/labstack/echo/v4#Context
	"(github.com/labstack/echo/v4.Context).Param":      {0, "path"},
	"github.com/go-chi/chi/v5.URLParam":                {1, "path"}, // https://pkg.go.dev/github.com/go-chi/chi/v5#URLParam
	"github.com/go-chi/chi.URLParam":                   {1, "path"},
	"(*github.com/gofiber/fiber/v2.Ctx).Query":         {0, "query string"}, // https://pkg.go.dev/github.com/gofiber/fiber/v2#Ctx
	"(*github.com/gofiber/fiber/v2.Ctx).Params":        {0, "path"},
	"(github.com/gofiber/fiber/v3.Ctx).Query":          {0, "query string"},
	"(github.com/gofiber/fiber/v3.Ctx).Params":         {0, "path"},
}

// serverRead reports a credential that a server takes from the URL.
func (c *checker) serverRead(call *ast.CallExpr) {
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return
	}
	r, ok := readers[fn.FullName()]
	if !ok || r.key >= len(call.Args) {
		return
	}
	key, ok := c.constant(call.Args[r.key])
	if !ok || sensitive.OfKey(key)&sensitive.Secret == 0 {
		return
	}
	if fn.Name() == "Get" && !c.isRequestQuery(call) {
		return
	}
	c.out.Report(finding.Finding{
		Pos: call.Pos(), End: call.End(), Category: "server",
		Message: fmt.Sprintf("the credential %q is read from the %s of a request, which every hop logs: take it from the Authorization header", key, r.where),
	})
}

// isRequestQuery matches r.URL.Query().Get, also through a variable.
func (c *checker) isRequestQuery(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return ok && c.flow.Of(sel.X).Origin&(flow.Presented|flow.Query) == flow.Presented|flow.Query
}
