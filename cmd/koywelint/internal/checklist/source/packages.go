package source

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/analyzers/evidence"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
	"github.com/koywe/koywelint/cmd/koywelint/internal/load"
)

// Packages looks for sightings in the packages that the patterns name and, if
// checks is set, for findings: in one load. Stage is told what is being done.
func Packages(opts load.Options, patterns []string, m Module, checks bool, stage func(string)) (*Result, error) {
	stage("loading packages")
	pkgs, problems, err := load.Packages(opts, patterns)
	if err != nil {
		return nil, err
	}
	r := new(Result)
	var skipped []string
	pkgs = slices.DeleteFunc(pkgs, func(pkg *packages.Package) bool {
		if pkg.IllTyped {
			skipped = append(skipped, pkg.ID)
		}
		return pkg.IllTyped
	})
	if len(skipped) > 0 {
		r.gap("packages with errors: " + strings.Join(skipped, ", "))
	}
	for _, p := range problems {
		r.gap(m.shorten(p))
	}

	for _, pkg := range pkgs {
		if !strings.HasSuffix(pkg.ID, ".test") { // the program that runs tests
			r.Packages++
		}
	}
	stage(fmt.Sprintf("checking packages: %d", len(pkgs)))
	suite := []*analysis.Analyzer{evidence.Analyzer}
	if checks {
		suite = append(suite, analyzers.Suite()...)
	}
	graph, err := checker.Analyze(suite, pkgs, nil)
	if err != nil {
		return nil, err
	}
	for act := range graph.All() {
		r.action(act, m)
	}
	return r, nil
}

// action adds what an analyzer says of a package.
func (r *Result) action(act *checker.Action, m Module) {
	if act.Err != nil {
		gap := checklist.Gap{Text: fmt.Sprintf("%s failed on %s: %s", act.Analyzer.Name, act.Package.ID, m.shorten(act.Err.Error()))}
		if known(act.Analyzer.Name) {
			gap.Check = act.Analyzer.Name
		}
		r.Gaps = append(r.Gaps, gap)
		return
	}
	if !act.IsRoot {
		return
	}
	at := places{act.Package, m}
	for _, d := range act.Diagnostics {
		r.Findings = append(r.Findings, at.finding(act.Analyzer.Name, d))
	}
	if act.Analyzer == evidence.Analyzer {
		for _, s := range act.Result.([]evidence.Sighting) {
			r.Sightings = append(r.Sightings, checklist.Sighting{
				Place: at.place(s.Pos, token.NoPos),
				Kind:  string(s.Kind),
				Text:  s.Text,
			})
		}
	}
}

// places finds the places of one package.
type places struct {
	pkg *packages.Package
	m   Module
}

func (at places) finding(check string, d analysis.Diagnostic) checklist.Finding {
	f := checklist.Finding{
		Place:   at.place(d.Pos, d.End),
		Check:   check,
		Message: bare(d.Message, check),
	}
	for _, rel := range d.Related {
		f.Related = append(f.Related, checklist.Step{Place: at.place(rel.Pos, rel.End), Message: rel.Message})
	}
	for _, fix := range d.SuggestedFixes {
		edits := make([]checklist.Edit, 0, len(fix.TextEdits))
		for _, e := range fix.TextEdits {
			end := e.End
			if !end.IsValid() {
				end = e.Pos
			}
			edits = append(edits, checklist.Edit{Place: at.place(e.Pos, end), Text: string(e.NewText)})
		}
		f.Fixes = append(f.Fixes, checklist.Fix{Message: fix.Message, Edits: edits})
	}
	return f
}

// place returns a place that starts and ends in one file.
func (at places) place(pos, end token.Pos) checklist.Place {
	start := at.pkg.Fset.Position(pos)
	p := checklist.Place{File: at.file(start.Filename), Line: start.Line, Column: start.Column}
	if stop := at.pkg.Fset.Position(end); stop.Filename == start.Filename && stop.Offset >= start.Offset {
		p.EndLine, p.EndColumn = stop.Line, stop.Column
	}
	return p
}

// file returns a name that does not hold the folders of this machine, not even
// for modules in the cache.
func (at places) file(name string) string {
	if mod := at.pkg.Module; mod != nil && mod.Version != "" && mod.Dir != "" {
		if rest, ok := strings.CutPrefix(name, mod.Dir+string(filepath.Separator)); ok {
			return mod.Path + "@" + mod.Version + "/" + filepath.ToSlash(rest)
		}
	}
	return at.m.Rel(name)
}
