// Package structs logs values by their types.
package structs

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"time"
)

type Contact struct {
	ID        string    `json:"id"`
	Email     string    `json:"email"`
	Phone     string    `json:"phone"`
	Bank      *Bank     `json:"bank"`
	CreatedAt time.Time `json:"createdAt"`
}

type Bank struct {
	BankCode      string `json:"bankCode"`
	AccountNumber string `json:"accountNumber"`
}

type Order struct {
	ID       string
	Contact  Contact
	Payer    *Contact
	Metadata any
}

type Public struct {
	ID     string
	Status string
	Bank   *Bank `json:"-"`
}

type Config struct {
	URL    string
	APIKey Secret
	secret Secret
}

type Secret string

func (Secret) String() string { return "[REDACTED]" }

func (Secret) MarshalText() ([]byte, error) { return []byte("[REDACTED]"), nil }

type Masked struct{ Email string }

func (Masked) LogValue() slog.Value { return slog.StringValue("masked") }

type Card struct {
	Number string `log:"-"`
	Last4  string
}

type Marked struct {
	Note string `sensitive:"true"`
	Text string
}

func values(c Contact, p *Contact, o Order, list []Contact, ptrs []*Contact, byID map[string]Contact) {
	slog.Info("x", "contact", c)           // want `c\.Email, Phone and AccountNumber \(.*\) are written to the log by slog\.Info: log an id, or give the type`
	slog.Info("x", slog.Any("contact", p)) // want `p\.Email, Phone`
	log.Printf("%v", c)                    // want `c\.Email and Phone \(an email address and a phone number\) are`
	log.Printf("%+v", p)                   // want `p\.Email and Phone`
	log.Printf("order %+v", o)             // want `o\.Contact\.Email and Phone`
	log.Println(list)                      // want `list\[\]\.Email and Phone`
	log.Println(byID)                      // want `byID\[\]\.Email and Phone`
	log.Printf("%v", ptrs)                 // addresses
	log.Printf("%T", c)                    // the type's name
	slog.Info("x", "contacts", ptrs)       // want `ptrs\[\]\.Email, Phone`
	slog.Info("x", "order", o.ID)
	fmt.Printf("%s\n", c.ID)
}

func public(p Public, cfg Config, m Masked, ms []Masked) {
	log.Printf("%+v", p)
	slog.Info("x", "public", p)
	slog.Info("x", "masked", m)
	slog.Info("x", "masked", ms) // want `ms\[\]\.Email`
	log.Printf("%v", m)          // want `m\.Email`
	slog.Info("x", "key", cfg.APIKey)
	log.Print(cfg.APIKey)
	log.Printf("%+v", cfg)        // want `cfg\.secret, a credential`
	log.Printf("%#v", cfg.APIKey) // want `cfg\.APIKey, a credential`
}

func tagged(c Card, m Marked) {
	log.Print(c) // want `c\.Number, sensitive data, `
	log.Print(m) // want `m\.Note, sensitive data, `
	log.Print(c.Last4)
	log.Print(m.Text)
}

func literals(id, email string) {
	slog.Info("x", "contact", Contact{ID: id})
	slog.Info("x", "contact", Contact{ID: id, Email: email}) // want `Email`
	c := Contact{ID: id, Email: "***"}
	slog.Info("x", "contact", c)
	c.Email = email
	slog.Info("x", "contact", c) // want `c\.Email, an email address`
}

func encoded(c Contact, p Public) {
	b, _ := json.Marshal(c)
	log.Printf("%s", b) // want `b, which holds c\.Email, `
	b, _ = json.Marshal(p)
	log.Printf("%s", b)
}

func others(h http.Header, c *http.Cookie, t time.Time, err error, x any, s fmt.Stringer) {
	slog.Info("x", "headers", h) // want `h, a raw message`
	slog.Info("x", "cookie", c)  // want `c, a token`
	slog.Info("x", "time", t, "err", err, "any", x, "stringer", s)
}

// Summary can be given a LogValue method, because it is declared here.
type Summary struct {
	ID      string `json:"id"`
	Email   string `json:"email"`
	Count   int
	Made    time.Time
	private map[string]int
}

func summary(s Summary) {
	slog.Info("x", "summary", s) // want `s\.Email, an email address`
}

type Rates[T any] struct {
	Value T
	Email string
}

func generic[T any](r Rates[T], v T) {
	slog.Info("x", "rates", r) // want `r\.Email`
	slog.Info("x", "v", v)
}

// Payer shows its email by its own method.
type Payer struct{ ID, Email string }

func (p Payer) String() string { return p.ID + " <" + p.Email + ">" }

// Short shows no more than an id.
type Short struct{ ID, Email string }

func (s *Short) String() string { return s.ID }

type badToken struct{ token string }

func (e badToken) Error() string { return "bad token " + e.token }

func methods(p Payer, list []Payer, s *Short, token string) {
	log.Println(p)    // want `p, an email address, is written`
	log.Println(list) // want `list, an email address, is written`
	log.Printf("%s for %s", s, p.ID)
	log.Println(s)
	log.Println(badToken{token}) // want `badToken\{…\}, which holds token, a token, is written`
	log.Println(badToken{"expired"})
}

func sets(contacts []Contact) {
	seen := make(map[string]bool)
	ids := make(map[string]bool)
	for _, c := range contacts {
		seen[c.Email] = true
		ids[c.ID] = true
	}
	log.Println(seen) // want `seen, which holds c\.Email, an email address`
	log.Println(len(seen), seen["a"], ids)
}

type event struct {
	Action string
	Meta   map[string]any
}

func events(c Contact) {
	e := &event{Action: "created", Meta: map[string]any{"rut": c.Phone}}
	slog.Info("event", "event", e) // want `e, which holds c\.Phone, a phone number`
	e = &event{Action: "created", Meta: map[string]any{"id": c.ID}}
	slog.Info("event", "event", e)
}

// The token of a second factor opens a session, though it answers a challenge.
type loginChallenge struct {
	UserID string
	Token  string
	Offset string
}

func secondFactor(c loginChallenge) {
	log.Println(c.Token) // want `c\.Token, a token, is written to the log by log\.Println`
}
