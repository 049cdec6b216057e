// Package frameworks logs what frameworks hand to a handler, and what masks
// leave of it.
package frameworks

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"log/slog"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"google.golang.org/grpc/metadata"
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

const tokenKey = "x-internal-token"

func callMetadata(ctx context.Context) {
	md, _ := metadata.FromIncomingContext(ctx)
	if vals := md.Get(tokenKey); len(vals) > 0 {
		slog.Debug("call", "presented", vals[0]) // want `md\.Get\(tokenKey\), a token`
	}
	slog.Debug("call", "auth", metadata.ValueFromIncomingContext(ctx, "authorization")) // want `a token`
	slog.Debug("call", "id", md.Get("x-request-id"), "n", md.Len())
}

// What a webhook is about, as it came.
type event struct {
	ID, Type string
	Data     json.RawMessage
	Meta     map[string]any
	Labels   map[string]string
}

func received(r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var ev event
	if err := json.Unmarshal(body, &ev); err != nil {
		slog.Error("event", "err", err)
	}
	slog.Info("event", "id", ev.ID, "type", ev.Type, "labels", ev.Labels, "size", len(ev.Data))
	slog.Info("event", "data", ev.Data) // want `ev\.Data, a raw message`
	slog.Info("event", "meta", ev.Meta) // want `ev\.Meta, a raw message`
	slog.Info("event", "order", ev.Meta["order_id"])
	slog.Info("event", "event", ev) // want `a raw message`
}

func inPath(r *http.Request) {
	t := chi.URLParam(r, "token")
	slog.Warn("session", "unknown", t) // want `t, which holds chi\.URLParam\(r, "token"\), a token`
	slog.Warn("order", "id", chi.URLParam(r, "id"))
}

func bound(c *fiber.Ctx) error {
	var ev event
	if err := c.BodyParser(&ev); err != nil {
		return err
	}
	slog.Info("event", "id", ev.ID, "size", len(ev.Data))
	slog.Info("event", "data", string(ev.Data)) // want `ev\.Data, which holds the request, a raw message|ev\.Data, a raw message`
	return nil
}

func stored(text []byte) {
	var ev event
	if err := json.Unmarshal(text, &ev); err == nil { // nobody knows from where
		slog.Info("event", "data", ev.Data)
	}
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
