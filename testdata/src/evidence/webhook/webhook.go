// Package webhook has handlers that verify a message, and some that do not.
package webhook

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"

	"evidence/webhook/verify"

	"github.com/gin-gonic/gin"
)

type handler struct{ key, token string }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "body not readable", http.StatusBadRequest)
		return
	}
	if !verify.Signature(body, r.Header.Get("Koywe-Signature"), h.key) { // want `verified-webhook: the signature of the raw body is compared in constant time by verify.Signature, and the answer is 401 if it differs`
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func (h *handler) inline(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	mac := hmac.New(sha256.New, []byte(h.key))
	mac.Write(body)
	want := mac.Sum(nil)
	got, err := hex.DecodeString(r.Header.Get("Koywe-Signature"))
	if err != nil || !hmac.Equal(got, want) { // want `verified-webhook: .* by hmac.Equal, and the answer is 401`
		w.WriteHeader(401)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func (h *handler) byError(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	err := verify.Check(body, r.Header.Get("Koywe-Signature"), h.key) // want `verified-webhook: .* by verify.Check, and the answer is 403`
	if err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// middleware verifies for the handlers behind it.
func (h *handler) middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if hmac.Equal([]byte(verify.Sum(body, h.key)), []byte(r.Header.Get("Koywe-Signature"))) { // want `verified-webhook`
			r.Body = io.NopCloser(bytes.NewReader(body))
			next.ServeHTTP(w, r)
			return
		}
		http.Error(w, "bad signature", http.StatusUnauthorized)
	})
}

func (h *handler) gin(c *gin.Context) {
	body, err := c.GetRawData()
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if !verify.Signature(body, c.GetHeader("Koywe-Signature"), h.key) { // want `verified-webhook`
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "bad signature"})
		return
	}
	c.Status(http.StatusOK)
}

type verifier interface {
	verify(body []byte, signature string) bool
}

type withKey struct{ key string }

func (v withKey) verify(body []byte, signature string) bool {
	return verify.Signature(body, signature, v.key)
}

type checker interface {
	check(body []byte, signature string) bool
}

func (v withKey) check(body []byte, signature string) bool {
	return verify.Signature(body, signature, v.key)
}

type lax struct{}

func (lax) check([]byte, string) bool { return true }

func byInterface(v verifier, c checker) gin.HandlerFunc {
	return func(ctx *gin.Context) {
		body, err := io.ReadAll(ctx.Request.Body)
		if err != nil {
			ctx.AbortWithStatus(http.StatusBadRequest)
			return
		}
		if !c.check(body, ctx.GetHeader("Koywe-Signature")) { // one that checks nothing may be behind it
			ctx.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		if !v.verify(body, ctx.GetHeader("Koywe-Signature")) { // want `verified-webhook: .* by v.verify`
			ctx.AbortWithStatus(http.StatusUnauthorized)
			return
		}
	}
}

// What follows verifies no message, or does not act on it.

func (h *handler) ignored(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	verify.Signature(body, r.Header.Get("Koywe-Signature"), h.key)
	w.WriteHeader(http.StatusOK)
}

func (h *handler) goesOn(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !verify.Signature(body, r.Header.Get("Koywe-Signature"), h.key) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
	}
	h.act(body)
}

func (h *handler) plain(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if verify.Sum(body, h.key) != r.Header.Get("Koywe-Signature") {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	h.act(body)
}

func (h *handler) admin(w http.ResponseWriter, r *http.Request) {
	if !verify.Same(r.Header.Get("Authorization"), h.token) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	body, _ := io.ReadAll(r.Body)
	h.act(body)
}

func (h *handler) cookie(w http.ResponseWriter, r *http.Request) {
	var in struct{ Session, MAC string }
	if json.NewDecoder(r.Body).Decode(&in) != nil || !verify.Signature([]byte("session"), in.MAC, h.key) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
}

func (h *handler) act([]byte) {}

// sign belongs to no handler.
func sign(body []byte, signature, key string) bool {
	return hmac.Equal([]byte(verify.Sum(body, key)), []byte(signature))
}
