package hardcodedkey

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// testSupport reports whether a place serves tests, beyond what counts as that
// for all checks (finding.ServesTests): by httptest and the names of files,
// packages and of the type around at, as made-up keys are what mocks are full of.
func (c *checker) testSupport(file *ast.File, at ast.Node) bool {
	if file == nil {
		return false
	}
	if inMock(file, at) {
		return true
	}
	for _, spec := range file.Imports {
		if spec.Path.Value == `"net/http/httptest"` {
			return true
		}
	}
	pkg := c.pass.Pkg.Name()
	if pkg != "test" && (strings.HasSuffix(pkg, "test") || strings.HasPrefix(pkg, "test")) { // httptest, testcerts
		return true
	}
	base := strings.TrimSuffix(filepath.Base(c.pass.Fset.File(file.FileStart).Name()), ".go")
	for _, w := range append(strings.Split(base, "_"), pkg) {
		switch w {
		case "mock", "mocks", "fake", "fakes", "stub", "stubs", "testutil", "testutils", "testhelper", "testhelpers", "testing", "fixtures":
			return true
		}
	}
	return false
}

// inMock reports whether at stands in a method of a type that is called a mock,
// a fake or a stub.
func inMock(file *ast.File, at ast.Node) bool {
	for _, d := range file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Recv == nil || len(fn.Recv.List) == 0 || at.Pos() < fn.Pos() || fn.End() <= at.Pos() {
			continue
		}
		w := sensitive.Words(types.ExprString(fn.Recv.List[0].Type))
		return len(w) > 0 && (w[0] == "mock" || w[0] == "fake" || w[0] == "stub")
	}
	return false
}
