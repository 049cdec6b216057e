// Package domain logs values of types that are made for what they hold.
package domain

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"

	"github.com/aws/aws-lambda-go/events"
	"go.uber.org/zap"
)

type Email string

func (e Email) String() string { return string(e) }

type NationalID string

type Phone string

const (
	Home Phone = "home"
	Work Phone = "work"
)

type Secret string

func (Secret) String() string { return "[redacted]" }

type Password string

func (p Password) Format(s fmt.State, _ rune) { fmt.Fprint(s, "***") }

type Contact struct {
	ID     string
	Reach  Email
	Doc    NationalID
	Prefer Phone
}

type Config struct {
	BaseURL string
	APIKey  Secret
	Pass    Password
}

// A type is called by what its values are, whatever they are called.
func named(c Contact, to []Email, byID map[string]NationalID, maskedTo Email, exampleDoc NationalID, p Phone) {
	log.Println(c.Doc)                       // want `c\.Doc, a document number, is written to the log by log\.Println`
	slog.Info("contact", "id", c.ID, "c", c) // want `c\.Reach and Doc \(an email address and a document number\) are written to the log by slog\.Info`
	slog.Info("send", "to", to)              // want `to, an email address, is written to the log by slog\.Info`
	slog.Info("documents", "all", byID)      // want `byID, a document number, is written to the log by slog\.Info`
	log.Println(c.ID, len(to), len(byID), maskedTo, exampleDoc)
	log.Println(p, c.Prefer)
}

// What fmt prints of a type with a method is what that returns.
func methods(c Contact, cfg Config) {
	log.Print(fmt.Sprintf("to %s", c.Reach)) // want `fmt\.Sprintf\(…\), which holds c\.Reach, an email address, is written to the log by log\.Print`
	log.Print("to " + fmt.Sprint(c.Reach))   // want `c\.Reach, an email address, is written to the log by log\.Print`
	log.Printf("to %v", c.Reach)             // want `c\.Reach, an email address, is written to the log by log\.Printf`

	log.Print(fmt.Sprintf("%s with %v", cfg.BaseURL, cfg.APIKey))
	log.Print("with " + fmt.Sprint(cfg.APIKey, cfg.Pass))
	log.Print(fmt.Sprintf("%d", []byte(cfg.APIKey))) // want `a credential, is written to the log by log\.Print`
	log.Print("with " + string(cfg.APIKey))          // want `a credential, is written to the log by log\.Print`
}

type Refused struct{ Mail, Reason string }

func (e *Refused) Error() string { return fmt.Sprintf("%s refused: %s", Email(e.Mail), e.Reason) }

type Missing struct{ Mail, Reason string }

func (e *Missing) Error() string { return "not found: " + e.Reason }

// An error is shown by its own method.
func failed(l *zap.Logger, err error) {
	var r *Refused
	if errors.As(err, &r) {
		l.Warn("refused", zap.Error(r)) // want `r, an email address, is written to the log by zap\.Error`
		l.Warn("refused", zap.String("reason", r.Reason))
	}
	var m *Missing
	if errors.As(err, &m) {
		l.Warn("missing", zap.Error(m))
	}
	l.Warn("failed", zap.Error(err))
}

// A literal runs when its variables may have changed.
func later() (run []func()) {
	var email, note string
	run = append(run, func() {
		slog.Info("contacts", "filter", email) // want `email, an email address, is written to the log by slog\.Info`
		slog.Info("contacts", "note", note)
	})
	flag.StringVar(&email, "email", "", "only this")
	flag.StringVar(&note, "note", "", "a note")

	phone := ""
	run = append(run, func() { log.Print(phone) }) // still empty
	return run
}

// A request as AWS Lambda gets it.
func lambda(req events.APIGatewayProxyRequest, resp events.APIGatewayProxyResponse) {
	log.Println(req.HTTPMethod, req.Path, len(req.Body), req.Headers["X-Request-Id"])
	log.Println(req.Headers) // want `req\.Headers, a raw message, is written to the log by log\.Println`
	log.Println(req.Body)    // want `req\.Body, a raw message, is written to the log by log\.Println`
	log.Printf("%+v", req)   // want `req, a raw message, is written to the log by log\.Printf`
	log.Println(resp.StatusCode, resp.Body)
}

// What a struct is called tells what its number or its only value is.
type Document struct{ Kind, Number, Country string }

type CPF struct{ value string }

func (c CPF) Digits() string { return c.value }

func (c CPF) Masked() string { return "***" + c.value[len(c.value)-2:] }

type Tarjeta struct{ Numero, Marca string }

type Invoice struct{ Number string }

type Amount struct{ value string }

type Lexeme struct{ Value string }

type Token struct { // of a text
	Kind  int
	Value string
}

type CardType struct{ Number int64 }

func members(d Document, c CPF, t Tarjeta, i Invoice, a Amount, l Lexeme, tok Token, ct CardType) {
	log.Print(d.Number)   // want `d\.Number, a document number`
	log.Printf("%v", d)   // want `d\.Number, a document number`
	log.Print(c.Digits()) // want `c\.Digits\(\), a document number`
	log.Print(c)          // want `c\.value, a document number`
	log.Print(t.Numero)   // want `t\.Numero, a card number`
	slog.Info("x", "c", c.Masked(), "kind", d.Kind, "country", d.Country, "brand", t.Marca)
	log.Print(i.Number, i, a.value, a, l.Value, l, tok.Value, tok, ct)
}
