package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"unicode"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// noteWord remembers a variable called token that the code reads as a text: it
// looks at single characters, or chooses between words. A token that gives
// access is opaque; one that is read is a piece of some language.
func (e *engine) noteWord(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			e.compared(n.X, n.Y)
			e.compared(n.Y, n.X)
		}
	case *ast.SwitchStmt:
		words := 0
		for _, s := range n.Body.List {
			for _, x := range s.(*ast.CaseClause).List {
				if e.result.constText(x) != "" {
					words++
				}
			}
		}
		if words > 1 {
			e.isWord(n.Tag)
		} else if x, ok := n.Tag.(*ast.IndexExpr); ok {
			e.isWord(x.X)
		}
	case *ast.CallExpr:
		sel, ok := n.Fun.(*ast.SelectorExpr)
		if !ok || len(n.Args) != 1 {
			return
		}
		if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "utf8" && strings.HasPrefix(sel.Sel.Name, "Decode") {
			e.isWord(n.Args[0])
		}
	}
}

// compared notes x, if it is compared with the sign or the character y.
func (e *engine) compared(x, y ast.Expr) {
	if index, ok := ast.Unparen(x).(*ast.IndexExpr); ok {
		if lit, ok := y.(*ast.BasicLit); ok && lit.Kind == token.CHAR {
			e.isWord(index.X)
		}
		return
	}
	if _, ok := ast.Unparen(x).(*ast.Ident); !ok {
		return
	}
	if s := e.result.constText(y); s != "" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		e.isWord(x)
	}
}

func (e *engine) isWord(x ast.Expr) {
	id, ok := x.(*ast.Ident)
	if !ok {
		return
	}
	if v, ok := e.objectOf(id).(*types.Var); ok && sensitive.IsPiece(v.Name()) {
		e.words[v] = true
	}
}

// wordless is a class that a name gives, without that of a token if obj is a
// variable that is read as a text.
func (e *engine) wordless(c sensitive.Class, obj types.Object) sensitive.Class {
	if v, ok := obj.(*types.Var); ok && e.words[v] {
		c &^= sensitive.Token
	}
	return c
}
