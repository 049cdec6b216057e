package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// secrets are the classes worth a comparison in constant time.
const secrets = sensitive.Secret | sensitive.Authenticator

// reason is why a comparison is reported.
type reason struct {
	text      string // "the MAC mac.Sum() is compared"
	presented ast.Expr
	secret    ast.Expr // the side that must not become known
	mac       bool
	byHand    bool        // the MAC is a hash of a key and a text
	via       []flow.Step // through which functions the two come together
}

func (r reason) advice(how string) string {
	switch {
	case strings.Contains(how, "EqualFold"):
		return "decode both sides and use hmac.Equal"
	case r.byHand:
		return "make it with hmac.New, and use hmac.Equal"
	case r.mac:
		return "use hmac.Equal"
	}
	return "use subtle.ConstantTimeCompare"
}

// side is what is known of one operand.
type side struct {
	expr  ast.Expr
	from  ast.Expr // what a local variable was defined as, else expr
	made  ast.Expr // the call that made the variable at the left end of from, with an error
	val   *flow.Value
	name  string       // the words of its identifiers, for their meaning
	root  types.Object // the variable at the left end of a selector
	field *types.Var   // the field that it selects last, if any
}

func (c *checker) side(cur inspector.Cursor, e ast.Expr) side {
	e = unwrap(c.info, e)
	s := side{expr: e, val: c.flow.Of(e)}
	e = unlabelled(c.info, e)
	s.name = nameOf(e)
	s.from = definition(cur, c.info, e)
	s.root, s.field = rootOf(c.info, s.from)
	s.made = madeBy(cur, c.info, s.root)
	return s
}

// unlabelled strips constant texts before and behind a text: "Bearer "+token.
func unlabelled(info *types.Info, e ast.Expr) ast.Expr {
	for {
		sum, ok := ast.Unparen(e).(*ast.BinaryExpr)
		switch {
		case !ok || sum.Op != token.ADD:
			return unwrap(info, e)
		case info.Types[sum.X].Value != nil:
			e = sum.Y
		case info.Types[sum.Y].Value != nil:
			e = sum.X
		default:
			return e
		}
	}
}

// judge reports whether comparing x with y may tell a caller about a secret.
func (c *checker) judge(cur inspector.Cursor, x, y ast.Expr) (reason, bool) {
	if !c.interesting(x) && !c.interesting(y) {
		return reason{}, false
	}
	a, b := c.side(cur, x), c.side(cur, y)
	if isPlain(c.info, a) || isPlain(c.info, b) || hasAny(a.name, idle...) || hasAny(b.name, idle...) {
		return reason{}, false
	}
	macA, macB := a.val.Origin&flow.MAC != 0, b.val.Origin&flow.MAC != 0
	if macA || macB {
		if macA == macB || hasAny(a.name, former...) || hasAny(b.name, former...) {
			return reason{}, false // two of our own
		}
		if macB {
			a, b = b, a
		}
		if a.val.Origin&flow.Digest != 0 && b.val.Origin&flow.Presented == 0 && b.val.Class&sensitive.Authenticator == 0 && !hasAny(b.name, "sign", "mac") {
			return reason{}, false // a salted password beside its stored hash
		}
		return c.macReason(a, b), true
	}
	if (a.val.Origin|b.val.Origin)&(flow.Clean|flow.Digest) != 0 {
		return reason{}, false
	}
	if c.presentedSecret(cur, a, b) {
		return c.secretReason(a, b), true
	}
	if c.presentedSecret(cur, b, a) {
		return c.secretReason(b, a), true
	}
	return reason{}, false
}

// interesting is a quick test that most comparisons fail.
func (c *checker) interesting(e ast.Expr) bool {
	v := c.flow.Of(e)
	return v.Class&secrets != 0 || v.Origin&flow.MAC != 0 || isGuardedKey(c.info, unwrap(c.info, e))
}

// isGuardedKey reports whether e is the field named key of what guards an API:
// the name alone does not tell.
func isGuardedKey(info *types.Info, e ast.Expr) bool {
	sel, ok := e.(*ast.SelectorExpr)
	return ok && info.Selections[sel] != nil && hasAny(sel.Sel.Name, "key") && len(sensitive.Words(sel.Sel.Name)) == 1 &&
		hasAny(typeWords(typeOf(info, sel.X)), guards...)
}

func (c *checker) macReason(mac, presented side) reason {
	what := "the signature"
	if mac.val.Class&sensitive.Credential != 0 {
		what = "the derived key"
	}
	return reason{
		text:      what + " " + c.describe(mac.expr) + " is compared with " + c.describe(presented.expr),
		presented: presented.expr, secret: mac.expr, mac: true, byHand: mac.val.Origin&flow.Digest != 0,
	}
}

func (c *checker) secretReason(presented, held side) reason {
	return reason{
		text:      "the presented value " + c.describe(presented.expr) + " is compared with the secret " + c.describe(held.expr),
		presented: presented.expr, secret: held.expr,
		mac: (presented.val.Class|held.val.Class)&sensitive.Authenticator != 0,
	}
}

// presentedSecret reports whether p is handed in by a caller and h is a secret
// that p is checked against.
func (c *checker) presentedSecret(cur inspector.Cursor, p, h side) bool {
	if h.val.Origin&flow.Presented != 0 {
		// A CSRF token comes twice, by cookie and by header.
		return p.val.Origin&flow.Presented != 0 && hasAny(p.name+h.name+nameOf(p.made)+nameOf(h.made), "csrf", "xsrf") && isCookie(h) != isCookie(p)
	}
	if c.replaces(cur, p, h) {
		return false
	}
	if p.val.Origin&flow.Presented != 0 {
		return h.val.Class&secrets != 0 || p.val.Class&secrets != 0 && h.val.Class == 0 &&
			(h.val.Origin&flow.Configured != 0 || hasAny(h.name, reference...) || p.val.Class&sensitive.Credential != 0 && isHolder(h) || c.isBare(cur, h))
	}
	if hasAny(p.name, fresh...) || !c.givenByName(cur, p) || sameField(p, h) || p.root == h.root || isParser(p, h) {
		return false
	}
	if h.val.Origin&flow.Configured != 0 {
		return (p.val.Class|h.val.Class)&secrets != 0
	}
	return (h.val.Class&secrets != 0 || isGuardedKey(c.info, h.expr)) && c.heldHere(cur, p, h) && !c.updates(cur, h)
}

// isBare reports whether h is a key, or one of a list of keys, that is held by
// a configuration or the receiver, or found around a function literal.
func (c *checker) isBare(cur inspector.Cursor, h side) bool {
	if !hasAny(h.name+" "+nameOf(h.from), bare...) || h.root == nil {
		return false
	}
	v, ok := h.root.(*types.Var)
	return isHolder(h) || ok && h.field != nil && isReceiver(cur, c.info, v) || declaredOutside(cur, h.root)
}

// givenByName reports whether a value that is not known to come from a remote
// caller is a parameter that is named like one: a token to verify, a field of
// a request.
func (c *checker) givenByName(cur inspector.Cursor, p side) bool {
	v, ok := p.root.(*types.Var)
	if !ok || !isParam(cur, c.info, v) {
		return false
	}
	_, getter := p.from.(*ast.CallExpr)
	if p.field != nil || getter {
		return p.val.Class&secrets != 0 && hasAny(typeWords(v.Type()), requests...)
	}
	if _, ok := p.from.(*ast.Ident); !ok {
		return false
	}
	return p.val.Class&secrets != 0 || hasAny(p.name, given...)
}

// heldHere reports whether h is a secret that the program has from elsewhere
// than the parameter p.
func (c *checker) heldHere(cur inspector.Cursor, p, h side) bool {
	v, ok := h.root.(*types.Var)
	if !ok {
		return false
	}
	switch {
	case isGlobal(v):
		return true
	case isReceiver(cur, c.info, v):
		return h.field != nil
	case h.field != nil:
		return isHolder(h) || hasAny(typeWords(v.Type()), records...) && c.inVerifier(cur)
	}
	// A variable that a function literal finds around it.
	return declaredOutside(cur, v) && !declaredOutside(cur, p.root)
}

// isHolder reports whether h is kept in a configuration or a service.
func isHolder(h side) bool {
	return h.root != nil && hasAny(typeWords(h.root.Type()), holders...)
}

// replaces reports whether the function that compares p with h also stores p
// in h: it looks whether h has changed.
func (c *checker) replaces(cur inspector.Cursor, p, h side) bool {
	body := enclosingFunc(cur)
	if body == nil {
		return false
	}
	from, to := types.ExprString(p.expr), types.ExprString(h.expr)
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok && a.Tok == token.ASSIGN && len(a.Lhs) == len(a.Rhs) {
			for i, l := range a.Lhs {
				if types.ExprString(unwrap(c.info, l)) == to && types.ExprString(unwrap(c.info, a.Rhs[i])) == from {
					found = true
				}
			}
		}
		return !found
	})
	return found
}

// updates reports whether the function around cur compares h in order to find
// out whether it has changed since: it gives h a new value, or hands it out or
// forgets it where the comparison holds.
func (c *checker) updates(cur inspector.Cursor, h side) bool {
	to := types.ExprString(h.expr)
	is := func(e ast.Expr) bool { return types.ExprString(unwrap(c.info, e)) == to }
	assigns := func(body ast.Node, constants bool) (found bool) {
		ast.Inspect(body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for i, l := range n.Lhs {
					known := len(n.Rhs) == len(n.Lhs) && c.info.Types[n.Rhs[i]].Value != nil
					found = found || is(l) && (constants || !known)
				}
			case *ast.ReturnStmt:
				found = found || constants && slices.ContainsFunc(n.Results, is)
			}
			return !found
		})
		return found
	}
	if body := enclosingFunc(cur); body != nil && assigns(body, false) {
		return true
	}
	for up := range cur.Enclosing((*ast.IfStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		s, ok := up.Node().(*ast.IfStmt)
		return ok && cur.Node().End() <= s.Body.Pos() && assigns(s.Body, true)
	}
	return false
}

// isPlain reports whether a side tells nothing: a constant, nil, the empty
// string, a list of constants.
func isPlain(info *types.Info, s side) bool {
	tv := info.Types[s.expr]
	if tv.IsNil() || tv.Value != nil && tv.Value.Kind() != constant.Unknown {
		return true
	}
	return s.val.Origin&flow.Constant != 0
}

// sameField reports whether both sides are the same field of two values.
func sameField(a, b side) bool { return a.field != nil && a.field == b.field }

// isCookie reports whether a value comes from a cookie.
func isCookie(s side) bool { return hasAny(s.name+nameOf(s.made), "cookie") }

// isParser reports whether the comparison is about the tokens of a language.
func isParser(p, h side) bool {
	for _, s := range []side{p, h} {
		if s.root == nil {
			continue
		}
		if hasAny(typeWords(s.root.Type()), languages...) || s.root.Pkg() != nil && (s.root.Pkg().Name() == "token" || hasAny(s.root.Pkg().Name(), languages...)) {
			return true
		}
	}
	return false
}
