package directive

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// Directives are the sensitive and cleans directives of one package, by the
// object that each speaks of.
type Directives struct {
	classes map[types.Object]sensitive.Class
	cleans  map[*types.Func]bool
}

// Index collects the directives of a package's files.
//
// A sensitive directive may stand at a type, field, variable, constant,
// parameter or function, where it speaks of what the function returns; a
// cleans directive at a function or interface method.
func Index(fset *token.FileSet, files []*ast.File, info *types.Info) *Directives {
	ds := &Directives{classes: make(map[types.Object]sensitive.Class), cleans: make(map[*types.Func]bool)}
	for _, file := range files {
		var todo []*Directive
		for _, d := range Parse(fset, file) {
			if d.Verb == Sensitive || d.Verb == Cleans {
				todo = append(todo, d)
			}
		}
		if todo != nil {
			ds.add(fset, file, info, todo)
		}
	}
	return ds
}

// Class returns the class that a directive gives to obj, or to the type that
// obj names.
func (ds *Directives) Class(obj types.Object) sensitive.Class {
	if ds == nil || obj == nil {
		return 0
	}
	return ds.classes[obj]
}

// Cleans reports whether fn is declared to return nothing sensitive.
func (ds *Directives) Cleans(fn *types.Func) bool { return ds != nil && fn != nil && ds.cleans[fn] }

// Objects returns all objects that have a directive, in no particular order.
func (ds *Directives) Objects() []types.Object {
	if ds == nil {
		return nil
	}
	var objs []types.Object
	for obj := range ds.classes {
		objs = append(objs, obj)
	}
	for fn := range ds.cleans {
		if ds.classes[fn] == 0 {
			objs = append(objs, fn)
		}
	}
	return objs
}

func (ds *Directives) add(fset *token.FileSet, file *ast.File, info *types.Info, todo []*Directive) {
	for d, idents := range targets(fset, file, todo) {
		class, _ := parseClasses(d.Args)
		for _, id := range idents {
			obj := info.Defs[id]
			if obj == nil {
				continue
			}
			if d.Verb == Sensitive {
				if class != 0 {
					ds.classes[obj] |= class
				}
			} else if fn, ok := obj.(*types.Func); ok {
				ds.cleans[fn] = true
			}
		}
	}
}

// targets returns the identifiers whose declaration each directive speaks of:
// of the outermost declaration that starts on the directive's line. For a
// directive at the end of a line, declarations whose head also ends there
// come first, so that a parameter on a line of its own is found inside the
// function.
func targets(fset *token.FileSet, file *ast.File, todo []*Directive) map[*Directive][]*ast.Ident {
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	starts := make(map[int]*ast.Node)
	ends := make(map[int]*ast.Node)
	for _, d := range todo {
		starts[d.From] = nil
	}
	ast.Inspect(file, func(n ast.Node) bool {
		pos, end, ok := head(n)
		if !ok {
			return n != nil
		}
		l := line(pos)
		if old, wanted := starts[l]; wanted {
			if old == nil {
				starts[l] = &n // the outermost is visited first
			}
			if ends[l] == nil && line(end) == l {
				ends[l] = &n
			}
		}
		return true
	})
	found := make(map[*Directive][]*ast.Ident)
	for _, d := range todo {
		n := starts[d.From]
		if !d.Own && ends[d.From] != nil {
			n = ends[d.From]
		}
		if n != nil {
			found[d] = declared(*n)
		}
	}
	return found
}

// head returns the extent of a declaration without the body that it opens.
func head(n ast.Node) (pos, end token.Pos, ok bool) {
	switch n := n.(type) {
	case *ast.FuncDecl:
		return n.Pos(), n.Type.End(), true
	case *ast.GenDecl:
		if n.Tok == token.IMPORT {
			return 0, 0, false
		}
		if n.Lparen.IsValid() {
			return n.Pos(), n.Lparen, true
		}
		if spec, ok := n.Specs[0].(*ast.TypeSpec); ok {
			_, end, _ := head(spec)
			return n.Pos(), end, true
		}
		return n.Pos(), n.End(), true
	case *ast.TypeSpec:
		switch t := n.Type.(type) {
		case *ast.StructType:
			return n.Pos(), t.Fields.Pos(), true
		case *ast.InterfaceType:
			return n.Pos(), t.Methods.Pos(), true
		}
		return n.Pos(), n.End(), true
	case *ast.ValueSpec:
		return n.Pos(), n.End(), true
	case *ast.Field:
		if s, ok := n.Type.(*ast.StructType); ok {
			return n.Pos(), s.Fields.Pos(), true
		}
		return n.Pos(), n.End(), len(n.Names) > 0 || embedded(n.Type) != nil
	case *ast.AssignStmt:
		return n.Pos(), n.End(), n.Tok == token.DEFINE
	case *ast.RangeStmt:
		return n.Pos(), n.Body.Pos(), n.Tok == token.DEFINE
	}
	return 0, 0, false
}

// declared returns the identifiers that a declaration declares.
func declared(n ast.Node) []*ast.Ident {
	var ids []*ast.Ident
	switch n := n.(type) {
	case *ast.FuncDecl:
		ids = append(ids, n.Name)
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			ids = append(ids, declared(spec)...)
		}
	case *ast.TypeSpec:
		ids = append(ids, n.Name)
	case *ast.ValueSpec:
		ids = n.Names
	case *ast.Field:
		if ids = n.Names; len(ids) == 0 {
			if id := embedded(n.Type); id != nil {
				ids = append(ids, id)
			}
		}
	case *ast.AssignStmt:
		for _, e := range n.Lhs {
			if id, ok := e.(*ast.Ident); ok {
				ids = append(ids, id)
			}
		}
	case *ast.RangeStmt:
		// The value is what is meant, not its index.
		for _, e := range []ast.Expr{n.Value, n.Key} {
			if id, ok := e.(*ast.Ident); ok && id.Name != "_" {
				return []*ast.Ident{id}
			}
		}
	}
	return ids
}

// embedded returns the name of an embedded field, which is that of its type.
func embedded(t ast.Expr) *ast.Ident {
	switch t := t.(type) {
	case *ast.Ident:
		return t
	case *ast.StarExpr:
		return embedded(t.X)
	case *ast.SelectorExpr:
		return t.Sel
	case *ast.IndexExpr:
		return embedded(t.X)
	case *ast.IndexListExpr:
		return embedded(t.X)
	}
	return nil
}
