package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// expr evaluates e, records what is known of it, and returns that.
func (f *fn) expr(e ast.Expr) *Value {
	if e == nil || f.st == nil {
		return unknown
	}
	v := f.eval(e)
	f.record(e, v)
	return v
}

// record keeps v for Result.Of. What a pointer refers to is resolved now,
// because the cell may change later.
func (f *fn) record(e ast.Expr, v *Value) {
	if old, ok := f.values[e]; ok {
		f.values[e] = join(old, f.deref(v))
	} else if !v.empty() {
		f.values[e] = f.deref(v)
	}
}

func (f *fn) eval(e ast.Expr) *Value {
	tv, ok := f.info().Types[e]
	if ok && tv.Value != nil {
		return constantValue(tv.Value, e)
	}
	if ok && tv.IsType() {
		return unknown
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.expr(e.X)
	case *ast.Ident:
		return f.ident(e)
	case *ast.SelectorExpr:
		return f.selector(e)
	case *ast.CallExpr:
		return f.tuple(e, 1)[0]
	case *ast.BinaryExpr:
		x, y := f.expr(e.X), f.expr(e.Y)
		f.noteComparison(e, e.Op, e.X, e.Y)
		if e.Op == token.ADD && isString(f.typeOf(e)) {
			return concat(append(append([]Part(nil), x.parts(e.X)...), y.parts(e.Y)...))
		}
		return f.computed(e, x, y) // a number or a boolean
	case *ast.UnaryExpr:
		return f.unary(e)
	case *ast.StarExpr:
		return f.deref(f.expr(e.X))
	case *ast.IndexExpr:
		return f.index(e)
	case *ast.SliceExpr:
		return f.slice(e)
	case *ast.TypeAssertExpr:
		return f.expr(e.X)
	case *ast.CompositeLit:
		return f.composite(e)
	case *ast.FuncLit:
		return f.funcLit(e)
	case *ast.IndexListExpr:
		return f.expr(e.X)
	}
	return unknown
}

// truncated is a number made of some bytes of a MAC, as the code of a one-time
// password is.
// https://www.rfc-editor.org/rfc/rfc4226#section-5.3
var truncated = &Value{Origin: MAC}

// number is a number that is made of others.
func number(vs ...*Value) *Value {
	for _, v := range vs {
		if v.Origin&MAC != 0 {
			return truncated
		}
	}
	return cleanValue
}

// computed is the number or boolean that an operator makes of two values.
func (f *fn) computed(e ast.Expr, x, y *Value) *Value {
	if x.at || y.at {
		return atSign // i+1
	}
	if isNumber(f.typeOf(e)) {
		return number(x, y)
	}
	return cleanValue
}

// tuple evaluates an expression that may have several values.
func (f *fn) tuple(e ast.Expr, n int) []*Value {
	vs := make([]*Value, n)
	for i := range vs {
		vs[i] = unknown
	}
	if f.st == nil {
		return vs
	}
	switch x := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		copy(vs, f.call(x))
		if n > 1 && !vs[0].empty() {
			f.record(e, vs[0])
		}
	case *ast.TypeAssertExpr, *ast.IndexExpr, *ast.UnaryExpr: // v, ok
		vs[0] = f.expr(e)
		for i := 1; i < n; i++ {
			vs[i] = cleanValue
		}
	default:
		vs[0] = f.expr(e)
	}
	return vs
}

func constantValue(c constant.Value, e ast.Expr) *Value {
	if c.Kind() == constant.String {
		return &Value{Origin: Constant, Text: []Part{{Lit: constant.StringVal(c), Expr: e}}, Lit: e}
	}
	return constNumber
}

var constNumber = &Value{Origin: Constant}

func (f *fn) ident(e *ast.Ident) *Value {
	switch obj := f.info().Uses[e].(type) {
	case *types.Var:
		if v, ok := f.st[obj]; ok {
			return v
		}
		if isGlobal(obj) {
			return f.eng.global(obj)
		}
		return f.eng.byName(e.Name, obj)
	case *types.Func:
		return &Value{fn: obj.Origin()}
	case *types.Nil:
		return constNumber
	}
	if obj, ok := f.info().Defs[e].(*types.Var); ok {
		return orUnknown(f.st[obj])
	}
	return unknown
}

func (f *fn) selector(e *ast.SelectorExpr) *Value {
	if id, ok := e.X.(*ast.Ident); ok {
		if _, ok := f.info().Uses[id].(*types.PkgName); ok {
			switch obj := f.info().Uses[e.Sel].(type) {
			case *types.Var:
				switch sink.StreamOf(obj) {
				case sink.Stdout:
					return &Value{Origin: ToStdout}
				case sink.Stderr:
					return &Value{Origin: ToStderr}
				}
				return f.eng.global(obj)
			case *types.Func:
				return &Value{fn: obj.Origin()}
			}
			return unknown
		}
	}
	s, ok := f.info().Selections[e]
	if !ok {
		return unknown
	}
	switch s.Kind() {
	case types.FieldVal:
		return f.fieldOf(e, f.deref(f.expr(e.X)))
	case types.MethodVal:
		f.expr(e.X)
		if m, ok := s.Obj().(*types.Func); ok {
			return &Value{fn: m.Origin()}
		}
	}
	return unknown // of a method expression the parameters count otherwise
}

func (f *fn) unary(e *ast.UnaryExpr) *Value {
	switch e.Op {
	case token.AND:
		switch x := ast.Unparen(e.X).(type) {
		case *ast.CompositeLit:
			v := f.expr(x)
			if v.ref != nil {
				return v
			}
			f.st[e] = v
			return &Value{ref: e}
		default:
			v := f.expr(e.X)
			if obj := f.varOf(e.X); obj != nil && !isGlobal(obj) {
				return &Value{ref: obj}
			}
			if sel, ok := x.(*ast.SelectorExpr); ok && v.certain() {
				// Whoever has the address may put something else there: Scan(&user.Email).
				if field, ok := f.info().Uses[sel.Sel].(*types.Var); ok {
					v = f.eng.field(sel, field)
					f.storeFieldQuiet(sel, v)
				}
			}
			return v
		}
	case token.ARROW:
		c := f.deref(f.expr(e.X))
		if c.elem != nil {
			return c.elem
		}
		return c.contentsByName()
	}
	f.expr(e.X)
	return cleanValue
}

// varOf returns the variable that e names, or nil.
func (f *fn) varOf(e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := f.info().ObjectOf(id).(*types.Var)
	return v
}

// named returns the value that a variable has after an assignment of v: where
// v itself says nothing, the variable's name speaks.
func (f *fn) named(name string, obj types.Object, v *Value) *Value {
	if v.Origin&(Clean|Constant) != 0 || v.ref != nil || v.fn != nil {
		return v
	}
	if c := f.eng.dirs.class(obj); c != 0 {
		w := *v
		w.Class, w.Name = v.Class|c, name
		return &w
	}
	if sensitive.CleanName(name) && isTextual(obj.Type()) {
		return cleanValue
	}
	if v, ok := f.eng.asPath(v, obj); ok {
		return v
	}
	if v.Class != 0 {
		return v
	}
	c := f.eng.wordless(f.eng.nameClass(name, obj.Type()), obj)
	if c == 0 {
		return f.eng.asMessage(v, obj)
	}
	w := *v
	w.Class, w.Name = c, name
	return &w
}

func sortedKeys(m map[string]*Value) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
