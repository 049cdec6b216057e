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
)

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
		edits := c.dropInner(s)
		if edits == nil {
			edits = c.drop(s)
		}
		add("Remove it from the log", edits...)
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
