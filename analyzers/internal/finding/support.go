package finding

import (
	"go/ast"
	"strings"
)

// ServesTests reports whether a file is there for tests, although a program
// could use it: a _test.go file, one of a package that is named as what helps
// tests, or one that works with the types of package testing. Who asks
// testing.Testing or testing.Short whether a test is running is a program.
// Examples are no tests: they are what people copy.
func ServesTests(name string, file *ast.File) bool {
	return strings.HasSuffix(name, "_test.go") || supportPackages[file.Name.Name] || usesTestingTypes(file)
}

// supportPackages are names of packages that no program is made of.
var supportPackages = map[string]bool{
	"mock": true, "mocks": true, "testutil": true, "testutils": true, "testhelper": true, "testhelpers": true,
}

// usesTestingTypes reports whether the file mentions testing.T, TB and the like.
func usesTestingTypes(file *ast.File) bool {
	local := ""
	for _, spec := range file.Imports {
		if spec.Path.Value != `"testing"` {
			continue
		}
		local = "testing"
		if spec.Name != nil {
			local = spec.Name.Name
		}
	}
	if local == "" {
		return false
	}
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok && id.Name == local {
				switch sel.Sel.Name {
				case "T", "B", "F", "M", "TB", "PB":
					found = true
				}
			}
		}
		return !found
	})
	return found
}
