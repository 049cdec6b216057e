// Package webhook receives the events of Koywe.
package webhook

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// A Handler takes events and brings the orders of the store up to date.
type Handler struct {
	secret string
	store  *store.Store
	audit  *audit.Log
}

// NewHandler returns a handler for an endpoint with the secret.
func NewHandler(secret string, s *store.Store, log *audit.Log) *Handler {
	return &Handler{secret: secret, store: s, audit: log}
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	slog.Debug("webhook received", "headers", r.Header, "body", string(body))

	signature := r.Header.Get("Koywe-Signature")
	expected := verify.Sign(body, h.secret)
	if signature != expected {
		slog.Warn("webhook signature differs", "got", signature, "want", expected, "remote", r.RemoteAddr)
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}

	ev, err := parse(body)
	if err != nil {
		h.audit.Failf("webhook: %v in %s", err, body)
		http.Error(w, err.Error(), http.StatusBadRequest)
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
		fmt.Printf("order %s was paid by %s <%s>\n", ev.Data.OrderID, ev.Data.PayerName, ev.Data.PayerEmail)
	case "order.failed", "order.expired", "order.cancelled", "order.canceled":
		h.store.SetStatus(ev.Data.OrderID, ev.Data.Status)
		h.audit.Detail("order ended", ev)
	default:
		slog.Info("event ignored", "id", ev.ID, "type", ev.Type)
	}
}
