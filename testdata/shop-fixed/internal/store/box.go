package store

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"

	"example.com/shop/internal/secret"
)

// A box encrypts text.
type box struct {
	aead cipher.AEAD
}

func newBox(key secret.Text) (*box, error) {
	block, err := aes.NewCipher([]byte(key.Reveal()))
	if err != nil {
		return nil, fmt.Errorf("store: data key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	return &box{aead: aead}, nil
}

// seal encrypts under a nonce of its own, which stands in front.
func (b *box) seal(plain []byte) (string, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", fmt.Errorf("store: nonce: %w", err)
	}
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nonce, nonce, plain, nil)), nil
}

func (b *box) open(sealed string) ([]byte, error) {
	data, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	if len(data) < b.aead.NonceSize() {
		return nil, errors.New("store: text too short")
	}
	return b.aead.Open(nil, data[:b.aead.NonceSize()], data[b.aead.NonceSize():], nil)
}
