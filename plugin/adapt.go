package plugin

import (
	"bytes"
	"fmt"
	"go/token"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// adapt returns copies of a linter's analyzers whose diagnostics survive
// golangci-lint v2.15.0:
//
//   - without the name of the check at the end of the message, since
//     golangci-lint puts it before the message;
//   - without Related, which would become issues of their own, counted and
//     shown in the place of others;
//   - with one fix, since golangci-lint applies all alternatives at once;
//   - without a fix that edits another file, of which it would apply half;
//   - without a fix that overlaps an earlier one. Because of a single conflict,
//     --fix would leave the file alone, and its issues out of the report.
//
// An analyzer that panics or fails would end the run with no issue of any
// linter shown. A copy reports that as an issue instead.
//
// What an analyzer requires stays as it is, since results are found by
// pointer. Beside that, each copy requires the one before it, and hands on
// the edits made so far: so it is always the same fix that is left out.
func adapt(as []*analysis.Analyzer) []*analysis.Analyzer {
	adapted := make([]*analysis.Analyzer, len(as))
	var before *analysis.Analyzer
	for i, a := range as {
		before = adaptAfter(a, before)
		adapted[i] = before
	}
	return adapted
}

// adaptAfter adapts a. before, if it is not nil, is the adapted analyzer that
// is to be run earlier.
func adaptAfter(a, before *analysis.Analyzer) *analysis.Analyzer {
	adapted := *a
	adapted.ResultType = reflect.TypeFor[[]analysis.TextEdit]()
	if before != nil {
		adapted.Requires = append(slices.Clip(a.Requires), before)
	}
	adapted.Run = func(pass *analysis.Pass) (result any, err error) {
		var taken []analysis.TextEdit
		if before != nil {
			taken = slices.Clip(pass.ResultOf[before].([]analysis.TextEdit))
		}
		defer func() {
			if r := recover(); r != nil {
				reportFailure(pass, describePanic(r))
				result, err = taken, nil
			}
		}()
		inner := *pass
		inner.Report = func(d analysis.Diagnostic) {
			d.Message = strings.TrimSuffix(d.Message, " ("+a.Name+")")
			d.Related = nil
			var edits []analysis.TextEdit
			if len(d.SuggestedFixes) > 0 {
				edits = d.SuggestedFixes[0].TextEdits
			}
			if inOneFile(pass.Fset, d.Pos, edits) && !overlap(edits, taken) {
				taken = append(taken, edits...)
				d.SuggestedFixes = slices.Clip(d.SuggestedFixes[:min(1, len(d.SuggestedFixes))])
			} else {
				d.SuggestedFixes = nil
			}
			pass.Report(d)
		}
		if _, err := a.Run(&inner); err != nil {
			reportFailure(pass, err.Error())
		}
		return taken, nil
	}
	return &adapted
}

func inOneFile(fset *token.FileSet, pos token.Pos, edits []analysis.TextEdit) bool {
	file := fset.File(pos)
	return !slices.ContainsFunc(edits, func(e analysis.TextEdit) bool {
		return fset.File(e.Pos) != file || fset.File(end(e)) != file
	})
}

// overlap reports whether an edit changes what one of the others changes
// otherwise. Insertions at one place are both made.
func overlap(edits, others []analysis.TextEdit) bool {
	for _, e := range edits {
		for _, o := range others {
			same := e.Pos == o.Pos && end(e) == end(o) && bytes.Equal(e.NewText, o.NewText)
			if !same && e.Pos < end(o) && o.Pos < end(e) {
				return true
			}
		}
	}
	return false
}

func end(e analysis.TextEdit) token.Pos {
	if !e.End.IsValid() {
		return e.Pos
	}
	return e.End
}

// reportFailure says that a package has not been checked, where it begins. An
// analyzer without that issue would look like one that found nothing.
func reportFailure(pass *analysis.Pass, what string) {
	if len(pass.Files) == 0 {
		return
	}
	pass.Report(analysis.Diagnostic{
		Pos:     pass.Files[0].Package,
		Message: fmt.Sprintf("internal error, package %s is not checked: %s; please report it at https://github.com/koywe/koywelint/issues", pass.Pkg.Path(), what),
	})
}

// describePanic says what went wrong and where in the suite. It shows no value
// but that of a run-time error: others may hold pieces of the analyzed source.
func describePanic(r any) string {
	what := fmt.Sprintf("panic with a %T", r)
	if err, ok := r.(runtime.Error); ok {
		what = err.Error()
	}
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	panicked := false
	for {
		frame, more := frames.Next()
		switch {
		case frame.Function == "runtime.gopanic":
			panicked = true
		case panicked && !strings.HasPrefix(frame.Function, "runtime."):
			dir, file := path.Split(frame.File)
			return fmt.Sprintf("%s (%s/%s:%d)", what, path.Base(dir), file, frame.Line)
		}
		if !more {
			return what
		}
	}
}
