package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

// nameOf returns the identifiers of an expression, and the constant keys of
// getters, as one name.
func nameOf(info *types.Info, e ast.Expr) string {
	var b strings.Builder
	if e == nil {
		return ""
	}
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			b.WriteByte('_')
			b.WriteString(n.Name)
		case *ast.CallExpr:
			if isGetter(n) {
				if k := info.Types[n.Args[0]].Value; k != nil && k.Kind() == constant.String {
					b.WriteByte('_')
					b.WriteString(constant.StringVal(k))
				}
			}
		case *ast.FuncLit:
			return false
		}
		return true
	})
	return b.String()
}

// getters are methods and functions whose literal argument is a name.
var getters = map[string]bool{
	"Get": true, "Values": true, "FormValue": true, "PostFormValue": true, "PathValue": true, "Cookie": true, "Cookies": true,
	"GetHeader": true, "Query": true, "QueryParam": true, "Param": true, "Params": true, "PostForm": true, "DefaultQuery": true,
	"Getenv": true, "LookupEnv": true, "GetString": true, "Peek": true, "URLParam": true,
}

// isGetter reports whether a call is one of a getter with an argument.
func isGetter(call *ast.CallExpr) bool {
	var name string
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	case *ast.Ident:
		name = fun.Name
	}
	return getters[name] && len(call.Args) > 0
}

// key returns the literal name that a getter is called with, or nil.
func key(call *ast.CallExpr) *ast.BasicLit {
	if !isGetter(call) {
		return nil
	}
	lit, _ := call.Args[0].(*ast.BasicLit)
	return lit
}

// describe names an expression in a message, without any literal that may be
// a secret.
func (c *checker) describe(e ast.Expr) string {
	const most = 60
	s := brief(unwrap(c.info, e))
	if s == "" || len(s) > most {
		if v := c.flow.Of(e); v.Name != "" && len(v.Name) <= most && !strings.ContainsAny(v.Name, "\"`\n") {
			return v.Name
		}
		return "value"
	}
	return s
}

func brief(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		if x := brief(e.X); x != "" {
			return x + "." + e.Sel.Name
		}
	case *ast.StarExpr:
		return brief(e.X)
	case *ast.IndexExpr:
		if x := brief(e.X); x != "" {
			return x + "[...]"
		}
	case *ast.SliceExpr:
		return brief(e.X)
	case *ast.BinaryExpr:
		if _, ok := ast.Unparen(e.X).(*ast.BasicLit); ok {
			return brief(e.Y)
		}
	case *ast.CallExpr:
		f := brief(e.Fun)
		if f == "" {
			return ""
		}
		if k := key(e); k != nil {
			return f + "(" + k.Value + ")"
		}
		if len(e.Args) == 0 {
			return f + "()"
		}
		return f + "(...)"
	}
	return ""
}
