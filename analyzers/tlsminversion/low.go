package tlsminversion

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/finding"
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
		f := finding.Finding{Pos: s.value.Pos(), End: s.value.End(), Category: catLow}
		want := c.wanted(s.owner)
		switch {
		case v == 0 && s.lit != nil && c.isSet(s.owner):
			continue // set later
		case v == 0 && e == s.value:
			goVersion := ""
			if m := c.pass.Module; m != nil {
				goVersion = m.GoVersion
			}
			f.Message = "MinVersion 0 sets no minimum: " + defaults(goVersion, c.sideOf(s.owner), c.tls10server()) + "; set it to tls." + want
		case v == 0:
			continue // a variable before it is given its value
		case c.isArgument(e):
			f.Pos, f.End = e.Pos(), e.End()
			f.Message = "MinVersion becomes " + versionName(v) + ", which is broken; hand over tls." + want
			f.Related = []analysis.RelatedInformation{{Pos: s.value.Pos(), End: s.value.End(), Message: "MinVersion"}}
		case e == s.value:
			f.Message = "MinVersion allows " + versionName(v) + ", which is broken; set it to tls." + want
		default:
			f.Message = "MinVersion is " + types.ExprString(s.value) + ", which can be " + versionName(v) + "; raise that to tls." + want
			f.Related = []analysis.RelatedInformation{{Pos: e.Pos(), End: e.End(), Message: versionName(v)}}
		}
		if fix := c.raise(s, e, want); fix != nil {
			f.Fixes = []analysis.SuggestedFix{*fix}
		}
		c.out.Report(f)
		return true
	}
	return false
}

// raisedLater reports whether the function that makes the literal of s goes
// on to set a version that is high enough, whatever happens.
func (c *checker) raisedLater(s store) bool {
	for _, t := range c.stores {
		if t.name != "MinVersion" || t.lit != nil || t.value == nil || c.groups.find(t.owner) != c.groups.find(s.owner) {
			continue
		}
		v := c.info.Types[t.value].Value
		if v == nil || v.Kind() != constant.Int {
			continue
		}
		if n, ok := constant.Int64Val(v); !ok || n < tls12 {
			continue
		}
		switch t.cur.Parent().Parent().Node().(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return true
		}
	}
	return false
}

// isArgument reports whether e is what a parameter is given somewhere.
func (c *checker) isArgument(e ast.Expr) bool {
	for _, args := range c.args {
		if slices.Contains(args, e) {
			return true
		}
	}
	return false
}

// constants returns the constants that e may be: itself, or the values of a
// variable of the function.
func (c *checker) constants(e ast.Expr, seen []*types.Var) []ast.Expr {
	if v := c.info.Types[e].Value; v != nil {
		if v.Kind() == constant.Int {
			return []ast.Expr{e}
		}
		return nil
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr: // uint16(v)
		if c.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.constants(e.Args[0], seen)
		}
	case *ast.Ident:
		obj, ok := c.info.ObjectOf(e).(*types.Var)
		if !ok || len(seen) > 4 || obj.Exported() && obj.Parent() == c.pass.Pkg.Scope() {
			return nil
		}
		for _, v := range seen {
			if v == obj {
				return nil
			}
		}
		var all []ast.Expr
		for _, v := range c.values[obj] {
			if v == nil {
				return nil // flag.Var(&v): the constant is not what is used
			}
			all = append(all, c.constants(v, append(seen, obj))...)
		}
		all = append(all, c.args[obj]...)
		return all
	}
	return nil
}

// raise puts the wanted version in the place of the constant e.
func (c *checker) raise(s store, e ast.Expr, want string) *analysis.SuggestedFix {
	cur, ok := c.root.FindNode(e)
	if !ok {
		return nil
	}
	file := fileOf(cur)
	if file != fileOf(s.cur) && !c.isArgument(e) {
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
