// Package checkout takes payments from customers and pays providers.
package checkout

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/mail"
	"regexp"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/httprate"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/koywe"
	"example.com/shop/internal/secret"
	"example.com/shop/internal/store"
	"example.com/shop/internal/verify"
)

// An API serves customers.
type API struct {
	Koywe         *koywe.Client
	Store         *store.Store
	Audit         *audit.Log
	ReceiptSecret secret.Text
}

// Routes returns the handler of the API.
func (a *API) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(httprate.LimitByIP(100, 15*time.Minute))
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
		a.fail(w, r, http.StatusBadRequest, "not a payment", err)
		return
	}
	if err := valid(p.Amount, p.Currency); err != nil {
		a.fail(w, r, http.StatusBadRequest, "amount or currency not accepted", err)
		return
	}
	if err := validPayer(p.Payer); err != nil {
		a.fail(w, r, http.StatusBadRequest, "payer not accepted", err)
		return
	}
	slog.Info("payment requested", "amount", p.Amount, "currency", p.Currency, "method", p.Method)

	contact, err := a.contact(r, p.Payer)
	if err != nil {
		a.fail(w, r, http.StatusBadGateway, "payment refused", err)
		return
	}
	order, err := a.Koywe.CreateOrder(r.Context(), koywe.OrderRequest{
		Type:                      koywe.Payin,
		OriginCurrencySymbol:      p.Currency,
		DestinationCurrencySymbol: p.Currency,
		AmountIn:                  p.Amount,
		ExternalID:                externalID("in"),
		Description:               "Order at the shop",
		ContactID:                 contact.ID,
		PaymentMethods:            []koywe.PaymentMethod{{Method: p.Method}},
		SuccessURL:                "https://shop.example.com/thanks",
		FailedURL:                 "https://shop.example.com/failed",
	})
	if err != nil {
		a.fail(w, r, http.StatusBadGateway, "no answer from the payment service", err)
		return
	}
	a.keep(w, r, order, p.Amount, p.Currency, contact.ID)
}

// contact finds the payer by e-mail address, or registers them.
func (a *API) contact(r *http.Request, payer koywe.Contact) (*koywe.Contact, error) {
	if found, ok := a.Store.FindContact(payer.Email); ok {
		return &found, nil
	}
	created, err := a.Koywe.CreateContact(r.Context(), payer)
	if err != nil {
		return nil, err
	}
	a.Audit.Record("contact created", created.ID)
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
		a.fail(w, r, http.StatusBadRequest, "not a payout", err)
		return
	}
	if err := valid(p.Amount, p.Currency); err != nil {
		a.fail(w, r, http.StatusBadRequest, "amount or currency not accepted", err)
		return
	}
	balance, err := a.Koywe.Balance(r.Context(), p.Currency)
	if err != nil {
		a.fail(w, r, http.StatusBadGateway, "no answer from the payment service", err)
		return
	}
	if balance < p.Amount {
		http.Error(w, "balance too low", http.StatusConflict)
		return
	}
	p.Account.ContactID = p.ContactID
	account, err := a.Koywe.AddBankAccount(r.Context(), p.Account)
	if err != nil {
		a.fail(w, r, http.StatusBadGateway, "no answer from the payment service", err)
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
		a.fail(w, r, http.StatusBadGateway, "no answer from the payment service", err)
		return
	}
	a.Audit.Record("payout placed", order.ID)
	a.keep(w, r, order, p.Amount, p.Currency, p.ContactID)
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
		a.fail(w, r, http.StatusBadGateway, "no answer from the payment service", err)
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", "application/pdf")
	if _, err := io.Copy(w, resp.Body); err != nil {
		slog.Warn("receipt cut off", "order", id, "err", err)
	}
}

func (a *API) keep(w http.ResponseWriter, r *http.Request, order *koywe.Order, amount float64, currency, contactID string) {
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
		a.fail(w, r, http.StatusInternalServerError, "order not kept", err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	json.NewEncoder(w).Encode(map[string]string{"order": order.ID, "checkout": order.Checkout()})
}

// fail answers with a text for the customer, and keeps err for the log.
func (a *API) fail(w http.ResponseWriter, r *http.Request, status int, text string, err error) {
	id := middleware.GetReqID(r.Context())
	a.Audit.Failure(text, id, err)
	http.Error(w, text+" (request "+id+")", status)
}

const maxName = 100

var currencyRE = regexp.MustCompile(`^[A-Z]{3}$`)

// valid says what is wrong with an amount of money.
func valid(amount float64, currency string) error {
	if !(amount > 0) {
		return errors.New("amount is not positive")
	}
	if !currencyRE.MatchString(currency) {
		return errors.New("currency has no ISO 4217 code")
	}
	return nil
}

// validPayer says what is wrong with a contact that pays.
func validPayer(payer koywe.Contact) error {
	if _, err := mail.ParseAddress(payer.Email); err != nil {
		return errors.New("e-mail address is none")
	}
	if len(payer.FirstName) > maxName || len(payer.LastName) > maxName {
		return errors.New("name is too long")
	}
	return nil
}

// externalID returns a new id for an order.
func externalID(prefix string) string {
	return prefix + "-" + rand.Text()
}
