// Package analyzers holds the table of checks: the project on one page.
package analyzers

import "golang.org/x/tools/go/analysis"

// Suite returns the analyzers of all checks, in the order of the table.
func Suite() []*analysis.Analyzer { return nil }
