package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// The linters that the plugin registers: the suite, or single checks.
const (
	suiteLinter  = "koywelint"
	singlePrefix = "koywelint-"
)

// golangciReport is what is read of the report that golangci-lint v2 writes
// with --output.json.path. Source lines are left out, for they may hold what a
// finding is about.
type golangciReport struct {
	Issues *[]golangciIssue
	Report *struct {
		Linters []struct {
			Name    string
			Enabled bool
		}
		Warnings []struct{ Text string }
		Error    string
	}
}

type golangciIssue struct {
	FromLinter string
	Text       string
	Pos        struct {
		Filename     string
		Line, Column int
	}
	HunkPos int // not 0 if only changed lines were looked at
}

// golangci-lint shows no more than so many findings of a linter unless it is
// told otherwise, and its report does not say that there are more. It also
// shows no more than three with the same text; those that it leaves out then
// are of a check that has findings, so that no line looks clean.
const golangciLimit = 50

// brokenRE matches the warnings after which findings may be missing.
var brokenRE = regexp.MustCompile(`^Can't (run linter|process results?)`)

// failedRE matches what the plugin reports when a check fails on a package.
var failedRE = regexp.MustCompile(`^internal error, package `)

// Golangci reads the findings in a report of golangci-lint, and whether all
// checks have run.
func Golangci(data []byte, m Module) (*Result, error) {
	r := new(Result)
	dec := json.NewDecoder(bytes.NewReader(data))
	var report golangciReport
	switch err := dec.Decode(&report); {
	case errors.Is(err, io.ErrUnexpectedEOF) || err == io.EOF:
		r.gap("the report of golangci-lint is cut: its end is missing")
		return r, nil
	case err != nil:
		return nil, fmt.Errorf("no JSON report of golangci-lint v2: %w", err)
	case report.Issues == nil || report.Report == nil:
		return nil, errors.New(`no JSON report of golangci-lint v2: "Issues" or "Report" is missing; write it with --output.json.path=FILE`)
	}
	if rest := bytes.TrimSpace(data[dec.InputOffset():]); len(rest) > 0 {
		return nil, errors.New("more than the JSON report of golangci-lint; write it to a file of its own with --output.json.path=FILE")
	}
	if report.Report.Error != "" {
		r.gap("golangci-lint failed: " + m.shorten(report.Report.Error))
	}
	for _, w := range report.Report.Warnings {
		if brokenRE.MatchString(w.Text) {
			r.gap("golangci-lint: " + m.shorten(w.Text))
		}
	}
	ran := make(map[string]bool)
	for _, l := range report.Report.Linters {
		if l.Enabled {
			ran[l.Name] = true
		}
	}
	r.missingLinters(ran)

	changedOnly := false
	from := make(map[string]int)
	for _, issue := range *report.Issues {
		from[issue.FromLinter]++
		if issue.HunkPos != 0 && !changedOnly {
			changedOnly = true
			r.gap("golangci-lint has looked at changed lines only; run it without new-from-rev, new-from-merge-base and new-from-patch")
		}
		if err := r.issue(issue, m); err != nil {
			return nil, fmt.Errorf("report of golangci-lint: %w", err)
		}
	}
	for name, n := range from {
		if n == golangciLimit && ours(name) {
			r.gap(fmt.Sprintf("the report holds %d findings of %s, the limit of golangci-lint, so it may be cut; run it with --max-issues-per-linter=0", n, name))
		}
	}
	slices.SortFunc(r.Gaps, func(a, b checklist.Gap) int { return strings.Compare(a.Text, b.Text) })
	return r, nil
}

// missingLinters adds a gap for each check that has not run.
func (r *Result) missingLinters(ran map[string]bool) {
	if ran[suiteLinter] {
		return
	}
	var missing []checklist.Gap
	for _, c := range analyzers.Checks {
		if !ran[singlePrefix+c.Name] {
			missing = append(missing, checklist.Gap{Check: c.Name, Text: "golangci-lint has not run " + singlePrefix + c.Name})
		}
	}
	if len(missing) == len(analyzers.Checks) {
		r.gap("golangci-lint has not run koywelint")
		return
	}
	r.Gaps = append(r.Gaps, missing...)
}

func ours(linter string) bool {
	return linter == suiteLinter || strings.HasPrefix(linter, singlePrefix)
}

// typecheckGap returns the first error in a text of typecheck, with its place.
// The text of the go command starts with a line ": # package", and then gives
// the places itself.
func typecheckGap(text string, place checklist.Place) string {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(strings.TrimPrefix(line, ": "))
		switch {
		case line == "" || strings.HasPrefix(line, "# "):
		case place.File == "" || strings.HasPrefix(line, place.File+":"):
			return line
		default:
			return place.String() + ": " + line
		}
	}
	return place.String() + ": a package does not compile"
}

func (r *Result) issue(issue golangciIssue, m Module) error {
	place := checklist.Place{File: m.Rel(issue.Pos.Filename), Line: issue.Pos.Line, Column: max(issue.Pos.Column, 0)}
	if issue.FromLinter == "typecheck" {
		r.gap(typecheckGap(m.shorten(issue.Text), place))
		return nil
	}
	if !ours(issue.FromLinter) {
		return nil // of another linter
	}
	if issue.Pos.Filename == "" || issue.Pos.Line < 1 {
		return fmt.Errorf("a finding of %s without a place", issue.FromLinter)
	}
	check, message, ok := strings.Cut(issue.Text, ": ")
	if !ok || !known(check) {
		check, message = strings.TrimPrefix(issue.FromLinter, singlePrefix), issue.Text
	}
	if !known(check) {
		return fmt.Errorf("%s: a finding of %s that names no check of this version; build both with the same version of koywelint", place, issue.FromLinter)
	}
	if failedRE.MatchString(message) {
		r.Gaps = append(r.Gaps, checklist.Gap{Check: check, Text: m.shorten(check + ": " + message)})
		return nil
	}
	r.Findings = append(r.Findings, checklist.Finding{Place: place, Check: check, Message: bare(message, check)})
	return nil
}
