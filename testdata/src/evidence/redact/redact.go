// Package redact has types that leave out what must not be shown.
package redact

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"sync"
)

type contact struct {
	ID    string
	Email string
	Phone string
}

func (c contact) LogValue() slog.Value { // want `redaction: contact.LogValue leaves out Email, Phone`
	return slog.GroupValue(slog.String("id", c.ID), slog.Bool("phone", c.Phone != ""))
}

type secret string

func (secret) String() string       { return "[REDACTED]" } // want `redaction: secret shows a mask instead of the value`
func (secret) LogValue() slog.Value { return slog.StringValue("[REDACTED]") }

type credentials struct {
	Merchant string
	APIKey   string
}

func (c credentials) MarshalJSON() ([]byte, error) { // want `redaction: credentials.MarshalJSON leaves out APIKey`
	type plain credentials
	c.APIKey = "***"
	return json.Marshal(plain(c))
}

type payment struct {
	Amount int
	Payer  contact
}

func (p payment) String() string { return fmt.Sprintf("%d by %s", p.Amount, p.Payer.ID) } // want `redaction: payment.String leaves out Payer`

func handler() slog.Handler {
	return slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{
		ReplaceAttr: mask, // want `redaction: ReplaceAttr masks attributes by their keys in every record`
	})
}

var hidden = map[string]bool{"email": true, "apiKey": true}

func mask(groups []string, a slog.Attr) slog.Attr {
	if hidden[a.Key] {
		return slog.String(a.Key, "[REDACTED]")
	}
	return a
}

func literal() *slog.HandlerOptions {
	return &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr { // want `redaction`
		if a.Key == "token" {
			return slog.Attr{}
		}
		return a
	}}
}

// What follows redacts nothing.

type shown struct{ ID, Email string }

func (s shown) LogValue() slog.Value { return slog.StringValue(s.ID + " " + s.Email) }

type whole struct{ ID, Email string }

func (w whole) String() string { return fmt.Sprintf("%+v", struct{ A whole }{w}.A.ID+w.text()) }

func (w whole) text() string { return w.Email }

type order struct{ ID, Status string }

func (o order) String() string { return o.ID }

type server struct {
	mu    sync.Mutex
	name  string
	token string
}

func (s *server) String() string { return s.name }

type status string

func (status) String() string { return "pending" }

func times() *slog.HandlerOptions {
	return &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
}

func (c *credentials) Reset() { c.APIKey = "***" }
