package timingcompare

import (
	"go/ast"
	"strings"
)

// nameOf returns the identifiers of an expression, and the constant keys of
// getters, as one name.
func nameOf(e ast.Expr) string {
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
			if k := key(n); k != nil {
				b.WriteByte('_')
				b.WriteString(strings.Trim(k.Value, "\"`"))
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

// key returns the literal name that a getter is called with, or nil.
func key(call *ast.CallExpr) *ast.BasicLit {
	var name string
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	case *ast.Ident:
		name = fun.Name
	}
	if !getters[name] || len(call.Args) == 0 {
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
