package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// member is a field of a struct that a parameter is or points to.
type member struct {
	param *types.Var
	field string
}

// part returns the variable that stands for a field of a parameter's struct
// among the parameters whose value something carries.
func (e *engine) part(param *types.Var, field *types.Var) *types.Var {
	m := member{param, field.Name()}
	v, ok := e.parts[m]
	if !ok {
		v = types.NewVar(token.NoPos, param.Pkg(), field.Name(), field.Type())
		e.parts[m] = v
		e.members[v] = m
	}
	return v
}

// input returns the place of v, a parameter or a field of one, among the
// parameters of a function.
func (f *fn) input(fr frame, v *types.Var) (Input, bool) {
	m, ok := f.eng.members[v]
	if !ok {
		m.param = v
	}
	if m.param == fr.recv && m.param != nil {
		return Input{receiver, m.field}, true
	}
	i := slices.Index(fr.params, m.param)
	return Input{i, m.field}, i >= 0
}

// owner returns the function that declares a parameter.
func (f *fn) owner(p *types.Var) (frame, Input, bool) {
	for i := len(f.frames) - 1; i >= 0; i-- {
		if in, ok := f.input(f.frames[i], p); ok {
			return f.frames[i], in, true
		}
	}
	return frame{}, Input{}, false
}

func compareInputs(a, b Input) int {
	return cmp.Or(cmp.Compare(a.Param, b.Param), cmp.Compare(a.Field, b.Field))
}

// hasParts reports whether fields of type t are followed from a parameter:
// texts, errors and values that may be either.
func hasParts(t types.Type) bool { return isTextual(t) || isOpaque(t) }

// arguments returns the receiver of a call, nil if it has none, and the
// arguments as the declared parameters number them: those of T.Method(x, y)
// begin with the receiver.
func (e *engine) arguments(call *ast.CallExpr) (recv ast.Expr, args []ast.Expr) {
	args = call.Args
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil, args
	}
	switch s := e.pass.TypesInfo.Selections[sel]; {
	case s == nil:
	case s.Kind() == types.MethodVal:
		recv = sel.X
	case s.Kind() == types.MethodExpr && len(args) > 0:
		recv, args = args[0], args[1:]
	}
	return recv, args
}

// operand returns the expression in a call that an input of the callee stands
// for, and its index in call.Args, -1 for the receiver; nil if there is none.
// A field is found in a literal only.
func (e *engine) operand(call *ast.CallExpr, in Input) (ast.Expr, int) {
	recv, args := e.arguments(call)
	x, index := recv, -1
	if in.Param >= 0 {
		if in.Param >= len(args) {
			return nil, 0
		}
		x, index = args[in.Param], in.Param+len(call.Args)-len(args)
	}
	if in.Field == "" || x == nil {
		return x, index
	}
	return e.fieldIn(x, in.Field), index
}

// fieldIn returns what a struct literal gives to a field.
func (e *engine) fieldIn(x ast.Expr, field string) ast.Expr {
	x = ast.Unparen(x)
	if u, ok := x.(*ast.UnaryExpr); ok && u.Op == token.AND {
		x = ast.Unparen(u.X)
	}
	lit, ok := x.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	t := e.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return nil
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
				return kv.Value
			}
		} else if i < st.NumFields() && st.Field(i).Name() == field {
			return elt
		}
	}
	return nil
}
