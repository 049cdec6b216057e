package mac

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"slices"
	"strings"
)

type Verifier struct {
	secret []byte
	sigs   map[string]string
}

func (v *Verifier) sign(body []byte) string {
	mac := hmac.New(sha256.New, v.secret)
	mac.Write(body)
	return hex.EncodeToString(mac.Sum(nil))
}

func (v *Verifier) Verify(sig string, body []byte) bool {
	return sig == v.sign(body) // want `the signature v.sign\(...\) is compared with sig by ==, which takes longer the more of it is right; use hmac.Equal`
}

func (v *Verifier) Handle(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	mac := hmac.New(sha256.New, v.secret)
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if r.Header.Get("Koywe-Signature") != expected { // want `the signature expected is compared with r.Header.Get\("Koywe-Signature"\) by !=`
		http.Error(w, "invalid signature", http.StatusUnauthorized)
		return
	}
}

func raw(key, body, sig []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	sum := mac.Sum(nil)
	if string(sum) == string(sig) { // want `the signature sum is compared with sig by ==`
		return true
	}
	if bytes.Equal(sum, sig) { // want `the signature sum is compared with sig by bytes.Equal`
		return true
	}
	if !bytes.Equal(sig, sum) { // want `by bytes.Equal`
		return false
	}
	if bytes.Compare(sum, sig) == 0 { // want `by bytes.Compare`
		return true
	}
	if 0 != bytes.Compare(sum, sig) { // want `by bytes.Compare`
		return true
	}
	if slices.Equal(sum, sig) { // want `by slices.Equal`
		return true
	}
	return reflect.DeepEqual(sum, sig) // want `by reflect.DeepEqual`
}

func text(key, body []byte, sig string) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	want := base64.StdEncoding.EncodeToString(mac.Sum(nil))
	if strings.Compare(want, sig) != 0 { // want `by strings.Compare`
		return false
	}
	if strings.EqualFold(want, sig) { // want `by strings.EqualFold, which takes longer the more of it is right; decode both sides and use hmac.Equal`
		return true
	}
	if fmt.Sprintf("sha256=%x", mac.Sum(nil)) == sig { // want `is compared with sig by ==`
		return true
	}
	switch sig {
	case want: // want `the signature want is compared with sig by switch`
		return true
	case "":
		return false
	}
	switch {
	case sig == want: // want `by ==`
		return true
	}
	return strings.HasPrefix(want, sig) // want `by strings.HasPrefix`
}

func arrays(key, body []byte, sig [32]byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	sum := [32]byte(mac.Sum(nil))
	return sum == sig // want `the signature sum is compared with sig by ==`
}

type named bool

func typed(key, body []byte, sig string) named {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return string(mac.Sum(nil)) == sig // want `by ==`
}

func equal(a, b string) bool { return a == b }

func helper(v *Verifier, sig string, body []byte) bool {
	return equal(sig, v.sign(body)) // want `the signature v.sign\(...\) is compared with sig through mac.equal`
}

func (v *Verifier) known(r *http.Request, validSignatures map[string]bool) bool {
	return validSignatures[r.Header.Get("X-Signature")] // want `is looked up in validSignatures, which does not compare in constant time`
}

// Right, or nothing that a caller could learn from.

func right(key, body, sig []byte) bool {
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	return hmac.Equal(mac.Sum(nil), sig)
}

// A constant is no secret, and emptiness tells nothing.
func constants(v *Verifier, body []byte) bool {
	s := v.sign(body)
	return s == "" || s != "none" || len(s) == 64 || v.sigs == nil
}

// Two of our own: nobody outside chooses either.
func ours(v *Verifier, a, b []byte) bool { return v.sign(a) == v.sign(b) }

// A blind index: the MAC is only a key.
func (v *Verifier) index(email []byte) string { return v.sigs[v.sign(email)] }

// Signatures in order.
func sorted(v *Verifier, a []byte, b string) bool { return strings.Compare(v.sign(a), b) < 0 }

// Whether something has changed.
func (v *Verifier) changed(body []byte, etag string) bool { return v.sign(body) != etag }

// A digest of a file against a published one has no key.
func digest(file []byte, published string) bool {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:]) == published
}

// Seen signatures: a replay is found, nothing is let in.
func replay(r *http.Request, seen map[string]bool) bool { return seen[r.Header.Get("X-Signature")] }

// A function called a hash that makes a MAC.
func computeHash(secret string, body []byte) string {
	h := hmac.New(sha256.New, []byte(secret))
	h.Write(body)
	return hex.EncodeToString(h.Sum(nil))
}

func calledHash(secret, given string, body []byte) bool {
	return given == computeHash(secret, body) // want `the signature computeHash\(\.\.\.\) is compared with given by ==`
}

// What this package signs it also receives.
type sealed struct {
	body      []byte
	signature string
}

type outbox[P any] struct{ key []byte }

func (o *outbox[P]) sign(body []byte) string {
	m := hmac.New(sha256.New, o.key)
	m.Write(body)
	return hex.EncodeToString(m.Sum(nil))
}

func (o *outbox[P]) seal(body []byte) sealed {
	return sealed{body: body, signature: o.sign(body)}
}

func (o *outbox[P]) open(in sealed) bool {
	return o.sign(in.body) == in.signature // want `the signature o.sign\(...\) is compared with in.signature`
}

func (o *outbox[P]) changed(old *sealed, body []byte) bool {
	return old.signature != o.sign(body)
}

func (o *outbox[P]) renew(in *sealed) bool {
	sig := o.sign(in.body)
	if in.signature == sig {
		return false
	}
	in.signature = sig
	return true
}

func same(a, b sealed) bool { return a.signature == b.signature }
