package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// engine holds what is known of one package while it is solved.
type engine struct {
	pass     *analysis.Pass
	result   *Result
	decls    map[*types.Func]*ast.FuncDecl
	funcs    []*types.Func // in source order
	sums     map[any]*Summary
	dirs     *marks
	globals  map[*types.Var]*Value
	inits    map[*types.Var]ast.Expr
	stored   map[types.Object]bool // package-level variables that someone assigns to
	funcVal  map[*types.Var]any    // variables and fields that only ever hold this one function
	holders  []*types.Var          // its keys, in source order
	dynamic  map[*ast.CallExpr]any // the callees that only the walk has found
	fields   map[*types.Var]*Value // what is stored in fields, for MACs only
	changed  bool                  // fields learned something
	names    map[nameKey]sensitive.Class
	impls    map[*types.Func][]*types.Func
	types    []*types.Named // see concrete
	keyAPIs  map[*types.Func]sink.Use
	errorOf  map[*types.Named]*types.Func
	owned    map[*types.Package]bool
	byPos    []*types.Func         // funcs, by position
	parts    map[member]*types.Var // see part
	members  map[*types.Var]member // its inverse
	printing *printing.Model
}

type nameKey struct {
	name string
	t    types.Type
}

func newEngine(pass *analysis.Pass, notes []Note) *engine {
	e := &engine{
		pass:    pass,
		decls:   make(map[*types.Func]*ast.FuncDecl),
		sums:    make(map[any]*Summary),
		globals: make(map[*types.Var]*Value),
		inits:   make(map[*types.Var]ast.Expr),
		stored:  make(map[types.Object]bool),
		funcVal: make(map[*types.Var]any),
		dynamic: make(map[*ast.CallExpr]any),
		fields:  make(map[*types.Var]*Value),
		names:   make(map[nameKey]sensitive.Class),
		impls:   make(map[*types.Func][]*types.Func),
		keyAPIs: make(map[*types.Func]sink.Use),
		errorOf: make(map[*types.Named]*types.Func),
		owned:   make(map[*types.Package]bool),
		parts:   make(map[member]*types.Var),
		members: make(map[*types.Var]member),
	}
	e.result = &Result{eng: e, info: pass.TypesInfo, values: make(map[ast.Expr]*Value)}
	e.dirs = newMarks(pass, notes)
	e.printing = printing.New(e.owns, e.dirs.class)
	return e
}

// solve walks all functions of the package, callees before their callers.
func (e *engine) solve() {
	e.scan()
	e.walkFuncVars()
	order := e.order()
	for range 2 { // a second time only if a field learned of a MAC
		e.changed = false
		for _, scc := range order {
			e.solveSCC(scc)
		}
		e.walkInits()
		if !e.changed {
			break
		}
	}
}

func (e *engine) solveSCC(scc []*types.Func) {
	rounds := 1
	if len(scc) > 1 || e.callsItself(scc[0]) {
		rounds = 3
	}
	for range rounds {
		same := true
		for _, fn := range scc {
			old := e.sums[fn]
			e.walkFunc(fn)
			same = same && e.sums[fn].equal(old)
		}
		if same {
			break
		}
	}
}

func (e *engine) callsItself(fn *types.Func) bool {
	found := false
	ast.Inspect(e.decls[fn].Body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && e.callee(call) == any(fn) {
			found = true
		}
		return !found
	})
	return found
}

// scan collects declarations, initializers and stores.
func (e *engine) scan() {
	info := e.pass.TypesInfo
	for _, file := range e.pass.Files {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if fn, ok := info.Defs[d.Name].(*types.Func); ok && d.Body != nil {
					e.decls[fn] = d
					e.funcs = append(e.funcs, fn)
				}
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				for _, s := range d.Specs {
					s := s.(*ast.ValueSpec)
					for i, n := range s.Names {
						if v, ok := info.Defs[n].(*types.Var); ok && i < len(s.Values) && len(s.Values) == len(s.Names) {
							e.inits[v] = s.Values[i]
							e.noteFunc(v, s.Values[i])
						}
					}
				}
			}
		}
	}
	in := e.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	in.Preorder([]ast.Node{(*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.CompositeLit)(nil), (*ast.ValueSpec)(nil)}, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				obj := e.objectOf(l)
				if obj == nil {
					continue
				}
				if n.Tok != token.DEFINE {
					e.stored[obj] = true
				}
				if len(n.Lhs) == len(n.Rhs) {
					e.noteFunc(obj, n.Rhs[i])
				} else {
					e.noteFunc(obj, nil)
				}
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				if obj := e.objectOf(n.X); obj != nil {
					e.stored[obj] = true
				}
			}
		case *ast.CompositeLit:
			for _, elt := range n.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					if id, ok := kv.Key.(*ast.Ident); ok {
						if v, ok := info.Uses[id].(*types.Var); ok && v.IsField() {
							e.noteFunc(v, kv.Value)
						}
					}
				}
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if v, ok := info.Defs[name].(*types.Var); ok && !isGlobal(v) && len(n.Values) == len(n.Names) {
					e.noteFunc(v, n.Values[i])
				}
			}
		}
	})
}

// noteFunc remembers the function that is stored in a variable or field; two
// different ones cancel out.
func (e *engine) noteFunc(obj types.Object, rhs ast.Expr) {
	v, ok := obj.(*types.Var)
	if !ok || v.Kind() == types.ParamVar {
		return // a parameter holds what the caller gives, too
	}
	if _, ok := v.Type().Underlying().(*types.Signature); !ok {
		return
	}
	v = v.Origin()
	var fn any
	switch x := ast.Unparen(orIdent(rhs)).(type) {
	case *ast.FuncLit:
		fn = x
	case *ast.Ident:
		if f, ok := e.pass.TypesInfo.Uses[x].(*types.Func); ok {
			fn = f.Origin()
		}
	case *ast.SelectorExpr:
		if f, ok := e.pass.TypesInfo.Uses[x.Sel].(*types.Func); ok {
			fn = f.Origin()
		}
	}
	old, ok := e.funcVal[v]
	if !ok {
		e.holders = append(e.holders, v)
	} else if old != fn {
		fn = nil
	}
	e.funcVal[v] = fn
}

// walkFuncVars walks the functions that package-level variables hold, so that
// those who call them find their summaries.
func (e *engine) walkFuncVars() {
	for _, v := range e.holders {
		if lit, ok := e.funcVal[v].(*ast.FuncLit); ok && isGlobal(v) {
			f := e.newFn(nil, nil)
			f.expr(lit)
			f.finish()
		}
	}
}

// holds returns the declared function that a variable holds from its only
// assignment, or nil.
func (e *engine) holds(v *types.Var) *types.Func {
	fn, _ := e.funcVal[v].(*types.Func)
	return fn
}

func orIdent(e ast.Expr) ast.Expr {
	if e == nil {
		return new(ast.Ident)
	}
	return e
}

func (e *engine) objectOf(x ast.Expr) types.Object {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return e.pass.TypesInfo.ObjectOf(x)
	case *ast.SelectorExpr:
		return e.pass.TypesInfo.Uses[x.Sel]
	}
	return nil
}

// global returns what is known of a package-level variable.
func (e *engine) global(v *types.Var) *Value {
	if g, ok := e.globals[v]; ok {
		return g
	}
	e.globals[v] = e.byName(v.Name(), v) // while its initializer is walked
	init := e.inits[v]
	if init == nil || e.stored[v] {
		return e.globals[v]
	}
	f := e.newFn(nil, nil)
	x := f.expr(init)
	g := f.named(v.Name(), v, f.deref(x))
	if g.ref != nil || g.fn != nil {
		w := *g
		w.ref = nil
		g = &w
	}
	e.globals[v] = g
	return g
}

// walkInits records the expressions of package-level initializers.
func (e *engine) walkInits() {
	for _, file := range e.pass.Files {
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				f := e.newFn(nil, nil)
				for _, x := range s.(*ast.ValueSpec).Values {
					f.expr(x)
				}
				f.finish()
			}
		}
	}
}

// byName is what the name and type of a variable say.
func (e *engine) byName(name string, v *types.Var) *Value {
	c := e.dirs.class(v)
	if c == 0 {
		c = e.nameClass(name, v.Type())
	}
	if c == 0 {
		return unknown
	}
	return &Value{Class: c, Name: name}
}

// nameClass asks the vocabulary, once for each name and type.
func (e *engine) nameClass(name string, t types.Type) sensitive.Class {
	k := nameKey{name, t}
	c, ok := e.names[k]
	if !ok {
		c = sensitive.OfName(name, t) | sensitive.OfType(t)
		e.names[k] = c
	}
	return c
}

func (e *engine) cleanName(name string) bool { return sensitive.CleanName(name) }

// field is what a field's tag, name and type say, and what is stored there.
func (e *engine) field(sel *ast.SelectorExpr, v *types.Var) *Value {
	if s := e.fields[v]; s != nil {
		return s
	}
	c := e.dirs.class(v)
	if c == 0 {
		k := nameKey{v.Name(), v.Type()}
		tag, ok := "", false
		if s := e.pass.TypesInfo.Selections[sel]; s != nil {
			tag, ok = fieldTag(s)
		}
		if ok && tag != "" {
			c = sensitive.OfField(v, tag)
		} else if c, ok = e.names[k]; !ok {
			c = sensitive.OfField(v, "") | sensitive.OfType(v.Type())
			e.names[k] = c
		}
	}
	if c == 0 {
		return unknown
	}
	return &Value{Class: c, Name: types.ExprString(sel)}
}

// fieldTag returns the struct tag of a selected field.
func fieldTag(s *types.Selection) (string, bool) {
	t := s.Recv()
	index := s.Index()
	for i, n := range index {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok || n >= st.NumFields() {
			return "", false
		}
		if i == len(index)-1 {
			return st.Tag(n), true
		}
		t = st.Field(n).Type()
	}
	return "", false
}

// noteFieldStore keeps MACs, and hashes that make them, which a function puts
// into a field for another one.
func (e *engine) noteFieldStore(info *types.Info, sel *ast.SelectorExpr, v *Value) {
	if field, ok := info.Uses[sel.Sel].(*types.Var); ok && field.IsField() {
		e.noteField(field, v)
	}
}

func (e *engine) noteFieldInit(st *types.Struct, name string, v *Value) {
	if v.Origin&(MAC|MACState) == 0 {
		return
	}
	for field := range st.Fields() {
		if field.Name() == name {
			e.noteField(field, v)
		}
	}
}

func (e *engine) noteField(field *types.Var, v *Value) {
	if v.Origin&(MAC|MACState) == 0 || field.Pkg() != e.pass.Pkg {
		return
	}
	old := e.fields[field]
	if old == nil {
		e.changed = true
		e.fields[field] = &Value{Class: v.Class, Origin: v.Origin &^ must, Name: v.Name}
	}
}
