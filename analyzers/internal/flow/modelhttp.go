package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// urlField is the field under which a request remembers its URL.
const urlField = "URL·text"

// modelHTTP handles net/http: what a caller sent, and what is sent.
// https://pkg.go.dev/net/http
func (f *fn) modelHTTP(c *invocation) ([]*Value, bool) {
	// The errors are *url.Error, which show the query of the URL. What is wrong
	// there is reported where the URL is built, and not a second time.
	switch c.fn.FullName() {
	case "net/http.NewRequest":
		return []*Value{f.request(f.arg(c, 1)), unknown}, true
	case "net/http.NewRequestWithContext":
		return []*Value{f.request(f.arg(c, 2)), unknown}, true
	case "(*net/http.Client).Do":
		return []*Value{f.response(f.arg(c, 0)), unknown}, true
	case "net/http.Get", "net/http.Post", "net/http.PostForm", "(*net/http.Client).Get", "(*net/http.Client).Post", "(*net/http.Client).PostForm":
		return []*Value{f.response(f.request(f.arg(c, 0))), unknown}, true
	case "(*net/http.Request).BasicAuth":
		o := Presented
		return []*Value{{Origin: o}, {Class: sensitive.Credential, Origin: o, Name: "the password of " + types.ExprString(c.on)}, cleanValue}, true
	case "(*net/http.Request).Cookie":
		v := &Value{Origin: Presented}
		key, _ := f.arg(c, 0).Const()
		val := &Value{Origin: Presented, Class: f.cookieClass(key)}
		if val.Class != 0 {
			val.Name = "the cookie " + key
		}
		return []*Value{v.with("Value", val), unknown}, true
	case "net/http.MaxBytesReader":
		v := *f.arg(c, 1)
		return []*Value{&v}, true
	case "(net/http.Header).Set", "(net/http.Header).Add":
		return nil, true
	case "(net/http.Header).Get", "(net/http.Header).Values", "(*net/http.Request).FormValue", "(*net/http.Request).PostFormValue", "(*net/http.Request).PathValue":
		return []*Value{f.byKey(c, 0)}, true
	}
	return nil, false
}

// byKey is what a getter returns whose i'th argument is a constant key.
func (f *fn) byKey(c *invocation, i int) *Value {
	v := new(Value)
	if c.recv != nil {
		v.Origin = c.recv.Origin & Presented
	}
	if key, ok := f.arg(c, i).Const(); ok {
		if c.recv != nil {
			if s := c.recv.fields[key]; s != nil {
				return s
			}
		}
		if v.Class = sensitive.OfKey(key); v.Class != 0 {
			v.Name = types.ExprString(c.CallExpr)
		}
	}
	return v
}

func (f *fn) request(url *Value) *Value {
	r := new(Value).with(urlField, url)
	if carry(url).Class != 0 {
		r = r.with("URL", url)
	}
	return r
}

// signIn are the last segments of the paths that answer with a token.
// https://docs.koywe.com/getting-started/credentials
var signIn = []string{"/auth", "/auth/sign-in", "/sign-in", "/signin", "/login", "/token", "/oauth/token", "/oauth2/token"}

// response is what a request brings back: a token, if it signs in.
func (f *fn) response(req *Value) *Value {
	url := req.fields[urlField]
	if url == nil || len(url.Text) == 0 {
		return unknown
	}
	last := url.Text[len(url.Text)-1]
	for _, s := range signIn {
		if last.Val == nil && strings.HasSuffix(strings.TrimSuffix(last.Lit, "/"), s) {
			body := &Value{Class: sensitive.Payload, Origin: RawBody, Name: "the sign-in response"}
			return new(Value).with("Body", body)
		}
	}
	return unknown
}

// modelURL handles url.Values and URL strings.
// https://pkg.go.dev/net/url
func (f *fn) modelURL(c *invocation, full string) ([]*Value, bool) {
	switch full {
	case "(net/url.Values).Set", "(net/url.Values).Add":
		if len(c.args) != 2 {
			return nil, true
		}
		key, ok := f.arg(c, 0).Const()
		v := f.arg(c, 1)
		if v.Text == nil {
			w := *v
			w.Text = []Part{{Val: v, Expr: c.Args[1]}}
			v = &w
		}
		f.store(c.on, func(old *Value) *Value {
			if ok {
				return old.with(key, v)
			}
			return old.withElem(v)
		})
		return nil, true
	case "(net/url.Values).Del":
		key, ok := f.arg(c, 0).Const()
		if ok {
			f.store(c.on, func(old *Value) *Value { return old.with(key, emptyText) })
		}
		return nil, true
	case "(net/url.Values).Get":
		return []*Value{f.byKey(c, 0)}, true
	case "(net/url.Values).Encode":
		return []*Value{f.encode(c.recv)}, true
	case "(*net/url.URL).Query":
		v := &Value{Origin: c.recv.Origin&Presented | Query}
		f.st[ast.Expr(c.CallExpr)] = v
		return []*Value{{ref: ast.Expr(c.CallExpr), Origin: v.Origin}}, true
	case "net/url.ParseQuery":
		v := *f.arg(c, 0)
		return []*Value{{Origin: v.Origin&Presented | Query, Class: v.Class, Name: v.Name, params: v.params}, unknown}, true
	case "net/url.Parse", "net/url.ParseRequestURI":
		v := *f.arg(c, 0)
		return []*Value{{Text: v.Text, Class: v.Class, Origin: v.Origin, Name: v.Name, params: v.params}, unknown}, true
	case "net/url.JoinPath", "(*net/url.URL).JoinPath":
		var parts []Part
		if c.recv != nil {
			parts = append(parts, c.recv.parts(nil)...)
		}
		for i := range c.args {
			if len(parts) > 0 {
				parts = append(parts, Part{Lit: "/"})
			}
			parts = append(parts, f.arg(c, i).parts(c.Args[i])...)
		}
		return []*Value{concat(parts), unknown}, !c.Ellipsis.IsValid()
	case "(*net/url.URL).String":
		return []*Value{urlText(c.recv, c.recv.fields["User"])}, true
	case "(*net/url.URL).Redacted":
		u := withoutUser(c.recv)
		str := types.Typ[types.String]
		u.params = slices.Concat(f.eng.partsOf(u.params, "Path", str), f.eng.partsOf(u.params, "RawQuery", str))
		return []*Value{urlText(u, nil)}, true
	}
	return nil, false
}

// urlText is a URL as text, with the user information in front of its host.
func urlText(u, user *Value) *Value {
	v := *u
	v.ref, v.fields, v.exact = nil, nil, false
	path, query := u.fields["Path"], u.fields["RawQuery"]
	if user == nil && path == nil && query == nil {
		return &v
	}
	var parts []Part
	if user != nil {
		parts = append(parts, Part{Lit: "//"}, Part{Val: carry(user)}, Part{Lit: "@"})
	}
	parts = append(parts, v.parts(nil)...)
	if path != nil {
		parts = append(parts, path.parts(nil)...)
	}
	if query != nil {
		parts = append(append(parts, Part{Lit: "?"}), query.parts(nil)...)
	}
	return concat(parts)
}

// withoutUser is a URL whose password is not shown: what stands before an @,
// and a class that only the name gives, as that of a connection string.
// https://pkg.go.dev/net/url#URL.Redacted
func withoutUser(u *Value) *Value {
	v := *u
	v.Class, v.Name, v.Steps = 0, "", nil
	for i, p := range v.Text {
		if p.Val == nil && strings.Contains(p.Lit, "@") {
			v.Text = v.Text[i:]
			break
		}
	}
	for _, p := range v.Text {
		if p.Val != nil && p.Val.Class != 0 && len(v.Text) > 1 {
			v.Class, v.Name, v.Steps = p.Val.Class, p.Val.Name, p.Val.Steps
		}
	}
	return &v
}

// encode writes url.Values as a query: "k=v&...", keys in order.
func (f *fn) encode(q *Value) *Value {
	var parts []Part
	for _, k := range sortedKeys(q.fields) {
		v := q.fields[k]
		if len(parts) > 0 {
			parts = append(parts, Part{Lit: "&"})
		}
		parts = append(parts, Part{Lit: k + "="})
		parts = append(parts, f.only(v).parts(nil)...)
	}
	if q.elem != nil || !q.exact {
		rest := &Value{params: q.params} // what is not known of a parameter
		if q.elem != nil {
			rest = carry(q.elem, rest)
		}
		parts = append(parts, Part{Lit: "&"}, Part{Val: rest})
	}
	return concat(parts)
}

// only is the value of a query parameter, of which there is mostly one.
func (f *fn) only(v *Value) *Value {
	v = f.deref(v)
	if first := v.fields["0"]; first != nil && len(v.fields) == 1 && v.elem == nil {
		return first
	}
	if v.elem != nil || v.fields != nil {
		return carry(v)
	}
	return v
}

// modelBuilder handles strings.Builder and bytes.Buffer: their contents are
// the value of the variable.
func (f *fn) modelBuilder(c *invocation, path, name string) ([]*Value, bool) {
	if c.on == nil || path != "strings" && path != "bytes" && path != "bufio" {
		return nil, false
	}
	_, t := typeName(f.typeOf(c.on))
	if t != "Builder" && t != "Buffer" && t != "Writer" {
		return nil, false
	}
	switch name {
	case "WriteString", "Write":
		v := f.arg(c, 0)
		f.store(c.on, func(old *Value) *Value {
			return concat(append(append([]Part(nil), old.parts(nil)...), v.parts(c.Args[0])...))
		})
		return []*Value{cleanValue, unknown}, true
	case "WriteByte", "WriteRune":
		lit := ""
		if n, ok := f.constInt(c.Args[0]); ok && n < 128 {
			lit = string(rune(n))
		}
		f.store(c.on, func(old *Value) *Value { return concat(append(append([]Part(nil), old.parts(nil)...), Part{Lit: lit})) })
		return []*Value{cleanValue, unknown}, true
	case "String", "Bytes":
		v := *c.recv
		v.ref = nil
		return []*Value{&v}, true
	case "Reset":
		f.store(c.on, func(*Value) *Value { return emptyText })
		return nil, true
	case "ReadFrom":
		f.store(c.on, func(*Value) *Value { return f.read(f.arg(c, 0)) })
		return []*Value{cleanValue, unknown}, true
	}
	return []*Value{cleanValue, unknown}, true
}
