package flow_test

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// probe reports what is known of the argument of each call of probe, and what
// each call hands to sinks and comparisons through other functions.
var probe = &analysis.Analyzer{
	Name:     "probe",
	Doc:      "probe: print values",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		res := pass.ResultOf[flow.Analyzer].(*flow.Result)
		in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
		in.Preorder([]ast.Node{(*ast.CallExpr)(nil)}, func(n ast.Node) {
			call := n.(*ast.CallExpr)
			if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "probe" {
				pass.Reportf(call.Pos(), "%s", describe(res.Of(call.Args[0])))
				return
			}
			for _, u := range res.Uses(call) {
				if len(u.Via) > 0 {
					pass.Reportf(call.Pos(), "argument %d reaches %s by %d functions", u.Index, u.Sink, len(u.Via))
				}
			}
			if n := len(res.Comparisons(call)); n > 0 {
				pass.Reportf(call.Pos(), "%d comparison", n)
			}
		})
		return nil, nil
	},
}

func describe(v *flow.Value) string {
	var out []string
	if c := v.Deep(); c != 0 {
		out = append(out, c.String())
	}
	for _, o := range []struct {
		bit  flow.Origin
		name string
	}{{flow.Constant, "constant"}, {flow.MAC, "MAC"}, {flow.Digest, "digest"}, {flow.Presented, "presented"},
		{flow.Configured, "configured"}, {flow.Random, "random"}, {flow.Clean, "clean"}, {flow.RawBody, "body"}} {
		if v.Origin&o.bit != 0 {
			out = append(out, o.name)
		}
	}
	var text strings.Builder
	for _, p := range v.Text {
		if p.Val != nil {
			text.WriteString("<" + p.Val.Class.String() + ">")
		}
		text.WriteString(p.Lit)
	}
	if text.Len() > 0 {
		out = append(out, fmt.Sprintf("%q", text.String()))
	}
	if out == nil {
		return "nothing"
	}
	return strings.Join(out, ", ")
}

func TestValues(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), probe, "values", "across", "held")
}
