package secrets

import (
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"slices"
	"strings"
)

type Config struct {
	APIKey        string
	AdminPassword string
	WebhookSecret []byte
}

var cfg Config

var adminToken = os.Getenv("ADMIN_TOKEN")

var token = flag.String("token", "", "token that clients must present")

type Server struct {
	cfg     Config
	token   string
	apiKeys []string
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-API-Key") != s.cfg.APIKey { // want `the presented value r.Header.Get\("X-API-Key"\) is compared with the secret s.cfg.APIKey by !=, which takes longer the more of it is right; use subtle.ConstantTimeCompare`
		w.WriteHeader(401)
		return
	}
	if r.Header.Get("Authorization") != "Bearer "+s.token { // want `is compared with the secret s.token by !=`
		w.WriteHeader(401)
		return
	}
	if key := r.URL.Query().Get("key"); key == cfg.APIKey { // want `the presented value key is compared with the secret cfg.APIKey by ==`
		return
	}
	presented := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if presented == adminToken { // want `the presented value presented is compared with the secret adminToken`
		return
	}
	if presented == *token { // want `is compared with the secret`
		return
	}
	if password := r.FormValue("password"); password != os.Getenv("ADMIN_PASSWORD") { // want `the presented value password is compared with the secret os.Getenv\("ADMIN_PASSWORD"\)`
		return
	}
	if _, p, ok := r.BasicAuth(); !ok || p != s.cfg.AdminPassword { // want `the presented value p is compared with the secret s.cfg.AdminPassword`
		return
	}
	if !slices.Contains(s.apiKeys, r.Header.Get("X-API-Key")) { // want `by slices.Contains`
		return
	}
	cookie, _ := r.Cookie("csrf_token")
	if cookie.Value != r.Header.Get("X-CSRF-Token") { // want `the presented .* is compared with`
		return
	}
	var req struct{ Secret string }
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil || req.Secret != string(cfg.WebhookSecret) { // want `the presented value req.Secret is compared with the secret cfg.WebhookSecret`
		return
	}
}

func (s *Server) Authorize(apiKey string) bool {
	return apiKey == s.cfg.APIKey // want `the presented value apiKey is compared with the secret s.cfg.APIKey`
}

func (s *Server) any(key string) bool {
	for _, k := range s.apiKeys {
		if k == key { // want `the presented value key is compared with the secret k`
			return true
		}
	}
	return false
}

// The shape of echo's and fiber's key middleware.
func keyAuth(apiKey string) func(key string) (bool, error) {
	return func(key string) (bool, error) {
		return key == apiKey, nil // want `the presented value key is compared with the secret apiKey`
	}
}

func require(apiKey string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got := r.Header.Get("X-Api-Key")
		if got == apiKey { // want `the presented value got is compared with the secret apiKey`
			next.ServeHTTP(w, r)
		}
	})
}

type LoginRequest struct{ Email, Password string }

type user struct{ Password string }

func login(req LoginRequest, cfg *Config) bool {
	return !(req.Password != cfg.AdminPassword) // want `the presented value req.Password is compared with the secret cfg.AdminPassword`
}

func reset(r *http.Request, u user) bool {
	ok := false == (r.PostFormValue("password") == u.Password) // want `is compared with the secret u.Password`
	return ok
}

// A header called a key beside a key that the program holds.
type gate struct {
	conf        *Config
	internalKey string
	cacheKey    string
	sortKey     string
	region      string
}

func (g *gate) enter(r *http.Request) bool {
	return r.Header.Get("X-Internal-Key") == g.internalKey // want `the presented value r.Header.Get\("X-Internal-Key"\) is compared with the secret g.internalKey`
}

func (g *gate) look(r *http.Request, item struct{ Key string }) bool {
	return r.Header.Get("X-Cache-Key") == g.cacheKey || r.URL.Query().Get("sort_key") == g.sortKey ||
		r.Header.Get("X-Region") == g.region || r.Header.Get("Idempotency-Key") == g.internalKey ||
		r.Header.Get("X-Object-Key") == item.Key
}

func behindKey(adminKey string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Admin-Key") != adminKey { // want `is compared with the secret adminKey`
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
