package flow_test

import (
	"go/ast"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// asking asks all questions about all expressions and reports nothing.
var asking = &analysis.Analyzer{
	Name:     "asking",
	Doc:      "asking: ask everything",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		res := pass.ResultOf[flow.Analyzer].(*flow.Result)
		for cur := range pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root().Preorder() {
			if e, ok := cur.Node().(ast.Expr); ok {
				v := res.Of(e)
				v.DeepName(v.Deep())
			}
			if call, ok := cur.Node().(*ast.CallExpr); ok {
				res.Uses(call)
				res.Comparisons(call)
				res.Verifies(call)
			}
		}
		return nil, nil
	},
}

// TestOdd holds that odd code is walked to its end without a panic.
func TestOdd(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), asking, "odd")
}

// TestStdlib holds the same for large packages of all styles.
func TestStdlib(t *testing.T) {
	if testing.Short() {
		t.Skip("walks much of the standard library")
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, "go/types", "net/http", "runtime",
		"slices", "maps", "iter", "reflect", "encoding/json", "text/template", "sync/atomic", "crypto/tls", "database/sql")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{asking}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for act := range graph.All() {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
	}
	if len(graph.Roots) < 12 {
		t.Errorf("%d packages walked, want 12", len(graph.Roots))
	}
}
