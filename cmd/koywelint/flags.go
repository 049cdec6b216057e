package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/load"
)

// flags are those of multichecker, with the same names and meanings. Its own
// are out of reach, as is its load, which would take std and all modules from
// source for the facts of the suite.
type flags struct {
	set     *flag.FlagSet
	suite   []*analysis.Analyzer
	load    load.Options
	json    bool
	fix     bool
	diff    bool
	context int
	checks  map[string]*choice // by name, whether to run it
	stock   bool               // a flag that multichecker must handle is set
}

// choice is the value of a flag that turns a check on or off.
type choice struct{ set, on bool }

func (c *choice) IsBoolFlag() bool { return true }
func (c *choice) String() string   { return "" }

func (c *choice) Set(s string) (err error) {
	c.set = true
	if c.on, err = strconv.ParseBool(s); err != nil {
		return errors.New("want true or false")
	}
	return nil
}

// A stockFlag is handled by multichecker.
type stockFlag struct {
	seen *bool
	bool bool
}

func (f stockFlag) IsBoolFlag() bool   { return f.bool }
func (f stockFlag) String() string     { return "" }
func (f stockFlag) Set(s string) error { *f.seen = true; return nil }

// suite returns the checks with their settings as flags.
func suite() []*analysis.Analyzer { return new(analyzers.Settings).Apply(analyzers.Suite()) }

func newFlags() *flags {
	f := &flags{
		set:    flag.NewFlagSet("koywelint", flag.ContinueOnError),
		suite:  suite(),
		checks: make(map[string]*choice),
	}
	f.set.SetOutput(io.Discard) // misuse reports errors
	f.set.BoolVar(&f.load.Tests, "test", true, "check test files, too")
	f.set.StringVar(&f.load.Tags, "tags", "", "build with these `tags`, separated by commas")
	f.set.BoolVar(&f.json, "json", false, "print the findings as JSON on standard output; the exit status is then 0 unless something could not be checked")
	f.set.BoolVar(&f.fix, "fix", false, "apply the first fix of each finding, and print the findings that are left")
	f.set.BoolVar(&f.diff, "diff", false, "print what -fix would change, and write nothing")
	f.set.IntVar(&f.context, "c", -1, "print the line of each finding with this many `lines` before and after it")
	f.set.Func("C", "change to this `folder` first; must be the first argument", func(string) error {
		return errors.New("must be the first argument")
	})
	for _, s := range []struct {
		name  string
		bool  bool
		usage string
	}{
		{"V", true, "print the version for the go command (-V=full)"},
		{"flags", true, "print the flags for the go command as JSON"},
		{"debug", false, "debug `letters` of the stock driver, any of fpstv"},
		{"cpuprofile", false, "write a CPU profile of the stock driver to this `file`"},
		{"memprofile", false, "write a memory profile of the stock driver to this `file`"},
		{"trace", false, "write a trace of the stock driver to this `file`"},
	} {
		f.set.Var(stockFlag{&f.stock, s.bool}, s.name, s.usage)
	}
	for _, a := range f.suite {
		on := new(choice)
		f.checks[a.Name] = on
		f.set.Var(on, a.Name, "run only the checks so named, or with =false all but those")
		a.Flags.VisitAll(func(fl *flag.Flag) {
			f.set.Var(fl.Value, a.Name+"."+fl.Name, fl.Usage)
		})
	}
	return f
}

// parse returns the patterns that follow the flags.
func (f *flags) parse(args []string) ([]string, error) {
	if err := f.set.Parse(args); err != nil {
		return nil, err
	}
	patterns := f.set.Args()
	for _, p := range patterns {
		if strings.HasPrefix(p, "-") {
			return nil, fmt.Errorf("flag %s stands behind a package; flags come first", p)
		}
	}
	return patterns, nil
}

// chosen returns the analyzers to run: the ones turned on, or if there are
// none all that are not turned off.
func (f *flags) chosen() []*analysis.Analyzer {
	only := slices.ContainsFunc(f.suite, func(a *analysis.Analyzer) bool { return f.checks[a.Name].on })
	return slices.DeleteFunc(f.suite, func(a *analysis.Analyzer) bool {
		c := f.checks[a.Name]
		return only && !c.on || c.set && !c.on
	})
}

func usage(w io.Writer) {
	fmt.Fprint(w, `Koywelint finds security mistakes in Go services that use the Koywe payments API.

Usage: koywelint [-C folder] [flags] packages
       koywelint [-C folder] command
       go vet -vettool=$(which koywelint) packages

Commands:

`)
	for _, c := range commands() {
		fmt.Fprintf(w, "    %-15s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, "\nChecks:\n\n")
	for _, a := range analyzers.Suite() {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(w, "    %-15s %s\n", a.Name, title)
	}
	fmt.Fprint(w, `
All checks are run, unless -NAME turns some on or -NAME=false turns some off.

Exit statuses: 0 nothing found, 1 something could not be checked, 2 wrong
usage, 3 findings. Under go vet: 0 nothing found, 1 anything else.

Flags:

`)
	set := newFlags().set
	set.SetOutput(w)
	set.PrintDefaults()
}

func help(args []string) int {
	if len(args) == 0 {
		usage(os.Stdout)
		return clean
	}
	for _, c := range commands() {
		if len(args) == 1 && args[0] == c.name && c.name != "help" {
			return c.run([]string{"-h"})
		}
	}
	for _, name := range args {
		if !slices.ContainsFunc(analyzers.Suite(), func(a *analysis.Analyzer) bool { return a.Name == name }) {
			return misuse(fmt.Errorf("no check or command is called %q", name))
		}
	}
	multicheck(append([]string{"help"}, args...), suite())
	return clean
}
