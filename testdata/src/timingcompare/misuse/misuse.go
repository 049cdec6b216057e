package misuse

import (
	"crypto/hmac"
	"crypto/subtle"
	"errors"
	"net/http"
)

var errInvalidSignature = errors.New("invalid signature")

func numbers(a, b []byte) bool {
	if subtle.ConstantTimeCompare(a, b) > 0 { // want `subtle.ConstantTimeCompare returns 1 if both are equal, else 0; write == 1`
		return true
	}
	if subtle.ConstantTimeCompare(a, b) < 1 { // want `write != 1`
		return true
	}
	if subtle.ConstantTimeCompare(a, b) == 2 { // want `returns 1 or 0, so this is always false`
		return true
	}
	if subtle.ConstantTimeCompare(a, b) >= 0 { // want `returns 1 or 0, so this is always true`
		return true
	}
	if -1 != subtle.ConstantTimeCompare(a, b) { // want `always true`
		return true
	}
	return false
}

func dropped(a, b []byte) {
	hmac.Equal(a, b) // want `the result of hmac.Equal is dropped, so nothing is verified`
}

func blank(a, b []byte) {
	_ = subtle.ConstantTimeCompare(a, b) // want `the result of subtle.ConstantTimeCompare is dropped`
}

func inverted(w http.ResponseWriter, sig, expected []byte) {
	if subtle.ConstantTimeCompare(sig, expected) == 1 { // want `this branch rejects what was found equal`
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
}

func invertedError(sig, expected []byte) error {
	if hmac.Equal(sig, expected) { // want `this branch rejects what was found equal`
		return errInvalidSignature
	}
	return nil
}

func Verify(sig, expected []byte) bool {
	return !hmac.Equal(sig, expected) // want `this returns true of what is not equal`
}

func validSignature(sig, expected []byte) bool {
	if subtle.ConstantTimeCompare(sig, expected) == 0 { // want `this branch accepts what was found not equal`
		return true
	}
	return false
}

func kept(w http.ResponseWriter, sig, expected []byte) {
	ok := hmac.Equal(sig, expected)
	if ok { // want `this branch rejects what was found equal`
		http.Error(w, "no", http.StatusUnauthorized)
	}
}

func keptShort(w http.ResponseWriter, sig, expected []byte) error {
	if n := subtle.ConstantTimeCompare(sig, expected); n == 1 { // want `this branch rejects what was found equal`
		return errInvalidSignature
	}
	return nil
}

func keptNumber(a, b []byte) bool {
	n := subtle.ConstantTimeCompare(a, b)
	return n > 0 || n == 2 // want `write == 1` `always false`
}

// Right.

func keptRight(w http.ResponseWriter, sig, expected, revokedSig []byte) error {
	ok := hmac.Equal(sig, expected)
	if !ok {
		http.Error(w, "no", http.StatusUnauthorized)
		return errInvalidSignature
	}
	if revoked := hmac.Equal(sig, revokedSig); revoked {
		return errInvalidSignature
	}
	isRevoked := hmac.Equal(sig, expected)
	if isRevoked {
		return errInvalidSignature
	}
	ok = !ok
	return nil
}

func right(w http.ResponseWriter, sig, expected []byte) error {
	if subtle.ConstantTimeCompare(sig, expected) != 1 {
		http.Error(w, "no", http.StatusUnauthorized)
		return errInvalidSignature
	}
	if subtle.ConstantTimeCompare(sig, expected) == 0 {
		return errInvalidSignature
	}
	if !hmac.Equal(sig, expected) {
		return errInvalidSignature
	}
	if hmac.Equal(sig, expected) {
		return nil
	} else {
		return errInvalidSignature
	}
}

// Both at once.
func both(user, wantUser, pass, wantPass []byte) bool {
	return subtle.ConstantTimeCompare(user, wantUser)&subtle.ConstantTimeCompare(pass, wantPass) == 1
}

// The same time is spent for unknown users.
func sameTime(stored, dummy, pass []byte) bool {
	if stored == nil {
		subtle.ConstantTimeCompare(dummy, pass)
		return false
	}
	return subtle.ConstantTimeCompare(stored, pass) == 1
}

// What is equal is rightly refused.
func revoked(w http.ResponseWriter, sig, revokedSig []byte) error {
	if hmac.Equal(sig, revokedSig) {
		return errors.New("invalid token: revoked")
	}
	return nil
}

// The name says that it answers the other question.
func Mismatch(sig, expected []byte) bool   { return !hmac.Equal(sig, expected) }
func invalidSig(sig, expected []byte) bool { return !hmac.Equal(sig, expected) }
