// Package checklist fills in Koywe's checklist for going to production: from
// findings, from sightings of what is done right, and from what named persons
// vouch for.
package checklist

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"

	"github.com/koywe/koywelint/analyzers"
)

// SchemaVersion is that of the report as JSON, which render/schema.json
// describes. It goes up when a field changes its meaning or goes away, and
// stays when one is added.
const SchemaVersion = 1

// A Report is the checklist filled in. Its JSON form is that of -format json.
type Report struct {
	Version int     `json:"version"` // SchemaVersion
	Tool    string  `json:"tool"`    // the version of koywelint
	Module  string  `json:"module"`  // path of the Go module, or the name of the folder
	Date    string  `json:"date"`    // year-month-day; attestations hold or are expired on this day
	Summary Summary `json:"summary"`
	// Gaps are what could not be checked, in words.
	Gaps []string `json:"gaps"`
	// Lines are the lines of the checklist, all of them, in its order.
	Lines []Line `json:"lines"`
	// Other are findings that break no line, such as directives without use.
	Other []Finding `json:"other"`
	// Changes is set if the report is compared with an earlier one.
	Changes *Changes `json:"changes,omitempty"`
}

// Summary counts lines by outcome.
type Summary struct {
	Failed     int `json:"failed"`
	Passed     int `json:"passed"`
	Attested   int `json:"attested"`
	Expired    int `json:"attestationExpired"`
	NoEvidence int `json:"noEvidence"`
	NotChecked int `json:"notChecked"`
}

// A Line is one line of the checklist.
type Line struct {
	Item    analyzers.Item `json:"line"` // counted from 1
	Text    string         `json:"text"`
	Outcome Outcome        `json:"outcome"`
	Why     string         `json:"why"`    // the outcome in a sentence
	Proof   Proof          `json:"proof"`  // what it takes to tick the line
	Reason  string         `json:"reason"` // why it takes that
	Remedy  string         `json:"remedy"` // what to do to get it ticked
	Checks  []string       `json:"checks"` // the checks that look for what breaks it
	CWE     []int          `json:"cwe"`
	PCIDSS  []string       `json:"pciDSS"` // requirements of PCI DSS 4.0.1
	ASVS    []string       `json:"asvs"`   // requirements of OWASP ASVS 5.0.0

	Findings    []Finding    `json:"findings"`
	Evidence    []Sighting   `json:"evidence"`
	Attestation *Attestation `json:"attestation,omitempty"`
}

// Outcome says how a line stands.
type Outcome string

const (
	Failed     Outcome = "failed"              // there are findings
	Passed     Outcome = "passed"              // the code proves it
	Attested   Outcome = "attested"            // a named person vouches for it
	Expired    Outcome = "attestation-expired" // a named person has vouched for it
	NoEvidence Outcome = "no-evidence"         // nothing broken, nothing shown
	NotChecked Outcome = "not-checked"         // not all of the code could be looked at
)

// Label is the outcome in words.
func (o Outcome) Label() string {
	switch o {
	case Expired:
		return "attestation expired"
	case NoEvidence:
		return "no evidence"
	case NotChecked:
		return "not checked"
	}
	return string(o)
}

// A Place is a range in a file. Columns are counted in bytes, from 1, as Go's
// tools count them; the end may be missing.
type Place struct {
	File      string `json:"file"` // with slashes, relative to the root of the module
	Line      int    `json:"line"`
	Column    int    `json:"column,omitempty"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
}

// String returns the place as compilers write it, without its end.
func (p Place) String() string {
	if p.Column == 0 {
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// A Finding is what a check has reported.
type Finding struct {
	Place
	Check    string             `json:"check"`
	Severity analyzers.Severity `json:"severity,omitempty"`
	Message  string             `json:"message"` // without the name of the check
	Related  []Step             `json:"related,omitempty"`
	// Fingerprint stays the same when lines are added above the finding.
	Fingerprint string `json:"fingerprint"`

	Fixes []Fix `json:"-"`
}

// A Step is a place on the way to a finding.
type Step struct {
	Place
	Message string `json:"message"`
}

// A Fix is a change that removes a finding.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces what stands at a place.
type Edit struct {
	Place
	Text string
}

// A Sighting is a place that shows that something is done right.
type Sighting struct {
	Place
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// An Attestation is the word of a person that a line is kept.
type Attestation struct {
	Place          // where it stands
	Who     string `json:"who"`
	Date    string `json:"date"`
	Expires string `json:"expires"` // the last day on which it holds
	Link    string `json:"link,omitempty"`
	Note    string `json:"note,omitempty"`
}

// sortFindings puts findings in the order of the source and gives them their
// fingerprints.
func sortFindings(all []Finding) []Finding {
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Check, b.Check), cmp.Compare(a.Message, b.Message))
	})
	all = slices.CompactFunc(all, func(a, b Finding) bool {
		return a.Place == b.Place && a.Check == b.Check && a.Message == b.Message
	})
	seen := make(map[string]int)
	for i := range all {
		f := &all[i]
		key := f.Check + "\x00" + f.File + "\x00" + lineRE.ReplaceAllString(f.Message, ":")
		f.Fingerprint = fingerprint(key, seen[key])
		seen[key]++
	}
	return all
}

// lineRE matches the line in a place that a message names.
var lineRE = regexp.MustCompile(`:\d+`)

// fingerprint hashes what is said of a finding, never its source line, which
// may hold a secret that is short enough to be guessed from a hash.
func fingerprint(key string, nth int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, nth))
	return hex.EncodeToString(sum[:16])
}

func sortSightings(all []Sighting) []Sighting {
	slices.SortStableFunc(all, func(a, b Sighting) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(all)
}
