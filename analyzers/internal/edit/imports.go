package edit

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Import returns the qualifier (such as "hmac.") under which the package path
// can be used at pos, and the edits that import it if the file does not. It
// reuses an import that is visible at pos; otherwise it chooses the same
// fresh name for the whole file, so that the fixes of one file combine.
func Import(file *ast.File, info *types.Info, pkg *types.Package, path string, pos token.Pos) (qualifier string, edits []analysis.TextEdit) {
	imported := false
	for _, spec := range file.Imports {
		name := info.PkgNameOf(spec)
		if name == nil || name.Imported().Path() != path || name.Name() == "_" {
			continue
		}
		if name.Name() == "." {
			return "", nil
		}
		imported = true
		if visible(file, info, name, pos) {
			return name.Name() + ".", nil
		}
	}
	name := baseName(path)
	explicit := ""
	if name != lastElem(path) {
		explicit = name
	}
	if imported || !fresh(file, info, pkg, name) {
		name = freshName(file, info, pkg, path)
		explicit = name
	}
	return name + ".", []analysis.TextEdit{insertSpec(file, explicit, path)}
}

// visible reports whether the identifier of an import means that import at pos.
func visible(file *ast.File, info *types.Info, name *types.PkgName, pos token.Pos) bool {
	scope := info.Scopes[file]
	if scope == nil {
		return false
	}
	if inner := scope.Innermost(pos); inner != nil {
		scope = inner
	}
	_, obj := scope.LookupParent(name.Name(), pos)
	return obj == types.Object(name)
}

// baseName is the name that a package of the standard library declares.
func baseName(p string) string {
	name := lastElem(p)
	if len(name) > 1 && name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" {
		name = lastElem(path.Dir(p))
	}
	return name
}

func lastElem(p string) string { return path.Base(p) }

// freshName makes a name of the last two elements of a path, such as
// cryptohmac, and a number where that is taken as well.
func freshName(file *ast.File, info *types.Info, pkg *types.Package, p string) string {
	base := baseName(p)
	if dir := path.Dir(p); dir != "." {
		base = lastElem(dir) + base
	} else {
		base += "pkg"
	}
	name := base
	for i := 2; !fresh(file, info, pkg, name); i++ {
		name = base + strconv.Itoa(i)
	}
	return name
}

// fresh reports whether nothing in the file or its package has the name.
func fresh(file *ast.File, info *types.Info, pkg *types.Package, name string) bool {
	if types.Universe.Lookup(name) != nil || pkg != nil && pkg.Scope().Lookup(name) != nil {
		return false
	}
	if scope := info.Scopes[file]; scope != nil && scope.Lookup(name) != nil {
		return false
	}
	taken := false
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Name == name {
			switch obj := info.ObjectOf(id).(type) {
			case *types.Var:
				taken = taken || !obj.IsField()
			case *types.Func:
				taken = taken || obj.Signature().Recv() == nil && obj.Pkg() == pkg
			case *types.Const, *types.TypeName:
				taken = taken || obj.Pkg() == pkg
			case nil:
				taken = taken || info.Implicits[n] != nil // of a type switch
			}
		}
		if clause, ok := n.(*ast.TypeSwitchStmt); ok {
			if a, ok := clause.Assign.(*ast.AssignStmt); ok {
				if id, ok := a.Lhs[0].(*ast.Ident); ok && id.Name == name {
					taken = true
				}
			}
		}
		return !taken
	})
	return !taken
}

// insertSpec returns the edit that adds an import: after the greatest smaller
// one of the first group of standard packages, else in front of the first
// parenthesised declaration's groups, else as a declaration of its own.
//
// Insertions stand only where an import ends, and deletions reach from the
// end of the import before, so that they never overlap.
func insertSpec(file *ast.File, name, path string) analysis.TextEdit {
	text := strconv.Quote(path)
	if name != "" {
		text = name + " " + text
	}
	var last *ast.GenDecl // the last import declaration that is not for cgo
	for _, decl := range importDecls(file) {
		if isCgo(decl) {
			continue
		}
		if !decl.Lparen.IsValid() {
			last = decl
			continue
		}
		after, blank := decl.Lparen+1, len(decl.Specs) > 0
		for _, group := range groups(decl) {
			if !isStd(importPath(group[0])) {
				continue
			}
			blank = false
			if !first(decl, group[0]) {
				after = specEnd(group[0])
			}
			for _, spec := range group {
				if isStd(importPath(spec)) && importPath(spec) < path {
					after = specEnd(spec)
				}
			}
			break
		}
		text = "\n\t" + text
		if blank {
			text += "\n"
		}
		return Insert(after, text)
	}
	if last != nil {
		return Insert(specEnd(last.Specs[0].(*ast.ImportSpec)), "\nimport "+text)
	}
	if len(file.Decls) == 0 {
		return Insert(file.Name.End(), "\n\nimport "+text)
	}
	pos := file.Decls[0].Pos()
	switch d := file.Decls[0].(type) {
	case *ast.GenDecl:
		if d.Doc != nil {
			pos = d.Doc.Pos()
		}
	case *ast.FuncDecl:
		if d.Doc != nil {
			pos = d.Doc.Pos()
		}
	}
	return Insert(pos, "import "+text+"\n\n")
}

func importDecls(file *ast.File) []*ast.GenDecl {
	var decls []*ast.GenDecl
	for _, d := range file.Decls {
		d, ok := d.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			break
		}
		decls = append(decls, d)
	}
	return decls
}

func isCgo(decl *ast.GenDecl) bool {
	for _, s := range decl.Specs {
		if importPath(s.(*ast.ImportSpec)) == "C" {
			return true
		}
	}
	return false
}

// groups splits the imports of a declaration at blank lines.
func groups(decl *ast.GenDecl) [][]*ast.ImportSpec {
	var all [][]*ast.ImportSpec
	for i, s := range decl.Specs {
		spec := s.(*ast.ImportSpec)
		if i > 0 && adjacent(decl.Specs[i-1].(*ast.ImportSpec), spec) {
			all[len(all)-1] = append(all[len(all)-1], spec)
		} else {
			all = append(all, []*ast.ImportSpec{spec})
		}
	}
	return all
}

// adjacent reports whether nothing but a line break and a tab is between two
// imports.
func adjacent(a, b *ast.ImportSpec) bool {
	start := b.Pos()
	if b.Doc != nil {
		start = b.Doc.Pos()
	}
	return start-specEnd(a) <= token.Pos(len("\n\t"))
}

func first(decl *ast.GenDecl, spec *ast.ImportSpec) bool { return decl.Specs[0] == ast.Spec(spec) }

func specEnd(spec *ast.ImportSpec) token.Pos {
	if spec.Comment != nil {
		return spec.Comment.End()
	}
	return spec.End()
}

func importPath(spec *ast.ImportSpec) string {
	p, _ := strconv.Unquote(spec.Path.Value)
	return p
}

// isStd reports whether a path looks like one of the standard library, as in
// the go command: its first element has no dot.
func isStd(p string) bool {
	elem, _, _ := strings.Cut(p, "/")
	return !strings.Contains(elem, ".")
}
