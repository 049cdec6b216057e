package flow

import (
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/directive"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// Marked is the fact of an object that carries a //koywelint: directive.
type Marked struct {
	Class  sensitive.Class // of //koywelint:sensitive
	Cleans bool            // of //koywelint:cleans
}

func (*Marked) AFact() {}
func (m *Marked) String() string {
	if m.Cleans {
		return "cleans"
	}
	return "sensitive: " + m.Class.String()
}

// marks answers what directives say of objects, here and in other packages.
type marks struct {
	pass  *analysis.Pass
	local *directive.Directives
	seen  map[types.Object]Marked
}

func newMarks(pass *analysis.Pass) *marks {
	return &marks{
		pass:  pass,
		local: directive.Index(pass.Fset, pass.Files, pass.TypesInfo),
		seen:  make(map[types.Object]Marked),
	}
}

func (m *marks) of(obj types.Object) Marked {
	if obj == nil || obj.Pkg() == nil {
		return Marked{}
	}
	if obj.Pkg() == m.pass.Pkg {
		fn, _ := obj.(*types.Func)
		return Marked{Class: m.local.Class(obj), Cleans: m.local.Cleans(fn)}
	}
	if k, ok := m.seen[obj]; ok {
		return k
	}
	var k Marked
	m.pass.ImportObjectFact(obj, &k)
	m.seen[obj] = k
	return k
}

func (m *marks) class(obj types.Object) sensitive.Class { return m.of(obj).Class }
func (m *marks) cleans(fn *types.Func) bool             { return m.of(fn).Cleans }

func (m *marks) export() {
	for _, obj := range m.local.Objects() {
		if v, isVar := obj.(*types.Var); obj.Exported() && obj.Pkg() == m.pass.Pkg && (!isVar || v.IsField() || isGlobal(v)) {
			k := m.of(obj)
			m.pass.ExportObjectFact(obj, &k)
		}
	}
}
