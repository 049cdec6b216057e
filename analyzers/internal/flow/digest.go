package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// The contents that a hash without a key remembers of what was written to it.
const (
	hashedKey  = "key·hashed"
	hashedText = "text·hashed"
)

// modelDigest handles the packages that hash without a key. BLAKE2 takes one.
// https://pkg.go.dev/crypto, https://pkg.go.dev/golang.org/x/crypto/blake2b
func (f *fn) modelDigest(c *invocation) ([]*Value, bool) {
	name := c.fn.Name()
	switch {
	case strings.HasPrefix(name, "New"):
		if n := len(c.args); n > 0 && strings.Contains(c.fn.Pkg().Path(), "blake2") && isBytes(f.typeOf(c.Args[n-1])) {
			return []*Value{{Origin: MACState}, unknown}, true
		}
		return []*Value{{Origin: DigestState}, unknown}, true
	case strings.HasPrefix(name, "Sum"):
		if len(c.args) == 1 && c.recv == nil {
			return []*Value{f.digest(c, f.hash(unknown, f.arg(c, 0)))}, true
		}
		return []*Value{{Origin: Digest | Clean}}, true
	}
	return nil, false
}

// newMAC is what hmac.New returns. One whose key is a salt is a hash: the salt
// is stored beside what it makes.
func (f *fn) newMAC(c *invocation) *Value {
	if len(c.Args) == 2 {
		if words := sensitive.Words(types.ExprString(c.Args[1])); slices.Contains(words, "salt") {
			return &Value{Origin: DigestState}
		}
	}
	return &Value{Origin: MACState}
}

// sum is what hash.Hash.Sum returns.
func (f *fn) sum(c *invocation) *Value {
	if c.fn.Name() != "Sum" || c.recv == nil {
		return unknown
	}
	switch {
	case c.recv.Origin&MACState != 0:
		return &Value{Class: sensitive.Authenticator, Origin: MAC, Name: callName(c.CallExpr)}
	case c.recv.Origin&DigestState != 0:
		return f.digest(c, c.recv)
	}
	return unknown
}

// digest is the sum of what was hashed: a MAC made by hand, if that was a
// secret of ours and something else.
func (f *fn) digest(c *invocation, state *Value) *Value {
	if state.fields[hashedKey] != nil && state.fields[hashedText] != nil {
		return &Value{Class: sensitive.Authenticator, Origin: MAC | Digest, Name: callName(c.CallExpr)}
	}
	return &Value{Origin: Digest | Clean}
}

// hashed adds v to the hash that e is.
func (f *fn) hashed(e ast.Expr, v *Value) {
	f.store(e, func(state *Value) *Value { return f.hash(state, v) })
}

// hash returns a hash to which v has been written.
func (f *fn) hash(state, v *Value) *Value {
	if state == unknown {
		state = &Value{Origin: DigestState}
	}
	for _, p := range v.parts(nil) {
		switch {
		case p.Val == nil || p.Val.Origin&Constant != 0:
		case p.Val.Class&sensitive.Secret != 0 && p.Val.Origin&(Presented|Clean) == 0:
			state = state.with(hashedKey, cleanValue)
		default:
			state = state.with(hashedText, cleanValue)
		}
	}
	return state
}

// copyTo handles io.Copy.
func (f *fn) copyTo(c *invocation, v *Value) {
	switch pkg, _ := typeName(f.typeOf(c.Args[0])); {
	case f.arg(c, 0).Origin&DigestState != 0:
		f.hashed(c.Args[0], v)
	case pkg == "bytes" || pkg == "strings":
		f.fill(c.Args[0], v)
	}
}

// pooled is what sync.Pool.Get returns: what its New makes.
// https://pkg.go.dev/sync#Pool
func (f *fn) pooled(c *invocation) *Value {
	if c.fn.FullName() != "(*sync.Pool).Get" || c.recv == nil {
		return nil
	}
	var fn any
	if v := c.recv.fields["New"]; v != nil {
		fn = v.fn
	} else if obj, _, _ := types.LookupFieldOrMethod(f.typeOf(c.on), true, nil, "New"); obj != nil {
		if field, ok := obj.(*types.Var); ok {
			fn = f.eng.funcVal[field]
		}
	}
	if s := f.eng.summaryOf(fn); s != nil && len(s.Results) == 1 {
		return f.outcome(c, s.Results[0], s)
	}
	return nil
}
