package piilog

import (
	"go/ast"
	"go/token"
	"go/types"
)

// pure are packages whose functions do nothing but compute a result.
var pure = map[string]bool{
	"strings": true, "bytes": true, "strconv": true, "fmt": true, "encoding/hex": true, "encoding/base64": true,
	"net/url": true, "path": true, "slices": true, "maps": true, "cmp": true, "errors": true, "log/slog": true,
	"go.uber.org/zap": true,
}

// isPure reports whether nothing but the value is lost if e is not evaluated.
func isPure(info *types.Info, e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			ok = false
		case *ast.UnaryExpr:
			ok = ok && n.Op != token.ARROW
		case *ast.CallExpr:
			ok = ok && isPureCall(info, n)
		}
		return ok
	})
	return ok
}

func isPureCall(info *types.Info, call *ast.CallExpr) bool {
	if info.Types[call.Fun].IsType() {
		return true
	}
	var obj types.Object
	method := false
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		obj = info.Uses[fun]
	case *ast.SelectorExpr:
		obj = info.Uses[fun.Sel]
		_, method = info.Selections[fun]
	}
	switch obj := obj.(type) {
	case *types.Builtin:
		switch obj.Name() {
		case "len", "cap", "append", "min", "max", "string":
			return true
		}
	case *types.Func:
		if method {
			return isPureMethod(obj)
		}
		if obj.FullName() == "os.Getenv" {
			return true
		}
		if obj.Pkg() == nil || !pure[obj.Pkg().Path()] {
			return false
		}
		switch obj.Name() {
		case "Sprint", "Sprintf", "Sprintln", "Errorf", "Append", "Appendf":
			return true
		}
		return obj.Pkg().Path() != "fmt"
	}
	return false
}

func isPureMethod(fn *types.Func) bool {
	switch fn.FullName() {
	case "(net/http.Header).Get", "(net/http.Header).Values", "(net/url.Values).Get", "(net/url.Values).Encode",
		"(*strings.Builder).String", "(*bytes.Buffer).String", "(*bytes.Buffer).Bytes", "(*net/url.URL).String",
		"(*net/url.URL).Query", "(error).Error":
		return true
	}
	return false
}
