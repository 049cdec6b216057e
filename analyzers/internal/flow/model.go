package flow

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// carriers are packages of the standard library whose functions return text
// made of their arguments, and nothing else.
var carriers = map[string]bool{
	"strings": true, "bytes": true, "path": true, "path/filepath": true, "net/url": true, "html": true, "strconv": true,
	"encoding/hex": true, "encoding/base64": true, "encoding/base32": true, "encoding/pem": true, "unicode/utf8": true,
	"slices": true, "maps": true, "regexp": true, "bufio": true, "errors": true, "mime": true, "net/textproto": true,
	"github.com/pkg/errors": true, "io": true, "encoding/json": true, "encoding/xml": true, "sync": true, "sync/atomic": true,
	"text/tabwriter": true, "compress/gzip": true, "cmp": true, "iter": true,
}

// digests are packages whose functions hash without a key.
// https://pkg.go.dev/crypto
var digests = map[string]bool{
	"crypto/sha1": true, "crypto/sha256": true, "crypto/sha512": true, "crypto/sha3": true, "crypto/md5": true,
	"hash/fnv": true, "hash/crc32": true, "hash/crc64": true, "hash/adler32": true, "hash/maphash": true,
	"golang.org/x/crypto/sha3": true, "golang.org/x/crypto/blake2b": true, "github.com/cespare/xxhash/v2": true,
}

// derivers are functions that derive a key; their output is as secret as a MAC's key.
var derivers = map[string]bool{
	"crypto/pbkdf2.Key": true, "crypto/hkdf.Key": true, "crypto/hkdf.Expand": true, "crypto/hkdf.Extract": true,
	"golang.org/x/crypto/pbkdf2.Key": true, "golang.org/x/crypto/scrypt.Key": true,
	"golang.org/x/crypto/argon2.Key": true, "golang.org/x/crypto/argon2.IDKey": true,
}

// model applies what is known of functions that are not the user's.
func (f *fn) model(c *invocation) ([]*Value, bool) {
	pkg := c.fn.Pkg()
	if pkg == nil { // error.Error
		if c.fn.Name() == "Error" && c.recv != nil {
			return []*Value{carry(c.recv)}, true
		}
		return nil, false
	}
	path, name := pkg.Path(), c.fn.Name()
	if digests[path] {
		return f.modelDigest(c)
	}
	switch path {
	case "crypto/hmac":
		switch name {
		case "New":
			return []*Value{f.newMAC(c)}, true
		case "Equal":
			f.verifies()
			return []*Value{cleanValue}, true
		}
	case "crypto/subtle":
		if name == "ConstantTimeCompare" {
			f.verifies()
		}
		return []*Value{cleanValue}, true
	case "hash":
		return []*Value{f.sum(c)}, true
	case "sync":
		if v := f.pooled(c); v != nil {
			return []*Value{v}, true
		}
	case "os":
		return f.modelOS(c)
	case "fmt":
		return f.modelFmt(c)
	case "net/http":
		return f.modelHTTP(c)
	case "net/http/httputil": // https://pkg.go.dev/net/http/httputil
		if strings.HasPrefix(name, "Dump") {
			return []*Value{{Class: sensitive.Payload, Name: callName(c.CallExpr)}, unknown}, true
		}
	case "encoding/json":
		return f.modelJSON(c)
	case "crypto/rand", "github.com/google/uuid":
		if isTextual(f.typeOf(c.CallExpr)) {
			return []*Value{{Origin: Random}}, true
		}
		if len(c.args) > 0 {
			f.store(c.Args[0], func(*Value) *Value { return &Value{Origin: Random} })
			return nil, true
		}
	case "crypto/cipher":
		if name == "Seal" || name == "Encrypt" {
			return []*Value{cleanValue}, true
		}
	case "golang.org/x/crypto/bcrypt":
		return []*Value{cleanValue}, true
	}
	if c.recv != nil && c.recv.Origin&Presented != 0 && len(c.args) > 0 && binds(name) {
		f.decodeInto(c.Args[0], c.recv)
		return []*Value{unknown}, true
	}
	if c.recv != nil && c.recv.Origin&DigestState != 0 && strings.HasPrefix(name, "Write") && len(c.args) > 0 {
		f.hashed(c.on, f.arg(c, 0))
		return []*Value{cleanValue, unknown}, true
	}
	full := c.fn.FullName()
	if full == "google.golang.org/grpc/metadata.FromIncomingContext" {
		return []*Value{{Origin: Presented}, cleanValue}, true
	}
	if full == "github.com/spf13/viper.AllSettings" || full == "(*github.com/spf13/viper.Viper).AllSettings" {
		return []*Value{{Class: sensitive.Credential, Origin: Configured, Name: callName(c.CallExpr)}}, true
	}
	if v, ok := f.modelError(c, full); ok {
		return v, true
	}
	if v, ok := f.modelDump(c); ok {
		return v, true
	}
	if derivers[full] {
		return []*Value{{Class: sensitive.Credential, Origin: MAC, Name: callName(c.CallExpr)}}, true
	}
	if v, ok := f.modelMessage(c, path, name); ok {
		return v, true
	}
	if v, ok := f.modelBuilder(c, path, name); ok {
		return v, true
	}
	if path == "net/url" {
		if v, ok := f.modelURL(c, full); ok {
			return v, true
		}
	}
	if !carriers[path] {
		return nil, false
	}
	return f.modelCarrier(c, path, name), true
}

// binds reports whether a method of a framework's context decodes the request
// into its first argument: gin's ShouldBindJSON, echo's Bind, fiber's BodyParser.
// https://pkg.go.dev/github.com/gin-gonic/gin#Context.ShouldBindJSON
func binds(name string) bool {
	return strings.HasPrefix(name, "ShouldBind") || strings.HasPrefix(name, "Bind") || name == "BodyParser"
}

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
		v := carry(in[0])
		return []*Value{v, v, cleanValue}
	case "strings.TrimPrefix", "strings.TrimSuffix", "strings.Trim", "strings.TrimLeft", "strings.TrimRight",
		"strings.Split", "strings.SplitN", "strings.Fields", "strings.TrimFunc", "bytes.TrimPrefix", "bytes.TrimSpace", "strings.CutPrefix", "strings.CutSuffix":
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
	case "io.ReadAll", "io.TeeReader":
		return []*Value{f.read(in[0])}
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

func (f *fn) modelOS(c *invocation) ([]*Value, bool) {
	switch c.fn.Name() {
	case "Getenv", "LookupEnv":
		v := &Value{Origin: Configured}
		if name, ok := f.arg(c, 0).Const(); ok {
			if v.Class = sensitive.OfEnv(name); v.Class != 0 {
				v.Name = name
			}
		}
		return []*Value{v, cleanValue}, true
	case "Environ":
		return []*Value{{Class: sensitive.Credential, Origin: Configured, Name: "os.Environ()"}}, true
	case "ReadFile":
		return []*Value{{Origin: Configured}}, true
	}
	return nil, false
}

func (f *fn) modelFmt(c *invocation) ([]*Value, bool) {
	name := c.fn.Name()
	switch name {
	case "Sprintf":
		return []*Value{f.format(c, 0)}, true
	case "Errorf":
		v := *f.format(c, 0)
		v.Class &^= sensitive.Payload // every client quotes the reply that it got
		return []*Value{&v}, true
	case "Sprint", "Sprintln", "Append", "Appendln":
		return []*Value{f.print(c, 0)}, true
	case "Fprintf":
		f.write(c, f.format(c, 1))
		return nil, true
	case "Fprint", "Fprintln":
		f.write(c, f.print(c, 1))
		return nil, true
	case "Appendf":
		return []*Value{carry(f.arg(c, 0), f.format(c, 1))}, true
	}
	return nil, false
}

// write appends text to a builder or a hash that is the first argument.
func (f *fn) write(c *invocation, v *Value) {
	if f.arg(c, 0).Origin&DigestState != 0 {
		f.hashed(c.Args[0], v)
		return
	}
	pkg, _ := typeName(f.typeOf(c.Args[0]))
	if pkg == "strings" || pkg == "bytes" {
		e := c.Args[0]
		if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
			e = u.X
		}
		f.store(e, func(old *Value) *Value {
			return concat(append(append([]Part(nil), old.parts(nil)...), v.parts(nil)...))
		})
	}
}

// format evaluates a printf call whose format string is argument at.
func (f *fn) format(c *invocation, at int) *Value {
	format, ok := f.arg(c, at).Const()
	if !ok || c.Ellipsis.IsValid() {
		in := []*Value{f.arg(c, at)}
		for i := at + 1; i < len(c.args); i++ {
			in = append(in, f.shown(c.Args[i], f.arg(c, i), sink.ShowFmt, 'v', ""))
		}
		return carry(in...)
	}
	var parts []Part
	end := 0
	for _, v := range sink.Verbs(format) {
		parts = append(parts, Part{Lit: format[end:v.Pos]})
		end = v.End
		if v.Verb == '%' {
			parts = append(parts, Part{Lit: "%"})
			continue
		}
		i := at + 1 + v.Arg
		if v.Arg < 0 || i >= len(c.args) {
			continue
		}
		a := f.arg(c, i)
		switch {
		case v.Verb == 'T' || v.Verb == 'p' || v.Verb == 't' || v.Verb == 'c' || v.Short:
			a = cleanValue
		default:
			if _, isConst := a.Const(); !isConst {
				a = f.shown(c.Args[i], a, sink.ShowFmt, v.Verb, v.Flags)
			}
		}
		if v.Verb == 's' || v.Verb == 'v' || v.Verb == 'w' {
			parts = append(parts, a.parts(c.Args[i])...)
		} else if a.Text != nil {
			parts = append(parts, Part{Val: carry(a), Expr: c.Args[i]})
		} else {
			parts = append(parts, Part{Val: a, Expr: c.Args[i]})
		}
	}
	parts = append(parts, Part{Lit: format[end:]})
	return concat(parts)
}

// print evaluates a Sprint call.
func (f *fn) print(c *invocation, at int) *Value {
	var parts []Part
	for i := at; i < len(c.args); i++ {
		if i > at {
			parts = append(parts, Part{Lit: " "})
		}
		parts = append(parts, f.shown(c.Args[i], f.arg(c, i), sink.ShowFmt, 'v', "").parts(c.Args[i])...)
	}
	return concat(parts)
}

func (f *fn) modelJSON(c *invocation) ([]*Value, bool) {
	switch c.fn.Name() {
	case "Marshal", "MarshalIndent":
		v := carry(f.shown(c.Args[0], f.arg(c, 0), sink.ShowJSON, 0, ""))
		if v == unknown {
			v = new(Value)
		}
		return []*Value{v, unknown}, true
	case "Unmarshal":
		if len(c.args) == 2 {
			f.decodeInto(c.Args[1], f.arg(c, 0))
		}
		return []*Value{unknown}, true
	case "NewEncoder":
		v := *f.arg(c, 0)
		if v.ref == nil && len(c.args) == 1 {
			v.ref = c.args[0].ref // what is encoded ends up there
		}
		return []*Value{&v}, true
	case "Encode":
		if c.on != nil {
			f.encodeTo(c)
		}
		return []*Value{unknown}, true
	case "Decode":
		if c.recv != nil && len(c.args) == 1 {
			f.decodeInto(c.Args[0], c.recv)
		}
		return []*Value{unknown}, true
	case "NewDecoder":
		v := *f.arg(c, 0)
		return []*Value{&v}, true
	}
	return nil, false
}

// decodeInto marks what a decoder fills as presented if its input was.
func (f *fn) decodeInto(e ast.Expr, from *Value) {
	v := &Value{Origin: from.Origin & (Presented | Configured)}
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = u.X
	}
	if from.Class&sensitive.Payload != 0 && isUntyped(f.typeOf(e)) {
		v.Class, v.Name, v.Steps = sensitive.Payload, from.Name, from.Steps // the whole message
	}
	f.store(e, func(*Value) *Value { return v })
}
