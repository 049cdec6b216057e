package hardcodedkey

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

//go:embed doc.go
var doc string

// Analyzer reports credentials that are written into the source.
var Analyzer = &analysis.Analyzer{
	Name:     "hardcodedkey",
	Doc:      docs.Must(doc, "hardcodedkey"),
	URL:      "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/hardcodedkey",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run:      run,
}

// A checker looks at one package.
type checker struct {
	pass *analysis.Pass
	info *types.Info
	flow *flow.Result
	root inspector.Cursor

	decls   map[types.Object]ast.Expr // what constants and package variables are declared as
	assigns map[types.Object][]assign // what local variables that change are given
	arrays  map[types.Object]ast.Expr // what arrays of bytes are declared as, whose address is taken
	aliases map[types.Object]named    // local variables that hold a credential read elsewhere
	keys    map[*types.Var]sink.Key   // variables and fields of the package that an API uses as a key
	given   map[*types.Var][]ast.Expr // what variables and fields of the package are given
	via     map[ast.Expr][]flow.Step  // through which functions an argument becomes a key
	presets map[ast.Expr]bool         // what stands in for a missing value
	found   map[token.Pos]*secret     // by place of the constant
	order   []*secret
}

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass:    pass,
		info:    pass.TypesInfo,
		flow:    pass.ResultOf[flow.Analyzer].(*flow.Result),
		root:    pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root(),
		decls:   make(map[types.Object]ast.Expr),
		assigns: make(map[types.Object][]assign),
		arrays:  make(map[types.Object]ast.Expr),
		aliases: make(map[types.Object]named),
		keys:    make(map[*types.Var]sink.Key),
		given:   make(map[*types.Var][]ast.Expr),
		via:     make(map[ast.Expr][]flow.Step),
		presets: make(map[ast.Expr]bool),
		found:   make(map[token.Pos]*secret),
	}
	c.declarations()
	for cur := range c.root.Preorder((*ast.BasicLit)(nil), (*ast.BinaryExpr)(nil)) {
		c.text(cur)
	}
	for cur := range c.root.Preorder(nodes...) {
		c.visit(cur)
	}
	rep := finding.For(pass)
	for _, s := range c.order {
		if f := c.finding(s); f.InTests || !c.testSupport(c.file(s.at), s.at) {
			rep.Report(f)
		}
	}
	for _, file := range pass.Files {
		c.embeds(file, rep)
	}
	rep.Close()
	return nil, nil
}

var nodes = []ast.Node{
	(*ast.BinaryExpr)(nil), (*ast.ValueSpec)(nil), (*ast.AssignStmt)(nil), (*ast.CompositeLit)(nil),
	(*ast.CallExpr)(nil), (*ast.ReturnStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.StructType)(nil),
}

func (c *checker) visit(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.BinaryExpr:
		switch n.Op {
		case token.EQL, token.NEQ:
			c.compare(n.X, n.Y)
		case token.LAND, token.LOR:
			c.signIn(n)
		}
	case *ast.ValueSpec:
		for i, id := range n.Names {
			if i < len(n.Values) && len(n.Values) == len(n.Names) {
				c.give(id, n.Values[i], false)
			}
		}
	case *ast.AssignStmt:
		if len(n.Lhs) == len(n.Rhs) && (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) {
			for i, l := range n.Lhs {
				c.give(l, n.Rhs[i], ifMissing(cur, l))
			}
		}
	case *ast.CompositeLit:
		c.composite(n)
	case *ast.CallExpr:
		c.call(n)
	case *ast.ReturnStmt:
		c.results(cur, n)
	case *ast.SwitchStmt:
		if n.Tag != nil {
			for _, s := range n.Body.List {
				for _, e := range s.(*ast.CaseClause).List {
					c.compare(n.Tag, e)
				}
			}
		}
	case *ast.StructType:
		c.tags(n)
	}
}
