package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"example.com/shop/internal/config"
)

// koyweStub answers as the sandbox of Koywe does.
func koyweStub(t *testing.T) *httptest.Server {
	const merchant = "/organizations/org3_test/merchants/mrc_test"
	signedIn := false
	mux := http.NewServeMux()
	reply := func(text string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if !signedIn {
				http.Error(w, `{"statusCode":401,"errorCode":"TOKEN_EXPIRED"}`, http.StatusUnauthorized)
				return
			}
			io.WriteString(w, text)
		}
	}
	mux.HandleFunc("POST /auth/sign-in", func(w http.ResponseWriter, r *http.Request) {
		signedIn = true
		io.WriteString(w, `{"token":"test"}`)
	})
	mux.HandleFunc("GET "+merchant+"/contacts", reply(`{"data":[]}`))
	mux.HandleFunc("POST "+merchant+"/contacts", reply(`{"id":"con_1","countrySymbol":"CO"}`))
	mux.HandleFunc("POST "+merchant+"/accounts", reply(`{"id":"acc_1"}`))
	mux.HandleFunc("GET "+merchant+"/balances", reply(`{"available":500}`))
	mux.HandleFunc("POST "+merchant+"/orders", reply(`{"id":"ord_1","status":"PENDING","paymentUrl":"https://pay.example.com/1"}`))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func newShop(t *testing.T) *httptest.Server {
	for name, value := range map[string]string{
		"KOYWE_BASE_URL":       koyweStub(t).URL,
		"KOYWE_ORG_ID":         "org3_test",
		"KOYWE_MERCHANT_ID":    "mrc_test",
		"KOYWE_API_KEY":        "test",
		"KOYWE_SECRET":         "test",
		"KOYWE_WEBHOOK_SECRET": "test",
		"SHOP_ADMIN_TOKEN":     "test",
		"SHOP_DATA_KEY":        strings.Repeat("k", 32),
	} {
		t.Setenv(name, value)
	}
	cfg, err := config.Load([]string{"-data", filepath.Join(t.TempDir(), "shop.json")})
	if err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(cfg)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

func post(t *testing.T, url, body string, header http.Header) (int, string) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, values := range header {
		req.Header[name] = values
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(reply)
}

func TestOrders(t *testing.T) {
	shop := newShop(t)
	tests := []struct {
		path, body string
		status     int
		checkout   string
	}{
		{"/api/payments", `{"amount":120,"currency":"COP","method":"PSE","payer":{"type":"PERSON","firstName":"A","lastName":"B","email":"a@example.com"}}`, http.StatusCreated, "https://pay.example.com/1"},
		{"/api/payouts", `{"amount":80,"currency":"COP","contactId":"con_1","account":{"bankCode":"1","accountNumber":"2"}}`, http.StatusCreated, "https://pay.example.com/1"},
		{"/api/payouts", `{"amount":501,"currency":"COP","contactId":"con_1","account":{"bankCode":"1","accountNumber":"2"}}`, http.StatusConflict, ""},
		{"/api/payments", `{`, http.StatusBadRequest, ""},
	}
	for _, tt := range tests {
		status, reply := post(t, shop.URL+tt.path, tt.body, nil)
		if status != tt.status {
			t.Errorf("%s %s: status %d, want %d: %s", tt.path, tt.body, status, tt.status, reply)
			continue
		}
		if tt.checkout == "" {
			continue
		}
		var out struct{ Order, Checkout string }
		if err := json.Unmarshal([]byte(reply), &out); err != nil {
			t.Fatal(err)
		}
		if out.Order != "ord_1" || out.Checkout != tt.checkout {
			t.Errorf("%s: got %+v", tt.path, out)
		}
	}
}

func TestWebhook(t *testing.T) {
	shop := newShop(t)
	const body = `{"id":"evt_1","type":"order.paid","data":{"orderId":"ord_1","status":"PAID"}}`
	mac := hmac.New(sha256.New, []byte("test"))
	mac.Write([]byte(body))
	good := hex.EncodeToString(mac.Sum(nil))

	for signature, want := range map[string]int{good: http.StatusOK, "": http.StatusUnauthorized, "00": http.StatusUnauthorized} {
		status, reply := post(t, shop.URL+"/webhooks/koywe", body, http.Header{"Koywe-Signature": {signature}})
		if status != want {
			t.Errorf("signature %q: status %d, want %d: %s", signature, status, want, reply)
		}
	}
}

func TestAdmin(t *testing.T) {
	shop := newShop(t)
	for _, token := range []string{"", "wrong"} {
		req, err := http.NewRequest(http.MethodGet, shop.URL+"/admin/orders", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Authorization", "Bearer "+token)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusForbidden {
			t.Errorf("token %q: status %d, want 403", token, resp.StatusCode)
		}
	}
}
