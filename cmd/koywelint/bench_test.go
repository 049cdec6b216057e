package main

import (
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/load"
)

// BenchmarkSuite measures what the checks cost beside loading, on the packages
// of this module: an analyzer that does nothing is the measure of a driver's
// own work.
func BenchmarkSuite(b *testing.B) {
	noop := &analysis.Analyzer{
		Name:     "noop",
		Doc:      "does nothing",
		Requires: []*analysis.Analyzer{inspect.Analyzer},
		Run:      func(*analysis.Pass) (any, error) { return nil, nil },
	}
	patterns := []string{"github.com/koywe/koywelint/..."}
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := load.Packages(load.Options{Tests: true}, patterns); err != nil {
				b.Fatal(err)
			}
		}
	})
	pkgs, problems, err := load.Packages(load.Options{Tests: true}, patterns)
	if err != nil || len(problems) > 0 {
		b.Fatal(err, problems)
	}
	for _, suite := range []struct {
		name      string
		analyzers []*analysis.Analyzer
	}{
		{"noop", []*analysis.Analyzer{noop}},
		{"suite", analyzers.Suite()},
	} {
		b.Run(suite.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := checker.Analyze(suite.analyzers, pkgs, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
