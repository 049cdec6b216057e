// Package plugin puts koywelint into golangci-lint v2 as a module plugin.
//
// It registers the whole suite as the linter "koywelint", and each check as
// "koywelint-NAME": in golangci-lint a registered name is what nolint comments,
// exclusions and severities can speak of.
package plugin

import (
	"slices"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
)

const suiteName = "koywelint"

// golangci-lint finds plugins by what they register when they are linked in.
func init() {
	register.Plugin(suiteName, newSuite)
	for _, check := range analyzers.Checks {
		register.Plugin(suiteName+"-"+check.Name, func(conf any) (register.LinterPlugin, error) {
			return newCheck(check.Analyzer, conf)
		})
	}
}

// linter is a set of analyzers under one registered name.
type linter []*analysis.Analyzer

var _ register.LinterPlugin = linter(nil)

// newSuite returns the linter of all analyzers that the settings leave on.
func newSuite(conf any) (register.LinterPlugin, error) {
	s := &analyzers.Settings{Linter: suiteName}
	suite := analyzers.Suite()
	var all []string
	for _, a := range suite {
		all = append(all, a.Name)
	}
	enabled, err := decodeSuite(conf, all, s.All())
	if err != nil {
		return nil, err
	}
	suite = slices.DeleteFunc(suite, func(a *analysis.Analyzer) bool { return !slices.Contains(enabled, a.Name) })
	return linter(s.Apply(suite)), nil
}

// newCheck returns the linter of one check, whose settings are its own lists
// and those that all checks share.
func newCheck(a *analysis.Analyzer, conf any) (register.LinterPlugin, error) {
	s := &analyzers.Settings{Linter: suiteName + "-" + a.Name}
	others := slices.DeleteFunc(slices.Clone(analyzers.Checks), func(c analyzers.Check) bool { return c.Name == a.Name })
	lists := slices.DeleteFunc(s.All(), func(l analyzers.Setting) bool {
		return slices.ContainsFunc(others, func(c analyzers.Check) bool { return c.Name == l.Check })
	})
	if err := decodeCheck(conf, a.Name, lists); err != nil {
		return nil, err
	}
	return linter(s.Apply([]*analysis.Analyzer{a})), nil
}

// BuildAnalyzers returns the analyzers in the form that golangci-lint bears.
func (l linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return adapt(l), nil
}

// GetLoadMode says that the analyzers need types.
func (linter) GetLoadMode() string { return register.LoadModeTypesInfo }
