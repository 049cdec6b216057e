package analyzers

import (
	"flag"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/directive"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/piilog"
)

// Settings say of the code of other modules, which carries no directives of
// this suite, what a directive would say. The zero value says nothing.
//
// A declaration is named as go doc does it, example.com/kyc.Customer.Number, or
// as types.Func.FullName does, (*example.com/audit.Trail).Record.
type Settings struct {
	Loggers   []string // functions that write their arguments to a log
	Sensitive []string // types, fields, variables and functions, with their class: NAME=CLASS
	Cleans    []string // functions whose results are harmless

	// Linter is the name under which golangci-lint runs the checks, "" in any
	// other driver. golangci-lint heeds nolint comments with that name itself.
	Linter string
}

// A Setting is one of the lists as a flag of the analyzer that it is for. As a
// flag.Value, it adds names that are separated by commas.
type Setting struct {
	Check string // name of the analyzer
	Name  string
	Usage string

	list *[]string
	mark func(name string) (rest string, mark flow.Marked, err error)
}

// All returns the lists.
func (s *Settings) All() []Setting {
	return []Setting{
		{piilog.Analyzer.Name, "loggers", "`functions` of other modules that write their arguments to a log: example.com/audit.Trail.Record,...", &s.Loggers,
			func(name string) (string, flow.Marked, error) { return name, flow.Marked{Logs: true}, nil }},
		{directives.Name, "sensitive", "`declarations` of other modules that are sensitive, with their class: example.com/kyc.Customer.Number=document,...", &s.Sensitive, classed},
		{directives.Name, "cleans", "`functions` of other modules whose results are harmless: example.com/mask.Number,...", &s.Cleans,
			func(name string) (string, flow.Marked, error) { return name, flow.Marked{Cleans: true}, nil }},
	}
}

func classed(item string) (name string, mark flow.Marked, err error) {
	name, class, ok := strings.Cut(item, "=")
	if !ok {
		return "", mark, fmt.Errorf("%q names no class: want PACKAGE.NAME=CLASS", item)
	}
	mark.Class, err = directive.ParseClass(class)
	return name, mark, err
}

// Set implements flag.Value.
func (s Setting) Set(items string) error {
	for item := range strings.SplitSeq(items, ",") {
		if _, err := s.note(item); err != nil {
			return err
		}
		*s.list = append(*s.list, item)
	}
	return nil
}

// String implements flag.Value.
func (s Setting) String() string {
	if s.list == nil {
		return ""
	}
	return strings.Join(*s.list, ",")
}

func (s Setting) note(item string) (flow.Note, error) {
	name, mark, err := s.mark(item)
	if err != nil {
		return flow.Note{}, err
	}
	path, object := splitName(name)
	if object == "" {
		return flow.Note{}, fmt.Errorf("%q names no declaration: want PACKAGE.Name or PACKAGE.Type.Name, such as example.com/audit.Trail.Record", name)
	}
	return flow.Note{Path: path, Object: object, Mark: mark}, nil
}

// splitName splits the name of an exported declaration into the path of its
// package, which may hold dots, and one or two identifiers.
func splitName(name string) (path, object string) {
	name = strings.NewReplacer("(*", "", "(", "", ")", "").Replace(name)
	path = name
	for range 2 {
		dot := strings.LastIndexByte(path, '.')
		if dot <= 0 || !token.IsIdentifier(path[dot+1:]) || !token.IsExported(path[dot+1:]) {
			break
		}
		path, object = path[:dot], name[dot+1:]
	}
	if strings.ContainsAny(path, " \t*=") || strings.HasSuffix(path, "/") {
		return "", ""
	}
	return path, object
}

func (s *Settings) notes() []flow.Note {
	var notes []flow.Note
	for _, setting := range s.All() {
		for _, item := range *setting.list {
			if n, err := setting.note(item); err == nil { // held by Set
				notes = append(notes, n)
			}
		}
	}
	return notes
}

// Apply returns copies of analyzers that heed s and have its lists as flags.
// They must be run together, in a suite of their own.
func (s *Settings) Apply(suite []*analysis.Analyzer) []*analysis.Analyzer {
	c := copier{settings: s, copies: map[*analysis.Analyzer]*analysis.Analyzer{
		flow.Analyzer: flow.New(s.notes),
	}}
	var out []*analysis.Analyzer
	for _, a := range suite {
		b := c.copy(a)
		for _, setting := range s.All() {
			if setting.Check == a.Name {
				b.Flags.Var(setting, setting.Name, setting.Usage)
			}
		}
		out = append(out, b)
	}
	return out
}

// copier copies analyzers with those that they require. Analyzers find results
// by pointer, so each copy runs with the results of the copies in the places
// of the originals.
type copier struct {
	settings *Settings
	copies   map[*analysis.Analyzer]*analysis.Analyzer
}

func (c copier) copy(a *analysis.Analyzer) *analysis.Analyzer {
	if b := c.copies[a]; b != nil {
		return b
	}
	b := *a
	c.copies[a] = &b
	b.Flags = flag.FlagSet{Usage: a.Flags.Usage}
	a.Flags.VisitAll(func(f *flag.Flag) { b.Flags.Var(f.Value, f.Name, f.Usage) })
	original := make(map[*analysis.Analyzer]*analysis.Analyzer)
	b.Requires = slices.Clone(a.Requires)
	for i, r := range b.Requires {
		if c.ours(r) {
			b.Requires[i] = c.copy(r)
			original[b.Requires[i]] = r
		}
	}
	b.Run = func(pass *analysis.Pass) (any, error) {
		inner := *pass
		inner.ResultOf = maps.Clone(pass.ResultOf)
		for copied, r := range original {
			inner.ResultOf[r] = pass.ResultOf[copied]
		}
		inner.ResultOf[finding.Linter] = c.settings.Linter
		if a == directives {
			c.settings.check(&inner)
		}
		return a.Run(&inner)
	}
	return &b
}

// ours reports whether an analyzer follows values, or requires one that does.
func (c copier) ours(a *analysis.Analyzer) bool {
	return a == flow.Analyzer || slices.ContainsFunc(a.Requires, c.ours)
}

// check reports names that the package of that path does not declare, where
// the package is imported.
func (s *Settings) check(pass *analysis.Pass) {
	for _, setting := range s.All() {
		for _, item := range *setting.list {
			n, err := setting.note(item)
			if err != nil {
				continue
			}
			for _, file := range pass.Files {
				for _, spec := range file.Imports {
					if pkg := imported(pass.TypesInfo, spec); pkg != nil && pkg.Path() == n.Path && n.Lookup(pkg) == nil {
						pass.Report(analysis.Diagnostic{
							Pos: spec.Pos(), End: spec.End(), Category: "setting", URL: pass.Analyzer.URL,
							Message: fmt.Sprintf("the setting %s of %s names %s, which package %s does not declare", setting.Name, setting.Check, n.Object, strconv.Quote(n.Path)),
						})
					}
				}
			}
		}
	}
}

func imported(info *types.Info, spec *ast.ImportSpec) *types.Package {
	if name := info.PkgNameOf(spec); name != nil {
		return name.Imported()
	}
	return nil
}
