// Package frameworks logs what frameworks hand to a handler, and what masks
// leave of it.
package frameworks

import (
	"log"
	"log/slog"
	"net/http"
	"strings"

	"github.com/gofiber/fiber/v2"
)

func fiberBody(c *fiber.Ctx) error {
	log.Printf("received %s", c.Body()) // want `c\.Body\(\), a raw message, is written to the log by log\.Printf: log its length`
	log.Printf("received %d bytes", len(c.Body()))
	return c.SendStatus(http.StatusNoContent)
}

type page struct{ body []byte }

func (p *page) Body() []byte { return p.body }

func render(p *page) {
	log.Printf("rendered %s", p.Body()) // nobody has sent it
}

func headers(r *http.Request) {
	slog.Debug("request", "cookie", r.Header.Get("Cookie")) // want `r\.Header\.Get\("Cookie"\), a token, is written to the log by slog\.Debug`
	slog.Debug("request", "agent", r.Header.Get("User-Agent"))
	slog.Debug("request", "cookies", len(r.Cookies()))
}

func mask(email string) {
	log.Println("mailed", maskEmail(email))
	log.Println("mailed", domain(email)) // want `which holds email, an email address`
}

// maskEmail leaves the first letter and the domain.
func maskEmail(email string) string {
	if i := strings.IndexByte(email, '@'); i > 1 {
		return email[:1] + "***" + email[i:]
	}
	return "***"
}

// domain says by its name nothing of what it leaves out.
func domain(email string) string {
	if i := strings.IndexByte(email, '@'); i > 1 {
		return email[:i]
	}
	return email
}

type failure struct{ Reason, Email string }

// redact returns itself where there is nothing to hide.
func (f *failure) redact() *failure {
	if f.Email == "" {
		return f
	}
	c := *f
	c.Email = ""
	return &c
}

func failed(f *failure) {
	log.Printf("failed: %v", f.redact())
	log.Printf("failed: %v", f) // want `f\.Email, an email address, is written to the log by log\.Printf`
}
