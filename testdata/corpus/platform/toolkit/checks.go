package toolkit

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"slices"
)

// Matches compares texts of any type, as it should not.
func Matches[T ~string](a, b T) bool { return a == b }

// Agrees compares them in constant time.
func Agrees[T ~string](a, b T) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// BytesMatch compares bytes as it should not.
func BytesMatch(a, b []byte) bool { return slices.Equal(a, b) }

// BytesAgree compares them in constant time.
func BytesAgree(a, b []byte) bool { return hmac.Equal(a, b) }

// A Verifier knows what is right.
type Verifier struct{}

// Check compares as it should not.
func (Verifier) Check(got, want string) bool { return got == want }

// Prove compares in constant time.
func (Verifier) Prove(got, want string) bool { return hmac.Equal([]byte(got), []byte(want)) }

// Signer makes MACs.
type Signer struct{ With string }

// Sign returns the MAC of a body under the key of the signer.
func (s Signer) Sign(body []byte) []byte { return mac(s.With, body) }

// NewSigner returns a signer.
func NewSigner(with string) *Signer { return &Signer{With: with} }

// Seal makes a MAC by an options struct.
func Seal(o Options) []byte { return mac(o.With, o.Body) }

// Options are those of Seal.
type Options struct {
	Label string
	With  string
	Body  []byte
}

func mac(with string, body []byte) []byte {
	h := hmac.New(sha256.New, []byte(with))
	h.Write(body)
	return h.Sum(nil)
}
