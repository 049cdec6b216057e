package tokeninurl

import (
	"go/ast"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

type where uint8

const (
	inPath where = iota
	inQuery
	inUserinfo
)

// piece is a value that stands in a URL.
type piece struct {
	key   string // the query parameter, "" if not known
	where where
	val   *flow.Value
	expr  ast.Expr
	sure  bool // the text is known to be a URL, because a request takes it
}

// parsed is a URL under construction.
type parsed struct {
	pieces []piece
	text   string // the constant parts, with "{}" for values
}

// parse takes apart a string that is a URL: because a request takes it (sure),
// or because it starts like one or has a query.
func parse(parts []flow.Part, sure bool) (parsed, bool) {
	var u parsed
	var b strings.Builder
	query := false
	for i, p := range parts {
		if p.Val == nil {
			b.WriteString(p.Lit)
			query = query || strings.Contains(p.Lit, "?")
			continue
		}
		text := b.String()
		x := piece{val: p.Val, expr: p.Expr, sure: sure}
		next := ""
		if i+1 < len(parts) {
			next = parts[i+1].Lit
		}
		switch {
		case query || i == 1 && isURLName(parts[0]) && strings.HasPrefix(text, "{}&"):
			x.where = inQuery
			key, ok := paramBefore(text)
			if !ok && !sure {
				b.WriteString("{}")
				continue
			}
			x.key = key
		case strings.HasSuffix(text, "://") && strings.HasPrefix(next, "@"), strings.HasSuffix(text, ":") && strings.HasPrefix(next, "@") && strings.Contains(text, "://"):
			x.where = inUserinfo
		case strings.HasSuffix(text, "://") && strings.HasPrefix(next, ":"):
			b.WriteString("{}") // the user name
			continue
		default:
			x.where = inPath
		}
		u.pieces = append(u.pieces, x)
		b.WriteString("{}")
	}
	u.text = b.String()
	scheme, _, hasScheme := strings.Cut(u.text, "://")
	if hasScheme && !httpScheme(scheme) {
		return u, false // a database or a broker
	}
	if sure {
		return u, true
	}
	if strings.ContainsAny(strings.TrimSpace(u.text), " \n\t") {
		return u, false // a sentence
	}
	return u, hasScheme && scheme != "{}" || query
}

func httpScheme(s string) bool {
	switch s {
	case "http", "https", "ws", "wss", "{}", "":
		return true
	}
	return false
}

// isURLName reports whether a piece is called like a URL.
func isURLName(p flow.Part) bool {
	var name string
	switch e := p.Expr.(type) {
	case *ast.Ident:
		name = e.Name
	case *ast.SelectorExpr:
		name = e.Sel.Name
	}
	for _, w := range sensitive.Words(name) {
		switch w {
		case "url", "uri", "endpoint", "link", "href", "u":
			return true
		}
	}
	return false
}

// paramBefore returns the query parameter whose value begins where text ends.
func paramBefore(text string) (string, bool) {
	i := strings.LastIndexAny(text, "?&")
	if i < 0 {
		return "", false
	}
	key, ok := strings.CutSuffix(text[i+1:], "=")
	if !ok || strings.ContainsAny(key, "=/{ ") || key == "" {
		return "", false
	}
	return key, true
}

// class says what a piece gives away, and what it is called.
func (p piece) class() (sensitive.Class, string) {
	const reported = sensitive.Secret | sensitive.Personal
	v := p.val.Class & reported
	if p.val.Origin&flow.MAC != 0 || p.val.Class&sensitive.Authenticator != 0 {
		return 0, "" // a signature may stand in a URL: it is bounded
	}
	if p.where == inUserinfo {
		if v&sensitive.Secret != 0 {
			return v, p.val.Name
		}
		return 0, ""
	}
	if p.where == inPath {
		if !p.sure && v&sensitive.Secret == 0 {
			return 0, ""
		}
		if p.expr != nil && isURLName(flow.Part{Expr: p.expr}) {
			return 0, "" // the base, whatever it was built from
		}
		return v &^ sensitive.PersonName, p.val.Name
	}
	if isPresigned(p.key) {
		return 0, ""
	}
	k := sensitive.OfKey(p.key) & reported
	if k&sensitive.Secret != 0 {
		if isAsset(p) {
			return 0, ""
		}
		if v != 0 {
			return v, p.val.Name
		}
		return k, ""
	}
	if v == 0 {
		v = k
		if !p.sure {
			v &^= sensitive.PersonName
		}
		return v, ""
	}
	return v, p.val.Name
}

// isPresigned reports whether a parameter belongs to a pre-signed URL, which is
// made to carry its credential, for a time and for one object.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
// https://cloud.google.com/storage/docs/authentication/signatures
func isPresigned(key string) bool {
	k := strings.ToLower(key)
	for _, p := range []string{"x-amz-", "x-goog-", "x-oss-", "x-cos-", "awsaccesskeyid", "googleaccessid", "ossaccesskeyid"} {
		if strings.HasPrefix(k, p) {
			return true
		}
	}
	return false
}

// isAsset reports whether a value under the key "token" is a crypto asset.
func isAsset(p piece) bool {
	if p.val.Class != 0 {
		return false
	}
	name := ""
	switch e := p.expr.(type) {
	case *ast.Ident:
		name = e.Name
	case *ast.SelectorExpr:
		name = e.Sel.Name
	}
	for _, w := range sensitive.Words(name) {
		switch w {
		case "symbol", "currency", "asset", "coin", "address", "contract", "mint", "chain", "crypto", "ticker", "id":
			return true
		}
	}
	return false
}

// exempt reports whether the API itself puts a value where it stands.
// Koywe's ramp asks whether an account exists by GET /rest/accounts/{email}/check
// (https://docs.koywe.com/english/documentation/api-documentation/restful-api/restful-api).
func (u parsed) exempt(p piece) bool {
	if p.where == inPath && strings.Contains(u.text, "/accounts/{}/check") {
		return true
	}
	l := strings.ToLower(u.text)
	return strings.Contains(l, "x-amz-signature") || strings.Contains(l, "x-goog-signature") || strings.Contains(l, "&sig={}")
}
