package hardcodedkey

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// named is a thing whose name says that it holds a credential.
type named struct {
	show  string // as the source has it: "cfg.APIKey"
	name  string // the last part: "APIKey"
	class sensitive.Class
}

// nameOf returns the name of the thing that e denotes, if it is a credential.
func (c *checker) nameOf(e ast.Expr) (named, bool) {
	e = ast.Unparen(e)
	if arg, ok := c.conversion(e); ok {
		e = ast.Unparen(arg)
	}
	n := named{show: types.ExprString(e)}
	switch e := e.(type) {
	case *ast.Ident:
		obj := c.info.ObjectOf(e)
		if obj == nil || e.Name == "_" {
			return n, false
		}
		if alias, ok := c.aliases[obj]; ok {
			return alias, true
		}
		n.name, n.class = e.Name, sensitive.OfName(e.Name, obj.Type())|c.flow.ClassOf(obj)
	case *ast.SelectorExpr:
		n.name = e.Sel.Name
		if sel, ok := c.info.Selections[e]; ok && sel.Kind() == types.FieldVal {
			f, tag := fieldOf(sel)
			n.class = sensitive.OfField(f, tag) | c.flow.ClassOf(f)
		} else if obj := c.info.Uses[e.Sel]; obj != nil {
			n.class = sensitive.OfName(e.Sel.Name, obj.Type())
		}
	case *ast.StarExpr:
		return c.nameOf(e.X)
	case *ast.IndexExpr:
		key, ok := c.literal(e.Index)
		if !ok {
			return n, false
		}
		n.name, n.class = key, sensitive.OfKey(key)
	case *ast.CallExpr:
		return c.nameOfCall(e)
	default:
		return n, false
	}
	n.class &= sensitive.Secret
	return n, n.class != 0
}

// nameOfCall names what a call reads: by the function (cfg.APIKey()) or by the
// key that it looks up (os.Getenv("KOYWE_API_KEY"), r.Header.Get("X-API-Key")).
func (c *checker) nameOfCall(call *ast.CallExpr) (named, bool) {
	fn := callee(c.info, call)
	if fn == nil {
		return named{}, false
	}
	t := c.info.TypeOf(call)
	if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
		t = tuple.At(0).Type()
	}
	if !isText(t) {
		return named{}, false
	}
	n := named{show: fn.Name() + "()", name: fn.Name(), class: sensitive.OfName(fn.Name(), t) & sensitive.Secret}
	if n.class != 0 {
		return n, true
	}
	for _, arg := range call.Args {
		key, ok := c.literal(arg)
		if !ok {
			continue
		}
		n.class = classOfKey(key)
		n.show, n.name = key, key
		return n, n.class != 0
	}
	return named{}, false
}

// literal returns the constant string that e is by itself.
func (c *checker) literal(e ast.Expr) (string, bool) {
	tv, ok := c.info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// fieldOf returns the field of a selection and its tag.
func fieldOf(sel *types.Selection) (*types.Var, string) {
	f := sel.Obj().(*types.Var)
	t := sel.Recv()
	for _, i := range sel.Index() {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || i >= st.NumFields() {
			return f, ""
		}
		if st.Field(i) == f {
			return f, st.Tag(i)
		}
		t = st.Field(i).Type()
	}
	return f, ""
}

// isCredential reports whether a constant under a name is a credential.
func isCredential(name, text string) bool {
	return sensitive.OfName(name, types.Typ[types.String])&sensitive.Secret != 0 && credentialValue(name, text)
}

// credentialValue reports whether a text that stands under the name of a
// credential looks like one.
func credentialValue(name, text string) bool {
	if pw, ok := dsnPassword(text); ok {
		v := sensitive.Value(pw)
		return v.Credential() || v != sensitive.Empty && v != sensitive.Placeholder && v != sensitive.Template && !strings.Contains(text, "localhost") && !strings.Contains(text, "127.0.0.1")
	}
	v := sensitive.Value(stripScheme(text))
	switch v {
	case sensitive.Number: // "123456" is nobody's token, but many a password
		return len(text) >= 6 && kindOf(named{name: name}) == "password"
	case sensitive.NameOfThing: // "Ledger-prod-77" as well
		return sensitive.IsComplex(text) && kindOf(named{name: name}) == "password"
	}
	return v.Credential()
}

// give checks a value that goes into a named place.
// ifMissing tells that it does so only where there is nothing yet.
func (c *checker) give(target, value ast.Expr, ifMissing bool) {
	if use, ok := c.keyField(target); ok {
		c.key(value, use)
		return
	}
	if v, ok := c.variable(target); ok {
		// What a local variable holds may be replaced before it is used, unless
		// it is put there for want of another.
		if (v.Kind() != types.LocalVar || ifMissing) && c.giveTo(v, value) {
			return
		}
	}
	n, ok := c.nameOf(target)
	if !ok {
		return
	}
	if id, ok := ast.Unparen(target).(*ast.Ident); ok && !ifMissing {
		_, ifMissing = c.aliases[c.info.ObjectOf(id)] // k := os.Getenv("K"); if k == "" { k = "..." }
	}
	if ifMissing {
		c.underAs(n, value, secret{where: "as default of " + n.show, preset: true})
		return
	}
	c.underAs(n, value, secret{where: "in " + n.show, owner: c.ownerOf(target)})
}

// under checks a value that stands under the name of a credential.
func (c *checker) under(n named, value ast.Expr, where string) {
	c.underAs(n, value, secret{where: where})
}

// underAs is under with more to say about the finding.
func (c *checker) underAs(n named, value ast.Expr, s secret) {
	if _, isList := ast.Unparen(value).(*ast.CompositeLit); isList {
		s.noFix = true // one variable for all of them would change what the program does
	}
	for _, e := range c.alternatives(value, kindOf(n) == "password") {
		if s.preset {
			c.presets[ast.Unparen(e)] = true
		}
		p, ok := c.constant(e)
		if !ok || !credentialValue(n.name, p.text) && !(s.preset && plainDefault(n, p.text)) {
			continue
		}
		s.place, s.kind, s.name, s.rank = p, kindOf(n), n.name, byName
		c.add(s)
	}
}

// alternatives returns the expressions that may be the value of e. In a list
// that is called one of passwords what looks like a password counts as well.
func (c *checker) alternatives(e ast.Expr, passwords bool) []ast.Expr {
	switch x := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if fn := callee(c.info, x); fn != nil && fn.FullName() == "cmp.Or" {
			return x.Args
		}
	case *ast.CompositeLit:
		// A list of keys: apiKeys := []string{...}, or the set of them.
		var all []ast.Expr
		for _, elt := range x.Elts {
			parts := []ast.Expr{elt}
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				if _, isMap := c.info.TypeOf(x).Underlying().(*types.Map); !isMap {
					return nil
				}
				parts = []ast.Expr{kv.Key, kv.Value}
			}
			for _, e := range parts {
				if text, ok := c.literal(e); ok && (sensitive.Value(text) == sensitive.Encoded || passwords && sensitive.Value(text) == sensitive.Password) {
					all = append(all, e)
				}
			}
		}
		return all
	}
	return append(c.mayHold(e), e)
}

// compare checks x == y: a presented value against a constant credential.
func (c *checker) compare(x, y ast.Expr) {
	for range 2 {
		if n, ok := c.nameOf(x); ok && !c.isConst(x) {
			if p, ok := c.constant(y); ok && credentialValue(n.name, p.text) {
				c.add(secret{place: p, kind: kindOf(n), where: "and compared with " + n.show, name: n.name, rank: byName})
			}
		}
		x, y = y, x
	}
}

// results checks what a function named after a credential returns.
func (c *checker) results(cur inspector.Cursor, ret *ast.ReturnStmt) {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		var sig *types.Signature
		name := ""
		var body *ast.BlockStmt
		switch f := fn.Node().(type) {
		case *ast.FuncDecl:
			body = f.Body
			obj, ok := c.info.Defs[f.Name].(*types.Func)
			if !ok {
				return
			}
			sig, name = obj.Signature(), f.Name.Name
		case *ast.FuncLit:
			body = f.Body
			sig, _ = c.info.TypeOf(f).(*types.Signature)
		}
		if sig == nil || sig.Results().Len() != len(ret.Results) {
			return
		}
		if isKeyfunc(sig) {
			c.key(ret.Results[0], sink.Key{What: "the key that verifies JWTs", Env: "JWT_SECRET"})
			return
		}
		for i, e := range ret.Results {
			if slices.ContainsFunc(c.alternatives(e, true), c.hasText) {
				if n, ok := c.otherResult(body, ret, i); ok {
					c.underAs(n, e, secret{where: "as default of " + n.show, preset: true})
				}
			}
			r := sig.Results().At(i)
			for _, as := range [...]string{name, r.Name()} {
				if as == "" || i > 0 && as == name {
					continue
				}
				if class := sensitive.OfName(as, r.Type()) & sensitive.Secret; class != 0 {
					c.under(named{as, as, class}, e, "as result of "+as)
				}
			}
		}
		return
	}
}

func kindOf(n named) string {
	for _, w := range sensitive.Words(n.name) {
		switch strings.TrimRight(w, "0123456789") {
		case "password", "passwd", "pwd", "pw", "pass", "passwords", "passwds", "contrasena", "senha":
			return "password"
		}
	}
	if n.class&sensitive.Credential == 0 {
		return "token"
	}
	return "credential"
}
