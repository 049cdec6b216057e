package koywe

import (
	"os"
	"testing"

	"example.com/shop/internal/secret"
)

// TestLive asks the sandbox of Koywe for a balance, if SHOP_LIVE is set.
func TestLive(t *testing.T) {
	if os.Getenv("SHOP_LIVE") == "" {
		t.Skip("SHOP_LIVE is not set")
	}
	c := New(Options{
		BaseURL:        "https://api-sandbox.koywe.com/api/v1",
		OrganizationID: os.Getenv("KOYWE_ORG_ID"),
		MerchantID:     os.Getenv("KOYWE_MERCHANT_ID"),
		APIKey:         secret.Text(os.Getenv("KOYWE_API_KEY")),
		Secret:         secret.Text(os.Getenv("KOYWE_SECRET")),
	})
	if _, err := c.Balance(t.Context(), "CLP"); err != nil {
		t.Fatal(err)
	}
}
