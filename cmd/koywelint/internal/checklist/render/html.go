package render

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"strings"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

//go:embed report.html
var page string

// HTML writes a report as one file that loads nothing, for an auditor to read,
// print and keep.
func HTML(w io.Writer, r *checklist.Report, o Options) error {
	t, err := template.New("report").Funcs(template.FuncMap{
		"text":       Printable,
		"short":      short,
		"sentence":   upper,
		"references": references,
		"basis":      basis,
		"open":       open,
		"totals":     totals,
		"url":        o.Source.URL,
		"mark":       func(out checklist.Outcome) string { return signs[out] },
	}).Parse(page)
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := t.Execute(&buf, r); err != nil {
		return err
	}
	_, err = w.Write(buf.Bytes())
	return err
}

// basis is why a line takes the proof that it takes, unless that has been said.
func basis(l checklist.Line) string {
	if strings.Contains(l.Why, l.Reason) {
		return ""
	}
	return l.Reason
}

// signs stand before the outcome, which is written out as well, so that nobody
// depends on colours.
var signs = map[checklist.Outcome]string{
	checklist.Failed:     "✕",
	checklist.Passed:     "✓",
	checklist.Attested:   "✓",
	checklist.Expired:    "!",
	checklist.NoEvidence: "–",
	checklist.NotChecked: "?",
}
