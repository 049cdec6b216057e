package timingcompare

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

func typeOf(info *types.Info, e ast.Expr) types.Type {
	if t := info.TypeOf(e); t != nil {
		return t
	}
	return types.Typ[types.Invalid]
}

// isText reports whether t is a string, a slice of bytes or an array of bytes.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return isByte(u.Elem())
	case *types.Array:
		return isByte(u.Elem())
	}
	return false
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint8
}

// isEnum reports whether t is a named type with constants of its own: a kind
// of something, whatever its name.
func isEnum(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	scope := n.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), n) {
			return true
		}
	}
	return false
}

// unwrap strips parentheses, conversions, pointers and slices of the whole:
// what is below is the same text.
func unwrap(info *types.Info, e ast.Expr) ast.Expr {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.CallExpr:
			if tv, ok := info.Types[x.Fun]; !ok || !tv.IsType() || len(x.Args) != 1 || !isText(typeOf(info, x.Args[0])) {
				return x
			}
			e = x.Args[0]
		case *ast.SliceExpr:
			if x.Low != nil || x.High != nil || x.Max != nil {
				return x
			}
			e = x.X
		default:
			return x
		}
	}
}

// rootOf returns the variable at the left end of a selector expression, and
// the field that it ends in.
func rootOf(info *types.Info, e ast.Expr) (root types.Object, field *types.Var) {
	first := true
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			return info.ObjectOf(x), field
		case *ast.SelectorExpr:
			sel := info.Selections[x]
			if sel == nil { // pkg.Var
				return info.Uses[x.Sel], field
			}
			if v, ok := sel.Obj().(*types.Var); ok && first {
				field = v
			}
			e = x.X
		case *ast.StarExpr:
			e = x.X
			continue
		case *ast.IndexExpr:
			e = x.X
		case *ast.BinaryExpr: // "Bearer " + token
			if r, f := rootOf(info, x.Y); r != nil {
				return r, f
			}
			e = x.X
		case *ast.CallExpr:
			// A getter of a value: cfg.Secret().
			sel, ok := ast.Unparen(x.Fun).(*ast.SelectorExpr)
			if !ok || info.Selections[sel] == nil {
				return nil, nil
			}
			e = sel.X
		default:
			return nil, nil
		}
		first = false
	}
}

// enclosingFunc returns the innermost function around cur, or nil.
func enclosingFunc(cur inspector.Cursor) ast.Node {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		return fn.Node()
	}
	return nil
}

// definition follows a local variable to the expression that it is defined
// as: to the list, for the variable of a range.
func definition(cur inspector.Cursor, info *types.Info, e ast.Expr) ast.Expr {
	var body ast.Node
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		body = fn.Node()
	}
	const hops = 3
	for range hops {
		id, ok := ast.Unparen(e).(*ast.Ident)
		if !ok || body == nil {
			return e
		}
		obj, ok := info.ObjectOf(id).(*types.Var)
		if !ok || obj.Pos() < body.Pos() || obj.Pos() > body.End() {
			return e
		}
		var def ast.Expr
		is := func(e ast.Expr) bool {
			id, ok := e.(*ast.Ident)
			return ok && info.Defs[id] == types.Object(obj)
		}
		ast.Inspect(body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
					for i, l := range n.Lhs {
						if is(l) {
							def = n.Rhs[i]
						}
					}
				}
			case *ast.ValueSpec:
				if len(n.Names) == len(n.Values) {
					for i, id := range n.Names {
						if is(id) {
							def = n.Values[i]
						}
					}
				}
			case *ast.RangeStmt:
				if n.Value != nil && is(n.Value) {
					def = n.X
				}
			}
			return def == nil
		})
		if def == nil {
			return e
		}
		e = unwrap(info, def)
	}
	return e
}

// nameOf returns the identifiers of an expression, and the constant keys of
// getters, as one name.
func nameOf(e ast.Expr) string {
	var b strings.Builder
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

// typeWords returns the name of a type, or of what it points to.
func typeWords(t types.Type) string {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

func isGlobal(obj types.Object) bool {
	return obj != nil && obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope()
}

// isReceiver reports whether v is the receiver of the method around cur.
func isReceiver(cur inspector.Cursor, info *types.Info, v *types.Var) bool {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		recv := fn.Node().(*ast.FuncDecl).Recv
		return recv != nil && declares(info, recv, v)
	}
	return false
}

// isParam reports whether v is a parameter of a function around cur.
func isParam(cur inspector.Cursor, info *types.Info, v *types.Var) bool {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		if declares(info, signature(fn.Node()).Params, v) {
			return true
		}
	}
	return false
}

func signature(n ast.Node) *ast.FuncType {
	if d, ok := n.(*ast.FuncDecl); ok {
		return d.Type
	}
	return n.(*ast.FuncLit).Type
}

func declares(info *types.Info, list *ast.FieldList, v *types.Var) bool {
	if list == nil {
		return false
	}
	for _, f := range list.List {
		for _, id := range f.Names {
			if info.Defs[id] == types.Object(v) {
				return true
			}
		}
	}
	return false
}

// declaredOutside reports whether obj is declared outside the innermost
// function literal around cur.
func declaredOutside(cur inspector.Cursor, obj types.Object) bool {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		if _, ok := fn.Node().(*ast.FuncLit); !ok {
			return false
		}
		return obj != nil && (obj.Pos() < fn.Node().Pos() || obj.Pos() > fn.Node().End())
	}
	return false
}
