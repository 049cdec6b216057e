package edit

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// CutElements returns the edit that removes the elements i to j of a list, which
// are arguments or the elements of a literal, with a comma. open and shut are
// the brackets around the list. Elements that have their lines for themselves
// go with these lines, so that the comments at their ends go as well and those
// of their neighbours stay.
func CutElements(fset *token.FileSet, file *ast.File, list []ast.Expr, i, j int, open, shut token.Pos) analysis.TextEdit {
	before, after := open, shut
	if i > 0 {
		before = list[i-1].End()
	}
	if j+1 < len(list) {
		after = list[j+1].Pos()
	}
	from, to := list[i].Pos(), list[j].End()
	switch {
	case Alone(fset, before, from, to, after):
		return CutLines(fset, from, to)
	case i == 0 && j+1 == len(list):
		return Delete(open+1, shut)
	case i == 0:
		return Delete(from, after)
	case !hasComment(file, before, from):
		return Delete(before, to)
	case j+1 < len(list):
		return Delete(from, after)
	}
	return Delete(from, to) // the comma before the comment may stay where a line ends
}

// CutStatement returns the edit that removes the statement at cur from its
// block.
func CutStatement(fset *token.FileSet, cur inspector.Cursor) analysis.TextEdit {
	stmt, parent := cur.Node(), cur.Parent().Node()
	before, after := parent.Pos(), parent.End()
	switch p := parent.(type) {
	case *ast.BlockStmt:
		after = p.Rbrace
	case *ast.CaseClause:
		before = p.Colon
		for up := range cur.Enclosing((*ast.BlockStmt)(nil)) {
			after = up.Node().(*ast.BlockStmt).Rbrace
			break
		}
	}
	if prev, ok := cur.PrevSibling(); ok && prev.Node().End() > before {
		before = prev.Node().End()
	}
	if next, ok := cur.NextSibling(); ok {
		after = next.Node().Pos()
	}
	if Alone(fset, before, stmt.Pos(), stmt.End(), after) {
		return CutLines(fset, stmt.Pos(), stmt.End())
	}
	return Delete(stmt.Pos(), stmt.End())
}

// Alone reports whether what stands from from to to has its lines for itself,
// between the end of what is before it and the start of what is after it.
func Alone(fset *token.FileSet, before, from, to, after token.Pos) bool {
	return line(fset, before) < line(fset, from) && line(fset, to) < line(fset, after)
}

// CutLines returns the edit that removes the lines from that of from to that of
// to, with the comments at their ends.
func CutLines(fset *token.FileSet, from, to token.Pos) analysis.TextEdit {
	f := fset.File(from)
	start, end := f.LineStart(line(fset, from)), to
	if last := line(fset, to); last < f.LineCount() {
		end = f.LineStart(last + 1)
	}
	return Delete(start, end)
}

// line is the number of the line in the file itself, whatever //line says.
func line(fset *token.FileSet, pos token.Pos) int { return fset.PositionFor(pos, false).Line }

// hasComment reports whether a comment stands between two places.
func hasComment(file *ast.File, from, to token.Pos) bool {
	if file == nil {
		return false
	}
	for _, c := range file.Comments {
		if from <= c.Pos() && c.End() <= to {
			return true
		}
	}
	return false
}

// OnlyFor reports whether cur is an if statement that does nothing but the
// statement inner, and can go with it.
func OnlyFor(root inspector.Cursor, info *types.Info, cur, inner inspector.Cursor) bool {
	s, ok := cur.Node().(*ast.IfStmt)
	if !ok || s.Init != nil || s.Else != nil || len(s.Body.List) != 1 || s.Body.List[0] != inner.Node() {
		return false
	}
	if _, ok := cur.Parent().Node().(*ast.BlockStmt); !ok {
		return false
	}
	can := true
	ast.Inspect(s.Cond, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr, *ast.UnaryExpr: // may do something; <-ch
			can = false
		case *ast.Ident:
			v, ok := info.Uses[n].(*types.Var)
			can = can && (!ok || v.Kind() != types.LocalVar || usedOutside(root, info, v, s))
		}
		return can
	})
	return can
}

// usedOutside reports whether something other than n reads a variable.
func usedOutside(root inspector.Cursor, info *types.Info, v *types.Var, n ast.Node) bool {
	for cur := range root.Preorder((*ast.Ident)(nil)) {
		id := cur.Node().(*ast.Ident)
		if info.Uses[id] != v || n.Pos() <= id.Pos() && id.End() <= n.End() {
			continue
		}
		if a, ok := cur.Parent().Node().(*ast.AssignStmt); !ok || !slices.Contains(a.Lhs, ast.Expr(id)) {
			return true
		}
	}
	return false
}
