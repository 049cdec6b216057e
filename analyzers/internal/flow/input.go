package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// member is a part of what a parameter is or points to: a field, the value
// under a constant key, or such a part of a part.
type member struct {
	param *types.Var
	path  string
}

// dot separates the steps of a path. Elements of lists are no step of their
// own: the Email of what a list of users holds is just its Email. Keys that
// hold a dot are not followed.
const dot = "."

// part returns the variable that stands for a part of a parameter among the
// parameters whose value something carries; nil if it is too far inside.
func (e *engine) part(param *types.Var, name string, t types.Type) *types.Var {
	m := member{param, name}
	if of, ok := e.members[param]; ok {
		m = member{of.param, of.path + dot + name}
	}
	if strings.Contains(name, dot) || strings.Count(m.path, dot) >= maxPath {
		return nil
	}
	v, ok := e.parts[m]
	if !ok {
		v = types.NewVar(token.NoPos, m.param.Pkg(), name, t)
		e.parts[m] = v
		e.members[v] = m
	}
	return v
}

// partsOf returns the parts of several parameters under one name.
func (e *engine) partsOf(params []*types.Var, name string, t types.Type) []*types.Var {
	var parts []*types.Var
	for _, p := range params {
		if v := e.part(p, name, t); v != nil {
			parts = append(parts, v)
		}
	}
	return parts
}

// input returns the place of v, a parameter or a field of one, among the
// parameters of a function.
func (f *fn) input(fr frame, v *types.Var) (Input, bool) {
	m, ok := f.eng.members[v]
	if !ok {
		m.param = v
	}
	if m.param == fr.recv && m.param != nil {
		return Input{receiver, m.path}, true
	}
	i := slices.Index(fr.params, m.param)
	return Input{i, m.path}, i >= 0
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

// hasParts reports whether values of type t are followed out of a parameter:
// all that may hold a text.
func hasParts(t types.Type) bool { return !isNumber(t) }

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
// Of a part, it is as much as literals tell; what is left is its path inside
// that expression.
func (e *engine) operand(call *ast.CallExpr, in Input) (x ast.Expr, index int, path string) {
	recv, args := e.arguments(call)
	x, index = recv, -1
	if in.Param >= 0 {
		if in.Param >= len(args) {
			return nil, 0, ""
		}
		x, index = args[in.Param], in.Param+len(call.Args)-len(args)
	}
	path = in.Field
	for path != "" && x != nil {
		name, rest, _ := strings.Cut(path, dot)
		y, ok := e.fieldIn(x, name)
		if !ok {
			break
		}
		x, path = y, rest
	}
	return x, index, path
}

// fieldIn returns what a literal gives to a field or key, nil if nothing. It is
// not ok if x is something else.
func (e *engine) fieldIn(x ast.Expr, field string) (y ast.Expr, ok bool) {
	x = ast.Unparen(x)
	if u, ok := x.(*ast.UnaryExpr); ok && u.Op == token.AND {
		x = ast.Unparen(u.X)
	}
	lit, ok := x.(*ast.CompositeLit)
	if !ok {
		return nil, false
	}
	st, ok := structOf(e.pass.TypesInfo.TypeOf(lit))
	if !ok {
		for _, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok && e.result.constText(kv.Key) == field {
				return kv.Value, true
			}
		}
		return nil, false
	}
	if hasEmbedded(st) {
		return nil, false
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
				return kv.Value, true
			}
		} else if i < st.NumFields() && st.Field(i).Name() == field {
			return elt, true
		}
	}
	return nil, true
}
