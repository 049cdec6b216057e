package koywe

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
)

// CreateContact registers a contact and returns it with its id.
func (c *Client) CreateContact(ctx context.Context, contact Contact) (*Contact, error) {
	var out Contact
	if err := c.call(ctx, http.MethodPost, c.merchantURL("contacts"), contact, &out); err != nil {
		return nil, fmt.Errorf("contact: %w", err)
	}
	slog.Info("contact created", "id", out.ID, "country", out.CountrySymbol)
	return &out, nil
}

// AddBankAccount registers the account that receives the payouts of a contact.
func (c *Client) AddBankAccount(ctx context.Context, account BankAccount) (*BankAccount, error) {
	account.Kind = "BANK"
	slog.Debug("adding bank account", slog.Group("account",
		slog.String("contact", account.ContactID),
		slog.String("bank", account.BankCode),
	))
	var out BankAccount
	if err := c.call(ctx, http.MethodPost, c.merchantURL("accounts"), account, &out); err != nil {
		return nil, fmt.Errorf("account of %s: %w", account.ContactID, err)
	}
	return &out, nil
}
