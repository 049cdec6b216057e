// Package stubcheck holds the stubs in testdata/src against the modules that
// they stand in for. It is a module of its own, so that nobody else needs
// these modules.
package stubcheck

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

const src = "../src"

// TestStubs holds that each function and method of a stub has the signature of
// the real one.
func TestStubs(t *testing.T) {
	var paths []string
	err := filepath.WalkDir(src, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(src, filepath.Dir(path))
		first, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
		if err == nil && strings.HasSuffix(path, ".go") && strings.Contains(first, ".") && first != "." {
			paths = append(paths, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	paths = slices.Compact(paths)
	pkgs, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports}, paths...)
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 || pkg.Types == nil {
			t.Errorf("%s: %v", pkg.PkgPath, pkg.Errors)
			continue
		}
		compare(t, pkg)
	}
}

func compare(t *testing.T, pkg *packages.Package) {
	real := make(map[string]string)
	scope := pkg.Types.Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if fn, ok := obj.(*types.Func); ok {
			real[name] = shape(fn.Signature())
		}
		tn, ok := obj.(*types.TypeName)
		if !ok {
			continue
		}
		for _, typ := range []types.Type{tn.Type(), types.NewPointer(tn.Type())} {
			for m := range types.NewMethodSet(typ).Methods() {
				fn := m.Obj().(*types.Func)
				real[name+"."+fn.Name()] = shape(fn.Signature())
			}
		}
	}
	stub := declared(t, filepath.Join(src, filepath.FromSlash(pkg.PkgPath)))
	for _, name := range slices.Sorted(maps.Keys(stub)) {
		switch want, ok := real[name]; {
		case !ok:
			t.Errorf("%s.%s: there is no such function", pkg.PkgPath, name)
		case want != stub[name]:
			t.Errorf("%s.%s: stub %s, real %s", pkg.PkgPath, name, stub[name], want)
		}
	}
}

// shape writes the types of a signature without packages and names: what a
// stub must have alike.
func shape(sig *types.Signature) string {
	var b strings.Builder
	for _, tuple := range []*types.Tuple{sig.Params(), sig.Results()} {
		b.WriteByte('(')
		for i := range tuple.Len() {
			s := types.TypeString(tuple.At(i).Type(), func(*types.Package) string { return "" })
			if sig.Variadic() && tuple == sig.Params() && i == tuple.Len()-1 {
				s = "..." + strings.TrimPrefix(s, "[]")
			}
			b.WriteString(anyName.Replace(s) + ",")
		}
		b.WriteByte(')')
	}
	return b.String()
}

var anyName = strings.NewReplacer("interface{}", "any", "interface {}", "any")

func fields(f *ast.FuncType) string {
	var b strings.Builder
	for _, list := range []*ast.FieldList{f.Params, f.Results} {
		b.WriteByte('(')
		if list != nil {
			for _, p := range list.List {
				for range max(1, len(p.Names)) {
					b.WriteString(clean(p.Type) + ",")
				}
			}
		}
		b.WriteByte(')')
	}
	return b.String()
}

// clean writes a type without packages.
func clean(e ast.Expr) string {
	s := types.ExprString(e)
	var b strings.Builder
	for s != "" {
		i := strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("[]*(),. {}", r) })
		switch {
		case i < 0:
			b.WriteString(s)
			s = ""
		case s[i] == '.' && !strings.HasPrefix(s[i:], "...") && i > 0:
			s = s[i+1:] // the name of a package
		default:
			n := i + 1
			if strings.HasPrefix(s[i:], "...") {
				n = i + 3
			}
			b.WriteString(s[:n])
			s = s[n:]
		}
	}
	return anyName.Replace(b.String())
}

// declared returns the functions, methods and methods of interfaces that a
// stub declares.
func declared(t *testing.T, dir string) map[string]string {
	found := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				name := d.Name.Name
				if d.Recv != nil {
					name = strings.TrimPrefix(types.ExprString(d.Recv.List[0].Type), "*") + "." + name
				}
				if ast.IsExported(d.Name.Name) && d.Type.TypeParams == nil && !strings.Contains(name, "[") && ast.IsExported(name) {
					found[name] = fields(d.Type)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					ts, ok := s.(*ast.TypeSpec)
					if !ok {
						continue
					}
					if it, ok := ts.Type.(*ast.InterfaceType); ok {
						for _, m := range it.Methods.List {
							if f, ok := m.Type.(*ast.FuncType); ok && ast.IsExported(m.Names[0].Name) {
								found[ts.Name.Name+"."+m.Names[0].Name] = fields(f)
							}
						}
					}
				}
			}
		}
	}
	return found
}
