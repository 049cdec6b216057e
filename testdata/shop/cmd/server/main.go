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
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5"
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
	slog.Info("starting", "config", cfg)

	handler, err := newHandler(cfg)
	if err != nil {
		return err
	}
	server := &http.Server{
		Addr:              cfg.Addr,
		Handler:           handler,
		ReadHeaderTimeout: 10 * time.Second,
		TLSConfig: &tls.Config{
			MinVersion: tls.VersionTLS10,
		},
	}
	if cfg.CertFile == "" {
		return server.ListenAndServe()
	}
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
		SkipTLSVerify:  cfg.SkipTLSVerify,
		Debug:          cfg.Debug,
	})
	shop := &checkout.API{
		Koywe:         client,
		Store:         data,
		Audit:         records,
		ReceiptSecret: cfg.WebhookSecret,
	}
	records.Detail("webhook endpoint ready", cfg.WebhookSecret)

	r := chi.NewRouter()
	r.Use(recoverer)
	r.Mount("/api", shop.Routes())
	r.Mount("/admin", admin.New(data, cfg.AdminToken, logger).Routes())
	r.Method(http.MethodPost, "/webhooks/koywe", webhook.NewHandler(cfg.WebhookSecret, data, records))
	return r, nil
}

// recoverer keeps the shop up, and shows support what went wrong.
func recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				slog.Error("panic", "path", r.URL.Path, "value", v)
				http.Error(w, fmt.Sprintf("%v\n\n%s", v, debug.Stack()), http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
