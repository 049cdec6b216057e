// Package expiry looks at how long tokens are good.
package expiry

import (
	"context"
	"net/http"
	"sort"
	"time"

	"golang.org/x/oauth2"
)

type tokenCache struct {
	token   string
	expires time.Time
}

func (t *tokenCache) get(now time.Time) (string, bool) {
	if t.token == "" || now.After(t.expires.Add(-5*time.Minute)) { // want `token-expiry: t.expires is compared with the time`
		return "", false
	}
	return t.token, true
}

type client struct {
	accessToken string
	validUntil  time.Time
	expiry      int64
}

func (c *client) token() string {
	if time.Until(c.validUntil) < time.Minute { // want `token-expiry: c.validUntil is compared with the time`
		return ""
	}
	return c.accessToken
}

func (c *client) old() bool {
	return time.Now().Unix() >= c.expiry // want `token-expiry: c.expiry is compared with the time`
}

var sessionExpiry time.Time

func alive() bool { return time.Now().Before(sessionExpiry) } // want `token-expiry: sessionExpiry is compared with the time`

func valid(t *oauth2.Token) bool { return t.Valid() } // want `token-expiry: the expiry of the token is checked`

func source(ctx context.Context, c *oauth2.Config, t *oauth2.Token) oauth2.TokenSource {
	return oauth2.ReuseTokenSource(t, c.TokenSource(ctx, t)) // want `token-expiry: the token is renewed when it expires`
}

// What follows compares no token's expiry with the time.

func (t *tokenCache) set(token string) {
	t.token, t.expires = token, time.Now().Add(time.Hour)
}

func (t *tokenCache) later(u *tokenCache) bool { return t.expires.After(u.expires) }

type coupon struct {
	Code    string
	Expires time.Time
}

func (c coupon) good() bool { return time.Now().Before(c.Expires) }

func order(all []tokenCache) {
	sort.Slice(all, func(i, j int) bool { return all[i].expires.Before(all[j].expires) })
}

func cookie(w http.ResponseWriter, value string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: value, Expires: time.Now().Add(time.Hour)})
}

func slow(start time.Time) bool { return time.Since(start) > time.Second }

func unused(t *tokenCache) { time.Now().After(t.expires) }
