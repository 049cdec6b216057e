package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/attest"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/render"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/source"
)

// checklistCommand fills in the checklist.
func checklistCommand(args []string) int {
	o := newChecklistOptions()
	switch err := o.parse(args); {
	case errors.Is(err, flag.ErrHelp):
		checklistUsage(os.Stdout)
		return clean
	case err != nil:
		return misuseOf("help checklist", fmt.Errorf("checklist: %w", err))
	}
	dir, err := os.Getwd()
	if err != nil {
		return fail(err)
	}
	module := source.FindModule(dir)
	report, err := o.report(module)
	if err != nil {
		return complain(err)
	}
	if o.init {
		return o.writeTemplate(report, module)
	}
	if err := o.write(report, module); err != nil {
		return fail(err)
	}
	return o.status(report)
}

// complain prints an error that may hold the texts of a report. What is wrong
// with the attestations stands after its place, one thing on a line.
func complain(err error) int {
	lines := strings.Split(err.Error(), "\n")
	for i := range lines {
		lines[i] = render.Printable(lines[i])
	}
	text := strings.Join(lines, "\n")
	if errors.As(err, new(attest.Errors)) {
		fmt.Fprintln(os.Stderr, text)
		return failed
	}
	return fail(errors.New(text))
}

// report gathers all that there is to say and judges the lines.
func (o *checklistOptions) report(m source.Module) (*checklist.Report, error) {
	old, err := o.earlier()
	if err != nil {
		return nil, err
	}
	attestations, err := readAttestations(m, o.date)
	if err != nil {
		return nil, err
	}
	in := checklist.Input{
		Tool:         moduleVersion(),
		Module:       cmp.Or(m.Path, filepath.Base(m.Root)),
		Date:         o.date,
		Attestations: attestations,
		Sought:       len(o.patterns) > 0,
	}
	findings, err := o.findings(m)
	if err != nil {
		return nil, err
	}
	var pkgs *source.Result
	if len(o.patterns) > 0 {
		p := startProgress(os.Stderr)
		pkgs, err = source.Packages(o.load, o.patterns, m, findings == nil, p.stage)
		p.stop()
		if err != nil {
			return nil, err
		}
	}
	for _, r := range []*source.Result{findings, pkgs} {
		if r != nil {
			in.Findings = append(in.Findings, r.Findings...)
			in.Sightings = append(in.Sightings, r.Sightings...)
			in.Gaps = append(in.Gaps, r.Gaps...)
		}
	}
	if findings != nil && pkgs != nil && findings.Packages > 0 && findings.Packages < pkgs.Packages {
		in.Gaps = append(in.Gaps, checklist.Gap{Text: fmt.Sprintf("the report of go vet is about %d packages, but %d are named", findings.Packages, pkgs.Packages)})
	}
	report, err := checklist.New(in)
	if err != nil {
		return nil, err
	}
	if old != nil {
		report.Compare(old)
	}
	return report, nil
}

// findings reads those that come from a report, or returns nil.
func (o *checklistOptions) findings(m source.Module) (*source.Result, error) {
	file, read := o.golangci, source.Golangci
	if o.vet != "" {
		file, read = o.vet, source.Vet
	}
	if file == "" {
		return nil, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r, err := read(data, m)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// earlier reads the report to compare with, or returns nil.
func (o *checklistOptions) earlier() (*checklist.Report, error) {
	if o.diff == "" {
		return nil, nil
	}
	data, err := os.ReadFile(o.diff)
	if err != nil {
		return nil, err
	}
	r, err := render.Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.diff, err)
	}
	return r, nil
}

// readAttestations reads the file of the module, if there is one. It says which
// attestations have expired: that is no reason to stop.
func readAttestations(m source.Module, today time.Time) ([]attest.Attestation, error) {
	data, err := os.ReadFile(filepath.Join(m.Root, attest.Name))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all, err := attest.Parse(attest.Name, data, today)
	if err != nil {
		return nil, err
	}
	for _, a := range all {
		if a.Expired(today) {
			fmt.Fprintf(os.Stderr, "%s:%d:%d: the attestation of line %d expired on %s\n",
				a.File, a.ExpiresAt.Row, a.ExpiresAt.Column, a.Line, a.Expires.Format(checklist.DateFormat))
		}
	}
	return all, nil
}

// render returns the report in its format.
func (o *checklistOptions) render(r *checklist.Report, m source.Module) ([]byte, error) {
	options := render.Options{
		Colour:   o.output == "" && colours(os.Stdout),
		Source:   o.source,
		ReadFile: func(name string) ([]byte, error) { return os.ReadFile(filepath.Join(m.Root, filepath.FromSlash(name))) },
	}
	var buf bytes.Buffer
	err := o.format.Write(&buf, r, options)
	return buf.Bytes(), err
}

// write writes the report to where it is wanted.
func (o *checklistOptions) write(r *checklist.Report, m source.Module) error {
	text, err := o.render(r, m)
	if err != nil {
		return err
	}
	if o.output == "" {
		_, err = os.Stdout.Write(text)
		return err
	}
	return replaceFile(o.output, text)
}

// status is the exit status. As with the checks, what could not be checked
// counts more than what was found.
func (o *checklistOptions) status(r *checklist.Report) int {
	if len(r.Gaps) > 0 {
		for _, g := range r.Gaps {
			fmt.Fprintf(os.Stderr, "koywelint: not checked: %s\n", render.Printable(g))
		}
		return failed
	}
	s := r.Summary
	if s.Failed > 0 || o.strict && s.NoEvidence+s.Expired > 0 {
		return findings
	}
	return clean
}

// writeTemplate writes the file of attestations for what the report lacks.
func (o *checklistOptions) writeTemplate(r *checklist.Report, m source.Module) int {
	var missing []attest.Missing
	var numbers []string
	for _, l := range r.Lines {
		if l.Outcome == checklist.NoEvidence || l.Outcome == checklist.Expired {
			missing = append(missing, attest.Missing{Line: l.Item, Why: l.Why, Remedy: l.Remedy})
			numbers = append(numbers, fmt.Sprint(int(l.Item)))
		}
	}
	if err := attest.Create(filepath.Join(m.Root, attest.Name), attest.Template(missing, o.date)); err != nil {
		return fail(fmt.Errorf("%w; lines without evidence or attestation: %s", err, cmp.Or(strings.Join(numbers, ", "), "none")))
	}
	return o.status(&checklist.Report{Gaps: r.Gaps})
}
