package tokeninurl

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/docs"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

//go:embed doc.go
var doc string

// Analyzer reports credentials and personal data in URLs.
var Analyzer = &analysis.Analyzer{
	Name:     "tokeninurl",
	Doc:      docs.Must(doc, "tokeninurl"),
	URL:      "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/tokeninurl",
	Requires: []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	Run:      run,
}

type checker struct {
	pass *analysis.Pass
	info *types.Info
	flow *flow.Result
	out  *finding.Reporter
	sets map[ast.Expr]setter // by the value that is set
	done map[token.Pos]bool  // values reported already
}

func run(pass *analysis.Pass) (any, error) {
	c := &checker{
		pass: pass,
		info: pass.TypesInfo,
		flow: pass.ResultOf[flow.Analyzer].(*flow.Result),
		out:  finding.For(pass),
		sets: make(map[ast.Expr]setter),
		done: make(map[token.Pos]bool),
	}
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	for cur := range in.Root().Preorder((*ast.CallExpr)(nil)) {
		c.noteSetter(cur)
	}
	kinds := []ast.Node{(*ast.CallExpr)(nil), (*ast.IndexExpr)(nil), (*ast.BinaryExpr)(nil), (*ast.AssignStmt)(nil), (*ast.CompositeLit)(nil)}
	for cur := range in.Root().Preorder(kinds...) {
		switch n := cur.Node().(type) {
		case *ast.CallExpr:
			c.uses(cur)
			c.serverRead(cur)
			c.text(cur)
		case *ast.IndexExpr:
			c.serverIndex(cur)
		case *ast.BinaryExpr:
			if n.Op == token.ADD {
				c.text(cur)
			}
		case *ast.AssignStmt:
			c.urlFields(n)
		case *ast.CompositeLit:
			c.urlLiteral(n)
		}
	}
	c.out.Close()
	return nil, nil
}

// text judges a string that is built here and looks like a URL.
func (c *checker) text(cur inspector.Cursor) {
	e := cur.Node().(ast.Expr)
	if t := c.info.TypeOf(e); t == nil || !isText(t) {
		return
	}
	v := c.flow.Of(e)
	if len(v.Text) < 2 {
		return
	}
	if u, ok := parse(v.Text, false); ok && !c.isStoreText(cur) {
		c.judge(u, e, "", nil)
	}
}

// uses judges what a call hands to the URL of a request, redirect or link.
func (c *checker) uses(cur inspector.Cursor) {
	for _, u := range c.flow.Uses(cur.Node().(*ast.CallExpr)) {
		if u.Arg == nil {
			continue
		}
		v, t := c.flow.Shown(u)
		switch u.Kind {
		case sink.URL:
			parts := v.Text
			if parts == nil {
				parts = []flow.Part{{Val: v, Expr: u.Arg}}
			}
			if isMap(t) {
				c.entries(v, u) // a helper writes them into the query
				continue
			}
			if p, ok := parse(u.Around(parts), true); ok {
				c.judge(p, u.Arg, u.Sink, u.Via)
			}
		case sink.URLQuery, sink.URLPath:
			if u.Kind == sink.URLQuery && u.KeyAt == nil && u.Key == "" {
				if p, ok := parse(asQuery(v.Text), true); ok && v.Text != nil {
					c.judge(p, u.Arg, u.Sink, u.Via)
				}
				continue
			}
			where := inQuery
			if u.Kind == sink.URLPath {
				where = inPath
				if isImposedPath(strings.ReplaceAll(c.pathAfter(cur), "{"+u.Key+"}", "{}")) {
					continue
				}
			}
			c.judgePiece(piece{key: u.Key, where: where, val: v, expr: u.Arg, sure: true}, u.Arg, u.Sink, u.Via)
		}
	}
}

func (c *checker) judge(u parsed, at ast.Expr, sinkName string, via []flow.Step) {
	for _, p := range u.pieces {
		if !u.exempt(p) {
			c.judgePiece(p, at, sinkName, via)
		}
	}
}

// judgePiece reports one value of a URL if it does not belong there.
func (c *checker) judgePiece(p piece, at ast.Expr, sinkName string, via []flow.Step) {
	if p.val.Origin&(flow.Clean|flow.Constant) != 0 {
		return
	}
	class, name := p.class()
	if class == 0 {
		return
	}
	if name == "" {
		name = exprName(p.expr)
		if name != "" && p.key != "" && isMap(c.info.TypeOf(p.expr)) {
			name = fmt.Sprintf("%s[%q]", name, p.key)
		}
	}
	pos := at
	if p.expr != nil {
		pos = p.expr // where the value joins the URL, which may be before the URL is used
	}
	if c.done[pos.Pos()] {
		return
	}
	c.done[pos.Pos()] = true
	f := finding.Finding{
		Pos: pos.Pos(), End: pos.End(), Category: category(class), Message: c.message(p, class, name, sinkName),
		Related: flow.Related(slices.Concat(p.val.Steps, via), pos.Pos()),
	}
	if len(via) > 0 {
		f.Message += " (" + via[0].Text + ")"
	}
	if s := c.sets[p.expr]; s.call != nil && class&sensitive.Token != 0 {
		f.Fixes = c.bearer(s)
	}
	c.out.Report(f)
}

func (c *checker) message(p piece, class sensitive.Class, name, sinkName string) string {
	if name == "" {
		name = "this value"
	}
	what := article(class)
	where := ""
	switch p.where {
	case inQuery:
		where = "the query of a URL"
		if p.key != "" {
			where = fmt.Sprintf("the query parameter %q of a URL", p.key)
		}
	case inPath:
		where = "the path of a URL"
	case inUserinfo:
		where = "the user part of a URL"
	}
	if sinkName != "" {
		where += " by " + sinkName
	}
	if p.where == inUserinfo {
		return fmt.Sprintf("%s, %s, goes into %s, and is shown wherever the URL is: call SetBasicAuth on the request", name, what, where)
	}
	return fmt.Sprintf("%s, %s, goes into %s, which every hop logs and *url.Error repeats: %s", name, what, where, advice(p, class, sinkName))
}

// advice says what to do with a value instead. A redirect has neither headers
// nor a body of its own.
func advice(p piece, class sensitive.Class, sinkName string) string {
	secret := class&sensitive.Secret != 0
	switch {
	case strings.Contains(sinkName, "Redirect") && secret:
		return "set it as an HttpOnly cookie, or send a code that is good once"
	case strings.Contains(sinkName, "Redirect"):
		return "keep it in the session, or send an id"
	case secret && !isGrant(p.key):
		return "send it in the Authorization header"
	}
	return "send it in the body"
}

// isGrant reports whether a parameter belongs to a sign-in, which has a body.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
func isGrant(key string) bool {
	switch strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(key)) {
	case "clientsecret", "refreshtoken", "password", "passwd", "pwd", "clientassertion", "assertion":
		return true
	}
	return false
}

func article(c sensitive.Class) string {
	s := c.String()
	if s == "" {
		return s
	}
	switch s[0] {
	case 'a', 'e', 'i', 'o', 'u':
		return "an " + s
	}
	if s == "personal data" || s == "sensitive data" {
		return s
	}
	return "a " + s
}

func category(c sensitive.Class) string {
	switch {
	case c&sensitive.Credential != 0:
		return "credential"
	case c&sensitive.Token != 0:
		return "token"
	}
	return "personal"
}

// exprName is how the source calls a value, or "".
func exprName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr, *ast.StarExpr:
		if s := types.ExprString(e); len(s) < 40 {
			return s
		}
	case *ast.ParenExpr:
		return exprName(e.X)
	case *ast.CompositeLit: // the values of a parameter: {token}
		if len(e.Elts) == 1 {
			return exprName(e.Elts[0])
		}
	case *ast.CallExpr:
		if s := types.ExprString(e); len(s) < 40 {
			return s
		}
		if s := types.ExprString(e.Fun); len(s) < 40 {
			return s + "()"
		}
	}
	return ""
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
