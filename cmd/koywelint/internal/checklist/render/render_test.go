package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/attest"
)

// sample is a report with a finding of the first check, with a way and a fix.
func sample(t *testing.T) *checklist.Report {
	t.Helper()
	day := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)
	place := checklist.Place{File: "pay/pay.go", Line: 2, Column: 12, EndLine: 2, EndColumn: 15}
	r, err := checklist.New(checklist.Input{
		Tool:   "v1.2.3",
		Module: "example.com/shop",
		Date:   day,
		Sought: true,
		Findings: []checklist.Finding{{
			Place:   place,
			Check:   analyzers.Checks[0].Name,
			Message: "x goes to y",
			Related: []checklist.Step{{Place: checklist.Place{File: "main.go", Line: 1, Column: 1}, Message: "from here"}},
			Fixes: []checklist.Fix{
				{Message: "Leave it out", Edits: []checklist.Edit{{Place: place}}},
				{Message: "Repeat it", Edits: []checklist.Edit{{Place: place, Text: `key = "0123456789abcdef"`}}},
			},
		}},
		Attestations: []attest.Attestation{{Line: 13, Who: "Ana", Date: day, Expires: day, File: attest.Name, Row: 2, Column: 5}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func render(t *testing.T, f Format, r *checklist.Report, o Options) string {
	t.Helper()
	var buf bytes.Buffer
	if err := f.Write(&buf, r, o); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func format(t *testing.T, name string) Format {
	t.Helper()
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("no format %s", name)
	}
	return Formats[i]
}

// hostile is what a file name or a message may hold to do harm.
const hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b]0;title\x07\x1b[31m\u009b2J\u202e\r\n|a|`b`\n# h\n" +
	"[c](javascript:d)![e](http://f.example) @team http://g.example www.h.example &amp; {0} \"' \xff\U000e0041"

// TestHostile holds that no text of others is obeyed by whatever shows it.
func TestHostile(t *testing.T) {
	r := sample(t)
	place := checklist.Place{File: hostile + ".go", Line: 1, Column: 1}
	finding := checklist.Finding{Place: place, Check: analyzers.Checks[0].Name, Severity: analyzers.High, Message: hostile,
		Related: []checklist.Step{{Place: place, Message: hostile}}}
	r.Module, r.Gaps = hostile, []string{hostile}
	line := &r.Lines[0]
	line.Outcome, line.Why = checklist.Failed, hostile
	line.Findings = []checklist.Finding{finding}
	line.Evidence = []checklist.Sighting{{Place: place, Kind: "x", Text: hostile}}
	line.Attestation = &checklist.Attestation{Place: place, Who: hostile, Date: "2026-01-01", Expires: "2026-01-01", Note: hostile, Link: "https://a.example/<b>"}
	r.Lines[12].Attestation.Who = hostile
	r.Other = []checklist.Finding{finding}
	r.Changes = &checklist.Changes{Since: hostile, New: r.Other, Gone: r.Other, Lines: []checklist.Turn{{Item: 1, Text: hostile, From: hostile, To: checklist.Passed}}}
	source, err := ParseSource("https://git.example/{file}#L{line}")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			out := render(t, f, r, Options{Source: source})
			if out != strings.ToValidUTF8(out, "") {
				t.Error("not in UTF-8")
			}
			for i, c := range out {
				if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
					t.Fatalf("%U is shown as it is: %q", c, out[max(0, i-20):i+5])
				}
			}
			switch f.Name {
			case "html":
				for _, tag := range []string{"<script", "<img", `href="javascript`, "onerror=alert(1)>"} {
					if strings.Contains(out, tag) {
						t.Errorf("%s is not escaped", tag)
					}
				}
			case "markdown":
				// Code between backticks is shown as it stands.
				plain := regexp.MustCompile("`[^`]*`").ReplaceAllString(strings.ReplaceAll(out, "\\`", ""), "")
				for _, bad := range []string{"<script", "<img", "@team", "](javascript", "http://g", "www.h", "\n# h", "|a|"} {
					if strings.Contains(plain, bad) {
						t.Errorf("%q is not escaped in\n%s", bad, plain)
					}
				}
			case "json", "sarif":
				if !json.Valid([]byte(out)) {
					t.Error("not JSON")
				}
			}
			if f.Name == "sarif" {
				for _, bad := range []string{`[c](`, `"{0}`, ` {0}`} {
					if strings.Contains(out, bad) {
						t.Errorf("%q is not escaped", bad)
					}
				}
			}
		})
	}
}

// TestJSONKeepsText holds that what is escaped in JSON reads as it was.
func TestJSONKeepsText(t *testing.T) {
	const text = "a\u009b\u202e\U000e0041\u2028<é"
	var buf bytes.Buffer
	if err := writeJSON(&buf, text); err != nil {
		t.Fatal(err)
	}
	var got string
	if err := json.Unmarshal(buf.Bytes(), &got); err != nil || got != text {
		t.Errorf("%s reads as %q, %v", buf.Bytes(), got, err)
	}
}

func TestDeterministic(t *testing.T) {
	for _, f := range Formats {
		if a, b := render(t, f, sample(t), Options{}), render(t, f, sample(t), Options{}); a != b {
			t.Errorf("%s differs from one time to the next", f.Name)
		}
	}
}

func TestColour(t *testing.T) {
	plain := render(t, format(t, "text"), sample(t), Options{})
	colour := render(t, format(t, "text"), sample(t), Options{Colour: true})
	if !strings.Contains(colour, "\x1b[1;31mfailed\x1b[0m") {
		t.Errorf("no colours:\n%s", colour)
	}
	if got := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(colour, ""); got != plain {
		t.Errorf("colours change the text:\n%s\nwant\n%s", got, plain)
	}
}

func TestRead(t *testing.T) {
	text := render(t, format(t, "json"), sample(t), Options{})
	r, err := Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if again := render(t, format(t, "json"), r, Options{}); again != text {
		t.Errorf("read and written, it is\n%s\nwant\n%s", again, text)
	}
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", "no report of koywelint checklist"},
		{"other JSON", `{"Issues":[]}`, "it has no version"},
		{"a list", `[]`, "no report of koywelint checklist"},
		{"a later version", strings.Replace(text, `"version": 1`, `"version": 2`, 1), "a report of version 2; this koywelint reads version 1"},
		{"cut", text[:len(text)/2], "no report of koywelint checklist"},
		{"no lines", `{"version": 1, "date": "2026-11-25"}`, "it has 0 lines, not 14"},
		{"no date", strings.Replace(text, "2026-11-25", "today", 1), `"today" is no date`},
	} {
		if _, err := Read([]byte(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.name, err, test.want)
		}
	}
}

func TestSource(t *testing.T) {
	s, err := ParseSource("https://github.com/o/r/blob/main/{file}#L{line}")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ file, want string }{
		{"pay/pay.go", "https://github.com/o/r/blob/main/pay/pay.go#L7"},
		{"a b/ü#?%.go", "https://github.com/o/r/blob/main/a%20b/%C3%BC%23%3F%25.go#L7"},
		{"{line}.go", "https://github.com/o/r/blob/main/%7Bline%7D.go#L7"},
		{"/abs/a.go", ""},
		{"../a.go", ""},
		{"example.com/m@v1.2.3/a.go", ""},
		{"", ""},
	} {
		if got := s.URL(checklist.Place{File: test.file, Line: 7}); got != test.want {
			t.Errorf("%q leads to %q, want %q", test.file, got, test.want)
		}
	}
	for _, bad := range []string{"javascript:alert('{file}')", "{file}", "/{file}", "https://{file", "https://example.com/", "https://a:b@example.com/{file}"} {
		if _, err := ParseSource(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	if got := Source("").URL(checklist.Place{File: "a.go", Line: 1}); got != "" {
		t.Errorf("without an address, a place leads to %q", got)
	}
}

func TestSARIF(t *testing.T) {
	r := sample(t)
	src := "package pay\nvar señor = xyz\n" // column 12 in bytes is the 11th character
	out := render(t, format(t, "sarif"), r, Options{ReadFile: func(name string) ([]byte, error) {
		if name != "pay/pay.go" {
			return nil, fmt.Errorf("no file %s", name)
		}
		return []byte(src), nil
	}})
	var log sarifLog
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if n := len(analyzers.Suite()); len(run.Tool.Driver.Rules) != n {
		t.Errorf("%d rules for %d analyzers", len(run.Tool.Driver.Rules), n)
	}
	for _, rule := range run.Tool.Driver.Rules {
		if rule.ShortDescription.Text == "" || rule.FullDescription.Text == "" || rule.Help.Text == "" || !strings.HasPrefix(rule.HelpURI, "https://") {
			t.Errorf("the rule lacks something: %+v", rule)
		}
	}
	if len(run.Results) != 1 {
		t.Fatalf("got %d results", len(run.Results))
	}
	res := run.Results[0]
	if got, want := res.Locations[0].Physical.Region, (sarifRegion{2, 11, 2, 14}); got != want {
		t.Errorf("the region is %+v, want %+v", got, want)
	}
	if run.Tool.Driver.Rules[res.RuleIndex].ID != res.RuleID || res.Level != "error" {
		t.Errorf("rule %d is not %s, or the level %s", res.RuleIndex, res.RuleID, res.Level)
	}
	if steps := res.CodeFlows[0].ThreadFlows[0].Locations; len(steps) != 2 || steps[0].Location.Physical.Artifact.URI != "main.go" ||
		steps[1].Location.Physical.Region != res.Locations[0].Physical.Region {
		t.Errorf("the flow is %+v", steps)
	}
	if len(res.Fixes) != 1 || res.Fixes[0].Description.Text != "Leave it out" || strings.Contains(out, "0123456789abcdef") {
		t.Errorf("a fix that may hold a key is not left out, or the other one is: %+v", res.Fixes)
	}
	if res.Baseline != "" {
		t.Errorf("the baseline is %s", res.Baseline)
	}
	old := sample(t)
	old.Lines[0].Findings = nil
	r.Compare(old)
	if out := render(t, format(t, "sarif"), r, Options{}); !strings.Contains(out, `"baselineState": "new"`) {
		t.Error("a new finding is not marked as such")
	}
}

func TestMarkdownIsShort(t *testing.T) {
	r := sample(t)
	f := r.Lines[0].Findings[0]
	for len(r.Lines[0].Findings) < 25 {
		r.Lines[0].Findings = append(r.Lines[0].Findings, f)
	}
	out := render(t, format(t, "markdown"), r, Options{})
	if n := strings.Count(out, "x goes to y"); n != shownInMarkdown || !strings.Contains(out, "and 5 more") {
		t.Errorf("%d findings are shown:\n%s", n, out)
	}
}
