package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// byFuncName is the value of a call about which only names are known.
func (f *fn) byFuncName(c *invocation) []*Value {
	t := f.typeOf(c.CallExpr)
	if tuple, ok := t.(*types.Tuple); ok {
		if tuple.Len() == 0 {
			return nil
		}
		t = tuple.At(0).Type()
	}
	if isNumber(t) || isError(t) {
		if isNumber(t) {
			return []*Value{cleanValue}
		}
		return []*Value{unknown}
	}
	v := new(Value)
	if c.recv != nil {
		v.Origin |= c.recv.Origin & Presented
	}
	for i := range c.args {
		if a := f.arg(c, i); a.Origin&Presented != 0 && c.fn != nil && strings.HasPrefix(strings.ToLower(c.fn.Name()), "parse") {
			v.Origin |= Presented
		}
	}
	if c.fn != nil {
		name := c.fn.Name()
		if isTextual(t) && len(c.args) >= 2 && makesMAC(name) {
			return []*Value{{Class: sensitive.Authenticator, Origin: MAC, Name: callName(c.CallExpr)}}
		}
		if sensitive.CleanName(name) && isTextual(t) {
			return []*Value{cleanValue}
		}
		cl := f.eng.dirs.class(c.fn)
		if cl == 0 {
			cl = f.eng.nameClass(getter(name), t)
		}
		if key, ok := f.keyArg(c); ok && (isTextual(t) || isOpaque(t) && strings.HasSuffix(name, "Get")) {
			if kc := f.eng.nameClass(key, t); kc != 0 {
				cl = kc
			}
		}
		if cl != 0 {
			v.Class, v.Name = cl, callName(c.CallExpr)
		}
		if v.Origin&Presented == 0 && isTextual(t) && readsConfig(c.fn) {
			v.Origin |= Configured
		}
	}
	return []*Value{v}
}

// makesMAC reports whether a function of which only the name is known returns
// a MAC of its arguments: HmacSHA256(key, body).
func makesMAC(name string) bool {
	words := sensitive.Words(name)
	return slices.Contains(words, "hmac") && !slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "key", "secret", "new", "verify", "name", "header", "type", "alg", "algorithm", "hash", "get", "parse", "decode":
			return true
		}
		return false
	})
}

// getter cuts the verb off a getter's name: getAccessToken, LoadSecret.
func getter(name string) string {
	for _, verb := range []string{"Get", "Load", "Fetch", "Read", "Must", "Current", "Require"} {
		for _, p := range []string{verb, strings.ToLower(verb)} {
			if rest, ok := strings.CutPrefix(name, p); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
				return rest
			}
		}
	}
	return name
}

// keyArg returns the constant key of a getter: Get("api_key").
func (f *fn) keyArg(c *invocation) (string, bool) {
	if len(c.args) == 0 || len(c.args) > 2 || !isString(f.typeOf(c.Args[0])) {
		return "", false
	}
	return c.args[0].Const()
}

// readsConfig reports whether a function reads settings.
func readsConfig(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "github.com/spf13/viper", "flag", "github.com/spf13/pflag", "github.com/knadh/koanf/v2", "github.com/caarlos0/env/v11":
		return true
	}
	n := strings.ToLower(fn.Name())
	return strings.Contains(n, "getenv") || strings.HasPrefix(n, "env") || strings.HasSuffix(n, "env")
}

// byName is what the name and type of a variable say.
func (e *engine) byName(name string, v *types.Var) *Value {
	c := e.dirs.class(v)
	if c == 0 && !e.paths[v] {
		c = e.wordless(e.nameClass(name, v.Type()), v)
	}
	if c == 0 {
		return e.asMessage(unknown, v)
	}
	return &Value{Class: c, Name: name}
}

// nameClass asks the vocabulary, once for each name and type.
func (e *engine) nameClass(name string, t types.Type) sensitive.Class {
	k := nameKey{name: name, t: t}
	c, ok := e.names[k]
	if !ok {
		c = sensitive.OfName(name, t) | sensitive.OfType(t)
		e.names[k] = c
	}
	return c
}

// nameKey is a question to the vocabulary. Fields are judged as keys are: pwd is
// a password there, and a folder as a variable.
type nameKey struct {
	name  string
	t     types.Type
	field bool
}
