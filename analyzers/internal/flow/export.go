package flow

import (
	"go/ast"
	"go/types"
)

// Owned is the fact of a package that is the user's, as all are that have
// facts: its field names follow the same customs as those of the others.
type Owned struct{}

func (*Owned) AFact()           {}
func (o *Owned) String() string { return "owned" }

// export publishes the summaries of what other packages can call: exported
// functions and methods, also of types that are not exported, which may be
// reached by a constructor; methods of interfaces; functions in exported
// variables and fields.
func (e *engine) export() {
	if m := e.pass.Module; m != nil && m.Path != "" { // else all packages look alike
		e.pass.ExportPackageFact(new(Owned))
	}
	for _, fn := range e.funcs {
		if fn.Exported() {
			e.exportSummary(fn, e.sums[fn])
		}
	}
	for _, m := range e.methods() {
		e.exportSummary(m, e.abstract(m))
	}
	for _, v := range e.holders {
		if fn := e.funcVal[v]; fn != nil && v.Exported() && v.Pkg() == e.pass.Pkg && (v.IsField() || isGlobal(v)) {
			e.exportSummary(v, e.valueOf(fn))
		}
	}
	e.dirs.export()
}

func (e *engine) exportSummary(obj types.Object, s *Summary) {
	if s != nil && !s.empty() && obj.Pkg() == e.pass.Pkg {
		e.pass.ExportObjectFact(obj, s)
	}
}

// methods returns the exported methods of the package's exported interfaces,
// in the order of the source.
func (e *engine) methods() []*types.Func {
	var all []*types.Func
	for _, file := range e.pass.Files {
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range g.Specs {
				ts, ok := s.(*ast.TypeSpec)
				if !ok || !ts.Name.IsExported() || ts.TypeParams != nil {
					continue
				}
				iface, ok := ts.Type.(*ast.InterfaceType)
				if !ok {
					continue
				}
				for _, field := range iface.Methods.List {
					for _, name := range field.Names {
						if m, ok := e.pass.TypesInfo.Defs[name].(*types.Func); ok && m.Exported() {
							all = append(all, m)
						}
					}
				}
			}
		}
	}
	return all
}
