package checklist

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/analyzers/evidence"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/attest"
)

var today = day("2026-11-25")

func day(s string) time.Time {
	t, err := time.Parse(DateFormat, s)
	if err != nil {
		panic(err)
	}
	return t
}

func attested(line analyzers.Item, expires string) attest.Attestation {
	return attest.Attestation{Line: line, Who: "Ana", Date: day("2026-01-01"), Expires: day(expires), File: attest.Name, Row: 3, Column: 5}
}

// kindOf returns a kind of sighting that belongs to the line.
func kindOf(t *testing.T, item analyzers.Item) string {
	t.Helper()
	for kind, i := range analyzers.Evidence {
		if i == item {
			return string(kind)
		}
	}
	t.Fatalf("no kind of sighting belongs to line %d", item)
	return ""
}

func fill(t *testing.T, in Input) *Report {
	t.Helper()
	if in.Date.IsZero() {
		in.Date = today
	}
	r, err := New(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// withChecks returns a line that the code decides and whose checks exist.
func withChecks(t *testing.T) Line {
	t.Helper()
	for _, item := range analyzers.Items() {
		if l := blank(item); l.Proof == ByCheck && len(l.Checks) > 0 {
			return l
		}
	}
	t.Fatal("no line has a check")
	return Line{}
}

func TestOutcomes(t *testing.T) {
	line := withChecks(t)
	item, check := line.Item, line.Checks[0]
	seen := []Sighting{{Place: Place{File: "a.go", Line: 1}, Kind: kindOf(t, item), Text: "it is done"}}
	found := []Finding{{Place: Place{File: "b.go", Line: 2}, Check: check, Message: "it is not done"}}
	word := []attest.Attestation{attested(item, "2027-01-01")}
	old := []attest.Attestation{attested(item, "2026-11-24")}
	gap := []Gap{{Text: "package p has errors"}}
	tests := []struct {
		name string
		in   Input
		want Outcome
		why  string // a part of it
	}{
		{"a finding", Input{Findings: found, Sought: true}, Failed, "1 finding breaks it"},
		{"a finding beside evidence", Input{Findings: found, Sightings: seen, Sought: true}, Failed, "1 finding"},
		{"a finding that somebody denies", Input{Findings: found, Attestations: word}, Failed, "whatever Ana attests"},
		{"a finding in spite of a gap", Input{Findings: found, Gaps: gap}, Failed, "1 finding"},
		{"evidence", Input{Sightings: seen, Sought: true}, Passed, "1 place shows it, and there is no finding of " + check},
		{"evidence beside an expired attestation", Input{Sightings: seen, Attestations: old}, Passed, "1 place"},
		{"evidence beside an attestation", Input{Sightings: seen, Attestations: word}, Passed, "1 place"},
		{"evidence and a gap", Input{Sightings: seen, Gaps: gap}, NotChecked, "package p has errors"},
		{"an attestation and a gap", Input{Attestations: word, Gaps: gap}, NotChecked, "package p has errors"},
		{"evidence, and its check failed", Input{Sightings: seen, Gaps: []Gap{{Check: check, Text: "failed"}}}, NotChecked, "failed"},
		{"evidence, and another check failed", Input{Sightings: seen, Gaps: []Gap{{Check: "other", Text: "failed"}}}, Passed, ""},
		{"an attestation", Input{Attestations: word, Sought: true}, Attested, "Ana attests it until 2027-01-01"},
		{"an attestation on its last day", Input{Attestations: []attest.Attestation{attested(item, "2026-11-25")}}, Attested, ""},
		{"an expired attestation", Input{Attestations: old, Sought: true}, Expired, "expired on 2026-11-24"},
		{"nothing seen", Input{Sought: true}, NoEvidence, "nothing was seen that shows it"},
		{"nothing looked at", Input{}, NoEvidence, "no packages were named"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := fill(t, test.in)
			got := r.Lines[item-1]
			if got.Outcome != test.want || !strings.Contains(got.Why, test.why) {
				t.Errorf("got %s: %s; want %s with %q", got.Outcome, got.Why, test.want, test.why)
			}
		})
	}
}

// TestPersons holds what it takes where code proves nothing, and that gaps in
// the code are nothing to such a line.
func TestPersons(t *testing.T) {
	gap := []Gap{{Text: "package p has errors"}}
	for _, item := range analyzers.Items() {
		line := blank(item)
		if line.Proof != ByPerson || len(line.Checks) > 0 {
			continue
		}
		in := Input{Gaps: gap, Sought: true}
		if sighted := slices.Contains(slices.Collect(mapValues(analyzers.Evidence)), item); sighted {
			in.Sightings = []Sighting{{Place: Place{File: "a.go", Line: 1}, Kind: kindOf(t, item)}}
		}
		if got := fill(t, in).Lines[item-1]; got.Outcome != NoEvidence || !strings.Contains(got.Why, "a person must attest it") {
			t.Errorf("line %d is %s without an attestation: %s", item, got.Outcome, got.Why)
		}
		in.Attestations = []attest.Attestation{attested(item, "2027-01-01")}
		if got := fill(t, in).Lines[item-1]; got.Outcome != Attested {
			t.Errorf("line %d is %s with an attestation", item, got.Outcome)
		}
	}
}

func mapValues(m map[evidence.Kind]analyzers.Item) func(func(analyzers.Item) bool) {
	return func(yield func(analyzers.Item) bool) {
		for _, item := range m {
			if !yield(item) {
				return
			}
		}
	}
}

// TestSightingsAlone holds that a line whose breaches nobody looks for is not
// passed, and that the one whose sighting is the thing itself is.
func TestSightingsAlone(t *testing.T) {
	for kind, item := range analyzers.Evidence {
		line := blank(item)
		if len(line.Checks) > 0 {
			continue
		}
		r := fill(t, Input{Sought: true, Sightings: []Sighting{{Place: Place{File: "a.go", Line: 1}, Kind: string(kind)}}})
		want := NoEvidence
		if line.Proof == BySighting {
			want = Passed
		}
		if got := r.Lines[item-1]; got.Outcome != want {
			t.Errorf("line %d is %s, want %s: %s", item, got.Outcome, want, got.Why)
		}
	}
}

// TestNothing holds that no line is ticked when nothing was looked at.
func TestNothing(t *testing.T) {
	for _, sought := range []bool{false, true} {
		r := fill(t, Input{Sought: sought})
		if want := (Summary{NoEvidence: 14}); r.Summary != want {
			t.Errorf("got %+v, want %+v", r.Summary, want)
		}
	}
}

// TestEveryCheck holds that a finding of each check breaks the line of its row.
func TestEveryCheck(t *testing.T) {
	for _, c := range analyzers.Checks {
		r := fill(t, Input{Findings: []Finding{{Place: Place{File: "a.go", Line: 1}, Check: c.Name, Message: "m"}}})
		if r.Summary.Failed != 1 || r.Lines[c.Item-1].Outcome != Failed {
			t.Errorf("%s does not break line %d alone: %+v", c.Name, c.Item, r.Summary)
		}
		if got := r.Lines[c.Item-1]; !slices.Contains(got.CWE, c.CWE) || got.Findings[0].Severity != c.Severity {
			t.Errorf("%s: the line lacks CWE %d, or the finding its severity: %+v", c.Name, c.CWE, got)
		}
	}
}

func TestOtherFindings(t *testing.T) {
	r := fill(t, Input{Findings: []Finding{{Place: Place{File: "a.go", Line: 1}, Check: "koywedirective", Message: "m"}}})
	if len(r.Other) != 1 || r.Summary.Failed != 0 {
		t.Errorf("a finding about a directive is not beside the lines: %+v", r)
	}
	if _, err := New(Input{Findings: []Finding{{Place: Place{File: "a.go", Line: 1}, Check: "nosuch"}}}); err == nil || !strings.Contains(err.Error(), `a.go:1: a finding of "nosuch"`) {
		t.Errorf("a finding of no check: %v", err)
	}
	if _, err := New(Input{Sightings: []Sighting{{Place: Place{File: "a.go", Line: 1}, Kind: "nosuch"}}}); err == nil {
		t.Error("evidence of no kind is taken")
	}
}

// TestRules holds that the table has all lines and that its texts fit.
func TestRules(t *testing.T) {
	if len(rules) != len(analyzers.Items()) {
		t.Errorf("%d rules for %d lines", len(rules), len(analyzers.Items()))
	}
	for _, item := range analyzers.Items() {
		rule := rules[item]
		switch rule.proof {
		case ByCheck, BySighting, ByPerson:
		default:
			t.Errorf("line %d: no proof", item)
		}
		if rule.reason == "" || strings.HasSuffix(rule.reason, ".") || rule.reason[0] < 'a' {
			t.Errorf("line %d: the reason is no part of a sentence: %q", item, rule.reason)
		}
		if !strings.HasSuffix(rule.remedy, ".") {
			t.Errorf("line %d: the remedy is no sentence: %q", item, rule.remedy)
		}
	}
}

// TestFingerprint holds that findings keep their fingerprints when lines move,
// and that alike ones have different ones.
func TestFingerprint(t *testing.T) {
	check := withChecks(t).Checks[0]
	find := func(lines ...int) []string {
		var in Input
		for _, n := range lines {
			in.Findings = append(in.Findings, Finding{Place: Place{File: "a.go", Line: n, Column: 1}, Check: check, Message: "through f (b.go:" + string(rune('0'+n)) + ")"})
		}
		var prints []string
		for _, f := range fill(t, in).All() {
			prints = append(prints, f.Fingerprint)
		}
		return prints
	}
	a, b := find(1, 2), find(8, 5)
	if !slices.Equal(a, b) || a[0] == a[1] {
		t.Errorf("fingerprints %q and %q", a, b)
	}
	if twice := find(3, 3); len(twice) != 1 {
		t.Errorf("a finding is there twice: %q", twice)
	}
}

func TestCompare(t *testing.T) {
	line := withChecks(t)
	finding := func(message string) Finding {
		return Finding{Place: Place{File: "a.go", Line: 1, Column: 1}, Check: line.Checks[0], Message: message}
	}
	before := fill(t, Input{Findings: []Finding{finding("one"), finding("two")}, Date: day("2026-10-01")})
	after := fill(t, Input{Findings: []Finding{finding("two"), finding("three")}, Attestations: []attest.Attestation{attested(13, "2027-01-01")}})
	after.Compare(before)
	c := after.Changes
	if len(c.New) != 1 || c.New[0].Message != "three" || len(c.Gone) != 1 || c.Gone[0].Message != "one" || c.Since != "2026-10-01" {
		t.Errorf("changes of findings: %+v", c)
	}
	if want := []Turn{{13, "Regular audits scheduled", NoEvidence, Attested}}; !reflect.DeepEqual(c.Lines, want) {
		t.Errorf("changes of lines: %+v", c.Lines)
	}
	after.Compare(after)
	if c := after.Changes; len(c.Lines)+len(c.New)+len(c.Gone) != 0 {
		t.Errorf("a report differs from itself: %+v", c)
	}
}
