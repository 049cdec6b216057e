package tokeninurl

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

const reported = sensitive.Secret | sensitive.Personal

// class says what a piece gives away, and what it is called.
func (p piece) class() (sensitive.Class, string) {
	v := p.val.Class & reported
	if p.val.Origin&flow.MAC != 0 || p.val.Class&sensitive.Authenticator != 0 {
		return 0, "" // a signature may stand in a URL: it is bounded
	}
	switch p.where {
	case inUserinfo:
		return v & sensitive.Secret, p.val.Name
	case inPath:
		if !p.sure {
			v &= sensitive.Secret
		}
		if isURLName(p.expr) {
			return 0, "" // the base, whatever it was built from
		}
		if isResourceID(words(p.expr)) || isResourceID(sensitive.Words(p.val.Name)) {
			v &^= sensitive.Secret
		}
		if v == 0 && p.val.Class == 0 && !isAsset(words(p.expr)) && !isResourceID(words(p.expr)) {
			return sensitive.OfKey(p.key) & reported &^ sensitive.PersonName, "" // the name of the parameter tells
		}
		return v &^ sensitive.PersonName, p.val.Name
	}
	if isPresigned(p.key) || isPublic(p.key, v) {
		return 0, ""
	}
	if w := words(p.expr); p.key == "oauth_token" && (slices.Contains(w, "request") || slices.Contains(w, "temporary")) {
		return 0, "" // OAuth 1 asks for consent with it, https://www.rfc-editor.org/rfc/rfc5849#section-2.2
	}
	k := sensitive.OfKey(p.key) & reported
	if k == 0 && v&^sensitive.Token == 0 && strings.HasSuffix(strings.ToLower(p.key), "token") {
		return 0, "" // the key tells of which kind the token is: pageToken, idempotency_token
	}
	if v&^sensitive.Token == 0 && p.val.Name == exprName(p.expr) && sensitive.Narrows(p.key, strings.Join(words(p.expr), " ")) {
		return 0, "" // tokenSymbol, of a variable token
	}
	if k&sensitive.Secret != 0 && v == 0 && (isAsset(words(p.expr)) || slices.Contains(words(p.expr), "id")) {
		return 0, ""
	}
	if v != 0 {
		return v, p.val.Name
	}
	if !p.sure {
		k &^= sensitive.PersonName
	}
	return k, ""
}

// public are words of parameters that are called tokens and give no access:
// they answer one question once, or address a device.
//
// https://developers.google.com/recaptcha/docs/verify
// https://www.rfc-editor.org/rfc/rfc8058 (unsubscribe links)
var public = []string{"captcha", "recaptcha", "hcaptcha", "turnstile", "csrf", "xsrf", "unsubscribe", "device", "fcm", "apns", "push"}

// imposed are parameters that OpenID Connect puts into the URL of the browser.
//
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
// https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
var imposed = []string{"id_token_hint", "login_hint", "logout_hint"}

// isPublic reports whether the parameter key may stand in a URL although its
// name says token. v is what else is known of its value.
func isPublic(key string, v sensitive.Class) bool {
	if slices.Contains(imposed, key) {
		return true
	}
	w := sensitive.Words(key)
	for _, p := range public {
		if slices.Contains(w, p) {
			return true
		}
	}
	// Payment providers put the id of a checkout session into the URL to return
	// to: https://docs.stripe.com/payments/checkout/custom-success-page
	if v == 0 && len(w) >= 2 && w[len(w)-2] == "session" && w[len(w)-1] == "id" {
		return true
	}
	// The two assets of a pair: token0, token1.
	n := len(key)
	return v == 0 && n > 5 && key[n-1] >= '0' && key[n-1] <= '9' && strings.EqualFold(key[n-6:n-1], "token")
}

// isPresigned reports whether a parameter belongs to a pre-signed URL, which is
// made to carry its credential, for a time and for one object.
//
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

// assets are words that make a token a currency.
var assets = []string{"symbol", "currency", "asset", "coin", "address", "contract", "mint", "chain", "crypto", "ticker", "tickers",
	"price", "prices", "quote", "quotes", "pair", "swap", "balance", "balances", "erc20", "nft"}

// isAsset reports whether a name is that of a currency, or of what deals with
// them: a value under the key "token" is one of them there.
func isAsset(words []string) bool {
	for _, w := range words {
		if slices.Contains(assets, w) {
			return true
		}
	}
	return false
}

// isResourceID reports whether a name is that of a thing which an API has in
// its paths: the id of a session, and an access key beside which there is a
// secret key.
func isResourceID(words []string) bool {
	n := len(words)
	return n > 0 && words[n-1] == "id" || n == 2 && words[0] == "access" && words[1] == "key"
}

// words are the words of the variable, field or function that an expression names.
func words(e ast.Expr) []string {
	switch e := e.(type) {
	case *ast.Ident:
		return sensitive.Words(e.Name)
	case *ast.SelectorExpr:
		return sensitive.Words(e.Sel.Name)
	case *ast.CallExpr:
		return words(e.Fun)
	case *ast.ParenExpr:
		return words(e.X)
	case *ast.StarExpr:
		return words(e.X)
	}
	return nil
}

// isURLName reports whether an expression is called like a URL.
func isURLName(e ast.Expr) bool {
	for _, w := range words(e) {
		switch w {
		case "url", "uri", "endpoint", "link", "href", "u":
			return true
		}
	}
	return false
}

// isStoreName reports whether the words of a name are those of the address of a
// database or a broker.
func isStoreName(words []string) bool {
	for _, w := range words {
		switch w {
		case "dsn", "conn", "db", "database", "sqlite", "postgres", "pg", "mysql", "mongo", "redis", "amqp", "kafka", "nats", "smtp", "broker", "jdbc":
			return true
		}
	}
	return false
}

// isStoreText reports whether a text is given to a database, or to a variable
// that is called like the address of one: that of ClickHouse starts like a URL.
func (c *checker) isStoreText(cur inspector.Cursor) bool {
	e, up := cur.Node(), cur.Parent()
	for {
		if b, ok := up.Node().(*ast.BinaryExpr); !ok || b.Op != token.ADD {
			break
		}
		e, up = up.Node(), up.Parent()
	}
	switch n := up.Node().(type) {
	case *ast.AssignStmt:
		i := slices.IndexFunc(n.Rhs, func(x ast.Expr) bool { return x == e })
		return i >= 0 && i < len(n.Lhs) && isStoreName(words(n.Lhs[i]))
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(c.info, n).(*types.Func)
		return ok && fn.FullName() == "database/sql.Open"
	}
	return false
}

// isStore reports whether a text without its values is the address of a
// database in one of the forms that are no URLs.
//
// https://github.com/go-sql-driver/mysql#dsn-data-source-name
// https://www.sqlite.org/uri.html
func isStore(text string) bool {
	for _, s := range []string{"@tcp(", "@unix(", "jdbc:", ".db?", ".sqlite?", ":memory:"} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return strings.HasPrefix(text, "file:")
}

// exempt reports whether the API itself puts a value where it stands.
func (u parsed) exempt(p piece) bool {
	if p.where == inPath && isImposedPath(u.text) {
		return true
	}
	l := strings.ToLower(u.text)
	return strings.Contains(l, "x-amz-signature") || strings.Contains(l, "x-goog-signature") || strings.Contains(l, "&sig={}")
}

// isImposedPath reports whether an API has the value in its paths where "{}"
// stands in path. Koywe's ramp asks whether an account exists by
// GET /rest/accounts/{email}/check
// (https://docs.koywe.com/english/documentation/api-documentation/restful-api/restful-api).
func isImposedPath(path string) bool {
	return strings.Contains(path, "/accounts/{}/check") ||
		strings.Contains(strings.ToLower(path), "/.well-known/acme-challenge/") // https://www.rfc-editor.org/rfc/rfc8555#section-8.3
}
