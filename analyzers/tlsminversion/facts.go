package tlsminversion

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// configs gathers who holds which configuration, and tells other packages
// which functions set the MinVersion of what they are given. Its result is a
// *checker that reports nothing.
var configs = &analysis.Analyzer{
	Name:       "koywetls",
	Doc:        "koywetls: find who sets the MinVersion of TLS configurations\n\nThe check tlsminversion uses its result; it reports nothing.",
	Requires:   []*analysis.Analyzer{inspect.Analyzer},
	ResultType: reflect.TypeFor[*checker](),
	FactTypes:  []analysis.Fact{new(completes)},
	Run: func(pass *analysis.Pass) (any, error) {
		c := newChecker(pass, pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root())
		// Who looks at another module's package has named it, and asks later.
		if !flow.Foreign(pass) && c.concerned() {
			c.gather()
			c.export()
		}
		return c, nil
	},
}

// completes is the fact of a function that sets MinVersion.
type completes struct {
	Params []completed
	Option bool // in a function literal that it returns
}

// completed says that a function sets the MinVersion of a parameter, or of a
// field of it.
type completed struct {
	Index int
	Path  string // such as ".TLSConfig"
}

func (*completes) AFact() {}
func (f *completes) String() string {
	return fmt.Sprintf("sets MinVersion: %v, option: %t", f.Params, f.Option)
}

// carriers are the ways from a parameter to its configuration.
var carriers = [...]string{"", element, ".TLSConfig", ".TLSClientConfig", ".Config"}

func (c *checker) export() {
	for fn, decl := range c.decls {
		if !fn.Exported() {
			continue
		}
		var fact completes
		params := fn.Signature().Params()
		for i := range params.Len() {
			for _, path := range carriers {
				if c.isSet(place{obj: params.At(i), path: path}) {
					fact.Params = append(fact.Params, completed{i, path})
				}
			}
		}
		fact.Option = decl.Body != nil && c.makesOption(decl.Body)
		if fact.Params != nil || fact.Option {
			c.pass.ExportObjectFact(fn, &fact)
		}
	}
}

// makesOption reports whether a function literal of the body sets the
// MinVersion of its parameter.
func (c *checker) makesOption(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if lit, ok := n.(*ast.FuncLit); ok {
			for _, f := range lit.Type.Params.List {
				for _, id := range f.Names {
					found = found || isConfig(c.info.TypeOf(id)) && c.isSet(place{obj: c.info.Defs[id]})
				}
			}
		}
		return !found
	})
	return found
}

// completion returns where a function of another package sets MinVersion in
// its i'th argument. Of another module's functions nothing is known: one that
// returns a configuration may be there to complete the one that it is given.
func (c *checker) completion(fn *types.Func, call *ast.CallExpr, i int) []string {
	var fact completes
	if c.pass.ImportObjectFact(fn.Origin(), &fact) {
		var paths []string
		last := fn.Signature().Params().Len() - 1
		for _, p := range fact.Params {
			switch path, isElement := strings.CutPrefix(p.Path, element); {
			case fn.Signature().Variadic() && p.Index == last && i >= last && !call.Ellipsis.IsValid():
				if isElement {
					paths = append(paths, path)
				}
			case p.Index == i:
				paths = append(paths, p.Path)
			}
		}
		return paths
	}
	if m := c.pass.Module; m != nil && m.Path != "" && (fn.Pkg().Path() == m.Path || strings.HasPrefix(fn.Pkg().Path(), m.Path+"/")) {
		return nil
	}
	for v := range fn.Signature().Results().Variables() {
		if isConfig(v.Type()) {
			return []string{""}
		}
	}
	return nil
}

// importsOption reports whether the package uses a function of another one
// that is, or makes, an option that sets MinVersion.
func (c *checker) importsOption() bool {
	for _, obj := range c.info.Uses {
		fn, ok := obj.(*types.Func)
		if !ok || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
			continue
		}
		var fact completes
		if c.pass.ImportObjectFact(fn.Origin(), &fact) {
			return true
		}
	}
	return false
}
