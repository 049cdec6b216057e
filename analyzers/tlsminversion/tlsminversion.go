package tlsminversion

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
)

//go:embed doc.go
var doc string

// Analyzer reports TLS configurations without a minimum version of 1.2, and
// those that check no certificate.
var Analyzer = &analysis.Analyzer{
	Name:     "tlsminversion",
	Doc:      docs.Must(doc, "tlsminversion"),
	URL:      "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/tlsminversion",
	Requires: []*analysis.Analyzer{configs},
	Run:      run,
}

// Categories of findings.
const (
	catMissing   = "missing"   // no MinVersion
	catLow       = "low"       // MinVersion below 1.2
	catSkip      = "skip"      // certificates are not verified
	catUnchecked = "unchecked" // MinVersion from outside, as it comes
	catInverted  = "inverted"  // certificates are verified if they should not be
)

// A checker looks at one package.
type checker struct {
	pass *analysis.Pass
	info *types.Info
	root inspector.Cursor
	out  *finding.Reporter

	gathered bool // what follows is filled

	decls  map[*types.Func]*ast.FuncDecl
	params []*types.Var
	groups groups
	stores []store
	edges  []edge
	sides  []sided
	set    map[place]bool // places whose MinVersion somebody sets

	replaced map[place]bool            // places whose configuration is overwritten as a whole
	parsedBy map[*types.Var]string     // the functions that read variables from text
	args     map[*types.Var][]ast.Expr // the constants that parameters are given
	values   map[*types.Var][]ast.Expr // what variables are given; nil if not known
}

func newChecker(pass *analysis.Pass, root inspector.Cursor) *checker {
	return &checker{
		pass:   pass,
		info:   pass.TypesInfo,
		root:   root,
		decls:  make(map[*types.Func]*ast.FuncDecl),
		groups: make(groups),
		set:    make(map[place]bool),

		replaced: make(map[place]bool),
		args:     make(map[*types.Var][]ast.Expr),
		parsedBy: make(map[*types.Var]string),
		values:   make(map[*types.Var][]ast.Expr),
	}
}

func run(pass *analysis.Pass) (any, error) {
	c := *pass.ResultOf[configs].(*checker)
	c.pass, c.out = pass, finding.For(pass)
	if !c.concerned() {
		c.out.Close()
		return nil, nil
	}
	if !c.gathered {
		c.gather()
	}
	for cur := range c.root.Preorder((*ast.CompositeLit)(nil), (*ast.CallExpr)(nil), (*ast.ValueSpec)(nil), (*ast.FuncType)(nil)) {
		c.made(cur)
	}
	for _, s := range c.stores {
		switch {
		case s.name == "InsecureSkipVerify" && s.value == nil:
			c.bound(s)
		case s.value == nil:
		case s.name == "MinVersion":
			if !c.low(s) {
				c.unchecked(s)
			}
		case s.name == "MaxVersion":
			c.lowMax(s)
		case s.name == "InsecureSkipVerify":
			c.skip(s)
		}
	}
	c.out.Close()
	return nil, nil
}

// concerned reports whether the package names a configuration or a field of
// one; most do not.
func (c *checker) concerned() bool {
	for _, obj := range c.info.Uses {
		if obj.Pkg() == nil || obj.Pkg().Path() != "crypto/tls" {
			continue
		}
		switch obj.Name() {
		case "Config", "MinVersion", "InsecureSkipVerify":
			return true
		}
	}
	return false
}

// made reports a configuration that is made at cur and whose MinVersion
// nobody sets.
func (c *checker) made(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.CompositeLit:
		if !isConfig(c.info.TypeOf(n)) || c.inspected(cur) || len(n.Elts) == 0 && c.unused(cur) {
			return
		}
		p := place{expr: n}
		if c.minVersionIn(n) == nil && !c.isSet(p) {
			c.missing(n, p, c.fixLiteral(cur, n, p))
		}
	case *ast.CallExpr:
		b, ok := typeutil.Callee(c.info, n).(*types.Builtin)
		if !ok || b.Name() != "new" || len(n.Args) != 1 || !c.info.Types[n.Args[0]].IsType() || !isValue(c.info.TypeOf(n.Args[0])) || c.inspected(cur) || c.unused(cur) {
			return
		}
		if p := (place{expr: n}); !c.isSet(p) {
			c.missing(n, p, c.fixNew(cur, n, p))
		}
	case *ast.FuncType:
		c.named(n)
	case *ast.ValueSpec:
		if n.Type == nil || len(n.Values) > 0 || !isValue(c.info.TypeOf(n.Type)) {
			return
		}
		for _, id := range n.Names {
			obj, ok := c.info.Defs[id].(*types.Var)
			if !ok || len(known(c.values[obj])) > 0 {
				continue // given another value before it is used
			}
			if p := (place{obj: obj}); !c.isSet(p) && !c.replaced[p] {
				c.missing(id, p, c.fixVar(cur, n, p))
			}
		}
	}
}

// named reports the results that are configurations by value, and are filled
// field by field.
func (c *checker) named(typ *ast.FuncType) {
	if typ.Results == nil {
		return
	}
	for _, f := range typ.Results.List {
		for _, id := range f.Names {
			obj, ok := c.info.Defs[id].(*types.Var)
			if !ok || !isValue(obj.Type()) || len(c.values[obj]) > 0 {
				continue
			}
			p := place{obj: obj}
			filled := slices.ContainsFunc(c.stores, func(s store) bool { return s.owner == p })
			if filled && !c.isSet(p) && !c.replaced[p] {
				c.missing(id, p, nil)
			}
		}
	}
}

// unused reports whether the empty configuration at cur is none that anybody
// connects with: it is returned with an error, or is overwritten.
func (c *checker) unused(cur inspector.Cursor) bool {
	up := cur.Parent()
	for isWrapper(up.Node()) {
		up = up.Parent()
	}
	switch n := up.Node().(type) {
	case *ast.ReturnStmt:
		if len(n.Results) < 2 {
			return false
		}
		last := c.info.Types[n.Results[len(n.Results)-1]]
		return last.Type != nil && !last.IsNil() && types.Implements(last.Type, errorType)
	case *ast.AssignStmt:
		for i, r := range n.Rhs {
			if r.Pos() <= cur.Node().Pos() && cur.Node().End() <= r.End() && len(n.Lhs) == len(n.Rhs) {
				return c.replaced[c.place(n.Lhs[i])]
			}
		}
	case *ast.ValueSpec:
		return len(n.Names) == 1 && c.replaced[c.place(n.Names[0])]
	}
	return false
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isWrapper(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ParenExpr, *ast.StarExpr:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.AND
	}
	return false
}

// known leaves out the values of a variable that only its address stands for.
func known(values []ast.Expr) []ast.Expr {
	var all []ast.Expr
	for _, v := range values {
		if v != nil {
			all = append(all, v)
		}
	}
	return all
}

func isValue(t types.Type) bool {
	if t == nil {
		return false
	}
	_, pointer := t.Underlying().(*types.Pointer)
	return !pointer && isConfig(t)
}

func (c *checker) isSet(p place) bool { return c.set[p] || c.set[c.groups.find(p)] }

// minVersionIn returns the MinVersion of a literal, or nil.
func (c *checker) minVersionIn(lit *ast.CompositeLit) ast.Expr {
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == "MinVersion" {
				return kv.Value
			}
		}
	}
	return nil
}

// inspected reports whether nobody connects with the configuration at cur: it
// is compared, or asked for its type.
func (c *checker) inspected(cur inspector.Cursor) bool {
	for up := cur.Parent(); up.Node() != nil; up = up.Parent() {
		switch n := up.Node().(type) {
		case *ast.ParenExpr, *ast.UnaryExpr, *ast.StarExpr:
			continue
		case *ast.BinaryExpr:
			return true
		case *ast.CallExpr:
			fn, _ := typeutil.Callee(c.info, n).(*types.Func)
			if fn == nil || fn.Pkg() == nil {
				return false
			}
			switch fn.Pkg().Path() {
			case "reflect", "encoding/gob", "fmt":
				return true
			}
			return false
		default:
			return false
		}
	}
	return false
}

func (c *checker) missing(n ast.Node, p place, fix *analysis.SuggestedFix) {
	goVersion := ""
	if m := c.pass.Module; m != nil {
		goVersion = m.GoVersion
	}
	f := finding.Finding{
		Pos: n.Pos(), End: n.End(), Category: catMissing,
		Message: "tls.Config without MinVersion: " + defaults(goVersion, c.sideOf(p), c.tls10server()) +
			"; set MinVersion to tls." + c.wanted(p),
	}
	if fix != nil {
		f.Fixes = []analysis.SuggestedFix{*fix}
	}
	c.out.Report(f)
}

// wanted is the version to set at p: Encrypted Client Hello needs TLS 1.3.
func (c *checker) wanted(p place) string {
	root := c.groups.find(p)
	for _, s := range c.stores {
		switch s.name {
		case "EncryptedClientHelloConfigList", "EncryptedClientHelloKeys", "GetEncryptedClientHelloKeys":
			if c.groups.find(s.owner) == root {
				return "VersionTLS13"
			}
		}
	}
	return "VersionTLS12"
}

// tls10server reports whether a directive of the package, which must be a
// main package, takes the server's default back to TLS 1.0.
func (c *checker) tls10server() bool {
	for _, file := range c.pass.Files {
		for _, group := range file.Comments {
			for _, com := range group.List {
				if args, ok := strings.CutPrefix(com.Text, "//go:debug "); ok && strings.TrimSpace(args) == "tls10server=1" {
					return true
				}
			}
		}
	}
	return false
}
