// Package flow says where values go: inside a function by one forward pass
// over its typed syntax, across functions by summaries.
package flow

import (
	"go/ast"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Analyzer computes a *Result for each package. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "koyweflow",
	Doc:        "koyweflow: follow sensitive values through functions (used by the checks; reports nothing)",
	Requires:   []*analysis.Analyzer{inspect.Analyzer},
	ResultType: reflect.TypeFor[*Result](),
	Run:        run,
}

// Result answers questions about the values of one package.
type Result struct{}

var unknown = new(Value)

// Of returns what is known of e's value at the place where e stands. It never
// returns nil.
func (r *Result) Of(e ast.Expr) *Value { return unknown }

// Use is a value that reaches a sink: directly by a call of a table, or
// through functions that hand their parameters on.
type Use struct {
	sink.Use
	Via []Step // through which functions, outermost first; empty for a direct use
}

// Uses returns the sinks that a call's arguments reach.
func (r *Result) Uses(call *ast.CallExpr) []Use { return nil }

func run(pass *analysis.Pass) (any, error) { return new(Result), nil }

type param struct{}
