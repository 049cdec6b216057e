package finding

import (
	"go/ast"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// ServesTests reports whether a file is there for tests, although a program
// could use it: a _test.go file, one of a package that is named as what helps
// tests or stands below such a one, one of a companion such as httptest, or one
// that works with the types of package testing or a library for tests. Who asks testing.Testing or
// testing.Short whether a test is running is a program. Examples are no tests:
// they are what people copy.
func ServesTests(pass *analysis.Pass, file *ast.File) bool {
	name := pass.Fset.PositionFor(file.FileStart, false).Filename
	return strings.HasSuffix(name, "_test.go") || supportPackages[file.Name.Name] || isBelowSupport(pass) ||
		isCompanion(file) || asserts(file) || usesTestingTypes(file)
}

// testLibraries are packages that stop a test, or are mocks of one.
//
//	https://pkg.go.dev/github.com/stretchr/testify https://pkg.go.dev/github.com/onsi/gomega
//	https://pkg.go.dev/go.uber.org/mock/gomock
var testLibraries = map[string]bool{
	"github.com/stretchr/testify/require": true, "github.com/stretchr/testify/suite": true, "github.com/stretchr/testify/mock": true,
	"github.com/onsi/gomega": true, "github.com/onsi/ginkgo": true, "github.com/onsi/ginkgo/v2": true,
	"go.uber.org/mock/gomock": true, "github.com/golang/mock/gomock": true, "gotest.tools/v3/assert": true,
}

// asserts reports whether a file imports a library that only tests use.
func asserts(file *ast.File) bool {
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool {
		return testLibraries[strings.Trim(spec.Path.Value, "\"`")]
	})
}

// supportPackages are names of packages that no program is made of.
var supportPackages = map[string]bool{
	"mock": true, "mocks": true, "testutil": true, "testutils": true, "testhelper": true, "testhelpers": true,
}

// isBelowSupport reports whether the package stands in a folder of its module
// that is called like such a package: internal/testutil/gen.
func isBelowSupport(pass *analysis.Pass) bool {
	below := pass.Pkg.Path()
	if pass.Module != nil {
		below = strings.TrimPrefix(below, pass.Module.Path)
	}
	for dir := range strings.SplitSeq(below, "/") {
		if supportPackages[dir] {
			return true
		}
	}
	return false
}

// isCompanion reports whether a file belongs to a package that is called after
// one that it imports: httptest after net/http, but not contest.
func isCompanion(file *ast.File) bool {
	tested, ok := strings.CutSuffix(file.Name.Name, "test")
	if !ok || tested == "" {
		return false
	}
	for _, spec := range file.Imports {
		p := strings.Trim(spec.Path.Value, "\"`")
		if base := path.Base(p); len(base) > 1 && base[0] == 'v' && strings.Trim(base[1:], "0123456789") == "" {
			p = path.Dir(p) // huma/v2
		}
		if path.Base(p) == tested {
			return true
		}
	}
	return false
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
