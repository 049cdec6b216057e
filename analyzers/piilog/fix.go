package piilog

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

const redacted = `"[REDACTED]"`

// site is the place of a finding.
type site struct {
	file  *ast.File
	cur   inspector.Cursor // the call
	call  *ast.CallExpr
	use   flow.Use
	inMap bool // the value stands in a map literal that is the argument
}

// fixes returns what can be done, the safest first.
func (c *checker) fixes(cur inspector.Cursor, u flow.Use, l leak) []analysis.SuggestedFix {
	call := cur.Node().(*ast.CallExpr)
	if len(u.Via) > 0 || u.Spread || u.Index < 0 || u.Index >= len(call.Args) {
		return nil // what a wrapper does besides logging is not known
	}
	s := &site{cur: cur, call: call, use: u, inMap: call.Args[u.Index] != u.Arg}
	for f := range cur.Enclosing((*ast.File)(nil)) {
		s.file = f.Node().(*ast.File)
	}
	if s.file == nil {
		return nil
	}
	var fixes []analysis.SuggestedFix
	add := func(message string, edits ...analysis.TextEdit) {
		if edits = c.complete(s, edits); edits != nil {
			fixes = append(fixes, analysis.SuggestedFix{Message: message, TextEdits: edits})
		}
	}
	if isPure(c.info, u.Arg) {
		if edits := c.drop(s); edits != nil {
			add("Remove it from the log", edits...)
		}
		add("Log its length", c.length(s, l)...)
		add("Replace it by "+redacted, c.redact(s)...)
	}
	if message, edits := c.logValue(s, l); edits != nil {
		fixes = append(fixes, analysis.SuggestedFix{Message: message, TextEdits: edits})
	}
	return fixes
}

// complete adds the removal of imports that nothing uses any more. It returns
// nil if a variable would be left unused, which does not compile.
func (c *checker) complete(s *site, edits []analysis.TextEdit) []analysis.TextEdit {
	if len(edits) == 0 || c.orphans(s, edits) {
		return nil
	}
	return append(edits, edit.DropImports(s.file, c.info, edits...)...)
}

// orphans reports whether a local variable is used in what the edits remove
// and nowhere else, or only where other values leak that may be removed too.
func (c *checker) orphans(s *site, edits []analysis.TextEdit) bool {
	gone := make(map[*types.Var]bool)
	for _, e := range edits {
		ast.Inspect(s.call, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || id.Pos() < e.Pos || id.End() > e.End {
				return true
			}
			if v, ok := c.info.Uses[id].(*types.Var); ok && v.Kind() == types.LocalVar {
				gone[v] = true
			}
			return true
		})
	}
	if len(gone) == 0 {
		return false
	}
	body := enclosingFunc(s.cur)
	if body == nil {
		return true
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.ASSIGN {
				break
			}
			// An assignment alone is no use of a variable.
			for _, x := range n.Lhs {
				if _, ok := ast.Unparen(x).(*ast.Ident); !ok {
					ast.Inspect(x, func(m ast.Node) bool { return c.keep(gone, m, edits) })
				}
			}
			for _, x := range n.Rhs {
				ast.Inspect(x, func(m ast.Node) bool { return c.keep(gone, m, edits) })
			}
			return false
		case *ast.Ident:
			c.keep(gone, n, edits)
		}
		return true
	})
	return len(gone) > 0
}

// keep takes a variable off the list if n is a use of it that stays.
func (c *checker) keep(gone map[*types.Var]bool, n ast.Node, edits []analysis.TextEdit) bool {
	id, ok := n.(*ast.Ident)
	if !ok {
		return true
	}
	v, ok := c.info.Uses[id].(*types.Var)
	if !ok || !gone[v] {
		return true
	}
	for _, e := range edits {
		if e.Pos <= id.Pos() && id.End() <= e.End {
			return true
		}
	}
	for _, l := range c.leaks {
		if arg := l.use.Arg; arg.Pos() <= id.Pos() && id.End() <= arg.End() {
			return true
		}
	}
	delete(gone, v)
	return true
}

// enclosingFunc returns the declaration around a call.
func enclosingFunc(cur inspector.Cursor) ast.Node {
	for d := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		if _, ok := d.Parent().Node().(*ast.File); ok {
			return d.Node()
		}
	}
	return nil
}

// length returns the edits that log how long a raw message is.
func (c *checker) length(s *site, l leak) []analysis.TextEdit {
	if l.class&sensitive.Payload == 0 || len(l.fields) > 0 || !takesAny(c.paramType(s)) {
		return nil
	}
	arg := ast.Unparen(s.use.Arg)
	if call, ok := arg.(*ast.CallExpr); ok && len(call.Args) == 1 && c.info.Types[call.Fun].IsType() {
		arg = ast.Unparen(call.Args[0]) // string(body)
	}
	t := c.info.TypeOf(arg)
	if t == nil || !isText(t) || !c.seesBuiltin("len", s.call.Pos()) {
		return nil
	}
	if _, isPointer := t.Underlying().(*types.Pointer); isPointer {
		return nil
	}
	edits := []analysis.TextEdit{edit.Replace(s.use.Arg, "len("+edit.Text(c.pass.Fset, arg)+")")}
	switch {
	case s.use.Verb == 0 || s.use.Verb == 'v':
		return edits
	case s.use.VerbEnd > 0:
		lit, text := format(s)
		if lit == nil {
			return nil
		}
		return append(edits, splice(lit, text, s.use.VerbPos, s.use.VerbEnd, "%d bytes"))
	}
	return nil
}

// seesBuiltin reports whether name means the builtin at pos.
func (c *checker) seesBuiltin(name string, pos token.Pos) bool {
	scope := c.pass.Pkg.Scope().Innermost(pos)
	if scope == nil {
		return false
	}
	_, obj := scope.LookupParent(name, pos)
	return obj == types.Universe.Lookup(name)
}

// redact returns the edits that put a constant in the place of the value, or
// of those operands of a concatenation that leak.
func (c *checker) redact(s *site) []analysis.TextEdit {
	text := c.redaction(s)
	if text == "" {
		return nil
	}
	var edits []analysis.TextEdit
	for _, x := range operands(s.use.Arg, nil) {
		if v := c.flow.Of(x); v.Class&logged != 0 && v.Origin&(flow.Clean|flow.Constant) == 0 {
			edits = append(edits, edit.Replace(x, redacted))
		}
	}
	if edits == nil {
		edits = append(edits, edit.Replace(s.use.Arg, text))
	}
	return edits
}

// operands returns the operands of a concatenation, or none.
func operands(e ast.Expr, all []ast.Expr) []ast.Expr {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok || b.Op != token.ADD {
		return all
	}
	for _, x := range []ast.Expr{b.X, b.Y} {
		if n := len(all); len(operands(x, all)) > n {
			all = operands(x, all)
		} else {
			all = append(all, x)
		}
	}
	return all
}

// redaction is the text that stands in for the value, "" if none fits.
func (c *checker) redaction(s *site) string {
	switch s.use.Verb {
	case 0, 'v', 's', 'q', 'x', 'X':
	default:
		return ""
	}
	if s.use.Show == sink.ShowStringer {
		return ""
	}
	switch t := c.paramType(s).(type) {
	case nil:
		return ""
	default:
		switch u := t.Underlying().(type) {
		case *types.Basic:
			if u.Info()&types.IsString != 0 {
				return redacted
			}
		case *types.Interface:
			if u.Empty() {
				return redacted
			}
		case *types.Slice:
			if b, ok := u.Elem().(*types.Basic); ok && b.Kind() == types.Byte && types.Identical(t, u) {
				return "[]byte(" + redacted + ")"
			}
		}
	}
	return ""
}

// paramType is the type of the parameter, or of the map, that takes the value,
// nil if unknown.
func (c *checker) paramType(s *site) types.Type {
	if s.inMap {
		lit, _ := c.entry(s)
		if lit == nil {
			return nil
		}
		m, ok := c.info.TypeOf(lit).Underlying().(*types.Map)
		if !ok {
			return nil
		}
		return m.Elem()
	}
	if id, ok := ast.Unparen(s.call.Fun).(*ast.Ident); ok {
		if b, ok := c.info.Uses[id].(*types.Builtin); ok {
			switch b.Name() {
			case "panic", "print", "println":
				return types.NewInterfaceType(nil, nil)
			}
			return nil
		}
	}
	// A generic function's parameter would change its type with the argument.
	var callee types.Object
	switch fun := ast.Unparen(s.call.Fun).(type) {
	case *ast.Ident:
		callee = c.info.Uses[fun]
	case *ast.SelectorExpr:
		callee = c.info.Uses[fun.Sel]
	}
	if callee == nil {
		return nil
	}
	sig, ok := callee.Type().Underlying().(*types.Signature)
	if !ok || sig.TypeParams().Len() > 0 {
		return nil
	}
	n := sig.Params().Len()
	if !sig.Variadic() || s.use.Index < n-1 {
		if s.use.Index >= n {
			return nil
		}
		return sig.Params().At(s.use.Index).Type()
	}
	if last, ok := sig.Params().At(n - 1).Type().Underlying().(*types.Slice); ok {
		return last.Elem()
	}
	return nil
}

func takesAny(t types.Type) bool {
	if t == nil {
		return false
	}
	u, ok := t.Underlying().(*types.Interface)
	return ok && u.Empty()
}
