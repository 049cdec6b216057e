package hardcodedkey

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// fixes returns the edits that read a secret from the environment, where that
// compiles and keeps what the program does.
func (c *checker) fixes(s *secret) []analysis.SuggestedFix {
	file := c.file(s.at)
	if s.noFix || file == nil || strings.HasSuffix(c.pass.Fset.File(file.FileStart).Name(), "_test.go") {
		return nil
	}
	if _, ok := s.at.(*ast.CompositeLit); ok {
		return nil
	}
	cur, ok := c.root.FindNode(s.at)
	if !ok {
		return nil
	}
	kind, _ := cur.ParentEdge()
	for kind == edge.ParenExpr_X {
		cur = cur.Parent()
		kind, _ = cur.ParentEdge()
	}
	value, ok := c.getenv(s)
	if !ok {
		return nil
	}
	if s.preset {
		if edits := c.withoutDefault(s, cur); edits != nil {
			edits = append(edits, edit.DropImports(file, c.info, edits...)...)
			return []analysis.SuggestedFix{{Message: "Remove the default", TextEdits: edits}}
		}
	}
	_, edits := edit.Import(file, c.info, c.pass.Pkg, "os", s.at.Pos())
	var more []analysis.TextEdit
	message := "Read it with " + value
	switch p := cur.Parent().Node().(type) {
	case *ast.ValueSpec:
		decl, ok := cur.Parent().Parent().Node().(*ast.GenDecl)
		if !ok {
			return nil
		}
		if s.preset && c.onlyStandsIn(p) {
			value, edits, message = `""`, nil, "Leave the default empty"
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
		} else if decl.Tok == token.CONST {
			more = c.constToVar(p, decl, s, value)
		} else if c.isString(s.at) {
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
		}
	case *ast.CallExpr:
		if s.preset { // the environment is read already, or a flag is
			value, edits, message = `""`, nil, "Leave the default empty"
		} else if fn := callee(c.info, p); fn != nil && strings.EqualFold(fn.Name(), "setenv") {
			return nil
		} else if c.info.Types[p.Fun].IsType() {
			if c.isConst(p) && !c.mayVary(cur.Parent()) {
				return nil
			}
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
			break
		}
		if c.isString(s.at) {
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
		}
	case *ast.CompositeLit:
		// One element of a list has no name, but a header's only value has.
		if _, isStruct := c.info.TypeOf(p).Underlying().(*types.Struct); (isStruct || strings.Contains(value, "+")) && c.isString(s.at) {
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
		}
	case *ast.AssignStmt, *ast.KeyValueExpr, *ast.ReturnStmt:
		if s.preset { // read from the environment already, or from elsewhere
			value, edits, message = `""`, nil, "Leave the default empty"
		}
		if kind != edge.KeyValueExpr_Key && c.isString(s.at) {
			more = []analysis.TextEdit{edit.Replace(s.at, value)}
		}
	}
	if more == nil {
		return nil
	}
	more = append(more, edits...)
	more = append(more, edit.DropImports(file, c.info, more...)...)
	return []analysis.SuggestedFix{{Message: message, TextEdits: more}}
}

// getenv returns the expression that reads s from the environment. It fails
// where the credential is a part of a longer text.
func (c *checker) getenv(s *secret) (string, bool) {
	m, isFormat := sensitive.Format(s.text)
	keep := s.text[:len(s.text)-len(stripScheme(s.text))] // "Bearer "
	if isFormat && m.Prefix != "" && (m.Start > len(keep) || m.End < len(strings.TrimSpace(s.text))) {
		return "", false
	}
	qualifier, _ := edit.Import(c.file(s.at), c.info, c.pass.Pkg, "os", s.at.Pos())
	value := qualifier + "Getenv(" + strconv.Quote(c.envName(s)) + ")"
	if keep != "" {
		value = strconv.Quote(keep) + " + " + value
	}
	return value, true
}

// isString reports whether e may be replaced by any value of type string.
func (c *checker) isString(e ast.Expr) bool {
	t := c.info.TypeOf(e)
	return t != nil && (types.Identical(t, types.Typ[types.String]) || types.Identical(t, types.Typ[types.UntypedString]))
}

// mayVary reports whether the constant conversion at cur stands where any
// expression may stand.
func (c *checker) mayVary(cur inspector.Cursor) bool {
	switch cur.Parent().Node().(type) {
	case *ast.AssignStmt, *ast.KeyValueExpr, *ast.ReturnStmt:
		return true
	case *ast.CallExpr:
		return !c.isConst(cur.Parent().Node().(ast.Expr))
	case *ast.ValueSpec:
		decl, ok := cur.Parent().Parent().Node().(*ast.GenDecl)
		return ok && decl.Tok == token.VAR
	}
	return false
}

// constToVar returns the edits that make a variable of a constant, or nil if
// something needs a constant or the edits would not be safe.
func (c *checker) constToVar(vs *ast.ValueSpec, decl *ast.GenDecl, s *secret, value string) []analysis.TextEdit {
	if !c.convertible(vs) || vs.Values[0] != s.at {
		return nil
	}
	if len(decl.Specs) == 1 {
		return []analysis.TextEdit{{Pos: decl.TokPos, End: decl.TokPos + token.Pos(len("const")), NewText: []byte("var")}, edit.Replace(s.at, value)}
	}
	if edits, ok := c.wholeGroup(decl); ok {
		return edits
	}
	return c.moveOut(vs, decl, value)
}

// wholeGroup returns the edits that make variables of all constants of a
// group, if all are secrets.
func (c *checker) wholeGroup(decl *ast.GenDecl) ([]analysis.TextEdit, bool) {
	edits := []analysis.TextEdit{{Pos: decl.TokPos, End: decl.TokPos + token.Pos(len("const")), NewText: []byte("var")}}
	for _, spec := range decl.Specs {
		vs := spec.(*ast.ValueSpec)
		if !c.convertible(vs) {
			return nil, false
		}
		s := c.found[vs.Values[0].Pos()]
		if s == nil || s.at != vs.Values[0] || s.noFix || s.preset && c.onlyStandsIn(vs) {
			return nil, false
		}
		value, ok := c.getenv(s)
		if !ok {
			return nil, false
		}
		edits = append(edits, edit.Replace(s.at, value))
	}
	return edits, true
}

// convertible reports whether the constant of vs is known to be used only
// where a string variable does as well.
func (c *checker) convertible(vs *ast.ValueSpec) bool {
	if len(vs.Names) != 1 || len(vs.Values) != 1 {
		return false
	}
	obj := c.info.Defs[vs.Names[0]]
	if obj == nil || !c.isString(vs.Names[0]) && !c.isString(vs.Values[0]) {
		return false
	}
	if obj.Exported() && obj.Parent() == c.pass.Pkg.Scope() && c.pass.Pkg.Name() != "main" {
		return false // another package may need a constant
	}
	uses := 0
	for cur := range c.root.Preorder((*ast.Ident)(nil)) {
		if c.info.Uses[cur.Node().(*ast.Ident)] != obj {
			continue
		}
		uses++
		top := cur
		for {
			p, ok := top.Parent().Node().(ast.Expr)
			if !ok || !c.isConst(p) {
				break
			}
			top = top.Parent()
		}
		t := c.info.TypeOf(top.Node().(ast.Expr))
		if t == nil || !types.Identical(t, types.Typ[types.String]) {
			return false
		}
		switch p := top.Parent().Node().(type) {
		case *ast.ArrayType:
			return false
		case *ast.ValueSpec:
			if d, ok := top.Parent().Parent().Node().(*ast.GenDecl); !ok || d.Tok == token.CONST {
				return false
			}
		case *ast.CallExpr:
			// A conversion to a named string type of a constant is constant itself.
			if c.isConst(p) {
				return false
			}
		}
	}
	return uses > 0 || obj.Parent() == c.pass.Pkg.Scope()
}

// moveOut takes a constant out of its group and declares a variable behind it.
func (c *checker) moveOut(vs *ast.ValueSpec, decl *ast.GenDecl, value string) []analysis.TextEdit {
	tf := c.pass.Fset.File(decl.Pos())
	start, end := vs.Pos(), vs.End()
	if vs.Doc != nil {
		start = vs.Doc.Pos()
	}
	if vs.Comment != nil {
		end = vs.Comment.End()
	}
	first, last := tf.Line(start), tf.Line(end)
	if tf.Line(decl.Lparen) >= first || tf.Line(decl.Rparen) <= last {
		return nil
	}
	after := false
	for _, other := range decl.Specs {
		o := other.(*ast.ValueSpec)
		if o == vs {
			after = true
			continue
		}
		if tf.Line(o.Pos()) <= last && tf.Line(o.End()) >= first {
			return nil
		}
		if len(o.Values) == 0 && after || c.usesIota(o) {
			return nil // its value depends on its position
		}
	}
	doc := ""
	if vs.Doc != nil {
		for _, com := range vs.Doc.List {
			doc += com.Text + "\n"
		}
	}
	return []analysis.TextEdit{
		{Pos: tf.LineStart(first), End: tf.LineStart(last + 1)},
		edit.Insert(decl.End(), "\n\n"+doc+"var "+vs.Names[0].Name+" = "+value),
	}
}

func (c *checker) usesIota(vs *ast.ValueSpec) bool {
	found := false
	for _, v := range vs.Values {
		ast.Inspect(v, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Name == "iota" {
				found = true
			}
			return !found
		})
	}
	return found
}
