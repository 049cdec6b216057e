package flow

import (
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Foreign reports whether the package is not the user's own: of the standard
// library, or of a module with a version that no replace directive leads to a
// folder of the user's. Such a package exports no facts, and is looked at only
// if a check asks, because it was named on the command line.
//
// The standard library has no module. Older gopls, before v0.22.0, tell the
// module of no package.
func Foreign(pass *analysis.Pass) bool {
	if pass.Module != nil && pass.Module.Path != "" {
		return pass.Module.Version != "" && isStored(pass)
	}
	return isStd(pass.Pkg.Path()) || isStored(pass)
}

// isStd reports whether a package that has no module is of the standard
// library. The place of its files would not tell: a program that was built
// with -trimpath knows no GOROOT, and the Go on PATH may be another one.
func isStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(std, " "+first+" ")
}

// std are the first elements of the paths that "go list std" prints.
const std = " archive bufio bytes cmd cmp compress container context crypto database debug embed encoding errors" +
	" expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp" +
	" runtime simd slices sort strconv strings structs sync syscall testing text time unicode unique unsafe vendor weak "

// isStored reports whether the package is read from the module cache or a
// vendor folder.
func isStored(pass *analysis.Pass) bool {
	if len(pass.Files) == 0 {
		return true
	}
	name := filepath.ToSlash(pass.Fset.Position(pass.Files[0].Package).Filename)
	return strings.Contains(name, "@v") || strings.Contains(name, "/vendor/")
}
