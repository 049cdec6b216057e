package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/attest"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/render"
	"github.com/koywe/koywelint/cmd/koywelint/internal/load"
)

// checklistOptions are the command line of koywelint checklist.
type checklistOptions struct {
	set      *flag.FlagSet
	load     load.Options
	format   render.Format
	output   string
	golangci string // the report to take findings from
	vet      string // likewise
	source   render.Source
	date     time.Time
	diff     string // the earlier report
	strict   bool
	init     bool
	patterns []string
}

func newChecklistOptions() *checklistOptions {
	o := &checklistOptions{set: flag.NewFlagSet("koywelint checklist", flag.ContinueOnError), format: render.Formats[0]}
	o.set.SetOutput(io.Discard) // misuse reports errors
	var names []string
	for _, f := range render.Formats {
		names = append(names, f.Name)
	}
	o.set.Func("format", "write the report in this `format`: "+strings.Join(names, ", ")+" (default "+names[0]+")", func(s string) error {
		i := slices.Index(names, s)
		if i < 0 {
			return fmt.Errorf("want one of %s", strings.Join(names, ", "))
		}
		o.format = render.Formats[i]
		return nil
	})
	o.set.StringVar(&o.output, "o", "", "write the report to this `file` instead of standard output")
	o.set.StringVar(&o.golangci, "golangci", "", "take the findings from this `file`, the JSON report of golangci-lint run; packages are only searched for evidence")
	o.set.StringVar(&o.vet, "vet", "", "take the findings from this `file`, the output of go vet -vettool=koywelint -json; packages are only searched for evidence")
	o.set.Func("source-url", "link places to this `address`, such as https://github.com/o/r/blob/main/{file}#L{line}", func(s string) (err error) {
		o.source, err = render.ParseSource(s)
		return err
	})
	o.set.Func("date", "report for this `day`, year-month-day (default today, UTC)", func(s string) (err error) {
		if o.date, err = time.Parse(checklist.DateFormat, s); err != nil {
			return errors.New("want year-month-day")
		}
		return nil
	})
	o.set.StringVar(&o.diff, "diff", "", "show what has changed since the report in this `file`, written with -format json")
	o.set.BoolVar(&o.strict, "strict", false, "exit with 3 if a line has neither evidence nor a valid attestation, too")
	o.set.BoolVar(&o.init, "init", false, "write "+attest.Name+" with what is missing, unless there is one, and no report; without packages, for ./...")
	o.set.BoolVar(&o.load.Tests, "test", true, "check test files, too")
	o.set.StringVar(&o.load.Tags, "tags", "", "build with these `tags`, separated by commas")
	return o
}

func (o *checklistOptions) parse(args []string) error {
	if err := o.set.Parse(args); err != nil {
		return err
	}
	o.patterns = o.set.Args()
	for _, p := range o.patterns {
		if strings.HasPrefix(p, "-") {
			return fmt.Errorf("flag %s stands behind a package; flags come first", p)
		}
	}
	if o.date.IsZero() {
		o.date = time.Now().UTC().Truncate(24 * time.Hour)
	}
	reports := o.golangci != "" || o.vet != ""
	switch {
	case o.golangci != "" && o.vet != "":
		return errors.New("-golangci and -vet: take the findings from one of them")
	case o.init && len(o.patterns) == 0 && !reports:
		o.patterns = []string{"./..."}
	case len(o.patterns) == 0 && !reports:
		return errors.New("no packages named, and no report")
	}
	return nil
}

func checklistUsage(w io.Writer) {
	fmt.Fprint(w, `Koywelint checklist fills in Koywe's checklist for going to production: it ticks
what the code proves, shows what breaks a line, and asks a named person for the
rest, who writes it into `+attest.Name+` at the root of the module.

Usage: koywelint [-C folder] checklist [flags] packages
       koywelint [-C folder] checklist -golangci report.json [flags] [packages]
       koywelint [-C folder] checklist -init [packages]

Outcomes of a line: failed, there are findings; passed, there is evidence and no
finding; attested, or attestation expired; no evidence; not checked, because
packages have errors or a report is not complete.

Exit statuses: 0 no line failed, 1 something could not be checked, 2 wrong
usage, 3 a line failed.

Flags:

`)
	set := newChecklistOptions().set
	set.SetOutput(w)
	set.PrintDefaults()
}
