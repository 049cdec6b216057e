package plugin

import (
	"fmt"
	"path"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
)

// adapt returns copies of a linter's analyzers whose diagnostics survive
// golangci-lint v2.15.0:
//
//   - without the name of the check at the end of the message, since
//     golangci-lint puts it before the message;
//   - without Related, which would become issues of their own, counted and
//     shown in the place of others;
//   - with fixes that can all be applied at once, as golangci-lint does: also
//     alternatives, and half of a fix that edits two files. Because of a single
//     conflict, --fix would leave the file alone, and its issues out of the report.
//
// An analyzer that panics or fails would end the run with no issue of any
// linter shown. A copy reports that as an issue instead.
func adapt(as []*analysis.Analyzer) []*analysis.Analyzer {
	adapted := make([]*analysis.Analyzer, len(as))
	for i, a := range as {
		adapted[i] = adaptOne(a)
	}
	return analyzers.Combined(adapted)
}

func adaptOne(a *analysis.Analyzer) *analysis.Analyzer {
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
			d.Message = strings.TrimSuffix(d.Message, " ("+a.Name+")")
			d.Related = nil
			pass.Report(d)
		}
		if _, err := a.Run(&inner); err != nil {
			reportFailure(pass, err.Error())
		}
		return nil, nil
	}
	return &adapted
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
