package flow

import (
	"go/types"
	"slices"
)

// isAbstract reports whether fn is a method of an interface.
func isAbstract(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// abstract is what a call of an interface's method may do: what the methods
// do that implement it in the package of the interface, in this one, and in
// those that this one imports. Interfaces of packages that are not the user's
// are left out: everything may stand behind an io.Writer.
func (e *engine) abstract(m *types.Func) *Summary {
	if m.Pkg() == nil || !e.owns(m.Pkg()) {
		return nil
	}
	var out *Summary
	if m.Pkg() != e.pass.Pkg {
		out = e.imported(m)
	}
	for _, fn := range e.implementations(m) {
		s := e.sums[fn]
		if fn.Pkg() != e.pass.Pkg {
			s = e.imported(fn)
		}
		if s != nil {
			out = out.merge(s)
		}
	}
	return out
}

// implementations returns the methods of this package, and the exported ones
// of its imports, that m may stand for. What is not exported there stands
// behind an interface of the same package most likely, whose fact has it.
func (e *engine) implementations(m *types.Func) []*types.Func {
	if impls, ok := e.impls[m]; ok {
		return impls
	}
	var impls []*types.Func
	iface, _ := m.Signature().Recv().Type().Underlying().(*types.Interface)
	pkgs := []*types.Package{e.pass.Pkg}
	for _, pkg := range e.pass.Pkg.Imports() {
		if pkg != m.Pkg() && e.owns(pkg) { // what m's package has stands in the fact of m
			pkgs = append(pkgs, pkg)
		}
	}
	for _, pkg := range pkgs {
		for _, t := range e.concrete(pkg) {
			if iface == nil || len(impls) >= maxImpls {
				break
			}
			ptr := types.NewPointer(t)
			obj, _, _ := types.LookupFieldOrMethod(ptr, false, m.Pkg(), m.Name())
			fn, ok := obj.(*types.Func)
			if ok && !isAbstract(fn) && types.Implements(ptr, iface) && !slices.Contains(impls, fn.Origin()) {
				impls = append(impls, fn.Origin())
			}
		}
	}
	e.impls[m] = impls
	return impls
}

// concrete returns the types of a package that may implement an interface:
// those with methods, without type parameters, and exported if the package is
// another one, in a fixed order.
func (e *engine) concrete(pkg *types.Package) []*types.Named {
	all, ok := e.types[pkg]
	if ok {
		return all
	}
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() || pkg != e.pass.Pkg && !tn.Exported() {
			continue
		}
		t, ok := tn.Type().(*types.Named)
		if !ok || types.IsInterface(t) || t.TypeParams().Len() > 0 {
			continue
		}
		if st, isStruct := t.Underlying().(*types.Struct); t.NumMethods() > 0 || isStruct && hasEmbedded(st) {
			all = append(all, t)
		}
	}
	e.types[pkg] = all
	return all
}

func hasEmbedded(st *types.Struct) bool {
	for f := range st.Fields() {
		if f.Embedded() {
			return true
		}
	}
	return false
}

// merge returns what holds if either of two functions may be called.
func (s *Summary) merge(t *Summary) *Summary {
	if s == nil {
		return t
	}
	out := *s
	out.Sinks = bounded(s.Sinks, t.Sinks)
	out.Compares = bounded(s.Compares, t.Compares)
	out.Calls = bounded(s.Calls, t.Calls)
	out.Leaves = nil
	for _, l := range s.Leaves {
		i := slices.IndexFunc(t.Leaves, func(m Left) bool { return m.Param == l.Param })
		if i >= 0 {
			l.Outcome = l.merge(t.Leaves[i].Outcome)
		} else {
			l.Outcome = l.merge(Outcome{})
		}
		out.Leaves = append(out.Leaves, l)
	}
	for _, m := range t.Leaves {
		if !slices.ContainsFunc(s.Leaves, func(l Left) bool { return l.Param == m.Param }) {
			m.Outcome = m.merge(Outcome{})
			out.Leaves = append(out.Leaves, m)
		}
	}
	out.Verifies = s.Verifies && t.Verifies
	if len(s.Results) != len(t.Results) {
		out.Results = nil
		return &out
	}
	out.Results = slices.Clone(s.Results)
	for i, r := range t.Results {
		out.Results[i] = out.Results[i].merge(r)
	}
	return &out
}

// merge returns what holds of one of two results.
func (r Outcome) merge(o Outcome) Outcome {
	r.Class |= o.Class
	r.Origin |= o.Origin
	r.Clean = r.Clean && o.Clean
	r.Built = r.Built && o.Built
	r.Given = r.Given || o.Given
	r.Same = r.Same && o.Same
	r.Made, r.Fn = 0, nil
	for _, in := range o.Inputs {
		if !slices.Contains(r.Inputs, in) && len(r.Inputs) < maxInputs {
			r.Inputs = append(slices.Clip(r.Inputs), in)
		}
	}
	if r.Name == "" {
		r.Name = o.Name
	}
	var fields []Field
	for _, part := range r.Fields {
		var other Outcome
		if i := slices.IndexFunc(o.Fields, func(p Field) bool { return p.Name == part.Name }); i >= 0 {
			other = o.Fields[i].Outcome
		}
		fields = append(fields, Field{part.Name, part.merge(other)})
	}
	for _, part := range o.Fields {
		if len(fields) < maxInputs && !slices.ContainsFunc(fields, func(p Field) bool { return p.Name == part.Name }) {
			fields = append(fields, Field{part.Name, part.merge(Outcome{})})
		}
	}
	r.Fields = fields
	return r
}

func bounded[T any](a, b []T) []T {
	all := append(slices.Clip(a), b...)
	return all[:min(len(all), maxSinks)]
}
