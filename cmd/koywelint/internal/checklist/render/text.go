package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// Text writes a report for a terminal: an overview, and then the lines with
// all that is known of them.
func Text(w io.Writer, r *checklist.Report, o Options) error {
	t := &text{colour: o.Colour}
	t.head(r)
	t.overview(r.Lines)
	for _, l := range r.Lines {
		t.line(l)
	}
	t.rest(r)
	_, err := w.Write(t.Bytes())
	return err
}

type text struct {
	bytes.Buffer
	colour bool
}

func (t *text) printf(format string, args ...any) { fmt.Fprintf(&t.Buffer, format, args...) }

func (t *text) head(r *checklist.Report) {
	t.printf("%s\n", t.paint("1", "Koywe production checklist"))
	t.printf("%s, %s, koywelint %s\n", Printable(r.Module), r.Date, Printable(r.Tool))
	t.printf("%s\n\n", totals(r.Summary))
}

// colours are those of the outcomes: red, green, yellow, magenta.
var colours = map[checklist.Outcome]string{
	checklist.Failed:     "1;31",
	checklist.Passed:     "32",
	checklist.Attested:   "32",
	checklist.Expired:    "33",
	checklist.NoEvidence: "33",
	checklist.NotChecked: "35",
}

func (t *text) paint(colour, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

func (t *text) overview(lines []checklist.Line) {
	wide, label := 0, 0
	for _, l := range lines {
		wide = max(wide, utf8.RuneCountInString(l.Text))
		label = max(label, len(l.Outcome.Label()))
	}
	for _, l := range lines {
		outcome := l.Outcome.Label()
		row := fmt.Sprintf("%2d  %-*s  %s%s  %s", l.Item, wide, l.Text,
			t.paint(colours[l.Outcome], outcome), strings.Repeat(" ", label-len(outcome)), Printable(short(l)))
		t.printf("%s\n", strings.TrimRight(row, " "))
	}
}

func (t *text) line(l checklist.Line) {
	t.printf("\n%d. %s: %s\n", l.Item, l.Text, t.paint(colours[l.Outcome], l.Outcome.Label()))
	t.wrap(upper(l.Why) + ".")
	if len(l.Findings) > 0 {
		t.findings("Findings", l.Findings)
	}
	if len(l.Evidence) > 0 {
		t.printf("   Evidence:\n")
		for _, s := range l.Evidence {
			t.printf("     %s: %s\n", Printable(s.Place.String()), Printable(s.Text))
		}
	}
	t.attestation(l.Attestation)
	if open(l.Outcome) {
		t.wrap("Remedy: " + l.Remedy)
	}
	if refs := references(l); len(refs) > 0 {
		t.wrap("See " + strings.Join(refs, "; "))
	}
}

func (t *text) findings(title string, all []checklist.Finding) {
	t.printf("   %s:\n", title)
	for _, f := range all {
		t.printf("     %s: %s (%s)\n", Printable(f.Place.String()), Printable(f.Message), Printable(note(f)))
		for _, s := range f.Related {
			t.printf("       %s: %s\n", Printable(s.Place.String()), Printable(s.Message))
		}
	}
}

func (t *text) attestation(a *checklist.Attestation) {
	if a == nil {
		return
	}
	t.printf("   Attestation:\n")
	t.printf("     %s: %s, %s, expires %s\n", Printable(a.Place.String()), Printable(a.Who), a.Date, a.Expires)
	for _, s := range []string{a.Note, a.Link} {
		if s != "" {
			t.printf("     %s\n", Printable(s))
		}
	}
}

func (t *text) rest(r *checklist.Report) {
	if len(r.Other) > 0 {
		t.printf("\nFindings that break no line\n")
		t.findings("Findings", r.Other)
	}
	if len(r.Gaps) > 0 {
		t.printf("\nNot checked\n")
		for _, g := range r.Gaps {
			t.printf("   %s\n", Printable(g))
		}
	}
	if c := r.Changes; c != nil {
		t.changes(c)
	}
}

func (t *text) changes(c *checklist.Changes) {
	t.printf("\nChanges since %s\n", Printable(c.Since))
	if len(c.Lines)+len(c.New)+len(c.Gone) == 0 {
		t.printf("   None.\n")
	}
	for _, turn := range c.Lines {
		t.printf("   %d. %s: %s, was %s\n", turn.Item, Printable(turn.Text), turn.To.Label(), Printable(turn.From.Label()))
	}
	if len(c.New) > 0 {
		t.findings("New", c.New)
	}
	if len(c.Gone) > 0 {
		t.findings("Gone", c.Gone)
	}
}

// wrap prints a text in lines of at most 100 columns.
func (t *text) wrap(s string) {
	const indent, width = "  ", 100
	line := indent
	for word := range strings.FieldsSeq(Printable(s)) {
		if line != indent && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			t.printf("%s\n", line)
			line = indent
		}
		line += " " + word
	}
	t.printf("%s\n", line)
}

// upper starts a sentence.
func upper(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
