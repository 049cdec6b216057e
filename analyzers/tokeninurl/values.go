package tokeninurl

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// urlFields judges u.RawQuery = q.Encode() and req.URL.User = url.UserPassword(...).
func (c *checker) urlFields(a *ast.AssignStmt) {
	if len(a.Lhs) != len(a.Rhs) {
		return
	}
	for i, l := range a.Lhs {
		sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
		if !ok || !isURL(c.info.TypeOf(sel.X)) {
			continue
		}
		switch sel.Sel.Name {
		case "RawQuery":
			c.queryText(a.Rhs[i])
		case "User":
			if c.isHTTP(sel.X) {
				c.userinfo(a.Rhs[i])
			}
		}
	}
}

// isHTTP reports whether a URL is one that a request goes to: that of a
// request, or one whose text is known.
func (c *checker) isHTTP(u ast.Expr) bool {
	if sel, ok := ast.Unparen(u).(*ast.SelectorExpr); ok && isRequest(c.info.TypeOf(sel.X)) {
		return true
	}
	text := c.flow.Of(u).Text
	if len(text) == 0 || text[0].Val != nil {
		return false
	}
	p, ok := parse(text, false)
	return ok && p.text != ""
}

func (c *checker) queryText(e ast.Expr) {
	v := c.flow.Of(e)
	if len(v.Text) == 0 {
		return
	}
	if u, ok := parse(asQuery(v.Text), true); ok {
		c.judge(u, e, "", nil)
	}
}

// asQuery is the text of a query, with the sign that starts it.
func asQuery(parts []flow.Part) []flow.Part {
	if len(parts) > 0 && parts[0].Val == nil {
		return append([]flow.Part{{Lit: "?" + parts[0].Lit}}, parts[1:]...)
	}
	return append([]flow.Part{{Lit: "?"}}, parts...)
}

// urlLiteral judges &url.URL{Scheme: ..., RawQuery: ..., User: ...}.
func (c *checker) urlLiteral(lit *ast.CompositeLit) {
	if !isURL(c.info.TypeOf(lit)) {
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
	if http {
		c.userinfo(user)
	}
}

// userinfo judges the password of a url.UserPassword in an HTTP URL.
func (c *checker) userinfo(e ast.Expr) {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) != 2 {
		return
	}
	if fn, ok := typeutil.Callee(c.info, call).(*types.Func); !ok || fn.FullName() != "net/url.UserPassword" {
		return
	}
	v := *c.flow.Of(call.Args[1])
	if v.Class == 0 {
		v.Class = sensitive.Credential // by its place
	}
	c.judgePiece(piece{where: inUserinfo, val: &v, expr: call.Args[1], sure: true}, call, "", nil)
}

func isURL(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	return isNamed(t, "net/url", "URL")
}

func isNamed(t types.Type, path, name string) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == name && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == path
}

func (c *checker) constant(e ast.Expr) (string, bool) {
	tv, ok := c.info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}
