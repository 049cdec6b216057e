package koywe

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
)

// CreateContact registers a contact and returns it with its id.
func (c *Client) CreateContact(ctx context.Context, contact Contact) (*Contact, error) {
	var out Contact
	if err := c.call(ctx, http.MethodPost, c.merchantURL("contacts"), contact, &out); err != nil {
		return nil, fmt.Errorf("contact %s (%s): %w", contact.Email, contact.DocumentNumber, err)
	}
	slog.Info("contact created", "id", out.ID, "email", contact.Email, "country", out.CountrySymbol)
	return &out, nil
}

// FindContact returns the contact with the e-mail address, or nil.
func (c *Client) FindContact(ctx context.Context, email string) (*Contact, error) {
	q := url.Values{}
	q.Set("email", email)
	q.Set("limit", "1")
	var out struct {
		Data []Contact `json:"data"`
	}
	if err := c.call(ctx, http.MethodGet, c.merchantURL("contacts")+"?"+q.Encode(), nil, &out); err != nil {
		return nil, err
	}
	if len(out.Data) == 0 {
		return nil, nil
	}
	return &out.Data[0], nil
}

// AddBankAccount registers the account that receives the payouts of a contact.
func (c *Client) AddBankAccount(ctx context.Context, account BankAccount) (*BankAccount, error) {
	account.Kind = "BANK"
	slog.Debug("adding bank account", slog.Group("account",
		slog.String("bank", account.BankCode),
		slog.String("number", account.AccountNumber),
	))
	var out BankAccount
	if err := c.call(ctx, http.MethodPost, c.merchantURL("accounts"), account, &out); err != nil {
		return nil, err
	}
	return &out, nil
}
