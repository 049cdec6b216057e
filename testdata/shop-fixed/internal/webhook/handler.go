// Package webhook receives the events of Koywe.
package webhook

import (
	"io"
	"log/slog"
	"net/http"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/metric"
	"example.com/shop/internal/secret"
	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// maxBody is how much of an event is read.
const maxBody = 1 << 20

// A Handler takes events and brings the orders of the store up to date.
type Handler struct {
	key   secret.Text
	store *store.Store
	audit *audit.Log
}

// NewHandler returns a handler for an endpoint with the secret.
func NewHandler(key secret.Text, s *store.Store, log *audit.Log) *Handler {
	return &Handler{key: key, store: s, audit: log}
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		http.Error(w, "body not readable", http.StatusBadRequest)
		return
	}
	slog.Debug("webhook received", "length", len(body))

	if !verify.Signature(body, r.Header.Get("Koywe-Signature"), h.key) {
		metric.Refused("webhook signature")
		slog.Warn("webhook signature differs", "length", len(body), "remote", r.RemoteAddr)
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}

	ev, err := parse(body)
	if err != nil {
		h.audit.Failure("webhook", r.URL.Path, err)
		http.Error(w, "not an event", http.StatusBadRequest)
		return
	}
	if !h.store.FirstSeen(ev.ID) {
		w.WriteHeader(http.StatusOK)
		return
	}
	h.handle(ev)
	w.WriteHeader(http.StatusOK)
}

func (h *Handler) handle(ev *event) {
	switch ev.Type {
	case "order.paid", "order.completed":
		h.store.SetStatus(ev.Data.OrderID, ev.Data.Status)
		h.audit.Record("order paid", ev.Data.OrderID)
	case "order.failed", "order.expired", "order.cancelled", "order.canceled":
		h.store.SetStatus(ev.Data.OrderID, ev.Data.Status)
		h.audit.Record("order ended", ev.Data.OrderID)
	default:
		slog.Info("event ignored", "id", ev.ID, "type", ev.Type)
	}
}
