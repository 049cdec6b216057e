// Package finding is the one way in which a check reports: it leaves out test
// and generated files, honours suppressions, and sets what every driver shows.
package finding

import (
	"cmp"
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/directive"
)

// A Finding is one thing to report.
type Finding struct {
	Pos, End  token.Pos
	Category  string // a short word for the kind of finding within the check
	Message   string // one line: what reaches where, and what to do
	Related   []analysis.RelatedInformation
	Fixes     []analysis.SuggestedFix
	InTests   bool // report in what serves tests as well
	Generated bool // report in generated files as well
}

// Reporter reports the findings of one check in one package.
type Reporter struct {
	pass  *analysis.Pass
	files []*source
	found []located
}

// source is what a reporter knows of one file.
type source struct {
	file       *ast.File
	index      int // in the pass, where files have a stable order
	test       bool
	generated  bool
	cgo        bool // cgo's copy of the file that the user wrote
	directives []*directive.Directive
	used       map[*directive.Directive]bool
}

type located struct {
	Finding
	in *source
}

// Linter is the key of a pass's results under which a driver may tell the name
// that a check has in golangci-lint, a string. It is never run.
var Linter = &analysis.Analyzer{Name: "koywelinter"}

// For returns the reporter of a check's pass. Call Close when the check is done.
//
// Where golangci-lint runs the check, nolint comments that name the linter are
// left to it: nolintlint takes those for unused that suppress nothing there.
func For(pass *analysis.Pass) *Reporter {
	linter, _ := pass.ResultOf[Linter].(string)
	r := &Reporter{pass: pass}
	for i, file := range pass.Files {
		s := &source{
			file:  file,
			index: i,
			test:  ServesTests(pass, file),
			directives: slices.DeleteFunc(directive.Parse(pass.Fset, file), func(d *directive.Directive) bool {
				return linter != "" && d.Silences(linter)
			}),
			used: make(map[*directive.Directive]bool),
		}
		s.generated, s.cgo = origin(file)
		r.files = append(r.files, s)
	}
	return r
}

// Report reports f unless it is suppressed or out of place.
func (r *Reporter) Report(f Finding) {
	s := r.at(f.Pos)
	if s == nil || s.test && !f.InTests || s.generated && !f.Generated {
		return
	}
	line := r.pass.Fset.PositionFor(f.Pos, false).Line
	suppressed := false
	for _, d := range s.directives {
		if d.Covers(r.pass.Analyzer.Name, line) {
			s.used[d] = true
			suppressed = true
		}
	}
	if suppressed {
		return
	}
	if s.generated || s.cgo {
		f.Fixes = nil // the edit would be lost, or hit cgo's copy
	}
	if !f.End.IsValid() {
		f.End = f.Pos
	}
	r.found = append(r.found, located{f, s})
}

// Close reports what has been found, in source order and each thing once, and
// the ignore directives that suppressed nothing of this check. Each message
// ends in the name of the check, which an ignore directive needs and go vet
// does not print.
func (r *Reporter) Close() {
	for _, s := range r.files {
		r.unused(s)
	}
	slices.SortStableFunc(r.found, func(a, b located) int {
		return cmp.Or(
			cmp.Compare(a.in.index, b.in.index),
			cmp.Compare(a.Pos, b.Pos),
			cmp.Compare(a.Category, b.Category),
		)
	})
	r.found = slices.CompactFunc(r.found, func(a, b located) bool { return a.Pos == b.Pos && a.Category == b.Category })
	for _, f := range r.found {
		for _, fix := range f.Fixes {
			sortEdits(fix.TextEdits)
		}
		r.atLines(f.Related)
		r.pass.Report(analysis.Diagnostic{
			Pos:            f.Pos,
			End:            f.End,
			Category:       f.Category,
			URL:            r.pass.Analyzer.URL + "#" + f.Category,
			Message:        f.Message + " (" + r.pass.Analyzer.Name + ")",
			SuggestedFixes: f.Fixes,
			Related:        f.Related,
		})
	}
	r.found = nil
}

// atLines moves related places in other packages to the start of their lines:
// export data, from which some drivers read those packages, has no columns.
func (r *Reporter) atLines(related []analysis.RelatedInformation) {
	for i, rel := range related {
		file := r.pass.Fset.File(rel.Pos)
		if file == nil || r.at(rel.Pos) != nil {
			continue
		}
		start := file.LineStart(file.Line(rel.Pos))
		related[i].Pos, related[i].End = start, start
	}
}

// sortEdits puts insertions at one place in the same order in every fix, so
// that the insertions of two fixes are recognised as the same.
func sortEdits(edits []analysis.TextEdit) {
	for i := range edits {
		if !edits[i].End.IsValid() {
			edits[i].End = edits[i].Pos
		}
	}
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int {
		if c := cmp.Or(cmp.Compare(a.Pos, b.Pos), cmp.Compare(a.End, b.End)); c != 0 || a.Pos != a.End {
			return c
		}
		return cmp.Compare(string(a.NewText), string(b.NewText))
	})
}

func (r *Reporter) at(pos token.Pos) *source {
	for _, s := range r.files {
		if s.file.FileStart <= pos && pos <= s.file.FileEnd {
			return s
		}
	}
	return nil
}

// Categories of the findings about ignore directives.
const (
	unusedIgnore = "unused-ignore"
	noReason     = "ignore-reason"
)

func (r *Reporter) unused(s *source) {
	if s.generated {
		return
	}
	name := r.pass.Analyzer.Name
	for _, d := range s.directives {
		if d.Verb != directive.Ignore || !slices.Contains(d.Names, name) || s.used[d] {
			continue
		}
		f := Finding{Pos: d.Comment.Pos(), End: d.Comment.End()}
		switch {
		case d.Reason == "":
			f.Category = noReason
			f.Message = "ignore directive for " + name + " gives no reason, so it suppresses nothing; write //koywelint:ignore " + name + " reason"
		case len(d.Names) > 1:
			f.Category = unusedIgnore
			f.Message = "this directive suppresses nothing of " + name + "; remove the name from it"
		default:
			f.Category = unusedIgnore
			f.Message = "this directive suppresses nothing; remove it"
			if !s.cgo {
				f.Fixes = []analysis.SuggestedFix{{
					Message:   "Remove the directive",
					TextEdits: []analysis.TextEdit{r.deletion(d)},
				}}
			}
		}
		r.found = append(r.found, located{f, s})
	}
}

// deletion removes a directive together with its line, or with the blanks
// between it and the code before it.
func (r *Reporter) deletion(d *directive.Directive) analysis.TextEdit {
	edit := analysis.TextEdit{Pos: d.Comment.Pos(), End: d.Comment.End()}
	file := r.pass.Fset.File(edit.Pos)
	if r.pass.ReadFile == nil || file == nil {
		return edit
	}
	src, err := r.pass.ReadFile(file.Name())
	if err != nil || len(src) != file.Size() {
		return edit
	}
	start, end := file.Offset(edit.Pos), file.Offset(edit.End)
	for start > 0 && (src[start-1] == ' ' || src[start-1] == '\t') {
		start--
	}
	if d.Own && end < len(src) {
		if end < len(src) && src[end] == '\r' {
			end++
		}
		if end < len(src) && src[end] == '\n' {
			end++
		}
	}
	return analysis.TextEdit{Pos: file.Pos(start), End: file.Pos(end)}
}

// See https://go.dev/s/generatedcode.
var generatedRE = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

const cgoHeader = "// Code generated by cmd/cgo; DO NOT EDIT."

// origin reports whether a file is generated. What cgo makes of a file that
// the user wrote is not, although it says so: its //line comments lead back
// to the user's file.
func origin(file *ast.File) (generated, cgo bool) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() > file.Package {
				return generated, cgo
			}
			switch {
			case c.Text == cgoHeader:
				cgo = true
			case cgo && strings.HasPrefix(c.Text, "//line _cgo_") || generatedRE.MatchString(c.Text):
				generated = true
			}
		}
	}
	return generated, cgo
}
