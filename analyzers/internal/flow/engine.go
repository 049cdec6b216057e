package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

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
	stored   map[types.Object]token.Pos // variables and fields that someone assigns to or takes the address of, and the last such place
	funcVal  map[*types.Var]any         // variables and fields that only ever hold this one function
	holders  []*types.Var               // its keys, in source order
	dynamic  map[*ast.CallExpr]any      // the callees that only the walk has found
	wrapped  map[*types.Func]*Summary   // see valueOf
	fields   map[*types.Var]*Value      // what is stored in fields, for MACs only
	decoded  map[*types.Var]bool        // see noteDecoded
	paths    map[*types.Var]bool        // see notePath
	copies   map[*types.Var]*types.Var  // see noteCopy
	words    map[*types.Var]bool        // see noteWord
	changed  bool                       // fields learned something
	names    map[nameKey]sensitive.Class
	impls    map[*types.Func][]*types.Func
	types    map[*types.Package][]*types.Named // see concrete
	keyAPIs  map[*types.Func]sink.Use
	errorOf  map[*types.Named]*types.Func
	owned    map[*types.Package]bool
	byPos    []*types.Func         // funcs, by position
	parts    map[member]*types.Var // see part
	members  map[*types.Var]member // its inverse
	printing *printing.Model
}

func newEngine(pass *analysis.Pass, notes []Note) *engine {
	e := &engine{
		pass:    pass,
		decls:   make(map[*types.Func]*ast.FuncDecl),
		sums:    make(map[any]*Summary),
		globals: make(map[*types.Var]*Value),
		inits:   make(map[*types.Var]ast.Expr),
		stored:  make(map[types.Object]token.Pos),
		funcVal: make(map[*types.Var]any),
		dynamic: make(map[*ast.CallExpr]any),
		wrapped: make(map[*types.Func]*Summary),
		fields:  make(map[*types.Var]*Value),
		decoded: make(map[*types.Var]bool),
		paths:   make(map[*types.Var]bool),
		copies:  make(map[*types.Var]*types.Var),
		words:   make(map[*types.Var]bool),
		types:   make(map[*types.Package][]*types.Named),
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

// global returns what is known of a package-level variable.
func (e *engine) global(v *types.Var) *Value {
	if g, ok := e.globals[v]; ok {
		return g
	}
	e.globals[v] = e.byName(v.Name(), v) // while its initializer is walked
	init := e.inits[v]
	if init == nil || e.stored[v].IsValid() {
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
	for _, file := range e.sources() {
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
