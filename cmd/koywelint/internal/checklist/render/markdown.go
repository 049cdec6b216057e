package render

import (
	"bytes"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// shownInMarkdown is how many findings or places of a line are written out: a
// comment on GitHub takes 65,536 characters, and nobody reads more of it.
const shownInMarkdown = 20

// Markdown writes a report for a job summary or a comment on a pull request.
func Markdown(w io.Writer, r *checklist.Report, o Options) error {
	m := &md{source: o.Source}
	m.printf("## Koywe production checklist\n\n")
	m.printf("%s, %s, koywelint %s\n\n", markdown(r.Module), r.Date, markdown(r.Tool))
	m.printf("**%s**\n\n", totals(r.Summary))
	m.printf("|  | Line | Outcome |  |\n|--:|---|---|---|\n")
	for _, l := range r.Lines {
		m.printf("| %d | %s | %s %s | %s |\n", l.Item, markdown(l.Text), marks[l.Outcome], l.Outcome.Label(), markdown(short(l)))
	}
	for _, l := range r.Lines {
		m.line(l)
	}
	m.rest(r)
	_, err := w.Write(m.Bytes())
	return err
}

// marks stand before the outcome, which is written out as well.
var marks = map[checklist.Outcome]string{
	checklist.Failed:     "❌",
	checklist.Passed:     "✅",
	checklist.Attested:   "✅",
	checklist.Expired:    "⚠️",
	checklist.NoEvidence: "⬜",
	checklist.NotChecked: "❓",
}

type md struct {
	bytes.Buffer
	source Source
}

func (m *md) printf(format string, args ...any) { fmt.Fprintf(&m.Buffer, format, args...) }

// place is a link if there is somewhere to lead to.
func (m *md) place(p checklist.Place) string {
	name := code(fmt.Sprintf("%s:%d", p.File, p.Line))
	if to := m.source.URL(p); to != "" {
		return "[" + name + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(to) + ">)"
	}
	return name
}

func (m *md) line(l checklist.Line) {
	m.printf("\n<details>\n<summary>%d. %s: %s</summary>\n\n", l.Item, html.EscapeString(Printable(l.Text)), l.Outcome.Label())
	m.printf("**%s:** %s.\n\n", upper(l.Outcome.Label()), markdown(l.Why))
	m.findings("", l.Findings)
	for _, s := range l.Evidence[:min(len(l.Evidence), shownInMarkdown)] {
		m.printf("- %s: %s\n", m.place(s.Place), markdown(s.Text))
	}
	m.more(len(l.Evidence))
	if a := l.Attestation; a != nil {
		m.printf("- attested by %s on %s, until %s (%s)", markdown(a.Who), a.Date, a.Expires, m.place(a.Place))
		if a.Note != "" {
			m.printf(": %s", markdown(a.Note))
		}
		if a.Link != "" {
			m.printf(" [proof](<%s>)", strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", `\`, "%5C").Replace(a.Link))
		}
		m.printf("\n")
	}
	if open(l.Outcome) {
		m.printf("\n**Remedy:** %s\n", markdown(l.Remedy))
	}
	if refs := references(l); len(refs) > 0 {
		m.printf("\n%s\n", markdown(strings.Join(refs, "; ")))
	}
	m.printf("\n</details>\n")
}

func (m *md) findings(before string, all []checklist.Finding) {
	for _, f := range all[:min(len(all), shownInMarkdown)] {
		m.printf("- %s%s: %s (%s)\n", before, m.place(f.Place), markdown(f.Message), markdown(note(f)))
	}
	m.more(len(all))
}

func (m *md) more(n int) {
	if n > shownInMarkdown {
		m.printf("- and %d more, which the other formats show\n", n-shownInMarkdown)
	}
}

func (m *md) rest(r *checklist.Report) {
	if len(r.Other) > 0 {
		m.printf("\n### Findings that break no line\n\n")
		m.findings("", r.Other)
	}
	if len(r.Gaps) > 0 {
		m.printf("\n### Not checked\n\n")
		for _, g := range r.Gaps {
			m.printf("- %s\n", markdown(g))
		}
	}
	if c := r.Changes; c != nil {
		m.printf("\n### Changes since %s\n\n", markdown(c.Since))
		if len(c.Lines)+len(c.New)+len(c.Gone) == 0 {
			m.printf("None.\n")
		}
		for _, t := range c.Lines {
			m.printf("- %d. %s: %s, was %s\n", t.Item, markdown(t.Text), t.To.Label(), markdown(t.From.Label()))
		}
		m.findings("new: ", c.New)
		m.findings("gone: ", c.Gone)
	}
}
