// Package render writes a checklist for those who read it: people at a
// terminal, in a pull request or in a browser, and programs.
package render

import (
	"fmt"
	"io"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// Options are what some of the formats need beside the report.
type Options struct {
	Colour bool   // text: for a terminal that shows colours
	Source Source // html, markdown: where places lead to
	// ReadFile returns a file of the module by its name in the report. It is
	// used to count columns in characters, for sarif; nil counts bytes.
	ReadFile func(name string) ([]byte, error)
}

// A Format is a way to write a report.
type Format struct {
	Name  string
	Write func(io.Writer, *checklist.Report, Options) error
}

// Formats are all there are.
var Formats = []Format{
	{"text", Text},
	{"markdown", Markdown},
	{"html", HTML},
	{"json", JSON},
	{"sarif", SARIF},
}

// Source is the address of a place in the source, with {file} and {line} to be
// filled in, such as https://github.com/o/r/blob/main/{file}#L{line}.
type Source string

// ParseSource checks an address. The empty one leads nowhere.
func ParseSource(s string) (Source, error) {
	if s == "" {
		return "", nil
	}
	u, err := url.Parse(strings.NewReplacer("{file}", "file", "{line}", "1").Replace(s))
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return "", fmt.Errorf("%q is no address that starts with https://", s)
	case u.User != nil:
		return "", fmt.Errorf("the address holds a user name or password")
	case !strings.Contains(s, "{file}"):
		return "", fmt.Errorf("%q does not say where {file} goes; an example is https://github.com/o/r/blob/main/{file}#L{line}", s)
	}
	return Source(s), nil
}

// URL returns the address of a place, or "" if there is none, such as for
// files outside of the module.
func (s Source) URL(p checklist.Place) string {
	if s == "" || path.IsAbs(p.File) || strings.Contains(p.File, "@") || strings.HasPrefix(p.File, "../") || p.File == "" {
		return ""
	}
	return strings.NewReplacer("{file}", escapePath(p.File), "{line}", strconv.Itoa(p.Line)).Replace(string(s))
}

// escapePath escapes what is no part of a path in a URL.
func escapePath(file string) string {
	segments := strings.Split(file, "/")
	for i, s := range segments {
		segments[i] = url.PathEscape(s)
	}
	return strings.Join(segments, "/")
}

// short is the outcome of a line in a few words, for an overview.
func short(l checklist.Line) string {
	switch l.Outcome {
	case checklist.Failed:
		return plural(len(l.Findings), "finding")
	case checklist.Passed:
		return plural(len(l.Evidence), "place")
	case checklist.Attested:
		return "by " + l.Attestation.Who + " until " + l.Attestation.Expires
	case checklist.Expired:
		return "on " + l.Attestation.Expires
	case checklist.NoEvidence:
		if n := len(l.Evidence); n > 0 {
			return plural(n, "place") + ", needs an attestation"
		}
		if l.Proof == checklist.ByPerson {
			return "needs an attestation"
		}
	}
	return ""
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// references are the requirements of others that a line belongs to.
func references(l checklist.Line) []string {
	var refs []string
	for _, n := range l.CWE {
		refs = append(refs, "CWE-"+strconv.Itoa(n))
	}
	if len(l.PCIDSS) > 0 {
		refs = append(refs, "PCI DSS 4.0.1: "+strings.Join(l.PCIDSS, ", "))
	}
	if len(l.ASVS) > 0 {
		refs = append(refs, "OWASP ASVS 5.0.0: "+strings.Join(l.ASVS, ", "))
	}
	return refs
}

// open reports whether something is left to do for a line.
func open(o checklist.Outcome) bool {
	return o != checklist.Passed && o != checklist.Attested
}

// totals are the outcomes that occur, the worst first.
func totals(s checklist.Summary) string {
	var parts []string
	for _, t := range []struct {
		n       int
		outcome checklist.Outcome
	}{
		{s.Failed, checklist.Failed},
		{s.NotChecked, checklist.NotChecked},
		{s.Expired, checklist.Expired},
		{s.NoEvidence, checklist.NoEvidence},
		{s.Attested, checklist.Attested},
		{s.Passed, checklist.Passed},
	} {
		if t.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", t.n, t.outcome.Label()))
		}
	}
	return strings.Join(parts, ", ")
}

// note is the severity of a finding and the name of its check.
func note(f checklist.Finding) string {
	if f.Severity == "" {
		return f.Check
	}
	return f.Check + ", " + string(f.Severity)
}
