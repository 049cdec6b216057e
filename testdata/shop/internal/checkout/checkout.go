// Package checkout takes payments from customers and pays providers.
package checkout

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/koywe"
	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// An API serves customers.
type API struct {
	Koywe         *koywe.Client
	Store         *store.Store
	Audit         *audit.Log
	ReceiptSecret string
}

// Routes returns the handler of the API.
func (a *API) Routes() http.Handler {
	r := chi.NewRouter()
	r.Post("/payments", a.pay)
	r.Post("/payouts", a.payOut)
	r.Get("/receipts/{order}", a.receipt)
	return r
}

type payment struct {
	Amount   float64       `json:"amount"`
	Currency string        `json:"currency"`
	Method   string        `json:"method"`
	Payer    koywe.Contact `json:"payer"`
}

func (a *API) pay(w http.ResponseWriter, r *http.Request) {
	var p payment
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	slog.Info("payment requested", "payment", p)

	contact, err := a.contact(r, p.Payer)
	if err != nil {
		slog.Error("payment refused", "payer", p.Payer.Email, "err", err)
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	order, err := a.Koywe.CreateOrder(r.Context(), koywe.OrderRequest{
		Type:                      koywe.Payin,
		OriginCurrencySymbol:      p.Currency,
		DestinationCurrencySymbol: p.Currency,
		AmountIn:                  p.Amount,
		ExternalID:                externalID("in"),
		Description:               "Order of " + contact.FirstName + " " + contact.LastName,
		ContactID:                 contact.ID,
		PaymentMethods:            []koywe.PaymentMethod{{Method: p.Method}},
		SuccessURL:                "https://shop.example.com/thanks?email=" + contact.Email,
		FailedURL:                 "https://shop.example.com/failed",
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	a.keep(w, order, p.Amount, p.Currency, contact.ID)
}

// contact finds the payer by e-mail address, or registers them.
func (a *API) contact(r *http.Request, payer koywe.Contact) (*koywe.Contact, error) {
	found, err := a.Koywe.FindContact(r.Context(), payer.Email)
	if err != nil {
		return nil, err
	}
	if found != nil {
		return found, nil
	}
	created, err := a.Koywe.CreateContact(r.Context(), payer)
	if err != nil {
		return nil, err
	}
	a.Audit.Record("contact created", created.DocumentNumber)
	return created, a.Store.PutContact(*created)
}

type payout struct {
	Amount    float64           `json:"amount"`
	Currency  string            `json:"currency"`
	ContactID string            `json:"contactId"`
	Account   koywe.BankAccount `json:"account"`
}

func (a *API) payOut(w http.ResponseWriter, r *http.Request) {
	var p payout
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	balance, err := a.Koywe.Balance(r.Context(), p.Currency)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if balance < p.Amount {
		http.Error(w, "balance too low", http.StatusConflict)
		return
	}
	p.Account.ContactID = p.ContactID
	account, err := a.Koywe.AddBankAccount(r.Context(), p.Account)
	if err != nil {
		a.Audit.Failf("payout to %s at %s: %v", p.Account.AccountNumber, p.Account.BankCode, err)
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if err := a.Store.PutAccount(p.ContactID, p.Account.AccountNumber); err != nil {
		slog.Error("account not kept", "contact", p.ContactID, "err", err)
	}
	order, err := a.Koywe.CreateOrder(r.Context(), koywe.OrderRequest{
		Type:                      koywe.Payout,
		OriginCurrencySymbol:      p.Currency,
		DestinationCurrencySymbol: p.Currency,
		AmountOut:                 p.Amount,
		ExternalID:                externalID("out"),
		DestinationAccountID:      account.ID,
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	a.Audit.Detail("payout placed", account)
	a.keep(w, order, p.Amount, p.Currency, p.ContactID)
}

// receipt relays the receipt of an order to whoever has its code.
func (a *API) receipt(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "order")
	if !verify.Receipt(id, r.Header.Get("X-Receipt-Code"), a.ReceiptSecret) {
		http.Error(w, "no such receipt", http.StatusNotFound)
		return
	}
	resp, err := a.Koywe.Receipt(r.Context(), id)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", "application/pdf")
	if _, err := io.Copy(w, resp.Body); err != nil {
		slog.Warn("receipt cut off", "order", id, "err", err)
	}
}

func (a *API) keep(w http.ResponseWriter, order *koywe.Order, amount float64, currency, contactID string) {
	err := a.Store.PutOrder(store.Order{
		ID:         order.ID,
		ExternalID: order.ExternalID,
		Type:       order.Type,
		Status:     order.Status,
		Amount:     amount,
		Currency:   currency,
		ContactID:  contactID,
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	json.NewEncoder(w).Encode(map[string]string{"order": order.ID, "checkout": order.Checkout()})
}

// externalID returns a new id for an order.
func externalID(prefix string) string {
	return fmt.Sprintf("%s-%d-%d", prefix, time.Now().Unix(), rand.Intn(1_000_000))
}
