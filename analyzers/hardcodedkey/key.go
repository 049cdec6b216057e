package hardcodedkey

import (
	"go/ast"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// handed checks what a function of the user uses as a key.
func (c *checker) handed(call *ast.CallExpr) {
	for _, u := range c.flow.Uses(call) {
		if u.Kind != sink.KeyValue || len(u.Via) == 0 {
			continue
		}
		arg := u.Arg
		if u.Field != "" {
			v, _ := c.flow.Shown(u)
			if arg = v.Lit; arg == nil {
				continue
			}
		}
		if k, ok := sink.KeyOf(u.Sink); ok {
			k.What += " " + u.Via[0].Text
			c.via[arg] = u.Via
			c.key(arg, k)
		}
	}
}

// key checks a value that an API uses as a key or password: there any word
// is one.
func (c *checker) key(e ast.Expr, use sink.Key) {
	if use.Elems {
		if lit, ok := ast.Unparen(e).(*ast.CompositeLit); ok {
			for _, elt := range lit.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					elt = kv.Value
				}
				u := use
				u.Elems = false
				c.key(elt, u)
			}
		}
		return
	}
	c.keyText(e, use)
	if v, ok := c.variable(c.conversionOf(e)); ok {
		if _, known := c.keys[v]; !known {
			c.keys[v] = use // whoever sets it hands in a key
			for _, e := range c.given[v] {
				c.key(e, use)
			}
		}
	}
}

// keyText reports a constant that is used as a key.
func (c *checker) keyText(e ast.Expr, use sink.Key) {
	if p, ok := c.bytesLiteral(e); ok && !slices.Contains(publishedKeys, p.text) {
		c.add(secret{place: p, what: use.What, env: use.Env, rank: byUse, use: e})
		return
	}
	direct := c.alternatives(e, false)
	for i, e := range append(direct, c.standIns(e)...) {
		p, ok := c.constant(e)
		if !ok && use.DSN {
			c.builtDSN(e, use)
		}
		if !ok {
			continue
		}
		text := p.text
		if use.DSN {
			if text, ok = dsnPassword(text); !ok {
				continue
			}
		}
		switch sensitive.Value(text) {
		case sensitive.Empty, sensitive.Template, sensitive.PublicKey:
			continue
		case sensitive.Placeholder:
			if !use.Own() || strings.ContainsAny(text, "<>*…") || strings.Contains(text, "...") || strings.Contains(text, "xxx") {
				continue
			}
		}
		if slices.Contains(publishedKeys, text) {
			continue
		}
		s := secret{place: p, what: use.What, env: use.Env, rank: byUse, use: e, preset: i >= len(direct)}
		if n, ok := c.declaredName(p.at); ok {
			s.name, s.where = n, "in "+n
		}
		c.add(s)
	}
}

// giveTo checks what a variable, parameter or field is given, if it is a key
// or turns out to be one later, and reports whether it is known to be.
func (c *checker) giveTo(v *types.Var, value ast.Expr) bool {
	if v.Pkg() != c.pass.Pkg || !isText(v.Type()) {
		return false
	}
	c.given[v] = append(c.given[v], value)
	use, ok := c.keys[v]
	if ok {
		c.key(value, use)
	}
	return ok
}

// builtDSN checks a connection string that is put together, with a password
// that stands in the source: "postgres://app:pigeon@" + host.
func (c *checker) builtDSN(e ast.Expr, use sink.Key) {
	const unknown = "\uFFFC" // stands for what is not known
	var b strings.Builder
	for _, p := range c.flow.Of(e).Text {
		if p.Val != nil {
			b.WriteString(unknown)
		}
		b.WriteString(p.Lit)
	}
	pw, ok := dsnPassword(b.String())
	if !ok || strings.Contains(pw, unknown) {
		return
	}
	if v := sensitive.Value(pw); v.Credential() || v == sensitive.NameOfThing || v == sensitive.Number {
		c.add(secret{place: place{pw, e}, what: use.What, env: use.Env, rank: byUse, use: e, noFix: true})
	}
}

// variable returns the variable or field of this package that e denotes.
func (c *checker) variable(e ast.Expr) (*types.Var, bool) {
	var v *types.Var
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, _ = c.info.ObjectOf(e).(*types.Var)
	case *ast.SelectorExpr:
		v, _ = c.info.ObjectOf(e.Sel).(*types.Var)
	}
	if v == nil || v.Pkg() != c.pass.Pkg {
		return nil, false
	}
	return v, isText(v.Type())
}

// authorization checks the value of an Authorization header.
func (c *checker) authorization(e ast.Expr) {
	p, ok := c.constant(e)
	if !ok {
		return
	}
	cred := stripScheme(p.text)
	switch sensitive.Value(cred) {
	case sensitive.Empty, sensitive.Placeholder, sensitive.Template, sensitive.Sentence:
		return
	}
	if slices.Contains(nonCredentials, strings.ToLower(cred)) {
		return
	}
	c.add(secret{place: p, what: "the credential of an Authorization header", env: "API_TOKEN", rank: byUse, use: e})
}

// basicCredentials matches what basic authentication encodes.
// https://www.rfc-editor.org/rfc/rfc7617#section-2
var basicCredentials = regexp.MustCompile(`^[\w.@-]{1,64}:(\S{6,128})$`)

// basic checks a text that is encoded in base64 for a user with a password.
func (c *checker) basic(e ast.Expr) {
	p, ok := c.constant(e)
	if !ok {
		return
	}
	if m := basicCredentials.FindStringSubmatch(p.text); m != nil && sensitive.Value(m[1]).Credential() {
		c.add(secret{place: p, kind: "password", where: "beside its user in base64", rank: byName, noFix: true})
	}
}

// nonCredentials are the words after "Bearer" that name the scheme itself.
var nonCredentials = []string{"bearer", "basic", "token", "digest", "negotiate", "apikey", "null", "undefined", "anonymous"}

// stripScheme returns what follows the scheme of an Authorization header.
func stripScheme(s string) string {
	scheme, cred, ok := strings.Cut(s, " ")
	if ok {
		switch strings.ToLower(scheme) {
		case "bearer", "basic", "token", "apikey", "bot":
			return strings.TrimSpace(cred)
		}
	}
	return s
}

// keyField returns the use of a field that an API takes a key from.
func (c *checker) keyField(e ast.Expr) (sink.Key, bool) {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return sink.Key{}, false
	}
	s, ok := c.info.Selections[sel]
	if !ok || s.Kind() != types.FieldVal {
		return sink.Key{}, false
	}
	t := s.Recv()
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	return sink.KeyField(sink.Unversioned(typeName(t)) + "." + sel.Sel.Name)
}
