package flow

import (
	"go/ast"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

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
