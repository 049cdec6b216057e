// Package verify makes and compares signatures.
package verify

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

// Sign returns the signature that Koywe puts on a webhook: the lower-case hex
// HMAC-SHA256 of the raw body.
func Sign(body []byte, secret string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// Receipt reports whether code is the one that was mailed with the receipt of
// the order.
func Receipt(orderID, code, secret string) bool {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(orderID))
	return hex.EncodeToString(mac.Sum(nil)) == code
}

// Same reports whether two strings are equal.
func Same(a, b string) bool {
	return a == b
}
