package attest

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/koywe/koywelint/analyzers"
)

var today = time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)

const good = `attestations:
  - line: 13
    who: Ana Pérez <ana@example.com>
    date: 2026-11-01
    expires: "2027-11-01"
    link: https://example.com/audit/7
    note: >
      The whole service,
      by an outside firm.
  - {line: 14, who: Luis, date: 2026-01-01, expires: 2026-02-01}
`

func TestParse(t *testing.T) {
	all, err := Parse(Name, []byte(good), today)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 {
		t.Fatalf("got %+v", all)
	}
	a, b := all[0], all[1]
	if a.Line != analyzers.RegularAudits || a.Who != "Ana Pérez <ana@example.com>" || a.Link != "https://example.com/audit/7" ||
		a.Note != "The whole service, by an outside firm." || a.File != Name || a.Row != 2 || a.Column != 5 || a.Expired(today) {
		t.Errorf("the first is %+v", a)
	}
	if b.Line != analyzers.IncidentResponse || !b.Expired(today) || b.ExpiresAt != (Position{10, 54}) {
		t.Errorf("the second is %+v", b)
	}
	if !a.Expired(a.Expires.AddDate(0, 0, 1)) || a.Expired(a.Expires) {
		t.Error("an attestation does not hold to the end of its last day")
	}
}

func TestParseEmpty(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "attestations:\n", "attestations: []\n", "---\n", "\ufeffattestations:\n", "~\n"} {
		if all, err := Parse(Name, []byte(text), today); len(all) != 0 || err != nil {
			t.Errorf("%q: got %v, %v", text, all, err)
		}
	}
}

// entry is a complete one, in which a test replaces something.
const entry = "attestations:\n- line: 13\n  who: Ana\n  date: 2026-11-01\n  expires: 2027-11-01\n  link: https://example.com\n"

func with(old, new string) string {
	if !strings.Contains(entry, old) {
		panic(old)
	}
	return strings.Replace(entry, old, new, 1)
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"line 0", with("13", "0"), `2:9: no line "0"; the lines of the checklist are 1 to 14`},
		{"line 15", with("13", "15"), `2:9: no line "15"`},
		{"line in words", with("13", "audits"), `2:9: no line "audits"`},
		{"line as a fraction", with("13", "1.5"), `2:9: no line "1.5"`},
		{"no line", with("line: 13\n  ", ""), `2:3: the attestation has no "line"`},
		{"no who", with("  who: Ana\n", ""), `2:3: the attestation has no "who"`},
		{"empty who", with("Ana", `" "`), `3:8: who is empty`},
		{"null who", with("Ana", "~"), `3:8: who is empty`},
		{"who as a list", with("Ana", "[Ana, Luis]"), `3:8: who must be one value`},
		{"hidden character", with("Ana", `"An\u202ea"`), `3:8: who holds a character that cannot be seen: "An\u202ea"`},
		{"escape sequence", with("Ana", `"\e[31mAna"`), `3:8: who holds a character that cannot be seen: "\x1b[31mAna"`},
		{"no date", with("  date: 2026-11-01\n", ""), `2:3: the attestation has no "date"`},
		{"date that is none", with("2026-11-01", "2026-02-30"), `4:9: date "2026-02-30" is no date; write year-month-day, such as 2026-11-25`},
		{"date the other way round", with("2026-11-01", "01/11/2026"), `4:9: date "01/11/2026" is no date`},
		{"date with a time", with("2026-11-01", "2026-11-01T10:00:00Z"), `4:9: date "2026-11-01T10:00:00Z" is no date`},
		{"date in the future", with("2026-11-01", "2026-11-26"), `4:9: date 2026-11-26 is in the future; today is 2026-11-25`},
		{"no expires", with("  expires: 2027-11-01\n", ""), `2:3: the attestation has no "expires"`},
		{"expires that is no date", with("2027-11-01", "never"), `5:12: expires "never" is no date`},
		{"expires before date", with("2027-11-01", "2026-10-01"), `5:12: expires 2026-10-01 is before date 2026-11-01`},
		{"link that is none", with("https://example.com", "wiki"), `6:9: link is no address that starts with https://`},
		{"link with a script", with("https://example.com", "javascript:alert(1)"), `6:9: link is no address`},
		{"link with a password", with("https://example.com", "https://a:hunter2@example.com"), `6:9: link holds a user name or password; take it out`},
		{"unknown key", with("who:", "owner:"), `3:3: unknown key "owner"; known are line, who, date, expires, link, note`},
		{"key twice", with("who: Ana", "who: Ana\n  who: Luis"), `4:3: the key who stands in line 3, too`},
		{"line twice", entry + strings.TrimPrefix(entry, "attestations:\n"), `7:9: line 13 is attested in line 2, too`},
		{"unknown key of the file", "attestation:\n", `1:1: unknown key "attestation"; known are attestations`},
		{"no list", "attestations: yes\n", `1:15: attestations must be a list`},
		{"list without the key", "- line: 13\n", `1:1: the file must hold keys and values: attestations`},
		{"entry that is none", "attestations:\n- 13\n", `2:3: an attestation must hold keys and values`},
		{"alias", "attestations:\n- &a {line: 13, who: Ana, date: 2026-11-01, expires: 2027-11-01}\n- *a\n", `3:3: an attestation must hold keys and values`},
		{"value by alias", "attestations:\n- {line: 13, who: &n Ana, date: 2026-11-01, expires: 2027-11-01}\n", `2:19: who: anchors and aliases are not read`},
		{"second document", entry + "---\nattestations:\n", `7:1: a second document`},
		{"bad YAML", "attestations:\n- line: 13\n who: Ana\n", `:1: did not find expected`},
		{"tab", "attestations:\n\t- line: 13\n", `:1: found character that cannot start any token`},
		{"not text", "attestations: \xff\n", `1:1: not in UTF-8`},
	}
	place := regexp.MustCompile(`^\.koywe-checklist\.yml:\d+:\d+: `)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse(Name, []byte(test.text), today)
			if err == nil {
				t.Fatal("no error")
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("got\n%v\nwant\n%s", err, test.want)
			}
			for line := range strings.Lines(err.Error()) {
				if !place.MatchString(line) {
					t.Errorf("an error without its place: %s", line)
				}
			}
			if strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error shows a password: %v", err)
			}
		})
	}
}

// TestParseAllErrors holds that all that is wrong is said at once.
func TestParseAllErrors(t *testing.T) {
	_, err := Parse(Name, []byte("attestations:\n- line: 99\n  who: Ana\n- line: 13\n  when: now\n"), today)
	var all Errors
	if !errors.As(err, &all) || len(all) != 7 {
		t.Errorf("got %d errors, want 7:\n%v", len(all), err)
	}
}

// TestTemplate holds that a template attests nothing as it is, and what it
// says when the comments are taken away.
func TestTemplate(t *testing.T) {
	text := Template([]Missing{
		{analyzers.RegularAudits, "a calendar is not in the code", "Schedule a scan."},
		{analyzers.IncidentResponse, "a plan is not in the code", strings.Repeat("word ", 40) + "end."},
	}, today)
	if all, err := Parse(Name, text, today); len(all) != 0 || err != nil {
		t.Fatalf("got %v, %v", all, err)
	}
	filled := regexp.MustCompile(`(?m)^  # ((?:- |  )\w+:)(.*)$`).ReplaceAllString(string(text), "  $1$2")
	filled = strings.NewReplacer("who: \n", "who: Ana\n", "link: \n", "link: https://example.com\n", "note: \n", "note: seen\n").Replace(filled)
	all, err := Parse(Name, []byte(filled), today)
	if err != nil || len(all) != 2 || all[1].Line != analyzers.IncidentResponse || all[0].Expires.Year() != 2027 {
		t.Errorf("got %+v, %v from\n%s", all, err, filled)
	}
	for line := range strings.Lines(string(text)) {
		if len([]rune(line)) > 81 {
			t.Errorf("a line is too long: %s", line)
		}
	}
}

func TestCreate(t *testing.T) {
	name := filepath.Join(t.TempDir(), Name)
	if err := Create(name, []byte("a")); err != nil {
		t.Fatal(err)
	}
	if err := Create(name, []byte("b")); err == nil || !strings.Contains(err.Error(), "exists already") {
		t.Errorf("got %v", err)
	}
	if data, err := os.ReadFile(name); string(data) != "a" {
		t.Errorf("the file has been overwritten: %q, %v", data, err)
	}
}

// FuzzParse holds that no file makes the reader panic, and that what it takes
// is complete.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(entry))
	f.Add(Template([]Missing{{analyzers.RegularAudits, "why", "Remedy."}}, today))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := Parse(Name, data, today)
		if err != nil && !regexp.MustCompile(`^\.koywe-checklist\.yml:\d+:\d+: .`).MatchString(err.Error()) {
			t.Errorf("an error without its place: %v", err)
		}
		seen := make(map[analyzers.Item]bool)
		for _, a := range all {
			if a.Line < 1 || a.Line > 14 || a.Who == "" || a.Date.IsZero() || a.Expires.Before(a.Date) || seen[a.Line] {
				t.Errorf("taken: %+v", a)
			}
			seen[a.Line] = true
		}
	})
}
