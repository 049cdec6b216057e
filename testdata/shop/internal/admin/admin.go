// Package admin serves the back office.
package admin

import (
	"crypto/subtle"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"github.com/go-chi/chi/v5"
	"go.uber.org/zap"

	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// An API serves the back office.
type API struct {
	store *store.Store
	token string
	log   *zap.Logger
}

// New returns the API for holders of the token.
func New(s *store.Store, token string, log *zap.Logger) *API {
	return &API{store: s, token: token, log: log}
}

// Routes returns the handler of the API.
func (a *API) Routes() http.Handler {
	r := chi.NewRouter()
	r.Get("/login", a.login)
	r.With(a.authorized).Get("/orders", a.orders)
	r.With(a.authorized).Get("/orders.csv", a.export)
	r.With(a.authorized).Get("/contacts/{id}", a.contact)
	r.Post("/rotate/{token}", a.rotate)
	return r
}

// authorized admits requests with the token in the header, or in the URL for
// the sake of links in mails.
func (a *API) authorized(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if token == "" {
			token = r.URL.Query().Get("token")
		}
		if token != a.token {
			a.log.Warn("back office refused", zap.String("token", token), zap.String("path", r.URL.Path))
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
		a.log.Info("back office", zap.Any("headers", r.Header), zap.String("path", r.URL.Path))
		next.ServeHTTP(w, r)
	})
}

// login turns the form of the login page into a session.
func (a *API) login(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	if !verify.Same(password, a.token) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	http.Redirect(w, r, "/admin/orders?token="+url.QueryEscape(a.token), http.StatusSeeOther)
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
	a.log.Sugar().Infow("contact shown", "contact", contact.ID, "phone", contact.Phone, "document", contact.DocumentNumber)
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(contact); err != nil {
		a.log.Error("contact", zap.Error(err))
	}
}

// rotate replaces the token.
func (a *API) rotate(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(chi.URLParam(r, "token")), []byte(a.token)) == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	next := r.PostFormValue("next")
	if len(next) < 16 {
		http.Error(w, "token too short", http.StatusBadRequest)
		return
	}
	a.log.Sugar().Infof("back office token changed to %s", next)
	a.token = next
	w.WriteHeader(http.StatusNoContent)
}
