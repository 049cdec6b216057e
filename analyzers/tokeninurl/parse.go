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
		b.WriteString("{}")
		x := piece{val: p.Val, expr: p.Expr, sure: sure}
		next := ""
		if i+1 < len(parts) {
			next = parts[i+1].Lit
		}
		switch {
		case i == 0 && !sure && (isStoreName(words(p.Expr)) || isStoreName(sensitive.Words(p.Val.Name))):
			return u, false
		case strings.Contains(text, "#"):
			continue // the fragment stays in the browser
		case query || i > 0 && isURLName(parts[0].Expr) && strings.HasPrefix(text, "{}&"):
			key, ok := paramBefore(text)
			if !ok && !sure {
				continue
			}
			x.where, x.key = inQuery, key
		case strings.HasPrefix(next, "@") && strings.Contains(text, "://") && strings.HasSuffix(text, ":"):
			x.where = inUserinfo
		case strings.HasPrefix(next, "@") && strings.HasSuffix(text, "://"):
			x.where = inUserinfo
		case strings.HasPrefix(next, ":") && strings.HasSuffix(text, "://"):
			continue // the user name, or the host before its port
		}
		u.pieces = append(u.pieces, x)
	}
	u.text = b.String()
	scheme, _, hasScheme := strings.Cut(u.text, "://")
	if hasScheme && !httpScheme(scheme) || isStore(u.text) {
		return u, false
	}
	if sure {
		return u, true
	}
	if strings.ContainsAny(strings.TrimSpace(u.text), " \n\t<>\"`|") {
		return u, false // a sentence, a template
	}
	return u, hasScheme && scheme != "{}" || query
}

// httpScheme reports whether s may be the scheme of a URL that HTTP hops see.
func httpScheme(s string) bool {
	switch s {
	case "http", "https", "ws", "wss", "{}", "":
		return true
	}
	return false
}

// paramBefore returns the query parameter whose value begins where text ends.
func paramBefore(text string) (string, bool) {
	i := strings.LastIndexAny(text, "?&")
	if i < 0 {
		return "", false
	}
	key, _, ok := strings.Cut(text[i+1:], "=") // what follows is put before the value: "v1:"
	if !ok || key == "" {
		return "", false
	}
	for _, r := range key {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', strings.ContainsRune("_-.[]$~:", r):
		default:
			return "", false // a regular expression, a sentence
		}
	}
	return key, true
}
