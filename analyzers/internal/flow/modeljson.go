package flow

import (
	"go/ast"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

func (f *fn) modelJSON(c *invocation) ([]*Value, bool) {
	switch c.fn.Name() {
	case "Marshal", "MarshalIndent":
		v := carry(f.shown(c.Args[0], inJSON(f.arg(c, 0), f.typeOf(c.Args[0])), sink.ShowJSON, 0, ""))
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
	if from.Class&sensitive.Payload != 0 {
		for _, field := range untypedFields(f.typeOf(e)) { // what the message is about
			v = v.with(field, &Value{Class: sensitive.Payload, Origin: v.Origin, Name: types.ExprString(e) + "." + field, Steps: from.Steps})
		}
	}
	f.store(e, func(*Value) *Value { return v })
}

// untypedFields returns the fields of a struct in which a decoder keeps a part
// of a message as it is: json.RawMessage, map[string]any, any.
func untypedFields(t types.Type) []string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var names []string
	for field := range st.Fields() {
		_, named := types.Unalias(field.Type()).(*types.Named)
		switch u := field.Type().Underlying().(type) {
		case *types.Slice:
			if b, ok := u.Elem().Underlying().(*types.Basic); !named || !ok || b.Kind() != types.Byte {
				continue
			}
		case *types.Map:
			if i, ok := u.Elem().Underlying().(*types.Interface); !ok || !i.Empty() {
				continue
			}
		case *types.Interface:
			if !u.Empty() {
				continue
			}
		default:
			continue
		}
		names = append(names, field.Name())
	}
	return names
}
