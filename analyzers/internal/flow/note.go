package flow

import (
	"go/types"
	"hash/fnv"
	"strconv"
	"strings"
)

// A Note says of code that carries no directives, because it belongs to
// another module, what a directive would say.
type Note struct {
	Path   string // of the package
	Object string // what the package declares: Mask, or Customer.TaxID for a field or method
	Mark   Marked
}

// Lookup returns the noted object of a package with the note's path, or nil if
// there is none.
func (n Note) Lookup(pkg *types.Package) types.Object {
	name, member, isMember := strings.Cut(n.Object, ".")
	obj := pkg.Scope().Lookup(name)
	if obj == nil || !isMember {
		return obj
	}
	t, ok := obj.(*types.TypeName)
	if !ok {
		return nil
	}
	of, _, _ := types.LookupFieldOrMethod(t.Type(), true, pkg, member)
	return of
}

// noted finds the objects of notes in what a package imports, and in itself.
func noted(pkg *types.Package, notes []Note) map[types.Object]Marked {
	if len(notes) == 0 {
		return nil
	}
	found := make(map[types.Object]Marked)
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(p *types.Package) {
		if seen[p] {
			return
		}
		seen[p] = true
		for _, n := range notes {
			if n.Path != p.Path() {
				continue
			}
			if obj := n.Lookup(p); obj != nil {
				found[obj] = found[obj].and(n.Mark)
			}
		}
		for _, imp := range p.Imports() {
			visit(imp)
		}
	}
	visit(pkg)
	return found
}

// nameOf is the name of an analyzer that heeds notes. Drivers keep facts under
// the names of analyzers, so those of other notes need another one.
func nameOf(notes []Note) string {
	if len(notes) == 0 {
		return "koyweflow"
	}
	h := fnv.New64a()
	for _, n := range notes {
		h.Write([]byte(n.Path + "." + n.Object + " " + n.Mark.String() + "\n"))
	}
	return "koyweflow_" + strconv.FormatUint(h.Sum64(), 16)
}
