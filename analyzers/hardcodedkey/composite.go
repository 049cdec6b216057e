package hardcodedkey

import (
	"go/ast"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// composite checks the fields and entries of a literal.
func (c *checker) composite(lit *ast.CompositeLit) {
	t := c.info.TypeOf(lit)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem() // &T elided in a list
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		c.structLit(lit, t, u)
	case *types.Map:
		isAccounts := typeName(t) == "github.com/gin-gonic/gin.Accounts"
		var user string
		var pass []ast.Expr
		for _, elt := range lit.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			value := kv.Value
			if inner, ok := value.(*ast.CompositeLit); ok && len(inner.Elts) == 1 { // http.Header{"X": {"v"}}
				value = inner.Elts[0]
			}
			if isAccounts {
				c.key(value, sink.Key{What: "the password of a gin account", Env: "BASIC_AUTH_PASSWORD"})
			} else if key, ok := c.literal(kv.Key); ok {
				c.pair(key, value)
				if isUser(key) {
					user, _ = c.literal(value)
				} else if isPassword(key) {
					pass = append(pass, value)
				}
			}
		}
		if slices.Contains(accounts, user) {
			for _, e := range pass {
				c.plainPassword(e, "password of the account "+user, "")
			}
		}
	}
}

func (c *checker) structLit(lit *ast.CompositeLit, t types.Type, st *types.Struct) {
	var label string    // of a setting that describes itself: Name, Value
	var preset ast.Expr // its value
	var user string     // of an account
	var pass []ast.Expr // its password
	for i, elt := range lit.Elts {
		var f *types.Var
		value := elt
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			id, ok := kv.Key.(*ast.Ident)
			if !ok {
				continue
			}
			f, _ = c.info.ObjectOf(id).(*types.Var)
			value = kv.Value
		} else if i < st.NumFields() {
			f = st.Field(i)
		}
		if f == nil {
			continue
		}
		tag := ""
		for j := range st.NumFields() {
			if st.Field(j).Origin() == f.Origin() {
				tag = st.Tag(j)
			}
		}
		switch f.Name() {
		case "Name", "Key", "Long":
			label, _ = c.literal(value)
		case "Value", "Default", "DefaultValue", "DefValue", "EnvDefault":
			preset = value
		}
		if isUser(f.Name()) {
			user, _ = c.literal(value)
		} else if isPassword(f.Name()) && isText(f.Type()) {
			pass = append(pass, value)
		}
		if use, ok := sink.KeyField(sink.Unversioned(typeName(t)) + "." + f.Name()); ok {
			c.key(value, use)
		} else if c.giveTo(f, value) {
			continue
		} else if class := (sensitive.OfField(f, tag) | c.flow.ClassOf(f)) & sensitive.Secret; class != 0 {
			name := f.Name()
			if outer, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ","); sensitive.OfName(name, f.Type()) == 0 && sensitive.OfKey(outer) != 0 {
				name = outer
			}
			c.underAs(named{f.Name(), name, class}, value, secret{where: "in " + f.Name(), owner: lastPart(typeName(t))})
		}
	}
	if label != "" && preset != nil {
		if typeName(t) == "net/http.Cookie" {
			c.pair(label+"_cookie", preset)
		} else {
			c.preset(label, preset)
		}
	}
	if slices.Contains(accounts, user) {
		for _, e := range pass {
			c.plainPassword(e, "password of the account "+user, "")
		}
	}
}

// ownerOf says what has the field that is assigned to: DB of cfg.DB.Password,
// else the type; "" if it is no field.
func (c *checker) ownerOf(target ast.Expr) string {
	sel, ok := ast.Unparen(target).(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if inner, ok := ast.Unparen(sel.X).(*ast.SelectorExpr); ok {
		return inner.Sel.Name
	}
	t := c.info.TypeOf(sel.X)
	if t == nil {
		return ""
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	return lastPart(typeName(t))
}

// lastPart is the name of a type without its package.
func lastPart(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// pair checks a value beside the constant key that names it.
func (c *checker) pair(key string, value ast.Expr) {
	switch strings.ToLower(key) {
	case "authorization", "proxy-authorization":
		c.authorization(value)
		return
	}
	if class := classOfKey(key); class != 0 {
		c.under(named{key, key, class}, value, "under "+key)
	}
}

func classOfKey(key string) sensitive.Class {
	if sensitive.Value(key) == sensitive.EnvName {
		return sensitive.OfEnv(key)
	}
	return sensitive.OfKey(key) & sensitive.Secret
}
