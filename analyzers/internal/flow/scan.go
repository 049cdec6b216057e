package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// sources are the files that are walked: in tests no check asks for values.
func (e *engine) sources() []*ast.File {
	var files []*ast.File
	for _, file := range e.pass.Files {
		if !strings.HasSuffix(e.pass.Fset.File(file.FileStart).Name(), "_test.go") {
			files = append(files, file)
		}
	}
	return files
}

// scan collects declarations, initializers and stores.
func (e *engine) scan() {
	info := e.pass.TypesInfo
	for _, file := range e.sources() {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if fn, ok := info.Defs[d.Name].(*types.Func); ok && d.Body != nil {
					e.decls[fn] = d
					e.funcs = append(e.funcs, fn)
				}
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				for _, s := range d.Specs {
					s := s.(*ast.ValueSpec)
					for i, n := range s.Names {
						if v, ok := info.Defs[n].(*types.Var); ok && i < len(s.Values) && len(s.Values) == len(s.Names) {
							e.inits[v] = s.Values[i]
							e.noteFunc(v, s.Values[i])
						}
					}
				}
			}
		}
	}
	in := e.pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	in.Preorder([]ast.Node{(*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.CompositeLit)(nil), (*ast.ValueSpec)(nil), (*ast.CallExpr)(nil),
		(*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil)}, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, l := range n.Lhs {
				obj := e.objectOf(l)
				if obj == nil {
					continue
				}
				if n.Tok != token.DEFINE {
					e.stored[obj] = max(e.stored[obj], n.Pos())
				}
				if len(n.Lhs) == len(n.Rhs) {
					e.noteFunc(obj, n.Rhs[i])
					e.noteCopy(obj, n)
				} else {
					e.noteFunc(obj, nil)
				}
			}
		case *ast.CallExpr:
			e.noteDecoded(n)
			e.notePath(n)
			e.noteWord(n)
		case *ast.BinaryExpr, *ast.SwitchStmt:
			e.noteWord(n)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				if obj := e.objectOf(n.X); obj != nil {
					e.stored[obj] = max(e.stored[obj], n.Pos())
				}
			}
		case *ast.CompositeLit:
			for _, elt := range n.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					if id, ok := kv.Key.(*ast.Ident); ok {
						if v, ok := info.Uses[id].(*types.Var); ok && v.IsField() {
							e.noteFunc(v, kv.Value)
						}
					}
				}
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if v, ok := info.Defs[name].(*types.Var); ok && !isGlobal(v) && len(n.Values) == len(n.Names) {
					e.noteFunc(v, n.Values[i])
				}
			}
		}
	})
}

// noteFunc remembers the function that is stored in a variable or field; two
// different ones cancel out.
func (e *engine) noteFunc(obj types.Object, rhs ast.Expr) {
	v, ok := obj.(*types.Var)
	if !ok || v.Kind() == types.ParamVar {
		return // a parameter holds what the caller gives, too
	}
	if _, ok := v.Type().Underlying().(*types.Signature); !ok {
		return
	}
	v = v.Origin()
	var fn any
	switch x := ast.Unparen(orIdent(rhs)).(type) {
	case *ast.FuncLit:
		fn = x
	case *ast.Ident:
		if f, ok := e.pass.TypesInfo.Uses[x].(*types.Func); ok {
			fn = f.Origin()
		}
	case *ast.SelectorExpr:
		if f, ok := e.pass.TypesInfo.Uses[x.Sel].(*types.Func); ok {
			fn = f.Origin()
		}
	}
	old, ok := e.funcVal[v]
	if !ok {
		e.holders = append(e.holders, v)
	} else if old != fn {
		fn = nil
	}
	e.funcVal[v] = fn
}

// walkFuncVars walks the functions that package-level variables hold, so that
// those who call them find their summaries.
func (e *engine) walkFuncVars() {
	for _, v := range e.holders {
		if lit, ok := e.funcVal[v].(*ast.FuncLit); ok && isGlobal(v) {
			f := e.newFn(nil, nil)
			f.expr(lit)
			f.finish()
		}
	}
}

func orIdent(e ast.Expr) ast.Expr {
	if e == nil {
		return new(ast.Ident)
	}
	return e
}

func (e *engine) objectOf(x ast.Expr) types.Object {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return e.pass.TypesInfo.ObjectOf(x)
	case *ast.SelectorExpr:
		return e.pass.TypesInfo.Uses[x.Sel]
	}
	return nil
}
