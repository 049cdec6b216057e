package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

var (
	expiries = []string{"expires", "expiry", "expiration", "expire", "exp", "expired", "expirationtime", "expiretime"}
	grants   = []string{"token", "tokens", "session", "sessions", "jwt", "oauth", "oauth2", "credential", "credentials", "bearer"}
)

// expiring are functions that look at the expiry of a token.
var expiring = map[string]string{
	// https://pkg.go.dev/golang.org/x/oauth2
	"golang.org/x/oauth2.Token.Valid":                          "the expiry of the token is checked",
	"golang.org/x/oauth2.ReuseTokenSource":                     "the token is renewed when it expires",
	"golang.org/x/oauth2.ReuseTokenSourceWithExpiry":           "the token is renewed before it expires",
	"golang.org/x/oauth2/clientcredentials.Config.Client":      "the token is renewed when it expires",
	"golang.org/x/oauth2/clientcredentials.Config.TokenSource": "the token is renewed when it expires",
	// https://pkg.go.dev/github.com/golang-jwt/jwt/v5
	"github.com/golang-jwt/jwt.WithExpirationRequired":           "a token without an expiry is refused",
	"github.com/golang-jwt/jwt.RegisteredClaims.VerifyExpiresAt": "the expiry of the token is checked",
	"github.com/golang-jwt/jwt.MapClaims.VerifyExpiresAt":        "the expiry of the token is checked",
}

// caches are functions that keep a value for a time: the indexes of the value
// and of the time.
var caches = map[string]struct{ value, ttl int }{
	"github.com/redis/go-redis.Client.Set":            {2, 3}, // https://pkg.go.dev/github.com/redis/go-redis/v9
	"github.com/redis/go-redis.cmdable.Set":           {2, 3},
	"github.com/redis/go-redis.cmdable.SetEx":         {2, 3},
	"github.com/redis/go-redis.StringCmdable.Set":     {2, 3},
	"github.com/redis/go-redis.StringCmdable.SetEx":   {2, 3},
	"github.com/go-redis/redis.cmdable.Set":           {2, 3},
	"github.com/patrickmn/go-cache.cache.Set":         {1, 2}, // https://pkg.go.dev/github.com/patrickmn/go-cache
	"github.com/jellydator/ttlcache.Cache.Set":        {1, 2}, // https://pkg.go.dev/github.com/jellydator/ttlcache/v3
	"github.com/dgraph-io/ristretto.Cache.SetWithTTL": {1, 3}, // https://pkg.go.dev/github.com/dgraph-io/ristretto
}

// expiryCall looks at calls that compare times, and at what libraries offer.
func (f *finder) expiryCall(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if text, ok := expiring[key]; ok {
		if !dropped(cur) {
			f.add(TokenExpiry, call.Pos(), "%s", text)
		}
		return
	}
	if c, ok := caches[key]; ok {
		value, ttl := arg(call, c.value), arg(call, c.ttl)
		if n, isConst := f.number(orNone(ttl)); ttl == nil || isConst && n <= 0 {
			return
		}
		if f.flow.Of(value).Class&sensitive.Token != 0 {
			f.add(TokenExpiry, call.Pos(), "the token is kept for %s only", types.ExprString(ttl))
		}
		return
	}
	if (key == "time.Time.After" || key == "time.Time.Before" || key == "time.Time.Compare") && len(call.Args) == 1 && !dropped(cur) {
		f.expiryOf(cur, call, on(call), call.Args[0])
	}
}

// expiryComparison looks at comparisons of durations and of seconds.
func (f *finder) expiryComparison(cur inspector.Cursor, b *ast.BinaryExpr) {
	switch b.Op {
	case token.LSS, token.GTR, token.LEQ, token.GEQ:
		f.expiryOf(cur, b, b.X, b.Y)
	}
}

// expiryOf looks at two values that are compared: the present must be in one
// of them, and in one the expiry of something that grants access.
func (f *finder) expiryOf(cur inspector.Cursor, n ast.Node, x, y ast.Expr) {
	e := f.expiry(x)
	if e == nil {
		e = f.expiry(y)
	}
	if e == nil || !f.present(x) && !f.present(y) {
		return
	}
	if !says(types.ExprString(e), grants...) && !f.ofGrant(cur, e) {
		return
	}
	f.add(TokenExpiry, n.Pos(), "%s is compared with the time", types.ExprString(e))
}

// expiry returns the part of an expression that is named as an expiry.
func (f *finder) expiry(e ast.Expr) ast.Expr {
	var found ast.Expr
	ast.Inspect(e, func(n ast.Node) bool {
		if found != nil {
			return false
		}
		switch x := n.(type) {
		case *ast.Ident, *ast.SelectorExpr:
			x2 := x.(ast.Expr)
			tv := f.info.Types[x2]
			if !tv.IsValue() || tv.Value != nil {
				return true
			}
			words := sensitive.Words(name(x2))
			until := slices.Contains(words, "until") && slices.Contains(words, "valid")
			if _, isFunc := tv.Type.Underlying().(*types.Signature); !isFunc && (until || says(name(x2), expiries...)) {
				found = x2
			}
		}
		return true
	})
	return found
}

// present reports whether an expression asks for the time that it is.
func (f *finder) present(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.CallExpr:
			switch f.key(x) {
			case "time.Now", "time.Until", "time.Since":
				found = true
			}
			found = found || says(name(x.Fun), "now")
		case *ast.Ident:
			found = found || says(x.Name, "now")
		}
		return !found
	})
	return found
}

// ofGrant reports whether the type that has a field, or else the method or
// function that a node stands in, is one of tokens or sessions.
func (f *finder) ofGrant(cur inspector.Cursor, e ast.Expr) bool {
	if sel, ok := e.(*ast.SelectorExpr); ok {
		t := f.info.TypeOf(sel.X)
		if obj := typeObj(t); obj != nil && says(obj.Name(), grants...) {
			return true
		}
		if f.holdsToken(t) {
			return true
		}
	}
	for c := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		decl := c.Node().(*ast.FuncDecl)
		if says(decl.Name.Name, grants...) {
			return true
		}
	}
	return false
}

// holdsToken reports whether a struct has a field that is a token.
func (f *finder) holdsToken(t types.Type) bool {
	obj := typeObj(t)
	if obj == nil {
		return false
	}
	st, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range st.NumFields() {
		if sensitive.OfField(st.Field(i), st.Tag(i))&sensitive.Token != 0 {
			return true
		}
	}
	return false
}
