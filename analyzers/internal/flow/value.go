package flow

import (
	"go/ast"
	"go/token"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// Origin says where a value comes from, beside its name. It is a set.
type Origin uint16

const (
	Constant    Origin = 1 << iota // a constant, or built of constants only
	MAC                            // computed here by an HMAC or a key derivation, in any encoding
	Digest                         // an unkeyed hash, in any encoding
	Presented                      // handed in by a remote caller: header, query, form, cookie, body, metadata
	Configured                     // read from the environment, flags, a config or a secret manager
	Random                         // made by crypto/rand or a UUID
	Clean                          // masked, hashed, encrypted, a length, a boolean: shows nothing
	RawBody                        // the bytes of an HTTP message's body
	MACState                       // a hash.Hash made by hmac.New
	DigestState                    // a hash.Hash without a key
	Whole                          // not merely derived: the value itself, no formatting around it
)

// Step is one station of a value on its way, for Related information.
type Step struct {
	Pos  token.Pos // may be invalid where the step is in another package
	Text string    // "apiKey read here", "passed to audit.Log (audit/log.go:12)"
}

// Value is what is known of the value of an expression. Values are immutable.
// The zero Value knows nothing.
type Value struct {
	Class  sensitive.Class // what it carries as content, by name, tag, type, API or flow
	Origin Origin
	Name   string   // the name of the thing that gave the class, for messages: "cfg.APIKey"
	Steps  []Step   // from the source to here, oldest first, at most maxSteps
	Text   []Part   // for strings and byte slices built of known pieces; nil if not known
	Lit    ast.Expr // where Origin has Constant: the expression that holds the constant
	Alloc  ast.Expr // the composite literal, make or new that made a map, slice, pointer or struct, if known

	params []param           // parameters of enclosing functions whose value it carries
	fields map[string]*Value // struct fields by name, map entries by constant key
	elem   *Value            // the join of what else is stored in a map, slice, array or channel
	ref    any               // the cell that a pointer, map or slice refers to
	fn     any               // *types.Func or *ast.FuncLit for function values
	exact  bool              // fields is complete: a composite literal in this function
}

// Part is a piece of a string under construction.
type Part struct {
	Lit  string   // constant text; Val is nil
	Val  *Value   // or a value
	Expr ast.Expr // the expression that gave this piece, if it stands in this function
}

// Const returns the text of a value that is wholly constant.
func (v *Value) Const() (string, bool) {
	if v == nil || v.Origin&Constant == 0 {
		return "", false
	}
	s := ""
	for _, p := range v.Text {
		if p.Val != nil {
			return "", false
		}
		s += p.Lit
	}
	return s, true
}

// Field returns what is known of a field or map entry, and whether the value
// was built in this function so that an absent entry is known to be absent.
func (v *Value) Field(name string) (f *Value, exact bool) {
	if v == nil {
		return nil, false
	}
	return v.fields[name], v.exact
}

// Elem returns the join of a container's other contents, or nil.
func (v *Value) Elem() *Value {
	if v == nil {
		return nil
	}
	return v.elem
}
