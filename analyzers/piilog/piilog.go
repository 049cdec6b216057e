package piilog

import (
	_ "embed"
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

//go:embed doc.go
var doc string

// Analyzer reports sensitive data that is written to a log.
var Analyzer = &analysis.Analyzer{
	Name:     "piilog",
	Doc:      docs.Must(doc, "piilog"),
	URL:      "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/piilog",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run:      run,
}

type checker struct {
	pass  *analysis.Pass
	info  *types.Info
	flow  *flow.Result
	model *printing.Model
	found *finding.Reporter
	leaks []place // all of them, as a fix must compile together with the others
}

// A place is where a value leaks.
type place struct {
	cur  inspector.Cursor // the call
	use  flow.Use
	leak leak
}

func run(pass *analysis.Pass) (any, error) {
	result := pass.ResultOf[flow.Analyzer].(*flow.Result)
	c := &checker{
		pass:  pass,
		info:  pass.TypesInfo,
		flow:  result,
		model: printing.New(result.Owns, result.ClassOf).Methods(result.ResultOf),
		found: finding.For(pass),
	}
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	for cur := range in.Root().Preorder((*ast.CallExpr)(nil)) {
		c.call(cur)
	}
	for _, f := range c.leaks {
		c.report(f.cur, f.use, f.leak)
	}
	c.found.Close()
	return nil, nil
}

func (c *checker) call(cur inspector.Cursor) {
	call := cur.Node().(*ast.CallExpr)
	if name, ok := sink.Dump(c.info, call); ok {
		c.found.Report(finding.Finding{
			Pos:      call.Pos(),
			End:      call.End(),
			Category: "payload",
			Message:  name + " makes the client log its requests and responses, with their headers, tokens and personal data: remove it, or switch it on only in development",
			Fixes:    c.switchOff(cur),
		})
	}
	for _, u := range c.flow.Uses(call) {
		if u.Kind != sink.Log || u.Arg == nil {
			continue
		}
		entries := c.entries(u)
		for _, entry := range entries {
			c.use(cur, entry)
		}
		if entries == nil {
			c.use(cur, u)
		}
	}
}

// use notes what a call writes to a log and should not.
func (c *checker) use(cur inspector.Cursor, u flow.Use) {
	if leak, ok := c.judge(u); ok && !c.isOutput(cur, u, leak) {
		c.leaks = append(c.leaks, place{cur, u, leak})
	}
}

// entries returns the uses of the values in a map literal that a wrapper is
// given, so that the place of a finding is that of the value.
func (c *checker) entries(u flow.Use) []flow.Use {
	lit, ok := ast.Unparen(u.Arg).(*ast.CompositeLit)
	if !ok || len(u.Via) == 0 || u.Field != "" {
		return nil
	}
	if _, ok := c.info.TypeOf(lit).Underlying().(*types.Map); !ok {
		return nil
	}
	var uses []flow.Use
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		w := u
		w.Arg, w.Key = kv.Value, ""
		if v := c.info.Types[kv.Key].Value; v != nil && v.Kind() == constant.String {
			w.Key = constant.StringVal(v)
		}
		uses = append(uses, w)
	}
	return uses
}

// report reports that u's value leaks.
func (c *checker) report(cur inspector.Cursor, u flow.Use, l leak) {
	c.found.Report(finding.Finding{
		Pos:      u.Arg.Pos(),
		End:      u.Arg.End(),
		Category: category(l.class),
		Message:  message(u, l),
		Related:  related(u, l),
		Fixes:    c.fixes(cur, u, l),
	})
}
