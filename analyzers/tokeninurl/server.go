package tokeninurl

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// serverRead reports a credential that a server takes from the URL by a getter.
func (c *checker) serverRead(cur inspector.Cursor) {
	call := cur.Node().(*ast.CallExpr)
	if r, ok := sink.ReadOf(c.info, call); ok {
		c.reportRead(cur, r.Kind, r.Key)
		return
	}
	if key := c.boundFromQuery(call); key != "" {
		c.reportRead(cur, sink.URLQuery, key)
		return
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Get" || len(call.Args) != 1 {
		return
	}
	if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.FullName() == "(net/url.Values).Get" && c.isRequestQuery(sel.X) {
		key, _ := c.constant(call.Args[0])
		c.reportRead(cur, sink.URLQuery, key)
	}
}

// boundFromQuery returns the credential that a binder of a framework takes from
// the query string into a field of the struct that it is given, or "".
//
// https://pkg.go.dev/github.com/gin-gonic/gin#Context.ShouldBindQuery
// https://pkg.go.dev/github.com/gofiber/fiber/v2#Ctx.QueryParser
// https://pkg.go.dev/github.com/gofiber/fiber/v3#Bind.Query
// https://pkg.go.dev/github.com/labstack/echo/v4#DefaultBinder.BindQueryParams
func (c *checker) boundFromQuery(call *ast.CallExpr) string {
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	if !ok || fn.Pkg() == nil || len(call.Args) == 0 {
		return ""
	}
	tags := []string{"form", "query"}
	switch fn.Name() {
	case "ShouldBindQuery", "BindQuery", "QueryParser", "BindQueryParams":
	case "Bind", "Query": // echo's takes the body as well
		tags = tags[1:]
	default:
		return ""
	}
	t := c.info.TypeOf(call.Args[len(call.Args)-1])
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	for i := range st.NumFields() {
		tag := reflect.StructTag(st.Tag(i))
		for _, k := range tags {
			name, _, _ := strings.Cut(tag.Get(k), ",")
			if name != "" && sensitive.OfKey(name)&sensitive.OfField(st.Field(i), st.Tag(i))&sensitive.Secret != 0 {
				return name
			}
		}
	}
	return ""
}

// serverIndex does the same for r.URL.Query()["token"] and mux.Vars(r)["token"].
func (c *checker) serverIndex(cur inspector.Cursor) {
	e := cur.Node().(*ast.IndexExpr)
	key, ok := c.constant(e.Index)
	if !ok {
		return
	}
	if c.isRequestQuery(e.X) {
		if !isAssigned(cur) {
			c.reportRead(cur, sink.URLQuery, key)
		}
		return
	}
	// https://pkg.go.dev/github.com/gorilla/mux#Vars
	if call, ok := ast.Unparen(e.X).(*ast.CallExpr); ok {
		if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.FullName() == "github.com/gorilla/mux.Vars" {
			c.reportRead(cur, sink.URLPath, key)
		}
	}
}

// isAssigned reports whether an index expression is what an assignment sets.
func isAssigned(cur inspector.Cursor) bool {
	a, ok := cur.Parent().Node().(*ast.AssignStmt)
	return ok && a.Pos() == cur.Node().Pos()
}

// isRequestQuery reports whether an expression is the query of a request to
// this server, and not of one that is being made, nor a form.
func (c *checker) isRequestQuery(e ast.Expr) bool {
	t := c.info.TypeOf(e)
	if t == nil || !strings.HasSuffix(types.TypeString(types.Unalias(t), nil), "net/url.Values") {
		return false
	}
	return c.flow.Of(e).Origin&(flow.Presented|flow.Query) == flow.Presented|flow.Query
}

func (c *checker) reportRead(cur inspector.Cursor, kind sink.Kind, key string) {
	if sensitive.OfKey(key)&sensitive.Secret == 0 || isPublic(key, 0) || isPresigned(key) {
		return
	}
	if asksForPresence(cur) || c.onlyPresence(cur) {
		return
	}
	for f := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch f := f.Node().(type) {
		case *ast.FuncDecl:
			if isAsset(sensitive.Words(f.Name.Name)) || c.opensSocket(f.Body) {
				return
			}
		case *ast.FuncLit:
			if c.opensSocket(f.Body) {
				return // a browser's WebSocket cannot set a header
			}
		}
	}
	if a, ok := cur.Parent().Node().(*ast.AssignStmt); ok && len(a.Lhs) > 0 && isAsset(words(a.Lhs[0])) {
		return
	}
	from := "query string"
	if kind == sink.URLPath {
		from = "path"
	}
	n := cur.Node()
	c.out.Report(finding.Finding{
		Pos: n.Pos(), End: n.End(), Category: "server",
		Message: fmt.Sprintf("the credential %q is read from the %s of a request, which every hop logs: take it from the Authorization header", key, from),
	})
}

// asksForPresence reports whether a value is not used but to see if it is there:
// len(q.Get("token")) > 0.
func asksForPresence(cur inspector.Cursor) bool {
	switch p := cur.Parent().Node().(type) {
	case *ast.CallExpr:
		id, ok := p.Fun.(*ast.Ident)
		return ok && id.Name == "len"
	case *ast.BinaryExpr:
		for _, side := range [...]ast.Expr{p.X, p.Y} {
			if lit, ok := side.(*ast.BasicLit); ok && lit.Value == `""` {
				return true
			}
		}
	}
	return false
}

// onlyPresence is asksForPresence for a value that a variable takes, as it is
// or trimmed.
func (c *checker) onlyPresence(cur inspector.Cursor) bool {
	up := cur.Parent()
	if call, ok := up.Node().(*ast.CallExpr); ok {
		if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.FullName() == "strings.TrimSpace" {
			up = up.Parent()
		}
	}
	a, ok := up.Node().(*ast.AssignStmt)
	if !ok || a.Tok != token.DEFINE || len(a.Lhs) != 1 {
		return false
	}
	id, ok := a.Lhs[0].(*ast.Ident)
	if !ok || c.info.Defs[id] == nil {
		return false
	}
	used := false
	for f := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		for use := range f.Preorder((*ast.Ident)(nil)) {
			if c.info.Uses[use.Node().(*ast.Ident)] != c.info.Defs[id] {
				continue
			}
			if used = true; !asksForPresence(use) {
				return false
			}
		}
		break
	}
	return used
}

// opensSocket reports whether a function upgrades the request to a WebSocket.
func (c *checker) opensSocket(body *ast.BlockStmt) bool {
	if body == nil {
		return false
	}
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || found {
			return !found
		}
		if fn, ok := typeutil.Callee(c.info, call).(*types.Func); ok && fn.Pkg() != nil {
			switch fn.Name() {
			case "Upgrade", "UpgradeHTTP", "Accept", "HandleRequest":
				path := fn.Pkg().Path()
				found = strings.Contains(path, "websocket") || strings.HasSuffix(path, "/ws") || strings.HasSuffix(path, "/melody")
			}
		}
		return !found
	})
	return found
}
