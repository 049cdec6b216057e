// Package records holds secrets that are kept one for each user or key.
package records

import (
	"errors"
	"net/http"
	"slices"
	"sync"
)

type User struct {
	Name       string
	Password   string
	ResetToken string
	OTP        string
}

type service struct{ users map[string]*User }

var errDenied = errors.New("denied")

func (s *service) Authenticate(name, password string) (*User, error) {
	u, ok := s.users[name]
	if !ok || u.Password != password { // want `the presented value password is compared with the secret u.Password by !=`
		return nil, errDenied
	}
	return u, nil
}

func (s *service) VerifyOTP(u *User, code string) error {
	if code != u.OTP { // want `the presented value code is compared with the secret u.OTP`
		return errDenied
	}
	return nil
}

func VerifyResetToken(user *User, token string) bool {
	return user.ResetToken == token // want `the presented value token is compared with the secret user.ResetToken`
}

// A code that works once.
func (s *service) VerifyOnce(u *User, code string) error {
	if code != u.OTP { // want `the presented value code is compared with the secret u.OTP`
		return errDenied
	}
	u.OTP = ""
	return nil
}

type APIKeyAuth struct{ key string }

func (a *APIKeyAuth) Check(presented string) bool {
	return presented == a.key // want `the presented value presented is compared with the secret a.key`
}

type tokenAuth struct{ secret []byte }

func (a *tokenAuth) allowed(tok []byte) bool {
	return slices.Equal(tok, a.secret) // want `the presented value tok is compared with the secret a.secret`
}

func keyAuth(keys []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		presented := r.Header.Get("X-Api-Key")
		for _, key := range keys {
			if key == presented { // want `the presented value presented is compared with the secret key`
				next.ServeHTTP(w, r)
			}
		}
	})
}

type config struct{ Tokens []string }

func (c *config) allows(r *http.Request) bool {
	return slices.Index(c.Tokens, r.Header.Get("X-Token")) >= 0 || // want `by slices.Index`
		slices.ContainsFunc(c.Tokens, func(t string) bool { return t == r.Header.Get("X-Token") }) // want `is compared with the secret t by ==`
}

func csrf(r *http.Request) bool {
	ck, err := r.Cookie("csrf")
	return err == nil && ck.Value == r.Header.Get("X-CSRF-Token") // want `the presented value .* is compared with`
}

// From here on, what is silent.

// It looks for a user, and lets nobody in.
func (s *service) withToken(token string) *User {
	for _, u := range s.users {
		if u.ResetToken == token {
			return u
		}
	}
	return nil
}

// A record that changes.
func (u *User) changed(password string) bool {
	if u.Password == password {
		return false
	}
	u.Password = password
	return true
}

// A token that is used up is forgotten.
type client struct {
	mu    sync.Mutex
	token string
}

func (c *client) invalidate(token string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.token == token {
		c.token = ""
	}
}

// Another goroutine was faster.
func (c *client) refreshed(token string) string {
	if c.token != token {
		return c.token
	}
	return ""
}

func (c *client) renew(token string, fetch func() string) {
	if c.token == token {
		c.mu.Lock()
		defer c.mu.Unlock()
		next := fetch()
		c.token = next
	}
}

// Still the default.
func isDefault(c struct{ Secret string }, defaultSecret string) bool {
	return c.Secret == defaultSecret
}

// The key of an entry, of a map, of a row.
type entry struct{ key string }

func (e *entry) is(key string) bool { return e.key == key }

type table struct{ rows []entry }

func (t *table) find(key string) int {
	return slices.IndexFunc(t.rows, func(e entry) bool { return e.key == key })
}

// The state of an OAuth flow is used once, and is fresh each time.
func state(r *http.Request) bool {
	ck, err := r.Cookie("oauth_state")
	return err == nil && ck.Value == r.FormValue("state")
}

// Names of headers.
func header(keys []string, r *http.Request) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return k == r.Header.Get("X-Field-Name") })
}

type gate struct{ Tokens, Schemes []string }

// A list of tokens, each compared with its label.
func (g *gate) labelled(r *http.Request) bool {
	presented := r.Header.Get("Authorization")
	for _, t := range g.Tokens {
		if "Bearer "+t == presented { // want `compared with the secret`
			return true
		}
	}
	for _, s := range g.Schemes {
		if s+" realm" == presented {
			return true
		}
	}
	return false
}
