package hardcodedkey

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// A place is a constant text and the expression that holds it.
type place struct {
	text string
	at   ast.Expr
}

// constant follows e to the constant text that it is: through conversions,
// constants and variables of the package that nothing changes, and local
// variables.
func (c *checker) constant(e ast.Expr) (place, bool) {
	for range 8 { // declarations may refer to each other in a circle
		e = ast.Unparen(e)
		if arg, ok := c.conversion(e); ok {
			e = arg
			continue
		}
		if c.decodes(e) {
			e = e.(*ast.CallExpr).Args[0]
			continue
		}
		if decl, ok := c.decls[c.object(e)]; ok {
			e = decl
			continue
		}
		if tv, ok := c.info.Types[e]; ok && tv.Value != nil {
			if tv.Value.Kind() != constant.String {
				return place{}, false
			}
			if o := c.object(e); o != nil && c.ours(o) && isCredential(o.Name(), constant.StringVal(tv.Value)) {
				return place{}, false // reported where it is declared
			}
			if c.builtOfReported(e) {
				return place{}, false
			}
			return place{constant.StringVal(tv.Value), e}, true
		}
		break
	}
	v := c.flow.Of(e)
	text, ok := v.Const()
	if !ok || v.Lit == nil || !c.here(v.Lit) {
		return place{}, false
	}
	if lit := ast.Unparen(v.Lit); lit != e && c.isConst(lit) {
		if p, ok := c.constant(lit); ok && p.text == text {
			return p, true
		}
	}
	return place{text, v.Lit}, true
}

// builtOfReported reports whether a folded constant has a part that is
// reported where it is declared: "Bearer " + apiKey.
func (c *checker) builtOfReported(e ast.Expr) bool {
	if _, ok := e.(*ast.BinaryExpr); !ok {
		return false
	}
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || found {
			return !found
		}
		k, ok := c.info.Uses[id].(*types.Const)
		if !ok || k.Val().Kind() != constant.String || k.Pkg() != c.pass.Pkg && !c.ours(k) {
			return true
		}
		text := constant.StringVal(k.Val())
		_, isFormat := sensitive.Format(text)
		found = isFormat || isCredential(k.Name(), text)
		return true
	})
	return found
}

// bytesLiteral is constant for a []byte{...} or [n]byte{...} literal, directly or as
// the value of a variable.
func (c *checker) bytesLiteral(e ast.Expr) (place, bool) {
	e = ast.Unparen(e)
	if s, ok := e.(*ast.SliceExpr); ok && s.Low == nil && s.High == nil {
		e = ast.Unparen(s.X)
	}
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
		if decl, ok := c.arrays[c.object(e)]; ok {
			e = ast.Unparen(decl)
		}
	}
	if decl, ok := c.decls[c.object(e)]; ok {
		e = ast.Unparen(decl)
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok || len(lit.Elts) < 8 || !isText(c.info.TypeOf(lit)) && !isByteArray(c.info.TypeOf(lit)) {
		return place{}, false
	}
	var b strings.Builder
	for _, elt := range lit.Elts {
		tv := c.info.Types[elt]
		if tv.Value == nil {
			return place{}, false
		}
		n, _ := constant.Int64Val(constant.ToInt(tv.Value))
		b.WriteByte(byte(n))
	}
	if strings.Trim(b.String(), "\x00") == "" {
		return place{}, false
	}
	return place{b.String(), lit}, true
}

// conversion returns the argument of a conversion between strings and bytes.
func (c *checker) conversion(e ast.Expr) (ast.Expr, bool) {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !c.info.Types[call.Fun].IsType() || !isText(c.info.TypeOf(call)) {
		return nil, false
	}
	return call.Args[0], true
}

// decodes reports whether e is a call that gives its only argument, a text, in
// another form: hex.DecodeString(s), strings.TrimSpace(s), mustHex(s).
func (c *checker) decodes(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !isText(c.info.TypeOf(call.Args[0])) {
		return false
	}
	fn := callee(c.info, call)
	if fn == nil {
		return false
	}
	if t := fn.Signature().Results(); t.Len() == 0 || !isText(t.At(0).Type()) {
		return false
	}
	low := strings.ToLower(fn.Name())
	if strings.Contains(low, "encode") {
		return false
	}
	return low == "trimspace" || strings.Contains(low, "hex") || strings.Contains(low, "base64") || strings.Contains(low, "b64") ||
		strings.Contains(low, "decode")
}

// object returns the object that an identifier or qualified identifier names.
func (c *checker) object(e ast.Expr) types.Object {
	switch e := e.(type) {
	case *ast.Ident:
		return c.info.ObjectOf(e)
	case *ast.SelectorExpr:
		if _, isField := c.info.Selections[e]; !isField {
			return c.info.Uses[e.Sel]
		}
	}
	return nil
}

// ours reports whether another package of the user's module declares the
// constant o: the check reports it there.
func (c *checker) ours(o types.Object) bool {
	if o.Pkg() == nil || o.Pkg() == c.pass.Pkg {
		return false
	}
	if c.pass.Module == nil || c.pass.Module.Path == "" {
		return true
	}
	path := c.pass.Module.Path
	return o.Pkg().Path() == path || strings.HasPrefix(o.Pkg().Path(), path+"/")
}

func (c *checker) isConst(e ast.Expr) bool { return c.info.Types[e].Value != nil }

// hasText reports whether e is a constant text that is not empty.
func (c *checker) hasText(e ast.Expr) bool {
	if b, ok := c.info.TypeOf(e).Underlying().(*types.Basic); ok && b.Info()&types.IsString == 0 {
		return false // spares the look at the flow
	}
	p, ok := c.constant(e)
	return ok && p.text != ""
}

// here reports whether e stands in the package under analysis.
func (c *checker) here(e ast.Expr) bool { return c.file(e) != nil }

func (c *checker) file(n ast.Node) *ast.File {
	for _, f := range c.pass.Files {
		if f.FileStart <= n.Pos() && n.Pos() < f.FileEnd {
			return f
		}
	}
	return nil
}

// outermost reports whether the constant expression at cur is part of no
// larger one, and is neither an import path nor a tag.
func (c *checker) outermost(cur inspector.Cursor) bool {
	switch p := cur.Parent().Node().(type) {
	case *ast.ImportSpec, *ast.Field:
		return false
	case *ast.BinaryExpr:
		return !c.isConst(p) || c.info.TypeOf(p) == nil || !isText(c.info.TypeOf(p))
	case *ast.ParenExpr:
		return c.outermost(cur.Parent())
	}
	return true
}

// isText reports whether t is a string or a byte slice.
func isText(t types.Type) bool {
	if t == nil {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	}
	return false
}

func isByteArray(t types.Type) bool {
	if t == nil {
		return false
	}
	a, ok := t.Underlying().(*types.Array)
	if !ok {
		return false
	}
	b, ok := a.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}
