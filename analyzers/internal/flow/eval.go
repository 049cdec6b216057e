package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"

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
		return cleanValue // a number or a boolean
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
		f.funcLit(e)
		return &Value{fn: e}
	case *ast.IndexListExpr:
		return f.expr(e.X)
	}
	return unknown
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

// fieldOf returns what is known of x.f: what was stored there in this
// function, else what its name, tag and type say.
func (f *fn) fieldOf(e *ast.SelectorExpr, base *Value) *Value {
	if v := base.fields[e.Sel.Name]; v != nil {
		return v
	}
	field, _ := f.info().Uses[e.Sel].(*types.Var)
	if field == nil {
		return unknown
	}
	if base.exact {
		return f.zero(field.Type())
	}
	if pkg, t := typeName(f.typeOf(e.X)); pkg == "net/http" && t == "Cookie" && field.Name() != "Value" {
		return unknown // its name, path and domain are public
	}
	v := f.eng.field(e, field)
	if v.Class == 0 && base.Class&(sensitive.Secret|sensitive.Personal) != 0 && isWrapped(f.typeOf(e.X), field, f.eng.pass.Pkg) {
		return base.contentsByName() // row.Email.String
	}
	if len(base.params) > 0 && hasParts(field.Type()) {
		w := *v
		for _, p := range base.params {
			if _, isPart := f.eng.members[p]; !isPart {
				w.params = append(slices.Clip(w.params), f.eng.part(p, field))
			}
		}
		v = &w
	}
	if o := base.Origin & (Presented | RawBody | Configured); o != 0 || base.params != nil && isOpaque(field.Type()) {
		w := *v
		w.Origin |= o &^ RawBody
		v = &w
	}
	if (field.Name() == "PostForm" || field.Name() == "Form") && base.Origin&Presented != 0 && isHTTPMessage(f.typeOf(e.X)) {
		w := *v
		w.Class, w.Name = w.Class|sensitive.Payload, types.ExprString(e)
		v = &w
	}
	if field.Name() == "Body" && isHTTPMessage(f.typeOf(e.X)) {
		w := *v
		w.Origin |= RawBody
		if base.Origin&Presented != 0 {
			w.Class |= sensitive.Payload
		}
		if w.Name == "" {
			w.Name = types.ExprString(e)
		}
		v = &w
	}
	return v
}

// isWrapped reports whether a field is the text in a wrapper of another
// package: sql.NullString.String, sql.Null.V, wrapperspb.StringValue.Value.
func isWrapped(t types.Type, field *types.Var, here *types.Package) bool {
	if field.Pkg() == here || !isTextual(field.Type()) || isHTTPMessage(t) {
		return false
	}
	switch field.Name() {
	case "String", "V", "Val", "Value", "Text":
		return true
	}
	return false
}

// isOpaque is a type whose values say nothing of themselves.
func isOpaque(t types.Type) bool {
	_, ok := t.Underlying().(*types.Interface)
	return ok
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
		if !isConst {
			return v
		}
		if v.Class&sensitive.Payload != 0 { // one entry of a message is what its key says
			w := *v
			w.Class &^= sensitive.Payload
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
		return cleanValue
	}
	return c.contentsByName()
}

// maxShown is how many characters of a value a mask may leave: a card's last
// four digits, a key's first eight.
const maxShown = 8

func (f *fn) slice(e *ast.SliceExpr) *Value {
	x := f.deref(f.expr(e.X))
	f.expr(e.Low)
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

func (f *fn) composite(e *ast.CompositeLit) *Value {
	t := f.typeOf(e).Underlying()
	if p, ok := t.(*types.Pointer); ok { // &T elided in a list
		t = p.Elem().Underlying()
	}
	if readsItself(f.typeOf(e)) {
		return emptyText
	}
	v := &Value{exact: true}
	st, isStruct := t.(*types.Struct)
	_, isMap := t.(*types.Map)
	for i, elt := range e.Elts {
		var name string
		val := elt
		known := false
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			val = kv.Value
			if isStruct {
				if id, ok := kv.Key.(*ast.Ident); ok {
					name, known = id.Name, true
				}
			} else {
				f.expr(kv.Key)
				name, known = f.constKey(kv.Key)
			}
		} else if isStruct && i < st.NumFields() {
			name, known = st.Field(i).Name(), true
		} else if !isStruct {
			name, known = strconv.Itoa(i), true
		}
		x := f.snapshot(f.expr(val))
		if isStruct {
			f.eng.noteFieldInit(st, name, x)
		} else if list, ok := val.(*ast.CompositeLit); ok && len(list.Elts) == 1 && isMap && isSlice(f.typeOf(val)) {
			// One value of a query or header: keep where it stands.
			if x = f.deref(x).fields["0"]; x == nil {
				x = unknown
			} else if x.Text == nil {
				w := *x
				w.Text = []Part{{Val: x, Expr: list.Elts[0]}}
				x = &w
			}
		}
		if known && len(v.fields) < maxKeys {
			if v.fields == nil {
				v.fields = make(map[string]*Value, len(e.Elts))
			}
			v.fields[name] = x
		} else {
			v.elem = join(v.elem, x)
			v.exact = v.exact && isStruct
		}
	}
	if isStruct {
		if p, ok := types.Unalias(f.typeOf(e)).(*types.Pointer); ok {
			return f.asError(p.Elem(), v)
		}
		return f.asError(f.typeOf(e), v)
	}
	if isBytes(f.typeOf(e)) {
		return &Value{Origin: Constant, Lit: e}
	}
	if _, ok := t.(*types.Array); ok {
		return v
	}
	f.st[e] = v // maps and slices are references
	return &Value{ref: e}
}

func isSlice(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

// deref returns v together with the contents of the cell that it refers to.
func (f *fn) deref(v *Value) *Value {
	if v == nil {
		return unknown
	}
	for range maxDepth {
		if v.ref == nil {
			return v
		}
		c, ok := f.st[v.ref]
		if !ok {
			return v
		}
		if v.Class == 0 && v.Origin == 0 && v.params == nil {
			if c.ref == v.ref {
				return c
			}
			v = c
			continue
		}
		w := *c
		w.Class |= v.Class
		w.Origin |= v.Origin &^ must
		w.params = unionParams(w.params, v.params)
		if w.Name == "" {
			w.Name = v.Name
		}
		return &w
	}
	return v
}

// snapshot returns v with what it refers to beside the reference, so that who
// looks into the thing that holds it sees that as well.
func (f *fn) snapshot(v *Value) *Value {
	if v.ref == nil || v.fields != nil || v.elem != nil {
		return v
	}
	w := *f.deref(v)
	w.ref = v.ref
	return &w
}

func (f *fn) content(ref any) *Value { return orUnknown(f.st[ref]) }

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
	if f.eng.cleanName(name) && isTextual(obj.Type()) {
		return cleanValue
	}
	if v.Class != 0 {
		return v
	}
	c := f.eng.nameClass(name, obj.Type())
	if c == 0 {
		return v
	}
	w := *v
	w.Class, w.Name = c, name
	return &w
}

func sortedKeys(m map[string]*Value) []string { return slices.Sorted(maps.Keys(m)) }
