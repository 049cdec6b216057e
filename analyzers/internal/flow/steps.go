package flow

import (
	"fmt"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Step is one station of a value on its way, for Related information.
type Step struct {
	Pos  token.Pos // invalid where the step is in another package
	Text string    // "passed to audit.Log (audit/log.go:12)"
}

// Related shows a way. Steps in other packages, whose texts have the place,
// are shown at pos.
func Related(steps []Step, pos token.Pos) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	for _, s := range steps {
		if !s.Pos.IsValid() {
			s.Pos = pos
		}
		out = append(out, analysis.RelatedInformation{Pos: s.Pos, End: s.Pos, Message: s.Text})
	}
	return out
}

const through = "through "

// Steps makes steps of what At has named, as facts keep it.
func Steps(names []string) []Step {
	var out []Step
	for _, n := range names {
		out = append(out, Step{Text: through + n})
	}
	return out
}

// Texts undoes Steps.
func Texts(steps []Step) []string {
	var out []string
	for _, s := range steps {
		out = append(out, strings.TrimPrefix(s.Text, through))
	}
	return out
}

// At names a function of the package, or the package if it is none, with the
// place where a value goes on.
func At(pass *analysis.Pass, fn *types.Func, pos token.Pos) string {
	if fn == nil {
		return at(pass, "package "+pass.Pkg.Name(), pos)
	}
	return at(pass, funcName(fn), pos)
}

// at adds a place to a name, as text that means the same on every machine.
func at(pass *analysis.Pass, name string, pos token.Pos) string {
	p := pass.Fset.Position(pos)
	return fmt.Sprintf("%s (%s:%d)", name, path.Join(path.Base(pass.Pkg.Path()), filepath.Base(p.Filename)), p.Line)
}

// funcName is a function's name as a caller writes it: audit.Log, Client.get.
func funcName(fn *types.Func) string {
	if recv := fn.Signature().Recv(); recv != nil {
		if _, t := typeName(recv.Type()); t != "" {
			return t + "." + fn.Name()
		}
		return fn.Name()
	}
	return fn.Pkg().Name() + "." + fn.Name()
}
