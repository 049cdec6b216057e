package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// opens are functions whose first argument is the path of a file.
// https://pkg.go.dev/os
var opens = map[string]bool{
	"os.Open": true, "os.OpenFile": true, "os.ReadFile": true, "os.Stat": true, "os.Lstat": true,
	"os.Create": true, "os.WriteFile": true, "os.Remove": true, "io/ioutil.ReadFile": true, "io/ioutil.WriteFile": true,
}

// notePath remembers a variable or field that is used as the path of a file:
// whatever its name, it holds no credential, the file does.
func (e *engine) notePath(call *ast.CallExpr) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 {
		return
	}
	if id, ok := sel.X.(*ast.Ident); !ok || id.Name != "os" && id.Name != "ioutil" {
		return
	}
	fn, _ := typeutil.Callee(e.pass.TypesInfo, call).(*types.Func)
	if fn == nil || !opens[fn.FullName()] {
		return
	}
	if v, ok := e.objectOf(call.Args[0]).(*types.Var); ok {
		e.paths[v] = true
		if field := e.copies[v]; field != nil {
			e.paths[field] = true
		}
	}
}

// noteCopy remembers that a new variable takes what a field holds:
// creds := cfg.Credentials.
func (e *engine) noteCopy(obj types.Object, a *ast.AssignStmt) {
	v, ok := obj.(*types.Var)
	if !ok || a.Tok != token.DEFINE || len(a.Rhs) != 1 {
		return
	}
	if sel, ok := ast.Unparen(a.Rhs[0]).(*ast.SelectorExpr); ok {
		if field, ok := e.objectOf(sel).(*types.Var); ok && field.IsField() {
			e.copies[v] = field
		}
	}
}

// asPath is v without the credential that only a name says it is, if obj is
// used as a path.
func (e *engine) asPath(v *Value, obj types.Object) (path *Value, ok bool) {
	o, isVar := obj.(*types.Var)
	if !isVar || !e.paths[o] {
		return v, false
	}
	w := *v
	w.Class &^= sensitive.Secret
	return &w, true
}
