package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// comparesMAC reports whether a call compares a MAC in constant time: itself,
// by a helper that computes the MAC, or by one that is given it.
func (f *finder) comparesMAC(call *ast.CallExpr, key string) bool {
	switch key {
	case "crypto/hmac.Equal", "crypto/subtle.ConstantTimeCompare":
	default:
		if f.doing(call).MAC {
			return true
		}
		if !f.flow.Verifies(call) {
			return false
		}
	}
	for _, e := range call.Args {
		if f.flow.Of(e).Origin&flow.MAC != 0 {
			return true
		}
	}
	return false
}

// webhook looks at a handler that verifies a message before it believes it.
func (f *finder) webhook(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if !f.comparesMAC(call, key) || !f.handles(cur) || !f.ofBody(cur, call) {
		return
	}
	stmts := f.refused(cur)
	status, ok := f.answersWith(stmts, 401, 403, 400)
	if !ok || !leaves(stmts) {
		return
	}
	f.add(VerifiedWebhook, call.Pos(), "the signature of the raw body is compared in constant time by %s, and the answer is %d if it differs", shortName(call), status)
}

// handles reports whether a node stands in a function that answers requests.
func (f *finder) handles(cur inspector.Cursor) bool {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		if sig := f.signature(c.Node()); sig != nil {
			for p := range sig.Params().Variables() {
				if isResponse(p.Type()) {
					return true
				}
			}
		}
	}
	return false
}

// signature returns the type of a function.
func (f *finder) signature(n ast.Node) *types.Signature {
	var t types.Type
	switch n := n.(type) {
	case *ast.FuncDecl:
		if obj := f.info.Defs[n.Name]; obj != nil {
			t = obj.Type()
		}
	case *ast.FuncLit:
		t = f.info.TypeOf(n)
	}
	sig, _ := t.(*types.Signature)
	return sig
}

// ofBody reports whether the MAC that a call compares is one of the raw body:
// the body, or the request that has it, goes into the call, or into what made
// the MAC before it in the function.
func (f *finder) ofBody(cur inspector.Cursor, call *ast.CallExpr) bool {
	d := f.doing(call)
	for _, e := range call.Args {
		if f.isBody(e) || d.MAC && d.Body && (isType(f.info.TypeOf(e), "net/http", "Request") || isContext(f.info.TypeOf(e))) {
			return true
		}
	}
	found := false
	ast.Inspect(function(cur), func(n ast.Node) bool {
		made, ok := n.(*ast.CallExpr)
		if !ok || found || made.Pos() > call.End() {
			return !found
		}
		isMAC := f.flow.Of(made).Origin&flow.MAC != 0
		if sel := on(made); sel != nil && name(made.Fun) == "Write" && f.flow.Of(sel).Origin&flow.MACState != 0 {
			isMAC = true
		}
		if isMAC {
			for _, e := range made.Args {
				found = found || f.isBody(e)
			}
		}
		return !found
	})
	return found
}

// isBody reports whether e holds the bytes of a request's body.
func (f *finder) isBody(e ast.Expr) bool {
	v := f.flow.Of(e)
	if v.Origin&flow.RawBody != 0 {
		return true
	}
	t := f.info.TypeOf(e)
	if t == nil {
		return false
	}
	s, ok := t.Underlying().(*types.Slice)
	return ok && v.Origin&flow.Presented != 0 && types.Identical(s.Elem(), types.Typ[types.Byte])
}
