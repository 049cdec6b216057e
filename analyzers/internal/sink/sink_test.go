package sink

import (
	"fmt"
	"go/ast"
	"go/types"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

// TestOf reports every use at the line of its value.
func TestOf(t *testing.T) {
	dir, err := filepath.Abs("../../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, &analysis.Analyzer{
		Name: "sinks",
		Doc:  "report what reaches sinks",
		Run: func(pass *analysis.Pass) (any, error) {
			for _, file := range pass.Files {
				ast.Inspect(file, func(n ast.Node) bool {
					if call, ok := n.(*ast.CallExpr); ok {
						report(pass, call)
					}
					return true
				})
			}
			return nil, nil
		},
	}, "sinks/...")
}

func report(pass *analysis.Pass, call *ast.CallExpr) {
	for _, u := range Of(pass.TypesInfo, call, Known{}) {
		pass.Report(analysis.Diagnostic{Pos: u.Arg.Pos(), Message: describe(u)})
	}
	if what, ok := Dump(pass.TypesInfo, call); ok {
		pass.Reportf(call.Pos(), "dump %s", what)
	}
	if r, ok := ReadOf(pass.TypesInfo, call); ok {
		pass.Reportf(call.Pos(), "read %s %s %q", kinds[r.Kind], r.Func, r.Key)
	}
}

var (
	kinds = map[Kind]string{Log: "log", URL: "url", URLQuery: "query", URLPath: "path"}
	shows = map[Show]string{ShowFmt: "fmt", ShowJSON: "json", ShowSlog: "slog", ShowZap: "zap", ShowZerolog: "zerolog", ShowText: "text", ShowStringer: "stringer"}
)

// describe writes a use as "kind sink key=arg show%verb".
func describe(u Use) string {
	s := kinds[u.Kind] + " " + u.Sink + " "
	if u.Key != "" {
		s += u.Key + "="
	}
	s += types.ExprString(u.Arg)
	if u.Spread {
		s += "..."
	}
	s += " " + shows[u.Show]
	if u.Verb != 0 {
		s += fmt.Sprintf("%%%s%c", u.Flags, u.Verb)
	}
	return s
}
