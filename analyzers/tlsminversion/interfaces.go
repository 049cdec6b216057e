package tlsminversion

import (
	"go/ast"
	"go/types"

	astedge "golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// throughInterface notes that a method of an interface is given what is held
// at p as its i'th argument: any of those that implement it may set what is
// missing, and so may one that cannot be seen from here.
func (c *checker) throughInterface(call *ast.CallExpr, m *types.Func, i int, p place) {
	t := m.Signature().Recv().Type()
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		if s := c.info.Selections[sel]; s != nil && types.IsInterface(s.Recv()) {
			t = s.Recv()
		}
	}
	impls, all := c.implementations(t, m)
	if !all || len(impls) == 0 {
		c.set[p] = true
	}
	for _, fn := range impls {
		c.receives(fn, call, i, p)
	}
}

// implementations returns the methods that a call of m on a value of the
// interface t may reach, and whether these are all.
func (c *checker) implementations(t types.Type, m *types.Func) (impls []*types.Func, all bool) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.TypeParams() != nil || !c.closed(named) {
		return nil, false
	}
	iface := named.Underlying().(*types.Interface)
	for _, tn := range c.visible() {
		obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, m.Pkg(), m.Name())
		fn, ok := obj.(*types.Func)
		if !ok || fn == m { // m: an interface or a struct that embeds this one
			continue
		}
		of, _ := tn.Type().(*types.Named)
		switch {
		case of == nil || of.TypeParams() != nil:
			return nil, false
		case !types.Implements(of, iface) && !types.Implements(types.NewPointer(of), iface):
		case !isAbstract(fn):
			impls = append(impls, fn)
		case !types.IsInterface(of) || !c.closed(of):
			return nil, false // who knows what is behind that
		}
	}
	return impls, true
}

// visible returns the types that the package declares or can see.
func (c *checker) visible() []*types.TypeName {
	var all []*types.TypeName
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(pkg *types.Package) {
		if seen[pkg] {
			return
		}
		seen[pkg] = true
		for _, name := range pkg.Scope().Names() {
			if tn, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && !tn.IsAlias() {
				all = append(all, tn)
			}
		}
		for _, imp := range pkg.Imports() {
			visit(imp)
		}
	}
	visit(c.pass.Pkg)
	return all
}

// closed reports whether no package that imports this one can implement an
// interface and bring it here: it is declared here, and this is a program, or
// a method is not exported, or the interface is not, and is no part of what
// others can use.
func (c *checker) closed(t *types.Named) bool {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok || t.Obj().Pkg() != c.pass.Pkg {
		return false
	}
	if c.pass.Pkg.Name() == "main" {
		return true
	}
	for m := range iface.Methods() {
		if !m.Exported() {
			return true
		}
	}
	return !t.Obj().Exported() && !c.open(t.Obj())
}

// open reports whether others can bring values of a type that is not exported.
func (c *checker) open(t *types.TypeName) bool {
	for cur := range c.root.Preorder((*ast.Ident)(nil)) {
		if c.info.Uses[cur.Node().(*ast.Ident)] == types.Object(t) && !inside(cur) {
			return true
		}
	}
	return false
}

// inside reports whether a type named at cur is used in a way that only
// concerns the package: in a body, but for assertions; in a function or field
// that is not exported; as what a function returns.
func inside(cur inspector.Cursor) bool {
	for up := cur; up.Node() != nil; up = up.Parent() {
		kind, _ := up.ParentEdge()
		switch kind {
		case astedge.TypeAssertExpr_Type, astedge.CaseClause_List:
			return false
		case astedge.FuncDecl_Body, astedge.FuncType_Results:
			return true
		case astedge.FuncDecl_Type, astedge.FuncDecl_Recv:
			return !up.Parent().Node().(*ast.FuncDecl).Name.IsExported()
		case astedge.ValueSpec_Type, astedge.ValueSpec_Values:
			if allHidden(up.Parent().Node().(*ast.ValueSpec).Names) {
				return true
			}
		case astedge.Field_Type:
			f := up.Parent()
			if _, ok := f.Parent().Parent().Node().(*ast.StructType); ok {
				return allHidden(f.Node().(*ast.Field).Names)
			}
		}
	}
	return false
}

// allHidden reports whether there are names, none of which is exported.
func allHidden(names []*ast.Ident) bool {
	for _, id := range names {
		if id.IsExported() {
			return false
		}
	}
	return len(names) > 0
}
