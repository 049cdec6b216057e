// Package verify compares signatures.
package verify

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
)

// Sum returns the hex HMAC-SHA256 of a body.
func Sum(body []byte, key string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// Signature reports whether the signature is right.
func Signature(body []byte, signature, key string) bool {
	return hmac.Equal([]byte(Sum(body, key)), []byte(signature))
}

// Check is Signature with an error.
func Check(body []byte, signature, key string) error {
	if !Signature(body, signature, key) {
		return errors.New("bad signature")
	}
	return nil
}

// Same compares any two texts.
func Same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
