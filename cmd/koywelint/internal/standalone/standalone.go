// Package standalone runs the suite as a command of its own.
//
// It differs from multichecker in one thing: dependencies outside the user's
// modules come from export data, because facts never come from there, so that
// no package of the standard library or of a third party is parsed.
package standalone

import (
	"cmp"
	"flag"
	"fmt"
	"go/token"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// Exit statuses, those of the multichecker.
const (
	exitClean    = 0
	exitFailed   = 1
	exitUsage    = 2
	exitFindings = 3
)

type options struct {
	json    bool
	context int
	tests   bool
	tags    string
	suite   []*analysis.Analyzer
	args    []string
}

// Main checks the packages that args name and returns the exit status.
func Main(args []string, suite []*analysis.Analyzer, stdout, stderr io.Writer) int {
	opt, code, ok := parse(args, suite, stderr)
	if !ok {
		return code
	}
	pkgs, reported, err := load(opt)
	if err != nil {
		fmt.Fprintln(stderr, "koywelint:", err)
		return exitFailed
	}
	broken := printErrors(pkgs, stderr)
	graph, err := checker.Analyze(opt.suite, pkgs, nil)
	if err != nil {
		fmt.Fprintln(stderr, "koywelint:", err)
		return exitFailed
	}
	graph.Roots = slices.DeleteFunc(graph.Roots, func(a *checker.Action) bool { return !reported[a.Package.ID] })
	found := false
	for _, a := range graph.Roots {
		if a.Err != nil {
			if len(a.Package.Errors) == 0 && !dependsOnBroken(a.Package) {
				fmt.Fprintf(stderr, "koywelint: %s: %s: %v\n", a.Package.PkgPath, a.Analyzer.Name, a.Err)
			}
			broken = true
			continue
		}
		found = found || len(a.Diagnostics) > 0
		slices.SortStableFunc(a.Diagnostics, func(x, y analysis.Diagnostic) int { return cmp.Compare(x.Pos, y.Pos) })
	}
	if opt.json {
		if err := graph.PrintJSON(stdout); err != nil {
			fmt.Fprintln(stderr, "koywelint:", err)
			return exitFailed
		}
	} else {
		graph.Roots = healthy(graph.Roots)
		slices.SortStableFunc(graph.Roots, byPackage)
		if err := printText(graph, opt.context, stderr); err != nil {
			fmt.Fprintln(stderr, "koywelint:", err)
			return exitFailed
		}
	}
	switch {
	case broken:
		return exitFailed
	case found && !opt.json:
		return exitFindings
	}
	return exitClean
}

// printText prints the findings sorted by file, line and column.
func printText(g *checker.Graph, context int, w io.Writer) error {
	if context >= 0 {
		return g.PrintText(w, context) // with source lines, in the order of the packages
	}
	var b strings.Builder
	if err := g.PrintText(&b, context); err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if lines[0] == "" {
		return nil
	}
	slices.SortStableFunc(lines, func(x, y string) int {
		fx, lx, cx := place(x)
		fy, ly, cy := place(y)
		return cmp.Or(cmp.Compare(fx, fy), cmp.Compare(lx, ly), cmp.Compare(cx, cy), cmp.Compare(x, y))
	})
	for _, l := range slices.Compact(lines) {
		if _, err := fmt.Fprintln(w, l); err != nil {
			return err
		}
	}
	return nil
}

// place splits "file:line:col: message". A colon in the file's name stays there.
func place(s string) (file string, line, col int) {
	head, _, _ := strings.Cut(s, ": ")
	f := strings.Split(head, ":")
	if n := len(f); n >= 3 {
		line, _ = strconv.Atoi(f[n-2])
		col, _ = strconv.Atoi(f[n-1])
		return strings.Join(f[:n-2], ":"), line, col
	}
	return head, 0, 0
}

func byPackage(a, b *checker.Action) int { return cmp.Compare(a.Package.ID, b.Package.ID) }

func healthy(actions []*checker.Action) []*checker.Action {
	return slices.DeleteFunc(slices.Clone(actions), func(a *checker.Action) bool { return a.Err != nil })
}

// printErrors prints why packages could not be loaded or type-checked.
func printErrors(pkgs []*packages.Package, w io.Writer) bool {
	broken := false
	seen := make(map[string]bool)
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, e := range p.Errors {
			broken = true
			msg := e.Msg
			if e.Pos != "" && e.Pos != "-" {
				msg = e.Pos + ": " + msg
			}
			if !seen[msg] {
				seen[msg] = true
				fmt.Fprintln(w, msg)
			}
		}
	})
	return broken
}

func dependsOnBroken(p *packages.Package) bool {
	broken := false
	packages.Visit([]*packages.Package{p}, nil, func(q *packages.Package) { broken = broken || len(q.Errors) > 0 })
	return broken
}

const mode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedTypes |
	packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedModule

// load loads the named packages from source, and with them the user's other
// packages that they import, for their facts. reported holds the IDs of the
// named ones.
func load(opt options) (pkgs []*packages.Package, reported map[string]bool, err error) {
	fset := token.NewFileSet()
	cfg := &packages.Config{Mode: mode, Fset: fset, Tests: opt.tests}
	if opt.tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opt.tags}
	}
	patterns := opt.args
	if !wholeModule(patterns) {
		more, err := userDeps(opt)
		if err != nil {
			return nil, nil, err
		}
		patterns = append(slices.Clone(patterns), more...)
	}
	pkgs, err = packages.Load(cfg, patterns...)
	if err != nil {
		return nil, nil, err
	}
	if len(pkgs) == 0 {
		return nil, nil, fmt.Errorf("%s matched no packages", strings.Join(opt.args, " "))
	}
	reported = make(map[string]bool)
	named := pkgs
	if len(patterns) > len(opt.args) {
		list := *cfg
		list.Mode = packages.NeedName
		if named, err = packages.Load(&list, opt.args...); err != nil {
			return nil, nil, err
		}
		if len(named) == 0 {
			return nil, nil, fmt.Errorf("%s matched no packages", strings.Join(opt.args, " "))
		}
	}
	for _, p := range named {
		reported[p.ID] = true
	}
	return pkgs, reported, nil
}

// wholeModule reports whether the patterns cover the main module, which is
// what people mostly ask for; then nothing of the user's can be missing.
func wholeModule(patterns []string) bool { return slices.Equal(patterns, []string{"./..."}) }

// userDeps returns the import paths of the user's own packages that the named
// ones depend on.
func userDeps(opt options) ([]string, error) {
	cfg := &packages.Config{Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps | packages.NeedModule, Tests: opt.tests}
	if opt.tags != "" {
		cfg.BuildFlags = []string{"-tags=" + opt.tags}
	}
	roots, err := packages.Load(cfg, opt.args...)
	if err != nil {
		return nil, err
	}
	isRoot := make(map[string]bool)
	for _, p := range roots {
		isRoot[p.PkgPath] = true
	}
	var out []string
	packages.Visit(roots, nil, func(p *packages.Package) {
		if p.Module != nil && p.Module.Version == "" && !isRoot[p.PkgPath] && p.ID == p.PkgPath {
			out = append(out, p.PkgPath)
		}
	})
	slices.Sort(out)
	return slices.Compact(out), nil
}

// parse reads the command line. The flags and their meaning are those of the
// multichecker.
func parse(args []string, suite []*analysis.Analyzer, stderr io.Writer) (opt options, code int, ok bool) {
	fs := flag.NewFlagSet("koywelint", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() { usage(fs, suite, stderr) }
	fs.BoolVar(&opt.json, "json", false, "emit JSON output")
	fs.IntVar(&opt.context, "c", -1, "display offending line with this many lines of context")
	fs.BoolVar(&opt.tests, "test", true, "indicates whether test files should be analyzed, too")
	fs.StringVar(&opt.tags, "tags", "", "comma-separated list of extra build tags")
	fs.Bool("fix", false, "apply all suggested fixes")
	fs.Bool("diff", false, "with -fix, don't update the files, but print a unified diff")
	enabled := make(map[*analysis.Analyzer]*bool)
	for _, a := range suite {
		short, _, _ := strings.Cut(a.Doc, "\n")
		enabled[a] = fs.Bool(a.Name, false, "enable only "+short)
		a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, a.Name+"."+f.Name, f.Usage) })
	}
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			return opt, exitClean, false
		}
		return opt, exitUsage, false
	}
	if opt.args = fs.Args(); len(opt.args) == 0 {
		fs.Usage()
		return opt, exitUsage, false
	}
	set := make(map[string]bool) // analyzers named on the command line
	only := false
	fs.Visit(func(f *flag.Flag) {
		for a, v := range enabled {
			if a.Name == f.Name {
				set[a.Name] = true
				only = only || *v
			}
		}
	})
	for _, a := range suite {
		if only && *enabled[a] || !only && !set[a.Name] {
			opt.suite = append(opt.suite, a)
		}
	}
	return opt, 0, true
}

func usage(fs *flag.FlagSet, suite []*analysis.Analyzer, w io.Writer) {
	fmt.Fprint(w, `koywelint finds what Koywe's security page forbids in Go services that use its payments API.

Usage: koywelint [-C dir] [flags] package...
       koywelint help [check]
       koywelint version
       go vet -vettool=$(which koywelint) package...

Exit status: 0 nothing found; 1 something could not be checked; 2 wrong usage; 3 findings.

Checks:
`)
	for _, a := range suite {
		short, _, _ := strings.Cut(a.Doc, "\n")
		_, short, _ = strings.Cut(short, ": ")
		fmt.Fprintf(w, "  %-16s %s\n", a.Name, short)
	}
	fmt.Fprint(w, "\nFlags:\n")
	fs.PrintDefaults()
}
