// Package seal encrypts what is stored.
package seal

import (
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"io"
)

type contact struct {
	ID    string `json:"id"`
	Email string `json:"email"`
}

type box struct {
	aead  cipher.AEAD
	nonce []byte
}

func (b *box) seal(plain []byte) (string, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nonce, nonce, plain, nil)), nil
}

func (b *box) contact(c contact) (string, error) {
	data, err := json.Marshal(c)
	if err != nil {
		return "", err
	}
	return b.seal(data) // want `encrypted-pii: data \(email address\) is encrypted by an AEAD`
}

func (b *box) account(accountNumber string) []byte {
	nonce := make([]byte, 12)
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil
	}
	return b.aead.Seal(nonce, nonce, []byte(accountNumber), nil) // want `encrypted-pii: \[\]byte\(accountNumber\) \(bank account number\) is encrypted`
}

// What follows encrypts nothing personal, or not as an AEAD must.

func (b *box) zeroNonce(accountNumber string) []byte {
	return b.aead.Seal(nil, make([]byte, 12), []byte(accountNumber), nil)
}

func (b *box) oneNonce(accountNumber string) []byte {
	return b.aead.Seal(nil, b.nonce, []byte(accountNumber), nil)
}

func (b *box) cart(items []string) (string, error) {
	data, err := json.Marshal(items)
	if err != nil {
		return "", err
	}
	return b.seal(data)
}

func (b *box) open(data []byte) ([]byte, error) {
	n := b.aead.NonceSize()
	return b.aead.Open(nil, data[:n], data[n:], nil)
}

func stream(s cipher.Stream, accountNumber string) []byte {
	out := []byte(accountNumber)
	s.XORKeyStream(out, out)
	return out
}

func encode(accountNumber string) string {
	return base64.StdEncoding.EncodeToString([]byte(accountNumber))
}
