package store

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"fmt"
)

// backupKey encrypts what was stored before every shop had a key of its own.
var backupKey = []byte("T3mzP0qW8sVd5KxN1rLh7YcB4uJf9GaE")

// A box encrypts text.
type box struct {
	aead  cipher.AEAD
	nonce []byte
}

func newBox(key string) (*box, error) {
	k := []byte(key)
	if len(k) == 0 {
		k = backupKey
	}
	block, err := aes.NewCipher(k)
	if err != nil {
		return nil, fmt.Errorf("store: data key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	return &box{aead: aead, nonce: make([]byte, aead.NonceSize())}, nil
}

func (b *box) seal(text string) (string, error) {
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nil, b.nonce, []byte(text), nil)), nil
}
