// Command server runs the shop.
package main

import (
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"go.uber.org/zap"

	"example.com/shop/internal/admin"
	"example.com/shop/internal/audit"
	"example.com/shop/internal/checkout"
	"example.com/shop/internal/config"
	"example.com/shop/internal/koywe"
	"example.com/shop/internal/store"
	"example.com/shop/internal/webhook"
)

func main() {
	if err := run(os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		log.Fatal(err)
	}
}

func run(args []string) error {
	cfg, err := config.Load(args)
	if err != nil {
		return err
	}
	slog.Info("starting", "env", cfg.Env, "addr", cfg.Addr)

	handler, err := newHandler(cfg)
	if err != nil {
		return err
	}
	server := &http.Server{
		Addr:              cfg.Addr,
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		TLSConfig: &tls.Config{
			MinVersion: tls.VersionTLS12,
		},
	}
	if cfg.CertFile == "" { // the proxy in front of the shop ends TLS
		return server.ListenAndServe()
	}
	go func() {
		plain := &http.Server{
			Addr:              cfg.RedirectAddr,
			Handler:           http.HandlerFunc(redirect),
			ReadHeaderTimeout: 10 * time.Second,
		}
		slog.Error("redirect to HTTPS stopped", "err", plain.ListenAndServe())
	}()
	return server.ListenAndServeTLS(cfg.CertFile, cfg.KeyFile)
}

func newHandler(cfg *config.Config) (http.Handler, error) {
	logger, err := zap.NewProduction()
	if err != nil {
		return nil, fmt.Errorf("logger: %w", err)
	}
	records, err := audit.New(cfg.Debug)
	if err != nil {
		return nil, err
	}
	data, err := store.Open(cfg.DataFile, cfg.DataKey)
	if err != nil {
		return nil, err
	}
	client := koywe.New(koywe.Options{
		BaseURL:        cfg.BaseURL,
		OrganizationID: cfg.OrganizationID,
		MerchantID:     cfg.MerchantID,
		APIKey:         cfg.APIKey,
		Secret:         cfg.Secret,
		Debug:          cfg.Debug,
	})
	shop := &checkout.API{
		Koywe:         client,
		Store:         data,
		Audit:         records,
		ReceiptSecret: cfg.WebhookSecret,
	}
	records.Record("webhook endpoint ready", "/webhooks/koywe")

	r := chi.NewRouter()
	r.Use(middleware.RequestID, middleware.Recoverer, strict)
	r.Mount("/api", shop.Routes())
	r.Mount("/admin", admin.New(data, cfg.AdminToken, logger, records).Routes())
	r.Method(http.MethodPost, "/webhooks/koywe", webhook.NewHandler(cfg.WebhookSecret, data, records))
	return r, nil
}

// strict tells browsers to come back over HTTPS only.
func strict(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		next.ServeHTTP(w, r)
	})
}

// redirect sends whoever comes over HTTP to the same page over HTTPS.
func redirect(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusPermanentRedirect)
}
