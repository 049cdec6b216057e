package render

import (
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

const sarifBase = "%SRCROOT%" // where the module is checked out; GitHub knows it by this name

// severities are GitHub's numbers and SARIF's levels for those of the checks.
// The numbers are in the middle of what GitHub calls critical, high and medium.
var severities = map[analyzers.Severity]struct{ number, level string }{
	analyzers.Critical: {"9.5", "error"},
	analyzers.High:     {"8.0", "error"},
	analyzers.Medium:   {"5.5", "warning"},
	"":                 {"", "note"},
}

// SARIF writes the findings, and how the lines stand as properties of the run.
func SARIF(w io.Writer, r *checklist.Report, o Options) error {
	s := &sarif{columns: columns{read: o.ReadFile}}
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name:           "koywelint",
			Version:        r.Tool,
			InformationURI: "https://pkg.go.dev/github.com/koywe/koywelint",
			Rules:          sarifRules(),
		}},
		Invocations: []sarifInvocation{{ExecutionSuccessful: len(r.Gaps) == 0}},
		OriginalURIBaseIDs: map[string]sarifArtifact{
			sarifBase: {Description: &sarifText{Text: "the root of the Go module"}},
		},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
		Properties: map[string]any{"checklist": outcomes(r)},
	}
	for _, g := range r.Gaps {
		run.Invocations[0].Notifications = append(run.Invocations[0].Notifications,
			sarifNotification{"error", plainText("not checked: " + g)})
	}
	isNew := make(map[string]bool)
	if r.Changes != nil {
		for _, f := range r.Changes.New {
			isNew[f.Fingerprint] = true
		}
	}
	for _, f := range r.All() {
		res := s.result(f)
		if r.Changes != nil {
			res.Baseline = "unchanged"
			if isNew[f.Fingerprint] {
				res.Baseline = "new"
			}
		}
		run.Results = append(run.Results, res)
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

type sarif struct{ columns columns }

// outcomes are the lines of the checklist in short.
func outcomes(r *checklist.Report) []map[string]any {
	var all []map[string]any
	for _, l := range r.Lines {
		all = append(all, map[string]any{"line": l.Item, "text": l.Text, "outcome": l.Outcome})
	}
	return all
}

// sarifRules describes the whole suite, so that a rule has its index whatever
// is found.
func sarifRules() []sarifRule {
	var rules []sarifRule
	for _, a := range analyzers.Suite() {
		summary, _, _ := strings.Cut(a.Doc, "\n")
		summary = strings.TrimPrefix(summary, a.Name+": ")
		rule := sarifRule{
			ID:               a.Name,
			Name:             a.Name,
			ShortDescription: sarifText{Text: upper(summary)},
			FullDescription:  sarifText{Text: upper(summary) + "."},
			Help:             sarifText{Text: a.Doc, Markdown: helpMarkdown(a.Doc)},
			HelpURI:          helpURI(a),
			Properties:       map[string]any{"precision": "high"},
		}
		severity := severities[""]
		for _, c := range analyzers.Checks {
			if c.Name == a.Name {
				severity = severities[c.Severity]
				rule.FullDescription.Text = upper(c.Title) + ". Breaks line " + strconv.Itoa(int(c.Item)) + " of Koywe's production checklist: " + c.Item.String() + "."
				rule.Properties["security-severity"] = severity.number
				rule.Properties["tags"] = []string{"security", "external/cwe/cwe-" + strconv.Itoa(c.CWE)}
			}
		}
		rule.DefaultConfiguration.Level = severity.level
		rules = append(rules, rule)
	}
	return rules
}

func helpURI(a *analysis.Analyzer) string {
	if a.URL != "" {
		return a.URL
	}
	return "https://pkg.go.dev/github.com/koywe/koywelint"
}

// helpMarkdown turns a doc comment into Markdown: code is indented by a tab
// there, by four blanks here; # starts a heading in both.
func helpMarkdown(doc string) string {
	return strings.ReplaceAll(doc, "\n\t", "\n    ")
}

// placeholderRE matches what SARIF replaces by an argument of the message.
var placeholderRE = regexp.MustCompile(`\{(\d+)\}`)

// plainText escapes what SARIF takes for a link or a placeholder.
func plainText(s string) sarifText {
	s = placeholderRE.ReplaceAllString(Printable(s), "{{$1}}")
	return sarifText{Text: strings.ReplaceAll(s, "](", `\](`)}
}

func (s *sarif) result(f checklist.Finding) sarifResult {
	index := slices.IndexFunc(analyzers.Suite(), func(a *analysis.Analyzer) bool { return a.Name == f.Check })
	message := plainText(upper(f.Message))
	res := sarifResult{
		RuleID:       f.Check,
		RuleIndex:    index,
		Level:        severities[f.Severity].level,
		Message:      message,
		Locations:    []sarifLocation{s.location(f.Place)},
		Fingerprints: map[string]string{"koywelint/v1": f.Fingerprint},
	}
	if len(f.Related) == 0 {
		return s.withFixes(res, f.Fixes)
	}
	// The way of the value comes first and ends where it is reported.
	var flow sarifThreadFlow
	for i, rel := range f.Related {
		loc := s.location(rel.Place)
		text := plainText(rel.Message)
		loc.Message = &text
		flow.Locations = append(flow.Locations, sarifStep{loc})
		loc.ID = i + 1
		res.Related = append(res.Related, loc)
	}
	end := s.location(f.Place)
	end.Message = &message
	flow.Locations = append(flow.Locations, sarifStep{end})
	res.CodeFlows = []sarifCodeFlow{{[]sarifThreadFlow{flow}}}
	return s.withFixes(res, f.Fixes)
}

func (s *sarif) location(p checklist.Place) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{artifact(p.File), s.region(p)}}
}

func artifact(file string) sarifArtifact {
	a := sarifArtifact{URI: escapePath(file)}
	if !strings.HasPrefix(file, "/") {
		a.URIBaseID = sarifBase
	}
	return a
}

func (s *sarif) region(p checklist.Place) sarifRegion {
	return sarifRegion{
		StartLine:   p.Line,
		StartColumn: s.columns.characters(p.File, p.Line, p.Column),
		EndLine:     p.EndLine,
		EndColumn:   s.columns.characters(p.File, p.EndLine, p.EndColumn),
	}
}

func (s *sarif) withFixes(res sarifResult, fixes []checklist.Fix) sarifResult {
	for _, fix := range fixes {
		if len(fix.Edits) == 0 || slices.ContainsFunc(fix.Edits, func(e checklist.Edit) bool { return mayHoldSecret(e.Text) }) {
			continue
		}
		change := sarifChange{Artifact: artifact(fix.Edits[0].File)}
		for _, e := range fix.Edits {
			r := sarifReplacement{Deleted: s.region(e.Place)}
			if e.Text != "" {
				r.Inserted = &sarifText{Text: e.Text}
			}
			change.Replacements = append(change.Replacements, r)
		}
		res.Fixes = append(res.Fixes, sarifFix{plainText(fix.Message), []sarifChange{change}})
	}
	return res
}

// mayHoldSecret reports whether a text has a word like a key: a fix repeats
// source, and that source may hold one. Better no fix in the report than that.
func mayHoldSecret(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !(unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("_-+/=", r))
	}) {
		if len(word) >= 16 && strings.ContainsAny(word, "0123456789") {
			return true
		}
	}
	return false
}
