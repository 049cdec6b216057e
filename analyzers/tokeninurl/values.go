package tokeninurl

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
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
		case "Path", "RawPath":
			c.pathText(a.Rhs[i])
		case "User":
			if c.isHTTP(sel.X) {
				c.userinfo(a.Rhs[i])
			}
		}
	}
}

// isHTTP reports whether a URL is one that a request goes to: that of a
// request, or one whose text or scheme is known.
func (c *checker) isHTTP(u ast.Expr) bool {
	if sel, ok := ast.Unparen(u).(*ast.SelectorExpr); ok && isRequest(c.info.TypeOf(sel.X)) {
		return true
	}
	v := c.flow.Of(u)
	if scheme, _ := v.Field("Scheme"); scheme != nil {
		s, _ := scheme.Const()
		return s != "" && httpScheme(s)
	}
	text := v.Text
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

func (c *checker) pathText(e ast.Expr) {
	if u, ok := parse(c.flow.Of(e).Text, true); ok {
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

// entries judges the parameters that a map hands to the query of a URL.
func (c *checker) entries(v *flow.Value, u flow.Use) {
	for _, k := range v.Keys() {
		x, _ := v.Field(k)
		if first, _ := x.Field("0"); first != nil {
			x = first // of the list of values
		}
		p := piece{key: k, where: inQuery, val: x, expr: c.entry(u.Arg, k), sure: true}
		c.judgePiece(p, u.Arg, u.Sink, u.Via)
	}
	if rest := v.Elem(); rest != nil {
		c.judgePiece(piece{where: inQuery, val: rest, expr: u.Arg, sure: true}, u.Arg, u.Sink, u.Via)
	}
}

// pathAfter returns the constant URL that a chain of calls ends with:
// r.SetPathParam("email", email).Get("/accounts/{email}/check").
func (c *checker) pathAfter(cur inspector.Cursor) string {
	for {
		if _, ok := cur.Parent().Node().(*ast.SelectorExpr); !ok {
			return ""
		}
		cur = cur.Parent().Parent()
		call, ok := cur.Node().(*ast.CallExpr)
		if !ok {
			return ""
		}
		for _, u := range c.flow.Uses(call) {
			if u.Kind == sink.URL && u.Arg != nil {
				if path, ok := c.flow.Of(u.Arg).Const(); ok {
					return path
				}
			}
		}
	}
}

// entry returns what a literal holds under a key, or e if it is no literal.
func (c *checker) entry(e ast.Expr, key string) ast.Expr {
	lit, ok := ast.Unparen(e).(*ast.CompositeLit)
	if !ok {
		return e
	}
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if k, ok := c.constant(kv.Key); ok && k == key {
			return kv.Value
		}
	}
	return e
}

// urlLiteral judges &url.URL{Scheme: ..., RawQuery: ..., User: ...}.
func (c *checker) urlLiteral(lit *ast.CompositeLit) {
	if !isURL(c.info.TypeOf(lit)) {
		return
	}
	http, scheme := true, false // a URL without a scheme may be that of a database
	var path, user ast.Expr
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
			http, scheme = httpScheme(s), s != ""
		case "Path", "RawPath":
			path = kv.Value
		case "User":
			user = kv.Value
		}
	}
	if http && path != nil {
		c.pathText(path)
	}
	if http && scheme {
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

// isMap reports whether t holds parameters by name: url.Values, map[string]string.
func isMap(t types.Type) bool {
	if t == nil {
		return false
	}
	m, ok := t.Underlying().(*types.Map)
	return ok && isText(m.Key())
}
