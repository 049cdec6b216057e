package flow

import (
	"go/ast"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// fieldOf returns what is known of x.f: what was stored there in this
// function, else what its name, tag and type say.
func (f *fn) fieldOf(e *ast.SelectorExpr, base *Value) *Value {
	if v := base.fields[e.Sel.Name]; v != nil {
		return v
	}
	field, _ := f.info().Uses[e.Sel].(*types.Var)
	if field == nil {
		return unknown
	}
	if base.exact {
		return f.zero(field.Type())
	}
	pkg, t := typeName(f.typeOf(e.X))
	if pkg == "net/http" && t == "Cookie" && field.Name() != "Value" {
		return unknown // its name, path and domain are public
	}
	if tokenFields[sink.Unversioned(pkg)+"."+t+"."+field.Name()] {
		return &Value{Class: sensitive.Token, Origin: base.Origin & Presented, Name: types.ExprString(e)}
	}
	v := f.eng.field(e, field)
	if _, ok := field.Type().Underlying().(*types.Signature); ok {
		if fn := f.eng.held(field); fn != nil {
			w := *v
			w.fn = fn
			v = &w
		}
	}
	if v.Class == 0 && base.Class&(sensitive.Secret|sensitive.Personal) != 0 && isWrapped(f.typeOf(e.X), field, f.eng.pass.Pkg) {
		return base.contentsByName() // row.Email.String
	}
	if len(base.params) > 0 && hasParts(field.Type()) {
		w := *v
		w.params = f.eng.partsOf(base.params, field.Name(), field.Type())
		v = &w
	}
	if o := base.Origin & (Presented | RawBody | Configured); o != 0 || base.params != nil && isOpaque(field.Type()) {
		w := *v
		w.Origin |= o &^ RawBody
		v = &w
	}
	if base.Origin&Presented != 0 && isWhole(f.typeOf(e.X), field.Name()) {
		w := *v
		w.Class, w.Name = w.Class|sensitive.Payload, types.ExprString(e)
		v = &w
	}
	if field.Name() == "Body" && (isHTTPMessage(f.typeOf(e.X)) || isLambdaRequest(f.typeOf(e.X))) {
		w := *v
		w.Origin |= RawBody
		if base.Origin&Presented != 0 {
			w.Class |= sensitive.Payload
		}
		if w.Name == "" {
			w.Name = types.ExprString(e)
		}
		v = &w
	}
	return v
}

// tokenFields are fields of other modules that hold a token, whatever their name.
//
//	https://pkg.go.dev/github.com/golang-jwt/jwt/v5#Token
var tokenFields = map[string]bool{"github.com/golang-jwt/jwt.Token.Raw": true, "github.com/dgrijalva/jwt-go.Token.Raw": true}

// isWhole reports whether a field of a request holds all of its form or headers.
// A type of net/http says so itself.
func isWhole(t types.Type, field string) bool {
	switch field {
	case "PostForm", "Form":
		return isHTTPMessage(t)
	case "Headers", "MultiValueHeaders", "Cookies":
		return isLambdaRequest(t)
	}
	return false
}

// isWrapped reports whether a field is the text in a wrapper of another
// package: sql.NullString.String, sql.Null.V, wrapperspb.StringValue.Value.
func isWrapped(t types.Type, field *types.Var, here *types.Package) bool {
	if field.Pkg() == here || !isTextual(field.Type()) || isHTTPMessage(t) {
		return false
	}
	switch field.Name() {
	case "String", "V", "Val", "Value", "Text":
		return true
	}
	return false
}

// isOpaque is a type whose values say nothing of themselves.
func isOpaque(t types.Type) bool {
	_, ok := t.Underlying().(*types.Interface)
	return ok
}

// field is what a field's tag, name and type say, and what is stored there.
func (e *engine) field(sel *ast.SelectorExpr, v *types.Var) *Value {
	if s := e.fields[v]; s != nil {
		return s
	}
	c := e.dirs.class(v)
	if c == 0 && e.paths[v] {
		return unknown
	}
	if c == 0 {
		k := nameKey{v.Name(), v.Type(), true}
		tag, ok := "", false
		var owner types.Type
		if s := e.pass.TypesInfo.Selections[sel]; s != nil {
			owner, tag, ok = fieldTag(s)
		}
		if ok && tag != "" {
			c = sensitive.OfField(v, tag)
		} else if c, ok = e.names[k]; !ok {
			c = sensitive.OfField(v, "") | sensitive.OfType(v.Type())
			e.names[k] = c
		}
		if c == 0 && e.owns(v.Pkg()) {
			c = sensitive.OfMember(owner, v)
		}
		c = sensitive.OfPiece(owner, v, c)
	}
	if c == 0 {
		return unknown
	}
	return &Value{Class: c, Name: types.ExprString(sel)}
}

// fieldTag returns the struct type that has a selected field, and its tag there.
func fieldTag(s *types.Selection) (owner types.Type, tag string, ok bool) {
	t := s.Recv()
	index := s.Index()
	for i, n := range index {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || n >= st.NumFields() {
			return nil, "", false
		}
		if i == len(index)-1 {
			return t, st.Tag(n), true
		}
		t = st.Field(n).Type()
	}
	return nil, "", false
}

// noteFieldStore keeps MACs, and hashes that make them, which a function puts
// into a field for another one.
func (e *engine) noteFieldStore(info *types.Info, sel *ast.SelectorExpr, v *Value) {
	if field, ok := info.Uses[sel.Sel].(*types.Var); ok && field.IsField() {
		e.noteField(field, v)
	}
}

func (e *engine) noteFieldInit(st *types.Struct, name string, v *Value) {
	if v.Origin&(MAC|MACState) == 0 {
		return
	}
	for field := range st.Fields() {
		if field.Name() == name {
			e.noteField(field, v)
		}
	}
}

func (e *engine) noteField(field *types.Var, v *Value) {
	if v.Origin&(MAC|MACState) == 0 || field.Pkg() != e.pass.Pkg {
		return
	}
	old := e.fields[field]
	if old == nil {
		e.changed = true
		e.fields[field] = &Value{Class: v.Class, Origin: v.Origin &^ must, Name: v.Name}
	}
}
