package piilog

import (
	"go/ast"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// byName reports whether nothing but the name of a variable or field tells what
// it holds.
func byName(e ast.Expr, v *flow.Value) bool {
	return v.Class != 0 && v.Origin == 0 && len(v.Steps) == 0 && v.Name == types.ExprString(ast.Unparen(e))
}

// keyClass is what a log key says of a text beside it about which nothing else
// is known.
func keyClass(key string, arg ast.Expr, t types.Type) sensitive.Class {
	class := sensitive.OfKey(key) & logged
	if key == "" || class == 0 || !isText(t) || sensitive.CleanName(key) {
		return 0
	}
	// A type of its own may be an enumeration: the name must fit it as well.
	if _, ok := types.Unalias(t).(*types.Named); ok && sensitive.OfName(key, t)&logged == 0 {
		return 0
	}
	if saysOther(arg) {
		return 0
	}
	return class
}

// isPiece reports whether an expression selects a field that its struct tells to
// be no token, such as a piece of a text.
func (c *checker) isPiece(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	f, ok := c.info.Uses[sel.Sel].(*types.Var)
	return ok && f.IsField() && sensitive.OfPiece(c.info.TypeOf(sel.X), f, sensitive.Token) == 0
}

// saysOther reports whether an expression's own name tells that it is
// something harmless, whatever the key beside it says: token.Symbol.
func saysOther(e ast.Expr) bool {
	name := flow.LastName(e)
	if sensitive.CleanName(name) {
		return true
	}
	words := sensitive.Words(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if sensitive.OfKey(last)&logged != 0 && sensitive.OfKey(name)&logged == 0 {
		return true // nextPageToken: a token of another kind
	}
	switch last {
	case "id", "ids", "uuid", "type", "kind", "status", "state", "symbol", "currency", "country", "count", "num", "len",
		"length", "size", "version", "mode", "method", "provider", "source", "err", "error", "reason", "host", "path",
		"file", "filename", "dir", "url", "uri", "name", "label", "key", "prefix", "suffix", "domain", "scope", "scopes",
		"issuer", "audience", "expiry", "ttl", "index", "template", "subject", "hash", "digest", "fingerprint", "sum",
		"lit", "literal", "action", "op", "level", "env", "environment", "format", "pattern", "lang", "locale",
		"cursor", "batch", "page", "offset", "position":
		return true
	}
	return false
}
