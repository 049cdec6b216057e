package tokeninurl

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// A setter is a call that puts a value into a query, by the value.
type setter struct {
	call *ast.CallExpr
	near ast.Node      // what may set the header too: the function around it, or the chain
	stmt *ast.ExprStmt // if the call is a statement of a block
	list []ast.Stmt    // of that block
}

// noteSetter remembers a call of url.Values.Set or Add, or of resty's setter.
func (c *checker) noteSetter(cur inspector.Cursor) {
	call := cur.Node().(*ast.CallExpr)
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 2 {
		return
	}
	switch sel.Sel.Name {
	case "Set", "Add", "SetQueryParam":
	default:
		return
	}
	s := setter{call: call}
	if stmt, ok := cur.Parent().Node().(*ast.ExprStmt); ok {
		if block, ok := cur.Parent().Parent().Node().(*ast.BlockStmt); ok {
			s.stmt, s.list = stmt, block.List
		}
	}
	for f := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		s.near = f.Node()
	}
	if startsRequest(sel.X) {
		for chain := cur.Parent(); ; chain = chain.Parent() {
			if _, ok := chain.Node().(ast.Expr); !ok {
				break
			}
			s.near = chain.Node()
		}
	}
	c.sets[call.Args[1]] = s
}

// startsRequest reports whether a chain of calls begins with the making of
// its request: client.R().
func startsRequest(e ast.Expr) bool {
	for {
		call, ok := ast.Unparen(e).(*ast.CallExpr)
		if !ok {
			return false
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return false
		}
		if sel.Sel.Name == "R" && len(call.Args) == 0 {
			return true
		}
		e = sel.X
	}
}

// bearer offers to send a token, which s puts into a query, in the header.
func (c *checker) bearer(s setter) []analysis.SuggestedFix {
	fn, ok := typeutil.Callee(c.info, s.call).(*types.Func)
	t := c.info.TypeOf(s.call.Args[1])
	if !ok || fn.Pkg() == nil || t == nil || !types.Identical(types.Default(t), types.Typ[types.String]) || setsAuthorization(s.near) {
		return nil
	}
	sel := ast.Unparen(s.call.Fun).(*ast.SelectorExpr)
	arg := s.call.Args[1]
	var edits []analysis.TextEdit
	switch {
	case fn.FullName() == "(net/url.Values).Set", fn.FullName() == "(net/url.Values).Add":
		req := c.requestOf(s, sel.X)
		if req == "" {
			return nil
		}
		edits = []analysis.TextEdit{{Pos: s.call.Pos(), End: arg.Pos(), NewText: []byte(req + `.Header.Set("Authorization", "Bearer "+`)}}
		if _, ok := arg.(*ast.BinaryExpr); ok {
			edits[0].NewText = append(edits[0].NewText, '(')
			edits = append(edits, edit.Insert(arg.End(), ")"))
		}
	case strings.HasPrefix(fn.Pkg().Path(), "github.com/go-resty/resty/") || fn.Pkg().Path() == "resty.dev/v3":
		// https://pkg.go.dev/github.com/go-resty/resty/v2#Request.SetAuthToken
		if obj, _, _ := types.LookupFieldOrMethod(c.info.TypeOf(sel.X), true, fn.Pkg(), "SetAuthToken"); obj == nil {
			return nil
		}
		edits = []analysis.TextEdit{edit.Replace(sel.Sel, "SetAuthToken"), edit.Delete(s.call.Args[0].Pos(), arg.Pos())}
	default:
		return nil
	}
	return []analysis.SuggestedFix{{Message: "Send it in the Authorization header", TextEdits: edits}}
}

// requestOf returns the variable of the request into whose query q is written
// after s, in the same block:
//
//	q := req.URL.Query()
//	q.Set("access_token", token)
//	req.URL.RawQuery = q.Encode()
func (c *checker) requestOf(s setter, q ast.Expr) string {
	id, ok := ast.Unparen(q).(*ast.Ident)
	if !ok || s.stmt == nil {
		return ""
	}
	values := c.info.Uses[id]
	for _, stmt := range s.list {
		a, ok := stmt.(*ast.AssignStmt)
		if !ok || a.Pos() < s.stmt.End() || a.Tok != token.ASSIGN || len(a.Lhs) != 1 || len(a.Rhs) != 1 {
			continue
		}
		call, ok := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
		if !ok {
			continue
		}
		enc, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || enc.Sel.Name != "Encode" {
			continue
		}
		if on, ok := ast.Unparen(enc.X).(*ast.Ident); !ok || values == nil || c.info.Uses[on] != values {
			continue
		}
		req := rawQueryOf(a.Lhs[0])
		if req == nil {
			return ""
		}
		obj, ok := c.info.Uses[req].(*types.Var)
		if !ok || !isRequest(obj.Type()) || obj.Pos() > s.stmt.Pos() || !c.visible(obj, s.stmt.Pos()) {
			return ""
		}
		return req.Name
	}
	return ""
}

// visible reports whether the name of obj means obj at pos.
func (c *checker) visible(obj types.Object, pos token.Pos) bool {
	scope := c.pass.Pkg.Scope().Innermost(pos)
	if scope == nil {
		return false
	}
	_, found := scope.LookupParent(obj.Name(), pos)
	return found == obj
}

// rawQueryOf matches req.URL.RawQuery and returns req.
func rawQueryOf(e ast.Expr) *ast.Ident {
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
	return ok && isNamed(p.Elem(), "net/http", "Request")
}

// setsAuthorization reports whether there is an Authorization header already:
// then what to send is not ours to decide.
func setsAuthorization(near ast.Node) bool {
	if near == nil {
		return true
	}
	found := false
	ast.Inspect(near, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			found = found || strings.EqualFold(n.Value, `"Authorization"`)
		case *ast.SelectorExpr:
			switch n.Sel.Name {
			case "SetBasicAuth", "SetAuthToken", "SetAuthScheme", "SetToken":
				found = true
			}
		}
		return !found
	})
	return found
}
