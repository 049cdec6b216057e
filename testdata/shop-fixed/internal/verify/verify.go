// Package verify makes and compares signatures.
package verify

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"

	"example.com/shop/internal/secret"
)

// Signature reports whether signature is the one that Koywe puts on a webhook:
// the lower-case hex HMAC-SHA256 of the raw body.
func Signature(body []byte, signature string, key secret.Text) bool {
	return hmac.Equal([]byte(sum(body, key)), []byte(signature))
}

// Receipt reports whether code is the one that was mailed with the receipt of
// the order.
func Receipt(orderID, code string, key secret.Text) bool {
	return hmac.Equal([]byte(sum([]byte(orderID), key)), []byte(code))
}

// Same reports whether two strings are equal, in a time that does not depend
// on where they differ.
func Same(a, b string) bool {
	return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
}

func sum(data []byte, key secret.Text) string {
	mac := hmac.New(sha256.New, []byte(key.Reveal()))
	mac.Write(data)
	return hex.EncodeToString(mac.Sum(nil))
}
