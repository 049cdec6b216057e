package flow

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"

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
	Query                          // read from the query string of a URL
	ToStdout                       // a writer that ends at the standard output
	ToStderr                       // or at the standard error
	Mixed                          // one of several texts in a list, not all of which carry what is known of it
)

// must are the bits that hold of a joined value only if they hold of all that
// is joined; the others hold if they hold of any.
const must = Constant | Clean

// What a function value gives without its own parameters is kept under names
// that no field has: what it returns, and what it hands to its parameters, as
// an iterator does.
const (
	returns = "return()"
	yields0 = "yield(0)"
	yields1 = "yield(1)"
)

const (
	maxParts = 64   // pieces kept of a string
	maxText  = 4096 // bytes kept of its constant pieces
	maxKeys  = 64   // entries kept of a map or struct
	maxDepth = 4    // levels looked into for contents
)

// Value is what is known of the value of an expression. Values are immutable.
// The zero Value knows nothing.
type Value struct {
	Class  sensitive.Class // what it carries as content, by name, tag, type, API or flow
	Origin Origin
	Name   string   // the name of the thing that gave the class, for messages: "cfg.APIKey"
	Steps  []Step   // from the source to here, oldest first
	Text   []Part   // for strings and byte slices built of known pieces; nil if not known
	Lit    ast.Expr // where Origin has Constant: the expression that holds the constant

	params []*types.Var      // parameters of enclosing functions whose value it carries
	fields map[string]*Value // struct fields by name, map entries by constant key, list elements by index
	elem   *Value            // the join of what else is stored in a map, slice, array or channel
	ref    any               // the cell that a pointer, map or slice refers to
	fn     any               // the callee of a function value
	made   *types.Var        // the parameter whose result it is, if that is a function
	exact  bool              // fields is complete: built in this function
	at     bool              // a number: the place of the @ in a text, behind which stands a host
}

var (
	unknown    = new(Value)
	cleanValue = &Value{Origin: Clean}                      // what a mask, a hash or a length leaves
	emptyText  = &Value{Origin: Constant, Text: []Part{{}}} // ""
)

// Const returns the text of a value that is wholly constant.
func (v *Value) Const() (string, bool) {
	if v.Origin&Constant == 0 || v.Text == nil {
		return "", false
	}
	var b strings.Builder
	for _, p := range v.Text {
		if p.Val != nil {
			return "", false
		}
		b.WriteString(p.Lit)
	}
	return b.String(), true
}

// Field returns what is known of a field or map entry (nil if nothing is), and
// whether the value was built in this function, so that an absent entry is
// known to be absent.
func (v *Value) Field(name string) (f *Value, exact bool) { return v.fields[name], v.exact }

// Keys returns the names of the fields and map entries of which something is
// known, in order.
func (v *Value) Keys() []string { return slices.Sorted(maps.Keys(v.fields)) }

// Elem returns the join of a container's other contents, or nil.
func (v *Value) Elem() *Value { return v.elem }

// IsParam reports whether the value is, or is built from, a parameter.
func (v *Value) IsParam() bool { return len(v.params) > 0 }

// Params returns the parameters of enclosing functions, but for receivers,
// whose value v carries, itself or in what it holds.
func (v *Value) Params() []*types.Var {
	_, params := v.deep(maxDepth)
	return slices.DeleteFunc(slices.Clone(params), func(p *types.Var) bool { return p.Kind() != types.ParamVar })
}

// Deep returns the classes that a value and all that it holds carry.
func (v *Value) Deep() sensitive.Class {
	c, _ := v.deep(maxDepth)
	return c
}

// DeepName returns the name of the first thing inside v that carries class c.
func (v *Value) DeepName(c sensitive.Class) string {
	if v.Class&c != 0 {
		return v.Name
	}
	for _, k := range slices.Sorted(maps.Keys(v.fields)) {
		if f := v.fields[k]; f.Deep()&c != 0 {
			if n := f.DeepName(c); n != "" {
				return n
			}
			return k
		}
	}
	if v.elem != nil {
		return v.elem.DeepName(c)
	}
	return ""
}

func (v *Value) deep(depth int) (c sensitive.Class, params []*types.Var) {
	c, params = v.Class, v.params
	if depth == 0 {
		return c, params
	}
	for _, k := range sortedKeys(v.fields) { // parameters come in a fixed order
		fc, fp := v.fields[k].deep(depth - 1)
		c |= fc
		params = unionParams(params, fp)
	}
	if v.elem != nil {
		ec, ep := v.elem.deep(depth - 1)
		c |= ec
		params = unionParams(params, ep)
	}
	return c, params
}

// without returns v without a class, in what it holds either.
func (v *Value) without(c sensitive.Class, depth int) *Value {
	if v.Deep()&c == 0 || depth == 0 {
		return v
	}
	w := *v
	w.Class &^= c
	if v.elem != nil {
		w.elem = v.elem.without(c, depth-1)
	}
	w.fields = nil
	for k, f := range v.fields {
		w = *w.with(k, f.without(c, depth-1))
	}
	return &w
}

// certain reports whether something is known of v that a store would undo.
func (v *Value) certain() bool { return v.Origin&must != 0 || v.exact || v.Text != nil }

// empty reports whether nothing worth keeping is known.
func (v *Value) empty() bool {
	return v.Class == 0 && v.Origin == 0 && v.Text == nil && v.params == nil &&
		v.fields == nil && v.elem == nil && v.ref == nil && v.fn == nil && v.made == nil && !v.exact
}

// with returns a copy of v with one field set.
func (v *Value) with(name string, f *Value) *Value {
	w := *v
	if len(v.fields) >= maxKeys && v.fields[name] == nil {
		w.elem = join(v.elem, f)
		w.exact = false
		return &w
	}
	w.fields = maps.Clone(v.fields)
	if w.fields == nil {
		w.fields = make(map[string]*Value, 1)
	}
	w.fields[name] = f
	return &w
}

// withElem returns a copy of v that also holds f somewhere.
func (v *Value) withElem(f *Value) *Value {
	w := *v
	w.elem = among(v.elem, f)
	return &w
}

// among joins the elements of a list.
func among(a, b *Value) *Value {
	v := join(a, b)
	if a == nil || b == nil || (a.Origin|b.Origin)&must != 0 {
		return v
	}
	if (a.Class == 0) != (b.Class == 0) {
		w := *v
		w.Origin |= Mixed
		return &w
	}
	return v
}
