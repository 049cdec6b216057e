// Package admin serves the back office.
package admin

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
	"go.uber.org/zap"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/metric"
	"example.com/shop/internal/secret"
	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// An API serves the back office.
type API struct {
	store *store.Store
	log   *zap.Logger
	audit *audit.Log

	mu    sync.Mutex
	token secret.Text
}

// New returns the API for holders of the token.
func New(s *store.Store, token secret.Text, log *zap.Logger, records *audit.Log) *API {
	return &API{store: s, token: token, log: log, audit: records}
}

// Routes returns the handler of the API.
func (a *API) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(httprate.LimitByIP(20, 15*time.Minute), a.authorized)
	r.Get("/orders", a.orders)
	r.Get("/orders.csv", a.export)
	r.Get("/contacts/{id}", a.contact)
	r.Post("/rotate", a.rotate)
	r.Method(http.MethodGet, "/metrics", metric.Handler())
	return r
}

// authorized admits requests with the token in the header.
func (a *API) authorized(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !a.admits(token) {
			metric.Refused("back office token")
			a.log.Warn("back office refused", zap.Int("length", len(token)), zap.String("path", r.URL.Path))
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		a.log.Info("back office", zap.String("agent", r.UserAgent()), zap.String("path", r.URL.Path))
		next.ServeHTTP(w, r)
	})
}

func (a *API) admits(token string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return token != "" && verify.Same(token, a.token.Reveal())
}

func (a *API) orders(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(a.store.Orders()); err != nil {
		a.log.Error("orders", zap.Error(err))
	}
}

func (a *API) export(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/csv")
	out := csv.NewWriter(w)
	for _, o := range a.store.Orders() {
		if err := out.Write([]string{o.ID, o.Type, o.Status, o.Currency}); err != nil {
			a.log.Error("export", zap.Error(err))
			return
		}
	}
	out.Flush()
}

func (a *API) contact(w http.ResponseWriter, r *http.Request) {
	contact, ok := a.store.Contact(chi.URLParam(r, "id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	a.audit.Record("contact shown", contact.ID)
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(contact); err != nil {
		a.log.Error("contact", zap.Error(err))
	}
}

// rotate replaces the token.
func (a *API) rotate(w http.ResponseWriter, r *http.Request) {
	next := r.PostFormValue("next")
	if len(next) < 16 {
		http.Error(w, "token too short", http.StatusBadRequest)
		return
	}
	a.mu.Lock()
	a.token = secret.Text(next)
	a.mu.Unlock()
	a.audit.Record("back office token changed", r.RemoteAddr)
	w.WriteHeader(http.StatusNoContent)
}
