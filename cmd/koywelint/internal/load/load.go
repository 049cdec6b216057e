// Package load loads packages for analysis: the user's own from source, all
// others from export data.
package load

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Options are what the command line says beside the packages.
type Options struct {
	Tests   bool              // load the tests of the packages, too
	Tags    string            // build tags, separated by commas
	Overlay map[string][]byte // contents of files in place of those on disk, by absolute name
}

// Packages loads the packages that the patterns name. The user's packages that
// they import are loaded from source too, so that analyzers have their facts,
// but not returned. In the result, Imports leads only to packages that have
// source. A package that is also loaded with its tests is returned only with
// them.
//
// Problems are what is wrong with single packages or with what they import; a
// package that has any is IllTyped.
func Packages(opts Options, patterns []string) (pkgs []*packages.Package, problems []string, err error) {
	if err := match(opts, patterns); err != nil {
		return nil, nil, err
	}
	const full = packages.LoadSyntax | packages.NeedModule | packages.NeedForTest
	first := packages.NeedName | packages.NeedImports | packages.NeedModule
	if slices.ContainsFunc(patterns, isWildcard) {
		first = full // most likely nothing else is needed
	}
	all, err := load(opts, first, patterns)
	if err != nil {
		return nil, nil, err
	}
	if len(all) == 0 {
		return nil, nil, fmt.Errorf("%s matched no packages", strings.Join(patterns, " "))
	}
	named := make(map[string]bool)
	for _, pkg := range all {
		named[pkg.ID] = true
	}
	if more := imported(all, named); first != full || len(more) > 0 {
		all, err = load(opts, full, slices.Concat(patterns, more))
		if err != nil {
			return nil, nil, err
		}
	}
	for _, pkg := range all {
		if named[pkg.ID] {
			pkgs = append(pkgs, pkg)
		}
	}
	problems = problemsOf(pkgs)
	prune(all)
	return withTests(pkgs), problems, nil
}

// match reports a pattern that matches nothing. The go command says so only if
// none of the patterns matches anything.
func match(opts Options, patterns []string) error {
	if len(patterns) < 2 {
		return nil
	}
	for _, pattern := range patterns {
		if !isWildcard(pattern) {
			continue // the package itself is then in error
		}
		pkgs, err := load(Options{Tags: opts.Tags}, packages.NeedName, []string{pattern})
		if err != nil {
			return err
		}
		if len(pkgs) == 0 {
			return fmt.Errorf("%s matched no packages", pattern)
		}
	}
	return nil
}

func isWildcard(pattern string) bool { return strings.Contains(pattern, "...") }

func load(opts Options, mode packages.LoadMode, patterns []string) ([]*packages.Package, error) {
	cfg := &packages.Config{
		Mode:    mode,
		Tests:   opts.Tests,
		Overlay: opts.Overlay,
		ParseFile: func(fset *token.FileSet, filename string, src []byte) (*ast.File, error) {
			return parser.ParseFile(fset, filename, src, parser.AllErrors|parser.ParseComments|parser.SkipObjectResolution)
		},
	}
	if opts.Tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opts.Tags}
	}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		// Leave out how the go command was run.
		return nil, errors.New(strings.TrimSpace(strings.TrimPrefix(err.Error(), "err: exit status 1: stderr: ")))
	}
	return pkgs, nil
}

// imported returns the paths of the user's packages that the named ones
// import and that are not named themselves.
func imported(listed []*packages.Package, named map[string]bool) []string {
	if slices.ContainsFunc(listed, func(pkg *packages.Package) bool { return pkg.PkgPath == "command-line-arguments" }) {
		return nil // the go command does not take packages beside files
	}
	var paths []string
	packages.Visit(listed, nil, func(pkg *packages.Package) {
		// The variant of a package for another one's test cannot be named.
		if pkg.ID == pkg.PkgPath && !named[pkg.ID] && isOwn(pkg.Module) {
			paths = append(paths, pkg.PkgPath)
		}
	})
	slices.Sort(paths)
	return paths
}

// isOwn reports whether a module is one that the user works on: a main module,
// or one that a replace directive leads to a folder.
func isOwn(m *packages.Module) bool {
	return m != nil && (m.Main || m.Replace != nil && m.Replace.Version == "")
}

// prune removes imports without source, so that no analyzer is run on them.
func prune(pkgs []*packages.Package) {
	source := make(map[*packages.Package]bool)
	for _, pkg := range pkgs {
		source[pkg] = true
	}
	for _, pkg := range pkgs {
		for path, imp := range pkg.Imports {
			if !source[imp] {
				delete(pkg.Imports, path)
			}
		}
	}
}

// withTests removes the packages that stand in pkgs with their tests as well:
// their files are the same.
func withTests(pkgs []*packages.Package) []*packages.Package {
	tested := make(map[string]bool)
	for _, pkg := range pkgs {
		if pkg.ForTest == pkg.PkgPath && !pkg.IllTyped {
			tested[pkg.PkgPath] = true
		}
	}
	return slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		return pkg.ForTest == "" && tested[pkg.PkgPath]
	})
}

// problemsOf returns what is wrong with the packages and with what they
// import, each thing once.
func problemsOf(pkgs []*packages.Package) []string {
	var problems []string
	seen := make(map[string]bool)
	add := func(s string) {
		if !seen[s] {
			seen[s] = true
			problems = append(problems, s)
		}
	}
	packages.Visit(pkgs, nil, func(pkg *packages.Package) {
		if mod := pkg.Module; mod != nil && mod.Error != nil {
			add(mod.Error.Err)
		}
		placed := slices.ContainsFunc(pkg.Errors, func(err packages.Error) bool {
			return err.Kind == packages.ParseError || err.Kind == packages.TypeError
		})
		for _, err := range pkg.Errors {
			if placed && strings.HasPrefix(err.Msg, "# ") {
				continue // the compiler says the same
			}
			add(strings.TrimPrefix(err.Error(), "-: "))
		}
	})
	return problems
}
