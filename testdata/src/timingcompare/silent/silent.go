// Package silent holds comparisons that tell nobody a secret.
package silent

import (
	"crypto/sha256"
	"crypto/subtle"
	"go/token"
	"net/http"
	"os"
	"strings"
)

type Config struct{ APIKey, Token, BaseURL string }

type Server struct {
	cfg   Config
	token string
}

// In constant time already.
func (s *Server) right(r *http.Request) bool {
	return subtle.ConstantTimeCompare([]byte(r.Header.Get("X-API-Key")), []byte(s.cfg.APIKey)) == 1
}

// Emptiness, nil, length.
func (s *Server) empty(r *http.Request, apiKey string) bool {
	return r.Header.Get("X-API-Key") == "" || apiKey == "" || s.token == "" || len(apiKey) != len(s.token) || strings.HasPrefix(apiKey, "Bearer ")
}

// A change of configuration: both sides are ours.
func changed(old, new Config) bool { return old.APIKey != new.APIKey || old.Token != new.Token }

func (c Config) Equal(o Config) bool { return c.APIKey == o.APIKey && c.Token == o.Token }

// What is stored is not checked.
func (s *Server) SetToken(token string) {
	if s.token == token {
		return
	}
	s.token = token
}

// A form's two fields.
type signup struct{ Password, PasswordConfirm string }

func (f signup) valid() bool { return f.Password == f.PasswordConfirm }

func register(r *http.Request) bool { return r.FormValue("password") == r.FormValue("password2") }

func compareParams(password, confirmPassword string) bool { return password == confirmPassword }

// Kinds of token.
type TokenKind string

const Bearer TokenKind = "bearer"

func kind(k, want TokenKind, tok, stop token.Token) bool {
	return k == want || k == Bearer || tok == stop
}

type parser struct{ token string }

func (p *parser) accept(token string) bool { return p.token == token }

// Not secrets, though presented or configured.
func (s *Server) public(r *http.Request, tokenURL, region string) bool {
	return r.Header.Get("Origin") == s.cfg.BaseURL || tokenURL == s.cfg.BaseURL || region == os.Getenv("REGION") ||
		r.Header.Get("If-None-Match") == r.Header.Get("ETag") || r.FormValue("page_token") == "x"
}

// Both hashed: the time tells of the hashes only.
func hashed(r *http.Request, s *Server) bool {
	return sha256.Sum256([]byte(r.Header.Get("X-API-Key"))) == sha256.Sum256([]byte(s.cfg.APIKey))
}

// Nothing is known of either side but a name.
func key(key, other string) bool { return key == other }

func find(keys []string, key string) int {
	for i, k := range keys {
		if k == key {
			return i
		}
	}
	return -1
}

// A session is found by its token, as in every session store.
func session(r *http.Request, sessions map[string]string) string {
	return sessions[r.Header.Get("X-Session-Token")]
}

// A push token that a device sends anew.
type device struct{ token string }

func (d *device) update(r *http.Request) {
	if d.token != r.FormValue("token") {
		d.token = r.FormValue("token")
	}
}

// What no longer opens anything.
type refresher struct{ rejectedToken string }

func (r *refresher) useless(token string) bool { return token == r.rejectedToken }
