// Package hand holds signatures that are made or compared by hand.
package hand

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"net/http"
	"os"
	"slices"
	"sync"
)

var webhookSecret = os.Getenv("KOYWE_WEBHOOK_SECRET")

func sign(body []byte, key string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

// A key and a text, hashed: a MAC made by hand.

func appended(body []byte, sig string) bool {
	sum := sha256.Sum256(append([]byte(webhookSecret), body...))
	return hex.EncodeToString(sum[:]) == sig // want `the signature hex.EncodeToString\(...\) is compared with sig by ==, which takes longer the more of it is right; make it with hmac.New, and use hmac.Equal`
}

func written(body string, r *http.Request) bool {
	h := sha256.New()
	h.Write([]byte(body))
	io.WriteString(h, webhookSecret)
	return r.Header.Get("X-Signature") == fmt.Sprintf("%x", h.Sum(nil)) // want `make it with hmac.New`
}

func formatted(id, secretKey, sign string) bool {
	h := sha256.New()
	fmt.Fprintf(h, "%s|%s", id, secretKey)
	return base64.StdEncoding.EncodeToString(h.Sum(nil)) == sign // want `make it with hmac.New`
}

func concatenated(r *http.Request) bool {
	sum := sha256.Sum256([]byte(r.FormValue("order_id") + webhookSecret))
	return bytes.Equal(sum[:], []byte(r.FormValue("signature"))) // want `make it with hmac.New`
}

// A MAC in another coat.

var pool = sync.Pool{New: func() any { return hmac.New(sha256.New, []byte(webhookSecret)) }}

func pooled(body, sig []byte) bool {
	h := pool.Get().(hash.Hash)
	defer pool.Put(h)
	h.Reset()
	h.Write(body)
	return bytes.Equal(h.Sum(nil), sig) // want `the signature h.Sum\(...\) is compared with sig by bytes.Equal`
}

type verifier struct {
	mu  sync.Mutex
	mac hash.Hash
}

func newVerifier(secret string) *verifier {
	return &verifier{mac: hmac.New(sha256.New, []byte(secret))}
}

func (v *verifier) verify(body, sig []byte) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.mac.Reset()
	v.mac.Write(body)
	return bytes.Equal(v.mac.Sum(nil), sig) // want `the signature v.mac.Sum\(...\) is compared with sig`
}

func copied(body []byte, sig string) bool {
	var a, b [32]byte
	mac := hmac.New(sha256.New, []byte(webhookSecret))
	mac.Write(body)
	copy(a[:], mac.Sum(nil))
	decoded, _ := hex.DecodeString(sig)
	copy(b[:], decoded)
	return a == b // want `the signature a is compared with b by ==`
}

func encodedInto(body []byte, sig string) bool {
	mac := hmac.New(sha256.New, []byte(webhookSecret))
	mac.Write(body)
	text := make([]byte, hex.EncodedLen(sha256.Size))
	hex.Encode(text, mac.Sum(nil))
	return string(text) == sig // want `the signature text is compared with sig by ==`
}

// A comparison in another coat.

func loop(body, sig []byte) bool {
	mac := hmac.New(sha256.New, []byte(webhookSecret))
	mac.Write(body)
	sum := mac.Sum(nil)
	for i := range sum {
		if sum[i] != sig[i] { // want `the signature sum is compared with sig byte by byte`
			return false
		}
	}
	for i, b := range sum {
		if b != sig[i] { // want `byte by byte`
			return false
		}
	}
	return true
}

func generic[T comparable](a, b T) bool { return a == b }

func slowEqual(a, b []byte) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

func same(a, b []byte) bool { return bytes.Equal(a, b) }

func helpers(body, sig []byte) bool {
	want := sign(body, webhookSecret)
	return generic(string(sig), want) || // want `through hand.generic`
		slowEqual(sig, []byte(want)) || // want `through hand.slowEqual`
		same(sig, []byte(want)) // want `through hand.same`
}

func list(r *http.Request, body []byte) bool {
	want := sign(body, webhookSecret)
	return slices.Contains(r.Header.Values("X-Signature"), want) || // want `by slices.Contains`
		slices.ContainsFunc(r.Header.Values("X-Signature"), func(s string) bool { return s == want }) // want `by ==`
}

// Another module makes the MAC: its name tells.
type library interface {
	HmacBase64(key []byte, body string) string
	HmacKey(name, salt string) string
}

func byName(l library, body, sig string) bool {
	return l.HmacBase64([]byte(webhookSecret), body) == sig // want `the signature l.HmacBase64\(...\) is compared with sig`
}

// From here on, what is silent.

func keyName(l library, name string) bool { return l.HmacKey("webhook", "") == name }

// All bytes are looked at.
func constant(body, sig []byte) bool {
	sum := sha256.Sum256(append([]byte(webhookSecret), body...))
	var diff byte
	for i := range sum {
		diff |= sum[i] ^ sig[i]
	}
	return diff == 0
}

// Both hashed, so that the lengths are the same: no key is hashed with a text.
func digests(r *http.Request) bool {
	a, b := sha256.Sum256([]byte(webhookSecret)), sha256.Sum256([]byte(r.Header.Get("X-Secret")))
	return a == b
}

// What is stored of a password, and of a key.
func stored(password, salt, passwordHash, keyHash string, r *http.Request) bool {
	sum := sha256.Sum256([]byte(salt + password))
	key := sha256.Sum256([]byte(r.Header.Get("X-API-Key") + salt))
	return hex.EncodeToString(sum[:]) == passwordHash || hex.EncodeToString(key[:]) == keyHash
}

// A hash of two texts that all know.
func public(a, b string, r *http.Request) bool {
	sum := sha256.Sum256([]byte(a + b))
	return hex.EncodeToString(sum[:]) == r.Header.Get("X-Checksum")
}

// A key of a cache, made of a secret and a URL.
func cached(url string, entries []string) bool {
	sum := sha256.Sum256([]byte(webhookSecret + url))
	return slices.Contains(entries, hex.EncodeToString(sum[:]))
}

// The bytes of texts that all know.
func prefix(a, b []byte) int {
	for i := range a {
		if a[i] != b[i] || a[0] == 'x' {
			return i
		}
	}
	return len(a)
}

// A pool of something else.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func buffered(r *http.Request) bool {
	b := buffers.Get().(*bytes.Buffer)
	return b.String() == r.Header.Get("X-Signature-Version")
}

// A hash with a salt that is stored beside it.
type hashedHost struct{ salt, hash []byte }

func (h *hashedHost) match(host string) bool {
	mac := hmac.New(sha256.New, h.salt)
	mac.Write([]byte(host))
	return bytes.Equal(mac.Sum(nil), h.hash)
}
