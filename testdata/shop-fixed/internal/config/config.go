// Package config reads the settings of the shop from flags and the environment.
package config

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"example.com/shop/internal/secret"
)

const (
	productionURL = "https://api.koywe.com/api/v1"
	sandboxURL    = "https://api-sandbox.koywe.com/api/v1"
)

// Config is what the shop needs to know at start.
type Config struct {
	Env            string
	Addr           string
	BaseURL        string
	OrganizationID string
	MerchantID     string
	APIKey         secret.Text
	Secret         secret.Text
	WebhookSecret  secret.Text
	AdminToken     secret.Text
	DataFile       string
	DataKey        secret.Text
	RedirectAddr   string
	CertFile       string
	KeyFile        string
	Debug          bool
}

// Load reads flags from args, and the rest from the environment. It fails if
// anything secret is missing: there is no default to fall back on.
func Load(args []string) (*Config, error) {
	env := environment{}
	cfg := &Config{
		Env:            getenv("SHOP_ENV", "sandbox"),
		OrganizationID: getenv("KOYWE_ORG_ID", "org3_0d9b2c1e-64fa-4b0c-8a57-91f3e2d4c5b6"),
		MerchantID:     getenv("KOYWE_MERCHANT_ID", "mrc_4f2a7b3c-58de-4c19-b6a0-7e8d9c0b1a2f"),
		APIKey:         env.secret("KOYWE_API_KEY"),
		Secret:         env.secret("KOYWE_SECRET"),
		WebhookSecret:  env.secret("KOYWE_WEBHOOK_SECRET"),
		AdminToken:     env.secret("SHOP_ADMIN_TOKEN"),
		DataKey:        env.secret("SHOP_DATA_KEY"),
	}
	if err := errors.Join(env.missing...); err != nil {
		return nil, err
	}

	fs := flag.NewFlagSet("shop", flag.ContinueOnError)
	fs.StringVar(&cfg.Addr, "addr", ":8080", "address to listen on")
	fs.StringVar(&cfg.DataFile, "data", "shop.json", "file that keeps orders and contacts")
	fs.StringVar(&cfg.RedirectAddr, "redirect", ":8081", "address to redirect from, if there is a certificate")
	fs.StringVar(&cfg.CertFile, "cert", "", "TLS certificate, unless a proxy ends TLS")
	fs.StringVar(&cfg.KeyFile, "key", "", "key of the TLS certificate")
	fs.BoolVar(&cfg.Debug, "debug", false, "log every exchange with Koywe")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}

	switch cfg.Env {
	case "production":
		cfg.BaseURL = productionURL
	case "sandbox":
		cfg.BaseURL = sandboxURL
	default:
		return nil, fmt.Errorf("SHOP_ENV is %q, want production or sandbox", cfg.Env)
	}
	if v := os.Getenv("KOYWE_BASE_URL"); v != "" {
		cfg.BaseURL = strings.TrimRight(v, "/")
	}
	return cfg, nil
}

// environment collects the variables that are not set.
type environment struct {
	missing []error
}

func (e *environment) secret(name string) secret.Text {
	v := os.Getenv(name)
	if v == "" {
		e.missing = append(e.missing, fmt.Errorf("%s is not set", name))
	}
	return secret.Text(v)
}

func getenv(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}
