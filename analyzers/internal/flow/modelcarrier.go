package flow

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"
)

// modelCarrier handles functions that return what they are given.
func (f *fn) modelCarrier(c *invocation, path, name string) []*Value {
	var in []*Value
	if c.recv != nil {
		in = append(in, c.recv)
	}
	for i := range c.args {
		in = append(in, f.arg(c, i))
	}
	first := f.typeOf(c.CallExpr)
	if t, ok := first.(*types.Tuple); ok {
		if t.Len() == 0 {
			return nil
		}
		first = t.At(0).Type()
	}
	switch path + "." + name {
	case "strings.Repeat", "bytes.Repeat":
		return []*Value{carry(in[0])}
	case "path.Join", "path/filepath.Join":
		var parts []Part
		for i := range c.args {
			if i > 0 {
				parts = append(parts, Part{Lit: "/"})
			}
			parts = append(parts, f.arg(c, i).parts(c.Args[i])...)
		}
		if c.Ellipsis.IsValid() {
			break
		}
		return []*Value{concat(parts)}
	case "strings.Join":
		return []*Value{f.joinStrings(c)}
	case "strings.NewReader", "bytes.NewReader", "bytes.NewBuffer", "bytes.NewBufferString", "strings.Clone", "bytes.Clone",
		"io.NopCloser", "io.LimitReader", "strings.TrimSpace", "net/url.QueryEscape", "net/url.PathEscape",
		"html.EscapeString", "bufio.NewReader", "strings.ToLower", "strings.ToUpper":
		v := *in[len(in)-1]
		if name == "LimitReader" || name == "NopCloser" || name == "NewReader" {
			v = *in[0]
		}
		v.ref = nil
		if _, ok := v.Const(); ok && name != "NewReader" && name != "NewBufferString" && name != "NewBuffer" {
			v.Text = nil
		}
		return []*Value{&v}
	case "strings.Cut", "bytes.Cut":
		before, after := carry(in[0]), carry(in[0])
		if f.isAssignment(c) {
			before = cleanValue
		} else if f.isAt(c, 1) {
			after = cleanValue
		}
		return []*Value{before, after, cleanValue}
	case "strings.Index", "strings.IndexByte", "strings.IndexRune", "strings.LastIndex", "strings.LastIndexByte":
		if f.isAt(c, 1) {
			return []*Value{atSign}
		}
	case "strings.Split", "strings.SplitN":
		v := carry(in[0])
		switch {
		case f.isAssignment(c):
			return []*Value{(&Value{elem: v}).with("0", cleanValue)}
		case f.isAt(c, 1):
			v = v.with("1", cleanValue).withElem(v)
		}
		return []*Value{v}
	case "strings.TrimPrefix", "strings.TrimSuffix", "strings.Trim", "strings.TrimLeft", "strings.TrimRight",
		"strings.Fields", "strings.TrimFunc", "bytes.TrimPrefix", "bytes.TrimSpace", "strings.CutPrefix", "strings.CutSuffix":
		return []*Value{carry(in[0]), cleanValue}
	case "regexp.ReplaceAllString", "regexp.ReplaceAll", "regexp.ReplaceAllLiteralString":
		if len(c.args) == 2 {
			if s, ok := f.arg(c, 1).Const(); ok && isMask(s) {
				return []*Value{cleanValue}
			}
			return []*Value{carry(f.arg(c, 0), f.arg(c, 1))}
		}
	case "strings.Replace", "strings.ReplaceAll":
		if len(in) >= 3 {
			if s, ok := in[2].Const(); ok && isMask(s) && in[1].Class != 0 {
				return []*Value{cleanValue} // strings.ReplaceAll(line, token, "***")
			}
			return []*Value{carry(in[0], in[2])}
		}
	case "io.ReadAll":
		return []*Value{f.read(in[0])}
	case "io.TeeReader":
		if len(c.args) == 2 {
			f.change(c.Args[1], c.args[1], func(*Value) *Value { return f.read(in[0]) })
		}
		return []*Value{f.read(in[0])}
	case "bufio.NewWriter", "bufio.NewWriterSize":
		return []*Value{c.args[0]} // what is written to it ends up there
	case "io.ReadFull":
		if obj := f.eng.objectOf(c.Args[0]); len(c.Args) == 2 && obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "crypto/rand" {
			f.store(c.Args[1], func(*Value) *Value { return &Value{Origin: Random} })
		}
		return []*Value{cleanValue, unknown}
	case "io.Copy", "io.CopyN":
		if len(in) >= 2 {
			f.copyTo(c, f.read(in[1]))
		}
		return []*Value{cleanValue}
	case "io.WriteString":
		if len(in) >= 2 {
			f.write(c, in[1])
		}
		return []*Value{cleanValue}
	case "encoding/hex.EncodeToString", "encoding/base64.EncodeToString":
		return []*Value{carry(in[len(in)-1])}
	case "encoding/hex.DecodeString", "encoding/base64.DecodeString":
		return []*Value{carry(in[len(in)-1]), unknown}
	case "encoding/hex.Encode", "encoding/base64.Encode":
		if n := len(c.args); n >= 2 {
			f.fill(c.Args[n-2], carry(f.arg(c, n-1)))
		}
		return nil
	}
	switch {
	case isNumber(first):
		return []*Value{cleanValue}
	case isError(first) && path != "errors" && path != "github.com/pkg/errors":
		return []*Value{unknown} // what went wrong with a body says nothing of it
	}
	return []*Value{carry(in...)}
}

// isAssignment reports whether a text is cut at its "=": what is before it, as
// in a variable of the environment, is the name of what follows.
func (f *fn) isAssignment(c *invocation) bool {
	sep, ok := f.arg(c, 1).Const()
	return ok && sep == "="
}

// atSign is the place of the @ in an email address or a connection string. What
// follows is the host, which says nothing of a person and opens nothing.
var atSign = &Value{Origin: Clean, at: true}

// isAt reports whether an argument is the constant @.
func (f *fn) isAt(c *invocation, i int) bool {
	if i >= len(c.Args) {
		return false
	}
	if n, ok := f.constInt(c.Args[i]); ok {
		return n == '@'
	}
	s, ok := f.arg(c, i).Const()
	return ok && s == "@"
}

// isMask reports whether a replacement hides what it replaces.
func isMask(s string) bool {
	l := strings.ToLower(s)
	return strings.Contains(s, "*") || strings.Contains(l, "redact") || strings.Contains(l, "mask") ||
		strings.Contains(l, "xxx") || strings.Contains(l, "hidden") || strings.Contains(l, "filtered")
}

// read is what comes out of a reader.
func (f *fn) read(r *Value) *Value {
	v := *carry(r)
	v.Origin |= r.Origin & RawBody
	v.Text = r.Text
	return &v
}

// fill gives new contents to what an argument refers to.
func (f *fn) fill(e ast.Expr, v *Value) {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = u.X
	}
	f.store(e, func(old *Value) *Value {
		if v.empty() {
			return unknown
		}
		w := *v
		w.ref = nil
		return &w
	})
}

func (f *fn) joinStrings(c *invocation) *Value {
	list := f.arg(c, 0)
	sep, ok := f.arg(c, 1).Const()
	if !ok || !list.exact || list.elem != nil || len(list.fields) == 0 {
		return carry(list, f.arg(c, 1))
	}
	var exprs []ast.Expr
	if lit, ok := ast.Unparen(c.Args[0]).(*ast.CompositeLit); ok {
		exprs = lit.Elts
	}
	var parts []Part
	for i := range len(list.fields) {
		v := list.fields[strconv.Itoa(i)]
		if v == nil {
			return carry(list)
		}
		if i > 0 {
			parts = append(parts, Part{Lit: sep})
		}
		var e ast.Expr
		if i < len(exprs) {
			e = exprs[i]
		}
		parts = append(parts, v.parts(e)...)
	}
	return concat(parts)
}
