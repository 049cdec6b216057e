package timingcompare

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
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
			continue
		case *ast.BinaryExpr: // "Bearer " + token
			if r, f := rootOf(info, x.Y); r != nil {
				return r, f
			}
			e = x.X
			continue
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
			def = elementOf(cur, info, obj)
		}
		if def == nil {
			return e
		}
		e = unwrap(info, def)
	}
	return e
}

// elementOf returns the list whose elements v receives, if v is the parameter
// of a function literal that slices.ContainsFunc or slices.IndexFunc calls.
func elementOf(cur inspector.Cursor, info *types.Info, v *types.Var) ast.Expr {
	for fn := range cur.Enclosing((*ast.FuncLit)(nil)) {
		call, ok := fn.Parent().Node().(*ast.CallExpr)
		if !ok || len(call.Args) != 2 || !declares(info, fn.Node().(*ast.FuncLit).Type.Params, v) {
			continue
		}
		f, _ := typeutil.Callee(info, call).(*types.Func)
		if f != nil && (f.FullName() == "slices.ContainsFunc" || f.FullName() == "slices.IndexFunc") {
			return call.Args[0]
		}
	}
	return nil
}

// madeBy returns the call that defines a local variable along with another
// one: cookie, err := r.Cookie("csrf").
func madeBy(cur inspector.Cursor, info *types.Info, obj types.Object) ast.Expr {
	fn := enclosingFunc(cur)
	if obj == nil || fn == nil {
		return nil
	}
	var call ast.Expr
	ast.Inspect(fn, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && a.Tok == token.DEFINE && len(a.Lhs) > len(a.Rhs) {
			if id, ok := a.Lhs[0].(*ast.Ident); ok && info.Defs[id] == obj {
				call = a.Rhs[0]
			}
		}
		return call == nil
	})
	return call
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
