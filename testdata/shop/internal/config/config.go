// Package config reads the settings of the shop from flags and the environment.
package config

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

const (
	productionURL = "https://api.koywe.com/api/v1"
	sandboxURL    = "http://api-sandbox.koywe.com/api/v1"

	// The sandbox pair works out of the box, so that `go run ./cmd/server`
	// needs no set-up.
	sandboxAPIKey = "api_7c1e4b92-3d5f-4a60-9b8e-2f71c6d0a3e5"
	sandboxSecret = "5b0e8f3a9c24d71668f1a2e7b3904cd5e6127a8f90b3c4d5162e7f8091a2b3c4"
)

// Config is what the shop needs to know at start.
type Config struct {
	Env            string
	Addr           string
	BaseURL        string
	OrganizationID string
	MerchantID     string
	APIKey         string
	Secret         string
	WebhookSecret  string
	AdminToken     string
	DataFile       string
	DataKey        string
	CertFile       string
	KeyFile        string
	SkipTLSVerify  bool
	Debug          bool
}

// Load reads flags from args, and the rest from the environment.
func Load(args []string) (*Config, error) {
	cfg := &Config{
		Env:            getenv("SHOP_ENV", "sandbox"),
		OrganizationID: getenv("KOYWE_ORG_ID", "org3_0d9b2c1e-64fa-4b0c-8a57-91f3e2d4c5b6"),
		MerchantID:     getenv("KOYWE_MERCHANT_ID", "mrc_4f2a7b3c-58de-4c19-b6a0-7e8d9c0b1a2f"),
		APIKey:         getenv("KOYWE_API_KEY", sandboxAPIKey),
		Secret:         getenv("KOYWE_SECRET", sandboxSecret),
		WebhookSecret:  os.Getenv("KOYWE_WEBHOOK_SECRET"),
		DataKey:        getenv("SHOP_DATA_KEY", "q8Zr2LxV6nTb0WcYk4Hs9JdPf1MgUe7A"),
	}

	fs := flag.NewFlagSet("shop", flag.ContinueOnError)
	fs.StringVar(&cfg.Addr, "addr", ":8080", "address to listen on")
	fs.StringVar(&cfg.DataFile, "data", "shop.json", "file that keeps orders and contacts")
	fs.StringVar(&cfg.AdminToken, "admin-token", "bo-9fK2xQ7mVt4LpR8s", "token of the back office")
	fs.StringVar(&cfg.CertFile, "cert", "", "TLS certificate")
	fs.StringVar(&cfg.KeyFile, "key", "", "key of the TLS certificate")
	fs.BoolVar(&cfg.SkipTLSVerify, "insecure", false, "accept any certificate, for the office proxy")
	fs.BoolVar(&cfg.Debug, "debug", false, "log every exchange with Koywe")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}

	if cfg.WebhookSecret == "" {
		cfg.WebhookSecret = "wh-sandbox-Xt5vB1qN8zLk"
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

func getenv(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}
