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
	s.name = nameOf(c.info, e)
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
	if macA && macB {
		// One that a caller hands in is not ours, though this package makes such things as well.
		if c.isHandedIn(cur, a) && !c.replaces(cur, b, a) {
			macA = c.isHandedIn(cur, b)
		} else if c.isHandedIn(cur, b) && !c.replaces(cur, a, b) {
			macB = false
		}
	}
	if macA || macB {
		if macA == macB {
			return reason{}, false // two of our own
		}
		if isID(a.name) && isID(b.name) && (a.val.Origin|b.val.Origin)&flow.Presented == 0 {
			return reason{}, false // a name for something, made so that nobody can guess others
		}
		if macB {
			a, b = b, a
		}
		if hasAny(a.name, former...) || hasAny(b.name, former...) && !isStoredHash(a, b) {
			return reason{}, false // our own of before
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
	return v.Class&secrets != 0 || v.Origin&flow.MAC != 0 || v.Origin&flow.Presented != 0 || isGuardedKey(c.info, unwrap(c.info, e))
}

// isHandedIn reports whether a side is a field of what a caller hands in.
func (c *checker) isHandedIn(cur inspector.Cursor, s side) bool {
	v, ok := s.root.(*types.Var)
	_, direct := s.from.(*ast.SelectorExpr)
	return ok && direct && s.field != nil && isParam(cur, c.info, v)
}

// isStoredHash reports whether b is what is stored of a password, from which
// the key a is derived: of before, and still what a must be.
func isStoredHash(a, b side) bool {
	return a.val.Class&sensitive.Credential != 0 && hasAny(b.name, "stored")
}

func (c *checker) macReason(mac, presented side) reason {
	what := "the signature"
	switch {
	case mac.val.Class&sensitive.Credential != 0:
		what = "the derived key"
	case mac.val.Class == 0: // a number of some of the bytes
		what = "the code"
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
		names := p.name + h.name
		for _, e := range []ast.Expr{p.from, p.made, h.from, h.made} {
			names += nameOf(c.info, e)
		}
		return p.val.Origin&flow.Presented != 0 && hasAny(names, "csrf", "xsrf") && c.isCookie(h) != c.isCookie(p)
	}
	if c.replaces(cur, p, h) {
		return false
	}
	if p.val.Origin&flow.Presented != 0 {
		return c.areKeys(cur, p, h) || h.val.Class&secrets != 0 || p.val.Class&secrets != 0 && h.val.Class == 0 &&
			(h.val.Origin&flow.Configured != 0 || hasAny(h.name, reference...) || p.val.Class&sensitive.Credential != 0 && isHolder(h) || c.isBare(cur, h))
	}
	if hasAny(p.name, fresh...) || !c.givenByName(cur, p) || sameField(p, h) || p.root == h.root || isParser(p, h) {
		return false
	}
	if h.val.Origin&flow.Configured != 0 {
		return (p.val.Class|h.val.Class)&secrets != 0
	}
	return (h.val.Class&secrets != 0 || isGuardedKey(c.info, h.expr) || p.val.Class&secrets != 0 && isListed(h)) && c.heldHere(cur, p, h) && !c.updates(cur, h)
}

// givenByName reports whether a value that is not known to come from a remote
// caller is a parameter that is named like one: a token to verify, a field of
// a request.
func (c *checker) givenByName(cur inspector.Cursor, p side) bool {
	v, ok := p.root.(*types.Var)
	if !ok {
		return false
	}
	if !isParam(cur, c.info, v) {
		return c.isPartOfGiven(cur, p)
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

// isPartOfGiven reports whether p is a variable of the function that holds a
// part of a secret which its caller hands in: the secret of an id and a secret
// in one token.
func (c *checker) isPartOfGiven(cur inspector.Cursor, p side) bool {
	if _, ok := p.from.(*ast.Ident); !ok || p.val.Class&secrets == 0 || !c.inVerifier(cur) {
		return false
	}
	return slices.ContainsFunc(p.val.Params(), func(v *types.Var) bool {
		return isParam(cur, c.info, v) && sensitive.OfName(v.Name(), v.Type())&secrets != 0
	})
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
func (c *checker) isCookie(s side) bool {
	return hasAny(s.name+nameOf(c.info, s.from)+nameOf(c.info, s.made), "cookie")
}

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
