package checklist

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/analyzers/evidence"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/attest"
)

// Input is all that a report is made from.
type Input struct {
	Tool     string
	Module   string
	Date     time.Time
	Findings []Finding
	// Sought reports whether sightings were looked for.
	Sought       bool
	Sightings    []Sighting
	Gaps         []Gap
	Attestations []attest.Attestation
}

// A Gap is something that could not be checked.
type Gap struct {
	Check string // the only check that it touches, or "" if all of the code's lines are in doubt
	Text  string
}

// DateFormat is how dates are written.
const DateFormat = attest.DateFormat

// New fills in the checklist. It fails if a finding is of an unknown check.
func New(in Input) (*Report, error) {
	r := &Report{
		Version: SchemaVersion,
		Tool:    in.Tool,
		Module:  in.Module,
		Date:    in.Date.Format(DateFormat),
		Gaps:    []string{},
		Other:   []Finding{},
	}
	for _, g := range in.Gaps {
		if !slices.Contains(r.Gaps, g.Text) {
			r.Gaps = append(r.Gaps, g.Text)
		}
	}
	byItem := make(map[analyzers.Item][]Finding)
	for _, f := range sortFindings(slices.Clone(in.Findings)) {
		row, known := row(f.Check)
		switch {
		case known:
			f.Severity = row.Severity
			byItem[row.Item] = append(byItem[row.Item], f)
		case inSuite(f.Check):
			r.Other = append(r.Other, f)
		default:
			return nil, fmt.Errorf("%s: a finding of %q, which is no check of this version", f.Place, f.Check)
		}
	}
	sightings := make(map[analyzers.Item][]Sighting)
	for _, s := range sortSightings(slices.Clone(in.Sightings)) {
		item, known := analyzers.Evidence[evidence.Kind(s.Kind)]
		if !known {
			return nil, fmt.Errorf("%s: evidence of the unknown kind %q", s.Place, s.Kind)
		}
		sightings[item] = append(sightings[item], s)
	}
	for _, item := range analyzers.Items() {
		line := blank(item)
		line.Findings = append(line.Findings, byItem[item]...)
		line.Evidence = append(line.Evidence, sightings[item]...)
		line.judge(in)
		r.Lines = append(r.Lines, line)
	}
	r.Summary = summarize(r.Lines)
	return r, nil
}

// blank returns the line with what is said of it in the tables.
func blank(item analyzers.Item) Line {
	rule := rules[item]
	line := Line{
		Item:     item,
		Text:     item.String(),
		Proof:    rule.proof,
		Reason:   rule.reason,
		Remedy:   rule.remedy,
		Checks:   []string{},
		CWE:      append([]int{}, rule.cwe...),
		PCIDSS:   append([]string{}, rule.pci...),
		ASVS:     append([]string{}, rule.asvs...),
		Findings: []Finding{},
		Evidence: []Sighting{},
	}
	for _, c := range analyzers.Checks {
		if c.Item == item {
			line.Checks = append(line.Checks, c.Name)
			line.CWE = append(line.CWE, c.CWE)
		}
	}
	slices.Sort(line.CWE)
	line.CWE = slices.Compact(line.CWE)
	return line
}

// judge sets the outcome. What is found counts more than what is missing, that
// more than what is shown, and that more than what is said.
func (l *Line) judge(in Input) {
	expired := false
	for _, a := range in.Attestations {
		if a.Line != l.Item {
			continue
		}
		l.Attestation = &Attestation{
			Place:   Place{File: a.File, Line: a.Row, Column: a.Column},
			Who:     a.Who,
			Date:    a.Date.Format(DateFormat),
			Expires: a.Expires.Format(DateFormat),
			Link:    a.Link,
			Note:    a.Note,
		}
		expired = a.Expired(in.Date)
	}
	gaps := l.gaps(in.Gaps)
	attested := l.Attestation != nil && !expired
	n := len(l.Evidence)
	switch {
	case len(l.Findings) > 0:
		l.Outcome = Failed
		l.Why = count(len(l.Findings), "finding breaks it", "findings break it")
		if attested {
			l.Why += ", whatever " + l.Attestation.Who + " attests"
		}
	case len(gaps) > 0 && !(attested && len(l.Checks) == 0):
		l.Outcome = NotChecked
		l.Why = gaps[0]
		if len(gaps) > 1 {
			l.Why += fmt.Sprintf(" (and %d more)", len(gaps)-1)
		}
	case n > 0 && l.Proof == ByCheck && len(l.Checks) > 0:
		l.Outcome = Passed
		l.Why = fmt.Sprintf("%s, and there is no finding of %s", count(n, "place shows it", "places show it"), strings.Join(l.Checks, ", "))
	case n > 0 && l.Proof == BySighting:
		l.Outcome = Passed
		l.Why = count(n, "place shows it", "places show it")
	case attested:
		l.Outcome = Attested
		l.Why = fmt.Sprintf("%s attests it until %s", l.Attestation.Who, l.Attestation.Expires)
	case expired:
		l.Outcome = Expired
		l.Why = fmt.Sprintf("the attestation of %s expired on %s", l.Attestation.Who, l.Attestation.Expires)
	default:
		l.Outcome = NoEvidence
		l.Why = l.missing(in.Sought)
	}
}

// gaps returns why the line cannot be judged by the code.
func (l *Line) gaps(all []Gap) []string {
	if len(l.Checks) == 0 && l.Proof == ByPerson {
		return nil // the code does not decide it
	}
	var texts []string
	for _, g := range all {
		if (g.Check == "" || slices.Contains(l.Checks, g.Check)) && !slices.Contains(texts, g.Text) {
			texts = append(texts, g.Text)
		}
	}
	return texts
}

// missing says what a line lacks of which nothing is found, shown or said.
func (l *Line) missing(sought bool) string {
	n := len(l.Evidence)
	switch {
	case l.Proof == ByPerson && n > 0:
		return fmt.Sprintf("%s, but a person must attest it: %s", count(n, "place speaks for it", "places speak for it"), l.Reason)
	case l.Proof == ByPerson:
		return "a person must attest it: " + l.Reason
	case n > 0:
		return fmt.Sprintf("%s, but no check of this version looks for what breaks it; a person must attest it", count(n, "place speaks for it", "places speak for it"))
	case !sought:
		return "no packages were named, so nothing was looked for that shows it"
	case len(l.Checks) == 0:
		return "nothing seen that shows it, and no check of this version looks for what breaks it"
	}
	return fmt.Sprintf("no finding of %s, but nothing was seen that shows it either", strings.Join(l.Checks, ", "))
}

func summarize(lines []Line) Summary {
	var s Summary
	for _, l := range lines {
		switch l.Outcome {
		case Failed:
			s.Failed++
		case Passed:
			s.Passed++
		case Attested:
			s.Attested++
		case Expired:
			s.Expired++
		case NoEvidence:
			s.NoEvidence++
		case NotChecked:
			s.NotChecked++
		}
	}
	return s
}

// row returns the row of a check.
func row(check string) (analyzers.Check, bool) {
	i := slices.IndexFunc(analyzers.Checks, func(c analyzers.Check) bool { return c.Name == check })
	if i < 0 {
		return analyzers.Check{}, false
	}
	return analyzers.Checks[i], true
}

// inSuite reports whether an analyzer of the suite, with or without a row, has
// the name.
func inSuite(name string) bool {
	return slices.ContainsFunc(analyzers.Suite(), func(a *analysis.Analyzer) bool { return a.Name == name })
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
