package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"go/token"
	"log"
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
		log.SetOutput(logWriter{})
		multicheck(args)
	case len(patterns) == 0:
		return misuse(errors.New("no packages named"))
	}

	pkgs, problems, err := load.Packages(f.load, patterns)
	if err != nil {
		return fail(err)
	}
	for _, p := range problems {
		fmt.Fprintln(os.Stderr, relative(p))
	}
	status := clean
	var skipped []string
	pkgs = slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		if pkg.IllTyped {
			skipped = append(skipped, pkg.ID)
		}
		return pkg.IllTyped
	})
	if len(problems)+len(skipped) > 0 {
		status = failed
	}
	graph, err := checker.Analyze(f.chosen(), pkgs, nil)
	if err != nil {
		return fail(err)
	}
	status = cmp.Or(status, show(graph, f))
	if len(skipped) > 0 {
		fail(fmt.Errorf("not checked, because of the errors above: %s", strings.Join(skipped, ", ")))
	}
	return status
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

// logWriter is the log of multichecker without its line for each fix that it
// does not apply because another one of the same finding comes first.
type logWriter struct{}

func (logWriter) Write(line []byte) (int, error) {
	if bytes.Contains(line, []byte(": ignoring alternative fix ")) {
		return len(line), nil
	}
	return os.Stderr.Write(line)
}

func fail(err error) int {
	fmt.Fprintf(os.Stderr, "koywelint: %v\n", err)
	return failed
}
