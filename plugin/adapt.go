package plugin

import (
	"fmt"
	"go/token"
	"path"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// adapt returns a copy of a whose diagnostics survive golangci-lint v2.15.0:
//
//   - without Related, which would become issues of their own, counted and
//     shown in the place of others;
//   - with one fix, since golangci-lint applies all alternatives at once and
//     drops the issues of the file when they conflict;
//   - without a fix that edits another file, of which it would apply half.
//
// An analyzer that panics or fails would end the run with no issue of any
// linter shown. The copy reports that as an issue instead.
//
// What a requires stays as it is: the results are found by pointer.
func adapt(a *analysis.Analyzer) *analysis.Analyzer {
	adapted := *a
	adapted.Run = func(pass *analysis.Pass) (result any, err error) {
		defer func() {
			if r := recover(); r != nil {
				reportFailure(pass, describePanic(r))
				result, err = nil, nil
			}
		}()
		inner := *pass
		inner.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			if len(d.SuggestedFixes) > 1 {
				d.SuggestedFixes = d.SuggestedFixes[:1:1]
			}
			if len(d.SuggestedFixes) == 1 && !inOneFile(pass.Fset, d.Pos, d.SuggestedFixes[0]) {
				d.SuggestedFixes = nil
			}
			pass.Report(d)
		}
		result, err = a.Run(&inner)
		if err != nil {
			reportFailure(pass, err.Error())
			return nil, nil
		}
		return result, nil
	}
	return &adapted
}

func inOneFile(fset *token.FileSet, pos token.Pos, fix analysis.SuggestedFix) bool {
	file := fset.File(pos)
	for _, e := range fix.TextEdits {
		if fset.File(e.Pos) != file || e.End.IsValid() && fset.File(e.End) != file {
			return false
		}
	}
	return true
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
