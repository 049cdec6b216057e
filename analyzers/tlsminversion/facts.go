package tlsminversion

import (
	"fmt"
	"go/ast"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// configs gathers who holds which configuration, and tells other packages
// what the functions and fields of this one do. Its result is a *checker that
// reports nothing.
var configs = &analysis.Analyzer{
	Name:       "koywetls",
	Doc:        "koywetls: find who sets the versions of TLS configurations\n\nThe check tlsminversion uses its result; it reports nothing.",
	Requires:   []*analysis.Analyzer{inspect.Analyzer},
	ResultType: reflect.TypeFor[*checker](),
	FactTypes:  []analysis.Fact{new(effect), new(analysed)},
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

// analysed is the fact of a package that has something to do with
// configurations and has been looked at: what has no effect there has none.
type analysed struct{}

func (*analysed) AFact()         {}
func (*analysed) String() string { return "analysed" }

// effect is the fact of a function, or of a field.
type effect struct {
	Completes []completed // the parameters whose MinVersion it sets
	Option    bool        // it sets it in a function literal that it returns
	Versions  []versioned // the parameters that become versions
}

// completed says that a function sets the MinVersion of a parameter, or of a
// field of it; or that it makes another configuration of that one.
type completed struct {
	Param int
	Path  string // such as ".TLSConfig"
}

// versioned says that a parameter becomes the MinVersion or MaxVersion of a
// configuration, or that the value of a field does.
type versioned struct {
	Param int  // 0 for a field
	Max   bool // it becomes the MaxVersion
	Via   []string
}

func (v versioned) name() string {
	if v.Max {
		return "MaxVersion"
	}
	return "MinVersion"
}

func (*effect) AFact() {}
func (f *effect) String() string {
	return fmt.Sprintf("sets MinVersion: %v, option: %t, versions: %v", f.Completes, f.Option, f.Versions)
}

// versions returns what becomes of the number given to parameter i.
func (f *effect) versions(i int) []versioned {
	if f == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(f.Versions), func(v versioned) bool { return v.Param != i })
}

// carriers are the ways from a parameter to its configuration.
var carriers = [...]string{"", element, ".TLSConfig", ".TLSClientConfig", ".Config"}

func (c *checker) export() {
	c.pass.ExportPackageFact(new(analysed))
	for fn, decl := range c.decls {
		if !fn.Exported() {
			continue
		}
		var fact effect
		for i := range fn.Signature().Params().Len() {
			param := fn.Signature().Params().At(i)
			for _, path := range carriers {
				if c.isSet(place{obj: param, path: path}) || path == "" && c.consulted(param) {
					fact.Completes = append(fact.Completes, completed{i, path})
				}
			}
			fact.Versions = append(fact.Versions, c.versionsOf(param, i)...)
		}
		fact.Option = decl.Body != nil && c.makesOption(decl.Body)
		if fact.Completes != nil || fact.Option || fact.Versions != nil {
			c.pass.ExportObjectFact(fn, &fact)
		}
	}
	for v := range c.becomes {
		if v.of.IsField() && v.of.Exported() {
			c.pass.ExportObjectFact(v.of, &effect{Versions: c.versionsOf(v.of, 0)})
		}
	}
}

// versionsOf returns what becomes of a parameter or a field.
func (c *checker) versionsOf(v *types.Var, param int) []versioned {
	var all []versioned
	for _, name := range [...]string{"MinVersion", "MaxVersion"} {
		if via, ok := c.becomes[handed{v, name}]; ok {
			all = append(all, versioned{Param: param, Max: name == "MaxVersion", Via: flow.Texts(via)})
		}
	}
	return all
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

// analysed reports whether a package's facts say all there is to know of it.
func (c *checker) analysed(pkg *types.Package) bool {
	if pkg == nil {
		return false
	}
	own, ok := c.own[pkg]
	if !ok {
		own = c.pass.ImportPackageFact(pkg, new(analysed))
		c.own[pkg] = own
	}
	return own
}

// imported returns the effect of a function or a field of another package, or
// nil.
func (c *checker) imported(obj types.Object) *effect {
	if obj.Pkg() == c.pass.Pkg || !c.analysed(obj.Pkg()) {
		return nil
	}
	switch o := obj.(type) {
	case *types.Func:
		obj = o.Origin()
	case *types.Var:
		if !o.IsField() {
			return nil
		}
		obj = o.Origin()
	default:
		return nil
	}
	var fact effect
	if !c.pass.ImportObjectFact(obj, &fact) {
		return nil
	}
	return &fact
}

// completion returns where a function of another package sets MinVersion in
// its i'th argument. Of another module's functions nothing is known: one that
// returns a configuration may be there to complete the one that it is given.
func (c *checker) completion(fn *types.Func, call *ast.CallExpr, i int) []string {
	if c.analysed(fn.Pkg()) {
		fact := c.imported(fn)
		if fact == nil {
			return nil
		}
		var paths []string
		last := fn.Signature().Params().Len() - 1
		for _, p := range fact.Completes {
			switch path, isElement := strings.CutPrefix(p.Path, element); {
			case fn.Signature().Variadic() && p.Param == last && i >= last && !call.Ellipsis.IsValid():
				if isElement {
					paths = append(paths, path)
				}
			case p.Param == i:
				paths = append(paths, p.Path)
			}
		}
		return paths
	}
	for v := range fn.Signature().Results().Variables() {
		if isConfig(v.Type()) {
			return []string{""}
		}
	}
	return nil
}

// importsOption reports whether the package uses a function of another one
// that sets MinVersion, or makes an option that does.
func (c *checker) importsOption() bool {
	if c.opts == nil {
		found := false
		for _, obj := range c.info.Uses {
			fact := c.imported(obj)
			found = found || fact != nil && (fact.Completes != nil || fact.Option)
		}
		c.opts = &found
	}
	return *c.opts
}
