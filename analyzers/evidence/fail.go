package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// reply is how a helper answers with a status that it is given: the parameters
// that hold the status and the text, -1 for a text of its own, and whether it
// logs the error as well.
type reply struct {
	Status, Text int
	Logs         bool
}

// answered looks at calls that answer a request with a status of 500 or more,
// without the internals that are logged beside it.
func (f *finder) answered(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if a, ok := answers[key]; ok {
		status, ok := f.status(arg(call, a.status))
		if !ok || status < 500 || !f.withoutInternals(call, arg(call, a.text)) {
			return
		}
		if stmts := siblings(cur); f.logsError(stmts) && !f.tellsError(stmts) {
			f.add(GenericError, call.Pos(), "the error is logged, and the answer %d does not show it", status)
		}
		return
	}
	d := f.doing(call)
	if d.Fails == nil || d.Fails.Status < 0 {
		return
	}
	status, ok := f.status(arg(call, d.Fails.Status))
	if !ok || status < 500 {
		return
	}
	if d.Fails.Text >= 0 && !f.withoutInternals(call, arg(call, d.Fails.Text)) {
		return
	}
	if d.Fails.Logs {
		f.add(GenericError, call.Pos(), "%s logs the error, and its answer %d does not show it", shortName(call), status)
	} else if stmts := siblings(cur); f.logsError(stmts) && !f.tellsError(stmts) {
		f.add(GenericError, call.Pos(), "the error is logged, and the answer %d does not show it", status)
	}
}

// failsBy reports whether the call is where a function answers for its callers
// with a status that they give.
func (f *finder) failsBy(cur inspector.Cursor, call *ast.CallExpr, key string, sig *types.Signature) *reply {
	a, ok := answers[key]
	if !ok || a.status < 0 || arg(call, a.status) == nil {
		return nil
	}
	status, ok := f.param(sig, call.Args[a.status])
	if !ok || status < 0 {
		return nil
	}
	stmts := siblings(cur)
	if f.tellsError(stmts) {
		return nil
	}
	r := &reply{Status: status, Text: -1, Logs: f.logsError(stmts)}
	for _, text := range f.texts(stmts) {
		ast.Inspect(text, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && r.Text < 0 {
				if i, ok := f.param(sig, id); ok && i >= 0 && i != status && !isResponse(sig.Params().At(i).Type()) && !isType(sig.Params().At(i).Type(), "net/http", "Request") {
					r.Text = i
				}
			}
			return true
		})
	}
	return r
}

// texts returns what statements write into an answer.
func (f *finder) texts(stmts []ast.Stmt) []ast.Expr {
	var out []ast.Expr
	for _, s := range stmts {
		ast.Inspect(s, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			key := f.key(call)
			at := -1
			if a, ok := answers[key]; ok {
				at = a.text
			} else if i, ok := bodies[key]; ok {
				at = i
			} else if d := f.doing(call); d.Fails != nil {
				at = d.Fails.Text
			} else if len(call.Args) > 1 && isResponse(f.info.TypeOf(call.Args[0])) && len(f.flow.Uses(call)) == 0 {
				out = append(out, call.Args[1:]...) // somebody else's helper
			}
			if e := arg(call, at); e != nil {
				out = append(out, e)
			}
			return true
		})
	}
	return out
}

// logsError reports whether one of some statements logs an error, or what was
// recovered from a panic.
func (f *finder) logsError(stmts []ast.Stmt) bool {
	found := false
	for _, s := range stmts {
		ast.Inspect(s, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || found {
				return !found
			}
			for _, u := range f.flow.Uses(call) {
				if u.Kind == sink.Log && (isError(f.info.TypeOf(u.Arg)) || f.isRecovered(u.Arg) || f.isErrorText(u.Arg)) {
					found = true
				}
			}
			return !found
		})
	}
	return found
}

// isErrorText reports whether an argument is err.Error().
func (f *finder) isErrorText(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && name(call.Fun) == "Error" && on(call) != nil && isError(f.info.TypeOf(on(call)))
}

// isRecovered reports whether a variable holds what recover returned.
func (f *finder) isRecovered(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	obj := f.info.Uses[id]
	for cur := range f.root.Preorder((*ast.AssignStmt)(nil)) {
		a := cur.Node().(*ast.AssignStmt)
		if len(a.Lhs) != 1 || len(a.Rhs) != 1 || a.Tok != token.DEFINE {
			continue
		}
		if l, ok := a.Lhs[0].(*ast.Ident); ok && f.info.Defs[l] == obj && obj != nil {
			call, ok := a.Rhs[0].(*ast.CallExpr)
			return ok && name(call.Fun) == "recover"
		}
	}
	return false
}

// tellsError reports whether statements hand an error, or its text, to what
// answers a request.
func (f *finder) tellsError(stmts []ast.Stmt) bool {
	return slices.ContainsFunc(f.texts(stmts), func(e ast.Expr) bool { return f.mentionsError(e) })
}

// withoutInternals reports whether the text of an answer is known to hold none:
// it is made of constants and ids.
func (f *finder) withoutInternals(call *ast.CallExpr, text ast.Expr) bool {
	if text == nil {
		return !call.Ellipsis.IsValid()
	}
	switch e := ast.Unparen(text).(type) {
	case *ast.CompositeLit:
		for _, elt := range e.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			if !f.withoutInternals(call, elt) {
				return false
			}
		}
		return true
	case *ast.UnaryExpr:
		return f.withoutInternals(call, e.X)
	case *ast.BinaryExpr:
		return f.withoutInternals(call, e.X) && f.withoutInternals(call, e.Y)
	case *ast.CallExpr:
		if f.key(e) == "net/http.StatusText" {
			return true
		}
	}
	if f.info.Types[text].Value != nil || f.info.Types[text].IsNil() {
		return true
	}
	_, constant := f.flow.Of(text).Const()
	return constant || says(name(text), "id", "request", "trace", "correlation", "status", "code") && !f.mentionsError(text)
}
