package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/koywe/koywelint/cmd/koywelint/internal/load"
)

// lint runs the checks on the packages that the arguments name.
func lint(args []string) int {
	f := newFlags()
	patterns, err := f.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		usage(os.Stdout)
		return clean
	case err != nil:
		return misuse(err)
	case f.stock:
		if err := setTags(f.load.Tags); err != nil {
			return fail(err)
		}
		multicheck(args, suite())
	case len(patterns) == 0:
		return misuse(errors.New("no packages named"))
	}

	suite := f.chosen()
	res, err := check(suite, f.load, patterns)
	if err != nil {
		return fail(err)
	}
	status := clean
	if f.fix || f.diff {
		if res, status, err = applyFixes(f, suite, patterns, res); err != nil {
			return fail(err)
		}
	}
	for _, p := range res.problems {
		fmt.Fprintln(os.Stderr, relative(p))
	}
	if len(res.problems)+len(res.skipped) > 0 {
		status = failed
	}
	status = cmp.Or(status, show(res.graph, f))
	if len(res.skipped) > 0 {
		fail(fmt.Errorf("not checked, because of the errors above: %s", strings.Join(res.skipped, ", ")))
	}
	return status
}

// checked is what comes of a run of the checks.
type checked struct {
	graph    *checker.Graph
	problems []string // what is wrong with the packages
	skipped  []string // the packages that were not checked because of it
}

// check loads the packages that the patterns name and runs the analyzers.
func check(suite []*analysis.Analyzer, opts load.Options, patterns []string) (res checked, err error) {
	pkgs, problems, err := load.Packages(opts, patterns)
	if err != nil {
		return res, err
	}
	res.problems = problems
	pkgs = slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		if pkg.IllTyped {
			res.skipped = append(res.skipped, pkg.ID)
		}
		return pkg.IllTyped
	})
	res.graph, err = checker.Analyze(suite, pkgs, nil)
	return res, err
}

// show prints the findings and returns the exit status that they make.
func show(graph *checker.Graph, f *flags) int {
	status := clean
	for act := range graph.All() {
		if act.Err != nil {
			status = failed
		}
	}
	if f.json {
		if err := graph.PrintJSON(os.Stdout); err != nil {
			return fail(err)
		}
		return status
	}
	sorted := inOrder(graph)
	var text bytes.Buffer
	if err := sorted.PrintText(&text, f.context); err != nil {
		return fail(err)
	}
	for line := range strings.Lines(text.String()) {
		fmt.Fprint(os.Stderr, relative(line))
	}
	if status == clean && slices.ContainsFunc(sorted.Roots, func(act *checker.Action) bool { return act.IsRoot }) {
		return findings
	}
	return status
}

// inOrder returns a graph of one root for each finding, in the order of the
// source, so that it is printed in this order and not by check and package.
// Actions that failed stay as they are.
func inOrder(graph *checker.Graph) *checker.Graph {
	type found struct {
		pos token.Position
		act *checker.Action
	}
	var all []found
	sorted := new(checker.Graph)
	for act := range graph.All() {
		if act.Err != nil {
			sorted.Roots = append(sorted.Roots, &checker.Action{Analyzer: act.Analyzer, Package: act.Package, Err: act.Err})
			continue
		}
		if !act.IsRoot {
			continue
		}
		for _, diag := range act.Diagnostics {
			all = append(all, found{act.Package.Fset.Position(diag.Pos), &checker.Action{
				Analyzer:    act.Analyzer,
				Package:     act.Package,
				IsRoot:      true,
				Diagnostics: []analysis.Diagnostic{diag},
			}})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(
			cmp.Compare(a.pos.Filename, b.pos.Filename),
			cmp.Compare(a.pos.Offset, b.pos.Offset),
			cmp.Compare(a.act.Analyzer.Name, b.act.Analyzer.Name),
		)
	})
	for _, f := range all {
		sorted.Roots = append(sorted.Roots, f.act)
	}
	return sorted
}

// relative shortens the file name at the start of a line, as the go command
// does.
func relative(line string) string {
	dir, err := os.Getwd()
	if err != nil {
		return line
	}
	return strings.TrimPrefix(line, dir+string(filepath.Separator))
}

// setTags makes the tags known to multichecker, which ignores its own flag of
// that name, by way of the environment.
func setTags(tags string) error {
	if tags == "" {
		return nil
	}
	out, err := exec.Command("go", "env", "GOFLAGS").Output()
	if err != nil {
		return err
	}
	return os.Setenv("GOFLAGS", strings.TrimSpace(string(out))+" -tags="+tags)
}

func fail(err error) int {
	fmt.Fprintf(os.Stderr, "koywelint: %v\n", err)
	return failed
}
