package hardcodedkey

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

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
	aliases map[types.Object]named    // local variables that hold a credential read elsewhere
	keys    map[*types.Var]sink.Key   // parameters and fields of the package that an API uses as a key
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
		aliases: make(map[types.Object]named),
		keys:    make(map[*types.Var]sink.Key),
		found:   make(map[token.Pos]*secret),
	}
	c.declarations()
	for cur := range c.root.Preorder((*ast.BasicLit)(nil), (*ast.BinaryExpr)(nil)) {
		c.text(cur)
	}
	// What turns out to be a key is looked for once more, in the places that
	// were visited before, and so up the chain of callers.
	for known := -1; known < len(c.keys); {
		known = len(c.keys)
		for cur := range c.root.Preorder(nodes...) {
			c.visit(cur)
		}
	}
	rep := finding.For(pass)
	for _, s := range c.order {
		if f := c.finding(s); f.InTests || !testSupport(c.file(s.at)) {
			rep.Report(f)
		}
	}
	for _, file := range pass.Files {
		c.embeds(file, rep)
	}
	rep.Close()
	return nil, nil
}

// testSupport reports whether a file serves tests although its name does not
// say so: it imports what only tests need.
func testSupport(file *ast.File) bool {
	if file == nil {
		return false
	}
	for _, spec := range file.Imports {
		switch spec.Path.Value {
		case `"testing"`, `"net/http/httptest"`:
			return true
		}
	}
	return false
}

var nodes = []ast.Node{
	(*ast.BinaryExpr)(nil), (*ast.ValueSpec)(nil), (*ast.AssignStmt)(nil), (*ast.CompositeLit)(nil),
	(*ast.CallExpr)(nil), (*ast.ReturnStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.StructType)(nil),
}

func (c *checker) visit(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			c.compare(n.X, n.Y)
		}
	case *ast.ValueSpec:
		for i, id := range n.Names {
			if i < len(n.Values) && len(n.Values) == len(n.Names) {
				c.give(id, n.Values[i])
			}
		}
	case *ast.AssignStmt:
		if len(n.Lhs) == len(n.Rhs) && (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) {
			for i, l := range n.Lhs {
				c.give(l, n.Rhs[i])
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

// declarations notes what the package's constants and variables are declared
// as, and which local variables receive a credential from elsewhere.
func (c *checker) declarations() {
	changed := make(map[types.Object]bool)
	for cur := range c.root.Preorder((*ast.ValueSpec)(nil), (*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.ValueSpec:
			for i, id := range n.Names {
				obj := c.info.Defs[id]
				if obj == nil || i >= len(n.Values) || len(n.Values) != len(n.Names) {
					continue
				}
				if _, isConst := obj.(*types.Const); isConst || obj.Parent() == c.pass.Pkg.Scope() {
					c.decls[obj] = n.Values[i]
				}
				c.alias(obj, n.Values[i])
			}
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				id, ok := ast.Unparen(l).(*ast.Ident)
				if !ok {
					continue
				}
				obj := c.info.ObjectOf(id)
				changed[obj] = true
				if i < len(n.Rhs) && obj != nil {
					c.alias(obj, n.Rhs[i])
				}
			}
		case *ast.UnaryExpr:
			if id, ok := n.X.(*ast.Ident); ok && n.Op == token.AND {
				changed[c.info.ObjectOf(id)] = true
			}
		}
	}
	for obj := range changed {
		if _, isVar := obj.(*types.Var); isVar {
			delete(c.decls, obj) // may hold something else by the time it is used
		}
	}
}

// alias notes that a local variable without a telling name holds the
// credential that e reads: k := os.Getenv("KOYWE_API_KEY").
func (c *checker) alias(obj types.Object, e ast.Expr) {
	v, ok := obj.(*types.Var)
	if !ok || v.Parent() == c.pass.Pkg.Scope() || !isText(v.Type()) {
		return
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if n, ok := c.nameOfCall(e); ok {
			c.aliases[obj] = n
		}
	case *ast.Ident:
		if n, ok := c.aliases[c.info.ObjectOf(e)]; ok {
			c.aliases[obj] = n
		}
	}
}

// embeds reports variables into which an environment or private key file is
// embedded.
func (c *checker) embeds(file *ast.File, rep *finding.Reporter) {
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, spec := range decl.Specs {
			vs := spec.(*ast.ValueSpec)
			doc := vs.Doc
			if doc == nil {
				doc = decl.Doc
			}
			if doc == nil {
				continue
			}
			for _, com := range doc.List {
				args, ok := strings.CutPrefix(com.Text, "//go:embed ")
				if !ok {
					continue
				}
				for _, pattern := range strings.Fields(args) {
					pattern = strings.TrimPrefix(strings.Trim(pattern, "\"`"), "all:")
					if kind := secretFile(pattern); kind != "" {
						rep.Report(finding.Finding{
							Pos: vs.Pos(), End: vs.End(), Category: "embed",
							Message: kind + " " + pattern + " is embedded into the binary, where anybody can read it: load it at run time instead",
						})
					}
				}
			}
		}
	}
}

// secretFile says what a file holds that should not be embedded, judged by
// its name, or "".
func secretFile(pattern string) string {
	base := strings.ToLower(pattern[strings.LastIndexByte(pattern, '/')+1:])
	for _, harmless := range [...]string{"example", "sample", "template", "dist", "test", "pub", "cert", "ca."} {
		if strings.Contains(base, harmless) {
			return ""
		}
	}
	switch {
	case base == ".env" || strings.HasPrefix(base, ".env.") || strings.HasSuffix(base, ".env"):
		return "environment file"
	case strings.HasPrefix(base, "id_rsa"), strings.HasPrefix(base, "id_ed25519"), strings.HasPrefix(base, "id_ecdsa"),
		strings.HasSuffix(base, ".key"), strings.HasSuffix(base, ".p12"), strings.HasSuffix(base, ".pfx"), strings.HasSuffix(base, ".jks"),
		strings.HasSuffix(base, ".pem") && (strings.Contains(base, "key") || strings.Contains(base, "private")):
		return "private key file"
	case strings.HasPrefix(base, "credentials."), strings.HasPrefix(base, "secrets."), strings.HasPrefix(base, "service-account"),
		strings.HasPrefix(base, "service_account"), base == ".netrc", base == ".pgpass", base == ".npmrc":
		return "credentials file"
	}
	return ""
}
