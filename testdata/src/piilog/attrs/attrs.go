// Package attrs logs by log/slog.
package attrs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"
)

type order struct {
	ID, Status, Email string
	Amount            float64
}

func pairs(log *slog.Logger, token, secretName string, o order) {
	slog.Info("signed in", "token", token)                                             // want `token, a token, is written to the log by slog\.Info`
	slog.Info("signed in", "token", token, "order", o.ID)                              // want `token, a token, is written`
	slog.Warn("retry", slog.String("email", o.Email), slog.Int("n", 2))                // want `o\.Email, an email address, is written`
	log.Error("failed", "err", errors.New("x"), "contact_email", o.Email)              // want `o\.Email, an email address`
	slog.LogAttrs(context.Background(), slog.LevelInfo, "x", slog.Any("token", token)) // want `token, a token`
	child := log.With("email", o.Email)                                                // want `o\.Email, an email address`
	child.Info("x", slog.Group("order", "id", o.ID, "email", o.Email))                 // want `o\.Email, an email address`
}

// The key says what the value does not.
func byKey(log *slog.Logger, s, id string, n int, at time.Time) {
	log.Info("x", "password", s)           // want `s, a credential by its key password, is written`
	log.Info("x", slog.String("email", s)) // want `s, an email address by its key email, is written`
	log.Info("x", "token", n)
	log.Info("x", "token", id)
	log.Info("x", "birth_date_known", s != "")
	log.Info("x", "email", "none")
	log.Info("x", "token_type", s)
	log.Info("x", "email_hash", s)
	log.Info("x", "expires", at)
}

// The key says more than the name of the value.
func narrowed(log *slog.Logger, token, email string) {
	log.Info("quote", "token_symbol", token)
	log.Info("quote", slog.String("tokenCurrency", token))
	log.Info("sent", "email_template", email)
	log.Info("sent", "user_email", email)                            // want `email, an email address`
	log.Info("x", "token_type", os.Getenv("KOYWE_SECRET"))           // want `a credential`
	log.Info("x", slog.String("token_symbol", "t="+token), "n", "1") // want `token, a token`
}

func quiet(log *slog.Logger, token string, o order) {
	log.Info("order", "id", o.ID, "status", o.Status, "amount", o.Amount)
	log.Info("token", "len", len(token))
	log.Info("token", "present", token != "")
	log.Info("order", "token", "[REDACTED]")
	log.Info("order", "email", mask(o.Email))
	log.Info("order", "token", last4(token))
	token = "***"
	log.Info("order", "token", token)
}

func mask(string) string { return "***" }

func last4(s string) string {
	if len(s) < 12 {
		return "****"
	}
	return "****" + s[len(s)-4:]
}

func failures(log *slog.Logger, token string) error {
	err := fmt.Errorf("refresh with token %s: %w", token, errors.New("x"))
	log.Error("failed", "err", err) // want `err, which holds token, a token, is written`
	other := fmt.Errorf("refresh token of %d bytes", len(token))
	log.Error("failed", "err", other)
	return err
}

// The value is used nowhere else, so that it can be taken out only where the
// result compiles.
func lonely(log *slog.Logger) {
	email := load()
	log.Info("x", "email", email) // want `email, an email address`
}

func effects(log *slog.Logger, next func() string) {
	log.Info("x", "apiKey", next()) // want `next\(…\), a credential by its key apiKey`
}

func load() string {
	b, _ := os.ReadFile("email.txt")
	return string(b)
}
