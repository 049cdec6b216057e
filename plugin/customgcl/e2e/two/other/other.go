// Package other is a plugin that stands for one of another maker: it reports
// calls of package log, with a fact and a fix.
package other

import (
	"go/ast"
	"go/types"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"
)

func init() {
	register.Plugin("other", func(any) (register.LinterPlugin, error) { return plugin{}, nil })
}

type plugin struct{}

func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{{
		Name:      "nolog",
		Doc:       "nolog: report calls of package log",
		FactTypes: []analysis.Fact{new(logs)},
		Run:       run,
	}}, nil
}

func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// logs is the fact of a function that calls package log.
type logs struct{ Calls int }

func (*logs) AFact() {}

func run(pass *analysis.Pass) (any, error) {
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			calls := new(logs)
			ast.Inspect(fn, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				callee, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
				if !ok || callee.Pkg() == nil {
					return true
				}
				if callee.Pkg().Path() == "log" || pass.ImportObjectFact(callee, new(logs)) {
					calls.Calls++
					pass.Report(analysis.Diagnostic{Pos: call.Pos(), Message: "no logs, please"})
				}
				return true
			})
			if obj := pass.TypesInfo.Defs[fn.Name]; calls.Calls > 0 && obj != nil {
				pass.ExportObjectFact(obj, calls)
			}
		}
	}
	return nil, nil
}
