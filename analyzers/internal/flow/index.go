package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// contentsByName is what a container's own name says of what it holds.
func (v *Value) contentsByName() *Value {
	if v.Class == 0 && v.Origin&(Presented|Configured|RawBody) == 0 && v.params == nil {
		return unknown
	}
	return &Value{Class: v.Class, Origin: v.Origin &^ must, Name: v.Name, Steps: v.Steps, params: v.params}
}

func (f *fn) index(e *ast.IndexExpr) *Value {
	x := f.expr(e.X)
	if x.fn != nil {
		return x // an instantiated generic function
	}
	f.expr(e.Index)
	c := f.deref(x)
	key, isConst := f.constKey(e.Index)
	if isConst {
		if v := c.fields[key]; v != nil {
			return v
		}
	}
	var v *Value
	if c.elem != nil {
		v = c.elem
	}
	if !isConst {
		for _, k := range sortedKeys(c.fields) {
			v = join(v, c.fields[k])
		}
	}
	if v != nil {
		if c.params != nil {
			w := *v
			w.params = unionParams(w.params, c.params)
			v = &w
		}
		return v
	}
	switch f.typeOf(e.X).Underlying().(type) {
	case *types.Basic:
		return cleanValue // one byte of a string
	case *types.Map:
		v = c.contentsByName()
		if v.Class&sensitive.Payload != 0 && !f.isLoopVar(e.Index) { // one entry of a message is what its key says
			w := *v
			w.Class, w.params = w.Class&^sensitive.Payload, nil // a caller gives the message
			v = &w
		}
		if !isConst {
			return v
		}
		if c.params != nil {
			w := *v
			w.params = f.eng.partsOf(c.params, key, f.typeOf(e))
			v = &w
		}
		if cl := sensitive.OfName(key, f.typeOf(e)); cl != 0 && v.Class == 0 {
			w := *v
			w.Class, w.Name = cl, types.ExprString(e)
			return &w
		}
		return v
	}
	if isNumber(f.typeOf(e)) {
		return number(c)
	}
	return c.contentsByName()
}

// isLoopVar reports whether an index may be the variable of a loop through all
// entries: a local variable that is no parameter.
func (f *fn) isLoopVar(e ast.Expr) bool {
	v := f.varOf(e)
	return v != nil && !isGlobal(v) && !v.IsField() && v.Kind() != types.ParamVar
}

// selects reports whether a loop through a map looks at the keys to pick some
// of the entries: it does not show a message as a whole.
func (f *fn) selects(s *ast.RangeStmt) bool {
	if _, ok := f.typeOf(s.X).Underlying().(*types.Map); !ok {
		return false
	}
	key := f.varOf(s.Key)
	asks := func(e ast.Node) (found bool) {
		ast.Inspect(e, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			found = found || ok && f.info().Uses[id] == key
			return !found
		})
		return found
	}
	found := false
	ast.Inspect(s.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			found = found || asks(n.Cond) || n.Init != nil && asks(n.Init)
		case *ast.SwitchStmt:
			found = found || n.Tag != nil && asks(n.Tag)
		}
		return !found
	})
	return key != nil && found
}

// maxShown is how many characters of a value a mask may leave: a card's last
// four digits, a key's first eight.
const maxShown = 8

func (f *fn) slice(e *ast.SliceExpr) *Value {
	x := f.deref(f.expr(e.X))
	low := f.expr(e.Low)
	f.expr(e.High)
	if !isString(f.typeOf(e.X)) && !isBytes(f.typeOf(e.X)) {
		return x
	}
	if e.Low == nil && e.High == nil {
		return x
	}
	if n, ok := f.constInt(e.High); ok && e.Low == nil && n <= maxShown {
		return cleanValue // s[:4]
	}
	if e.High == nil && f.isTail(e.Low) {
		return cleanValue // s[len(s)-4:]
	}
	if e.High == nil && low.at {
		return cleanValue // dsn[i+1:], email[i:]
	}
	if lo, ok := f.constInt(e.Low); ok && e.High == nil && lo >= 12 && x.Class&sensitive.Card != 0 {
		return cleanValue // pan[12:]
	}
	v := carry(x)
	if s, ok := x.Const(); ok {
		lo, okLo := f.constInt(e.Low)
		hi, okHi := f.constInt(e.High)
		if e.Low == nil {
			lo, okLo = 0, true
		}
		if e.High == nil {
			hi, okHi = len(s), true
		}
		if okLo && okHi && 0 <= lo && lo <= hi && hi <= len(s) {
			return &Value{Origin: Constant, Text: []Part{{Lit: s[lo:hi]}}, Lit: x.Lit}
		}
	}
	return v
}

// isTail matches len(s)-n for a small n.
func (f *fn) isTail(e ast.Expr) bool {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok || b.Op != token.SUB {
		return false
	}
	call, ok := ast.Unparen(b.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	id, ok := call.Fun.(*ast.Ident)
	n, isConst := f.constInt(b.Y)
	return ok && id.Name == "len" && isConst && n <= maxShown
}

func (f *fn) constInt(e ast.Expr) (int, bool) {
	if e == nil {
		return 0, false
	}
	tv, ok := f.info().Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.Int {
		return 0, false
	}
	n, exact := constant.Int64Val(tv.Value)
	return int(n), exact
}

// constKey returns the constant string or integer that an index is.
func (f *fn) constKey(e ast.Expr) (string, bool) {
	tv, ok := f.info().Types[e]
	if ok && tv.Value != nil {
		switch tv.Value.Kind() {
		case constant.String:
			return constant.StringVal(tv.Value), true
		case constant.Int:
			return tv.Value.ExactString(), true
		}
	}
	if v := f.values[e]; v != nil {
		return v.Const()
	}
	return "", false
}
