package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/directive"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Marked is the fact of an object that carries a //koywelint: directive.
type Marked struct {
	Class  sensitive.Class // of //koywelint:sensitive
	Cleans bool            // of //koywelint:cleans
	Logs   bool            // of a Note: writes its arguments to a log
}

func (*Marked) AFact() {}
func (m *Marked) String() string {
	switch {
	case m.Cleans:
		return "cleans"
	case m.Logs:
		return "logs"
	}
	return "sensitive: " + m.Class.String()
}

func (m Marked) and(n Marked) Marked {
	return Marked{Class: m.Class | n.Class, Cleans: m.Cleans || n.Cleans, Logs: m.Logs || n.Logs}
}

// marks answers what directives and notes say of objects, here and in other
// packages.
type marks struct {
	pass  *analysis.Pass
	local *directive.Directives
	noted map[types.Object]Marked
	seen  map[types.Object]Marked
}

func newMarks(pass *analysis.Pass, notes []Note) *marks {
	return &marks{
		pass:  pass,
		local: directive.Index(pass.Fset, pass.Files, pass.TypesInfo),
		noted: noted(pass.Pkg, notes),
		seen:  make(map[types.Object]Marked),
	}
}

func (m *marks) of(obj types.Object) Marked {
	if obj == nil || obj.Pkg() == nil {
		return Marked{}
	}
	if obj.Pkg() == m.pass.Pkg {
		fn, _ := obj.(*types.Func)
		return Marked{Class: m.local.Class(obj), Cleans: m.local.Cleans(fn)}.and(m.noted[obj])
	}
	if k, ok := m.seen[obj]; ok {
		return k
	}
	var k Marked
	m.pass.ImportObjectFact(obj, &k)
	k = k.and(m.noted[obj])
	m.seen[obj] = k
	return k
}

func (m *marks) class(obj types.Object) sensitive.Class { return m.of(obj).Class }
func (m *marks) cleans(fn *types.Func) bool             { return fn != nil && m.of(fn).Cleans }

// sinks returns what a call hands to sinks of the tables, or to a function
// that is noted to log.
func (e *engine) sinks(call *ast.CallExpr, known sink.Known) []sink.Use {
	uses := sink.Of(e.pass.TypesInfo, call, known)
	if uses != nil || len(e.dirs.noted) == 0 {
		return uses
	}
	if fn, ok := typeutil.Callee(e.pass.TypesInfo, call).(*types.Func); ok && e.dirs.noted[fn.Origin()].Logs {
		return sink.Logged(e.pass.TypesInfo, call, fn.Origin())
	}
	return nil
}

func (m *marks) export() {
	for _, obj := range m.local.Objects() {
		if v, isVar := obj.(*types.Var); obj.Exported() && obj.Pkg() == m.pass.Pkg && (!isVar || v.IsField() || isGlobal(v)) {
			k := m.of(obj)
			m.pass.ExportObjectFact(obj, &k)
		}
	}
}
