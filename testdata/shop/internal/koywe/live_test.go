package koywe

import (
	"os"
	"testing"
)

// TestLive asks Koywe itself for a balance, if SHOP_LIVE is set.
func TestLive(t *testing.T) {
	if os.Getenv("SHOP_LIVE") == "" {
		t.Skip("SHOP_LIVE is not set")
	}
	c := New(Options{
		BaseURL:        "https://api.koywe.com/api/v1",
		OrganizationID: "org3_0d9b2c1e-64fa-4b0c-8a57-91f3e2d4c5b6",
		MerchantID:     "mrc_4f2a7b3c-58de-4c19-b6a0-7e8d9c0b1a2f",
		APIKey:         "api_e91d5a07-8c4b-4f36-a2d9-60b7f3c81e54",
		Secret:         os.Getenv("KOYWE_SECRET"),
	})
	if _, err := c.Balance(t.Context(), "CLP"); err != nil {
		t.Fatal(err)
	}
}
