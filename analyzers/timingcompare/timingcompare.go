package timingcompare

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

//go:embed doc.go
var doc string

// Analyzer reports signatures and secrets not compared in constant time.
var Analyzer = &analysis.Analyzer{
	Name:     "timingcompare",
	Doc:      docs.Must(doc, "timingcompare"),
	URL:      "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/timingcompare",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run:      run,
}

// Categories of findings.
const (
	catCompare = "compare" // not in constant time
	catMisuse  = "misuse"  // in constant time, but the result is misread
)

// comparers are functions that compare two of their arguments.
//
// https://pkg.go.dev/bytes, https://pkg.go.dev/strings,
// https://pkg.go.dev/slices, https://pkg.go.dev/reflect,
// https://pkg.go.dev/github.com/google/go-cmp/cmp,
// https://pkg.go.dev/github.com/stretchr/testify/assert
var comparers = map[string]kind{
	"bytes.Equal":                        equal,
	"bytes.EqualFold":                    other,
	"bytes.Compare":                      ordering,
	"bytes.HasPrefix":                    other,
	"bytes.HasSuffix":                    other,
	"strings.Compare":                    ordering,
	"strings.EqualFold":                  other,
	"strings.HasPrefix":                  other,
	"strings.HasSuffix":                  other,
	"slices.Equal":                       equal,
	"slices.Compare":                     ordering,
	"slices.Contains":                    member,
	"slices.Index":                       member,
	"reflect.DeepEqual":                  deep,
	"cmp.Compare":                        ordering,
	"maps.Equal":                         other,
	"bytes.Contains":                     other,
	"strings.Contains":                   other,
	"github.com/google/go-cmp/cmp.Equal": deep,
	"github.com/stretchr/testify/assert.ObjectsAreEqual":       deep,
	"github.com/stretchr/testify/assert.ObjectsAreEqualValues": other,
}

// kind is how a function compares.
type kind uint8

const (
	equal    kind = iota + 1 // true if equal
	deep                     // true if equal, nil and empty told apart
	ordering                 // 0 if equal
	member                   // whether the first, a list, holds the second
	other                    // none that has an equivalent in constant time
)

type checker struct {
	pass *analysis.Pass
	info *types.Info
	flow *flow.Result
	out  *finding.Reporter
}

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass: pass,
		info: pass.TypesInfo,
		flow: pass.ResultOf[flow.Analyzer].(*flow.Result),
		out:  finding.For(pass),
	}
	root := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
	for cur := range root.Preorder((*ast.BinaryExpr)(nil), (*ast.CallExpr)(nil), (*ast.SwitchStmt)(nil), (*ast.IndexExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.BinaryExpr:
			c.binary(cur, n)
		case *ast.CallExpr:
			c.call(cur, n)
		case *ast.SwitchStmt:
			c.tagSwitch(cur, n)
		case *ast.IndexExpr:
			c.lookup(cur, n)
		}
	}
	c.out.Close()
	return nil, nil
}

// binary checks x == y and x != y.
func (c *checker) binary(cur inspector.Cursor, e *ast.BinaryExpr) {
	if e.Op != token.EQL && e.Op != token.NEQ {
		return
	}
	if x, y := c.bytewise(cur, e.X), c.bytewise(cur, e.Y); x != nil && y != nil {
		if why, ok := c.judge(cur, x, y); ok {
			c.report(e, why, "byte by byte", nil)
		}
		return
	}
	if !c.comparable(e.X) || !c.comparable(e.Y) {
		return
	}
	if why, ok := c.judge(cur, e.X, e.Y); ok {
		c.report(e, why, "by "+e.Op.String(), c.fixBinary(cur, e, why))
	}
}

// bytewise returns the text whose bytes e goes through in a loop: text[i], or
// the variable of a range over it.
func (c *checker) bytewise(cur inspector.Cursor, e ast.Expr) ast.Expr {
	if !isByte(typeOf(c.info, e)) || c.info.Types[e].Value != nil {
		return nil
	}
	for loop := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil)) {
		switch x := ast.Unparen(e).(type) {
		case *ast.IndexExpr:
			if c.comparable(x.X) && c.info.Types[x.Index].Value == nil {
				return x.X
			}
		case *ast.Ident:
			r, ok := loop.Node().(*ast.RangeStmt)
			if !ok {
				continue
			}
			if v, ok := r.Value.(*ast.Ident); ok && c.info.Uses[x] != nil && c.info.Defs[v] == c.info.Uses[x] && c.comparable(r.X) {
				return r.X
			}
		}
	}
	return nil
}

func (c *checker) call(cur inspector.Cursor, call *ast.CallExpr) {
	fn, _ := typeutil.Callee(c.info, call).(*types.Func)
	if fn == nil {
		c.through(cur, call) // a function value
		return
	}
	name := fn.Origin().FullName()
	switch name {
	case "crypto/subtle.ConstantTimeCompare":
		c.misuse(cur, call, true)
		return
	case "crypto/hmac.Equal":
		c.misuse(cur, call, false)
		return
	}
	k, ok := comparers[name]
	if !ok {
		c.through(cur, call)
		return
	}
	if len(call.Args) < 2 {
		return
	}
	x, y := call.Args[0], call.Args[1]
	if !c.comparable(y) || k != member && !c.comparable(x) {
		return
	}
	if k == ordering && c.comparesWithZero(cur) == nil {
		return // sorting
	}
	why, ok := c.judge(cur, x, y)
	if !ok {
		return
	}
	c.report(call, why, "by "+name[lastSlash(name)+1:], c.fixCall(cur, call, k, why))
}

// through checks the arguments that a function of the user compares.
func (c *checker) through(cur inspector.Cursor, call *ast.CallExpr) {
	for _, cmp := range c.flow.Comparisons(call) {
		if !c.comparable(cmp.X) || !c.comparable(cmp.Y) {
			continue
		}
		if why, ok := c.judge(cur, cmp.X, cmp.Y); ok {
			how := "in " + types.ExprString(call.Fun)
			if len(cmp.Via) > 0 {
				how = cmp.Via[len(cmp.Via)-1].Text
			}
			why.via = cmp.Via
			c.report(call, why, how, nil)
			return
		}
	}
}

// tagSwitch checks switch x { case y: }.
func (c *checker) tagSwitch(cur inspector.Cursor, s *ast.SwitchStmt) {
	if s.Tag == nil || !c.comparable(s.Tag) {
		return
	}
	for _, clause := range s.Body.List {
		clause, ok := clause.(*ast.CaseClause)
		if !ok {
			continue
		}
		for _, y := range clause.List {
			if why, ok := c.judge(cur, s.Tag, y); ok {
				c.report(y, why, "by switch", nil)
			}
		}
	}
}

// lookup checks m[signature], where m holds what is valid. A MAC that was
// computed here as a key is an index, and sets of what was seen are caches.
func (c *checker) lookup(cur inspector.Cursor, e *ast.IndexExpr) {
	if _, ok := typeOf(c.info, e.X).Underlying().(*types.Map); !ok || !c.comparable(e.Index) || isStore(cur) {
		return
	}
	key := c.flow.Of(e.Index)
	if key.Origin&flow.Presented == 0 || key.Origin&(flow.MAC|flow.Clean|flow.Constant) != 0 || key.Class&sensitive.Authenticator == 0 {
		return
	}
	name := nameOf(c.info, e.X)
	if !hasAny(name, "valid", "expected", "known", "allowed", "accepted") || hasAny(name, idle...) {
		return
	}
	c.out.Report(finding.Finding{
		Pos:      e.Pos(),
		End:      e.End(),
		Category: catCompare,
		Message: "the presented value " + c.describe(e.Index) + " is looked up in " + c.describe(e.X) +
			", which does not compare in constant time; compute the signature that is expected and use hmac.Equal",
	})
}

// isStore reports whether an index expression is assigned to.
func isStore(cur inspector.Cursor) bool {
	a, ok := cur.Parent().Node().(*ast.AssignStmt)
	if !ok {
		return false
	}
	for _, l := range a.Lhs {
		if l == cur.Node() {
			return true
		}
	}
	return false
}

func (c *checker) report(n ast.Node, why reason, how string, fix *analysis.SuggestedFix) {
	f := finding.Finding{
		Pos:      n.Pos(),
		End:      n.End(),
		Category: catCompare,
		Message:  why.text + " " + how + ", which takes longer the more of it is right; " + why.advice(how),
	}
	for _, s := range c.flow.Of(why.secret).Steps {
		if s.Pos.IsValid() {
			f.Related = append(f.Related, analysis.RelatedInformation{Pos: s.Pos, Message: s.Text})
		}
	}
	for _, s := range why.via { // in other functions, maybe of other packages: the text has the place
		f.Related = append(f.Related, analysis.RelatedInformation{Pos: n.Pos(), Message: s.Text})
	}
	if fix != nil {
		f.Fixes = []analysis.SuggestedFix{*fix}
	}
	c.out.Report(f)
}

// comparable reports whether e is text that a comparison looks at byte by
// byte: a string, bytes, an array of bytes.
func (c *checker) comparable(e ast.Expr) bool {
	t := typeOf(c.info, e)
	return isText(t) && !isEnum(t)
}

func lastSlash(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '/' {
			return i
		}
	}
	return -1
}
