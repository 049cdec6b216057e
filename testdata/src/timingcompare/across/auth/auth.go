// Package auth has helpers that other packages compare with.
package auth

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
)

// Same reports whether a is b.
func Same(a, b string) bool { return a == b }

// SameInTime reports whether a is b, in constant time.
func SameInTime(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// Sign returns the signature of body.
func Sign(key, body []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// Length shows nothing of the signature.
func Length(key, body []byte) int { return len(Sign(key, body)) }
