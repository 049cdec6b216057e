package analyzers

import (
	"bytes"
	"go/token"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// Combined returns copies of analyzers whose fixes can all be applied at once,
// for drivers that give up where they cannot: of each finding the first fix,
// unless it edits another file, or touches what an earlier fix of the package
// changes otherwise.
//
// What an analyzer requires stays as it is, since results are found by
// pointer. Beside that, each copy requires the one before it, and hands on
// the edits made so far: so it is always the same fix that is left out.
func Combined(as []*analysis.Analyzer) []*analysis.Analyzer {
	combined := make([]*analysis.Analyzer, len(as))
	var before *analysis.Analyzer
	for i, a := range as {
		before = combinedAfter(a, before)
		combined[i] = before
	}
	return combined
}

// combinedAfter copies a. before, if it is not nil, is the copy that is to be
// run earlier.
func combinedAfter(a, before *analysis.Analyzer) *analysis.Analyzer {
	combined := *a
	combined.ResultType = reflect.TypeFor[[]analysis.TextEdit]()
	if before != nil {
		combined.Requires = append(slices.Clip(a.Requires), before)
	}
	combined.Run = func(pass *analysis.Pass) (any, error) {
		var taken []analysis.TextEdit
		if before != nil {
			taken = slices.Clip(pass.ResultOf[before].([]analysis.TextEdit))
		}
		inner := *pass
		inner.Report = func(d analysis.Diagnostic) {
			if len(d.SuggestedFixes) > 0 {
				edits := d.SuggestedFixes[0].TextEdits
				if inOneFile(pass.Fset, d.Pos, edits) && !overlap(edits, taken) {
					taken = append(taken, edits...)
					d.SuggestedFixes = d.SuggestedFixes[:1:1]
				} else {
					d.SuggestedFixes = nil
				}
			}
			pass.Report(d)
		}
		_, err := a.Run(&inner)
		return taken, err
	}
	return &combined
}

func inOneFile(fset *token.FileSet, pos token.Pos, edits []analysis.TextEdit) bool {
	file := fset.File(pos)
	return !slices.ContainsFunc(edits, func(e analysis.TextEdit) bool {
		return fset.File(e.Pos) != file || fset.File(endOf(e)) != file
	})
}

// overlap reports whether an edit changes what one of the others changes
// otherwise. Insertions at one place are both made.
func overlap(edits, others []analysis.TextEdit) bool {
	for _, e := range edits {
		for _, o := range others {
			same := e.Pos == o.Pos && endOf(e) == endOf(o) && bytes.Equal(e.NewText, o.NewText)
			if !same && e.Pos < endOf(o) && o.Pos < endOf(e) {
				return true
			}
		}
	}
	return false
}

func endOf(e analysis.TextEdit) token.Pos {
	if !e.End.IsValid() {
		return e.Pos
	}
	return e.End
}
