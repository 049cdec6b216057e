// Package relay1 is the far end of the chains: each function does one thing
// that a check looks for, or its harmless twin.
package relay1

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"fmt"
	"log"
	"net/http"
	"os"
)

// Note logs a value.
func Note(v any) { log.Printf("relay: %v", v) }

// Logf logs as log.Printf does.
func Logf(format string, args ...any) { log.Printf(format, args...) }

// Event logs the name of an event, and drops the value.
func Event(name, value string) { log.Printf("%s, %d bytes", name, len(value)) }

// Mask leaves the last characters.
func Mask(s string) string {
	if len(s) < 8 {
		return "***"
	}
	return "***" + s[len(s)-4:]
}

// Echo returns what it is given.
func Echo(s string) string { return s }

// Setting reads a credential.
func Setting() string { return os.Getenv("KOYWE_API_KEY") }

// Fail puts a value into the text of an error.
func Fail(value string) error { return fmt.Errorf("rejected: %s", value) }

// Search puts a value into the query of a URL.
func Search(value string) (*http.Response, error) {
	return http.Get("https://api.example.com/v1/search?value=" + value)
}

// Submit sends a value in a header.
func Submit(value string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.example.com/v1/search", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+value)
	return http.DefaultClient.Do(req)
}

// Same compares as it should not.
func Same(a, b string) bool { return a == b }

// Equal compares in constant time.
func Equal(a, b string) bool { return hmac.Equal([]byte(a), []byte(b)) }

// Sum returns a MAC in hexadecimal.
func Sum(body []byte) string {
	mac := hmac.New(sha256.New, []byte(Setting()))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// Digest returns a hash without a key in hexadecimal.
func Digest(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// Seal uses its first parameter as the key of a MAC.
func Seal(with string, body []byte) []byte {
	mac := hmac.New(sha256.New, []byte(with))
	mac.Write(body)
	return mac.Sum(nil)
}

// Label does not.
func Label(with string, body []byte) []byte { return append([]byte(with+": "), body...) }

// Raise sets a minimum version.
func Raise(cfg *tls.Config) { cfg.MinVersion = tls.VersionTLS12 }

// Name sets the server's name only.
func Name(cfg *tls.Config) { cfg.ServerName = "api.example.com" }

// Config takes the minimum version as it comes.
func Config(min uint16) *tls.Config { return &tls.Config{MinVersion: min} }

// Floor takes no version below TLS 1.2.
func Floor(min uint16) *tls.Config { return &tls.Config{MinVersion: max(min, tls.VersionTLS12)} }

// Wrap names the server, and returns what it is given.
func Wrap(cfg *tls.Config) *tls.Config { Name(cfg); return cfg }

// Harden returns a copy with a minimum version.
func Harden(cfg *tls.Config) *tls.Config { cfg = cfg.Clone(); Raise(cfg); return cfg }
