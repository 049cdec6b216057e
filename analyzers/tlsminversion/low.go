package tlsminversion

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// Versions of the protocol.
//
// Source: https://pkg.go.dev/crypto/tls#pkg-constants
const (
	ssl30 = 0x0300
	tls10 = 0x0301
	tls11 = 0x0302
	tls12 = 0x0303
)

func versionName(v int64) string {
	switch v {
	case ssl30:
		return "SSL 3.0"
	case tls10:
		return "TLS 1.0"
	case tls11:
		return "TLS 1.1"
	}
	return "version " + strconv.FormatInt(v, 10)
}

// gets says how the version comes by its value.
func (s store) gets() string {
	if len(s.via) > 0 {
		return "becomes"
	}
	return "is"
}

// through names the first function that hands the value of s on.
func (s store) through() string {
	if len(s.via) == 0 {
		return ""
	}
	return ", " + s.via[0].Text
}

// low reports a MinVersion below TLS 1.2, and whether it did.
func (c *checker) low(s store) bool {
	if s.lit != nil && c.raisedLater(s) {
		return true
	}
	for _, e := range c.constants(s.value, nil) {
		v, _ := constant.Int64Val(c.info.Types[e].Value)
		if v >= tls12 {
			continue
		}
		f := finding.Finding{Pos: s.value.Pos(), End: s.value.End(), Category: catLow, Related: flow.Related(s.via, s.value.Pos())}
		want := c.wanted(s.owner)
		switch {
		case v == 0 && s.lit != nil && c.isSet(s.owner):
			continue // set later
		case v == 0 && (e != s.value || len(s.via) > 0):
			continue // a variable before it is given its value, or one that says to take the default
		case v == 0:
			goVersion := ""
			if m := c.pass.Module; m != nil {
				goVersion = m.GoVersion
			}
			f.Message = "MinVersion 0 sets no minimum: " + defaults(goVersion, c.sideOf(s.owner), c.tls10server()) + "; set it to tls." + want
		case e == s.value && len(s.via) > 0:
			f.Message = "MinVersion becomes " + versionName(v) + ", which is broken" + s.through() + "; hand over tls." + want
		case e == s.value:
			f.Message = "MinVersion allows " + versionName(v) + ", which is broken; set it to tls." + want
		default:
			f.Message = "MinVersion " + s.gets() + " " + types.ExprString(s.value) + ", which can be " + versionName(v) + s.through() + "; raise that to tls." + want
			f.Related = append([]analysis.RelatedInformation{{Pos: e.Pos(), End: e.End(), Message: versionName(v)}}, f.Related...)
		}
		if fix := c.raise(s, e, want); fix != nil {
			f.Fixes = []analysis.SuggestedFix{*fix}
		}
		c.out.Report(f)
		return true
	}
	return false
}

// lowMax reports a MaxVersion below TLS 1.2: nothing newer is spoken.
func (c *checker) lowMax(s store) {
	for _, e := range c.constants(s.value, nil) {
		v, _ := constant.Int64Val(c.info.Types[e].Value)
		if v == 0 || v >= tls12 {
			continue
		}
		f := finding.Finding{
			Pos: s.value.Pos(), End: s.value.End(), Category: catLow,
			Message: "MaxVersion stops at " + versionName(v) + ", which is broken; leave it out, or set it to tls." + c.wanted(s.owner) + " or newer",
			Related: flow.Related(s.via, s.value.Pos()),
		}
		if len(s.via) > 0 {
			f.Message = "MaxVersion becomes " + versionName(v) + ", which is broken" + s.through() + "; hand over tls." + c.wanted(s.owner) + " or newer"
		}
		if e != s.value {
			f.Related = append([]analysis.RelatedInformation{{Pos: e.Pos(), End: e.End(), Message: versionName(v)}}, f.Related...)
		}
		if fix := c.raise(s, e, c.wanted(s.owner)); fix != nil {
			f.Fixes = []analysis.SuggestedFix{*fix}
		}
		c.out.Report(f)
		return
	}
}

// raisedLater reports whether the function that makes the literal of s goes
// on to set a version that is high enough, whatever happens.
func (c *checker) raisedLater(s store) bool {
	for _, t := range c.stores {
		if t.name != s.name || t.lit != nil || t.value == nil || t.field != s.field || !t.owner.ok() || c.groups.find(t.owner) != c.groups.find(s.owner) || !c.isHigh(t.value) {
			continue
		}
		switch t.cur.Parent().Parent().Node().(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return true
		}
	}
	return false
}

// isHigh reports whether e is TLS 1.2 or newer: a constant, or max of one.
func (c *checker) isHigh(e ast.Expr) bool {
	if v := c.info.Types[e].Value; v != nil && v.Kind() == constant.Int {
		n, ok := constant.Int64Val(v)
		return ok && n >= tls12
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	b, ok := typeutil.Callee(c.info, call).(*types.Builtin)
	return ok && b.Name() == "max" && slices.ContainsFunc(call.Args, c.isHigh)
}

// constants returns the constants that e may be: itself, the values of a
// variable, the results of a function of the package that returns nothing but
// old versions. What parameters and fields are given is a store itself.
func (c *checker) constants(e ast.Expr, seen []*types.Var) []ast.Expr {
	if v := c.info.Types[e].Value; v != nil {
		if v.Kind() == constant.Int {
			return []ast.Expr{e}
		}
		return nil
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr: // uint16(v), oldest()
		if c.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.constants(e.Args[0], seen)
		}
		if fn, ok := typeutil.Callee(c.info, e).(*types.Func); ok {
			return c.oldResults(fn)
		}
	case *ast.Ident:
		obj, ok := c.info.ObjectOf(e).(*types.Var)
		if !ok || len(seen) > 4 || slices.Contains(seen, obj) || obj.Exported() && obj.Parent() == c.pass.Pkg.Scope() {
			return nil
		}
		var all []ast.Expr
		for _, v := range c.values[obj] {
			if v == nil {
				return nil // flag.Var(&v): the constant is not what is used
			}
			all = append(all, c.constants(v, append(seen, obj))...)
		}
		return all
	}
	return nil
}

// oldResults returns what a function of the package returns, if each is a
// constant below TLS 1.2. One that also returns others lets somebody choose.
func (c *checker) oldResults(fn *types.Func) []ast.Expr {
	decl := c.decls[fn.Origin()]
	if decl == nil || decl.Body == nil || fn.Signature().Results().Len() != 1 {
		return nil
	}
	var all []ast.Expr
	old := true
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			if len(n.Results) != 1 || !isOld(c.info.Types[n.Results[0]].Value) {
				old = false
				return false
			}
			all = append(all, n.Results[0])
		}
		return old
	})
	if !old {
		return nil
	}
	return all
}

func isOld(v constant.Value) bool {
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	n, ok := constant.Int64Val(v)
	return ok && 0 < n && n < tls12
}

// raise puts the wanted version in the place of the constant e.
func (c *checker) raise(s store, e ast.Expr, want string) *analysis.SuggestedFix {
	cur, ok := c.root.FindNode(e)
	if !ok {
		return nil
	}
	file := fileOf(cur)
	if file != fileOf(s.cur) {
		return nil
	}
	for { // keep the type of uint16(tls.VersionTLS10)
		call, ok := ast.Unparen(e).(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !c.info.Types[call.Fun].IsType() {
			break
		}
		e = call.Args[0]
	}
	q, edits := edit.Import(file, c.info, c.pass.Pkg, "crypto/tls", e.Pos())
	replace := edit.Replace(e, q+want)
	edits = append(edits, replace)
	if len(edits) == 1 {
		edits = append(edits, edit.DropImports(file, c.info, replace)...)
	}
	return &analysis.SuggestedFix{Message: "Raise to " + want, TextEdits: edits}
}
