package tlsminversion

import (
	_ "embed"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
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

	decls   map[*types.Func]*ast.FuncDecl
	paramOf map[*types.Var]*types.Func // the declared functions, by their parameters
	groups  groups
	stores  []store
	edges   []edge
	takers  typeutil.Map // for each type, a place for all parameters of that type
	sides   []sided
	returns map[*types.Func][]place // the configurations that functions return
	set     map[place]bool          // places whose MinVersion somebody sets

	replaced map[place]bool            // places whose configuration is overwritten as a whole
	parsedBy map[*types.Var]string     // the functions that read variables from text
	values   map[*types.Var][]ast.Expr // what variables are given; nil if not known
	given    map[*types.Var][]store    // the numbers that parameters and fields are given
	becomes  map[handed][]flow.Step    // the parameters and fields that become versions, and how

	uses map[*types.Var][]inspector.Cursor // see usesOf
	own  map[*types.Package]bool           // see analysed
	opts *bool                             // see importsOption
}

func newChecker(pass *analysis.Pass, root inspector.Cursor) *checker {
	return &checker{
		pass:    pass,
		info:    pass.TypesInfo,
		root:    root,
		decls:   make(map[*types.Func]*ast.FuncDecl),
		paramOf: make(map[*types.Var]*types.Func),
		groups:  make(groups),
		returns: make(map[*types.Func][]place),
		set:     make(map[place]bool),

		replaced: make(map[place]bool),
		parsedBy: make(map[*types.Var]string),
		values:   make(map[*types.Var][]ast.Expr),
		given:    make(map[*types.Var][]store),
		becomes:  make(map[handed][]flow.Step),

		own: make(map[*types.Package]bool),
	}
}

func run(pass *analysis.Pass) (any, error) {
	c := *pass.ResultOf[configs].(*checker)
	c.pass, c.out = pass, finding.For(pass)
	if !c.gathered && !c.concerned() {
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
// one, or what hands something on to one; most do not.
func (c *checker) concerned() bool {
	for _, obj := range c.info.Uses {
		switch {
		case obj.Pkg() == nil || obj.Pkg() == c.pass.Pkg:
		case obj.Pkg().Path() == "crypto/tls":
			switch obj.Name() {
			case "Config", "MinVersion", "MaxVersion", "InsecureSkipVerify":
				return true
			}
		case c.imported(obj) != nil:
			return true
		}
	}
	return false
}

// wanted is the version to set at p: Encrypted Client Hello needs TLS 1.3.
func (c *checker) wanted(p place) string {
	if !p.ok() {
		return "VersionTLS12"
	}
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
