// Package flow says where values go: inside a function by one forward pass
// over its typed syntax, across functions by summaries.
//
// The pass walks statements in source order with strong updates for local
// variables, joins at branches and walks loops twice. Values are trees: a
// struct's fields, a map's constant keys and the pieces of a string under
// construction are kept apart. What a function does with its parameters is
// kept in a Summary, which travels to importing packages as a fact: which part
// of a parameter reaches a sink, which part of a result carries what, and what
// the function leaves in the structs, maps, channels and builders that it is
// given.
//
// A function's callees are solved before it, so that one walk is enough; those
// that call each other are walked up to three times. A call of a method of an
// interface may be a call of any type that this package, its imports, or the
// package of the interface declares. A function value is followed if a
// variable or field never holds another one, from an argument into a function
// that calls it or shows what it returns, and out of the function that returns
// it; functions that the
// tables describe, such as log.Printf or strings.ToUpper, like those of the
// user. A function literal is looked at where it stands, once more where it is
// called if variables that it sees have been set since, and what a go or defer
// statement has started once more at the end of the function.
//
// What is dropped, always towards silence: values stored on the heap through
// anything but a local reference (only the field's name and type, and MACs
// stored in fields of this package, are known when it is read back), parts of
// a parameter or result more than maxPath steps inside, texts in a list of
// which others carry nothing, where a function returns it or leaves it behind,
// calls through function values that are assigned more than once, functions
// that a returned function calls (middleware, options), keys of maps that are
// no constants, types that implement an interface in packages that neither
// declare it nor are imported, and what exceeds the bounds named in value.go
// and summary.go.
package flow

import (
	"go/ast"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Analyzer computes a *Result for each package. It reports nothing.
var Analyzer = New(func() []Note { return nil })

// New returns an Analyzer that heeds notes beside the directives. They are
// asked for when a package is analyzed, and now for the analyzer's name.
func New(notes func() []Note) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       nameOf(notes()),
		Doc:        "koyweflow: follow sensitive values through functions\n\nThe checks use its result; it reports nothing.",
		Requires:   []*analysis.Analyzer{inspect.Analyzer},
		ResultType: reflect.TypeFor[*Result](),
		FactTypes:  []analysis.Fact{new(Summary), new(Marked), new(Owned)},
		Run:        func(pass *analysis.Pass) (any, error) { return run(pass, notes()) },
	}
}

// Result answers questions about the values of one package. The checks of a
// package run at the same time and share it.
type Result struct {
	once   sync.Once
	mu     sync.Mutex // guards what the engine remembers of its answers
	eng    *engine
	info   *types.Info
	values map[ast.Expr]*Value
}

// Of returns what is known of e's value at the place where e stands. It never
// returns nil.
func (r *Result) Of(e ast.Expr) *Value {
	if e == nil {
		return unknown
	}
	if tv, ok := r.info.Types[e]; ok && tv.Value != nil {
		return constantValue(tv.Value, e)
	}
	r.solve()
	return orUnknown(r.values[e])
}

// solve walks the package, if that has not been done.
func (r *Result) solve() {
	r.once.Do(func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.eng.solve()
	})
}

// ClassOf returns the class that directives give to an object, in this package
// or in the one that declares it.
func (r *Result) ClassOf(obj types.Object) sensitive.Class {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.eng.dirs.class(obj)
}

// ResultOf returns the class of what a function's first result always carries,
// and whether it carries the whole receiver.
func (r *Result) ResultOf(fn *types.Func) (c sensitive.Class, itself bool) {
	r.solve()
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.eng.summaryOf(fn.Origin()).text()
}

// Use is a value that reaches a sink: directly by a call of a table, or
// through functions that hand their parameters on.
type Use struct {
	sink.Use
	Via   []Step // through which functions, outermost first; empty for a direct use
	Field string // the path of the part of Arg that reaches the sink; "" if all of it does

	before, after string // what stands around the value in a URL
}

// Uses returns the sinks that a call's arguments reach.
func (r *Result) Uses(call *ast.CallExpr) []Use {
	var uses []Use
	known := sink.Known{
		Writer: func(w ast.Expr) sink.Stream { return stream(r.Of(w)) },
		Callee: func(call *ast.CallExpr) *types.Func {
			r.solve()
			return r.eng.calleeFunc(call)
		},
	}
	for _, u := range r.eng.sinks(call, known) {
		uses = append(uses, Use{Use: u})
	}
	if uses != nil {
		return uses
	}
	r.solve()
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.eng.usesThrough(call, r.values)
}

// stream says where a writer writes.
func stream(w *Value) sink.Stream {
	switch {
	case w.Origin&ToStdout != 0:
		return sink.Stdout
	case w.Origin&ToStderr != 0:
		return sink.Stderr
	}
	return sink.NoStream
}

// Comparison is a pair of values that a call hands to a comparison which is
// not in constant time, inside the function that it calls.
type Comparison struct {
	X, Y ast.Expr
	Via  []Step
}

// Comparisons returns the pairs of a call's arguments that are compared.
func (r *Result) Comparisons(call *ast.CallExpr) []Comparison {
	r.solve()
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.eng.comparisonsThrough(call)
}

// Verifies reports whether the function that a call reaches compares a MAC in
// constant time.
func (r *Result) Verifies(call *ast.CallExpr) bool {
	r.solve()
	r.mu.Lock()
	defer r.mu.Unlock()
	s := r.eng.summaryOf(r.eng.callee(call))
	return s != nil && s.Verifies
}

func run(pass *analysis.Pass, notes []Note) (any, error) {
	eng := newEngine(pass, notes)
	if !Foreign(pass) {
		eng.result.solve()
		eng.export()
	}
	return eng.result, nil
}
