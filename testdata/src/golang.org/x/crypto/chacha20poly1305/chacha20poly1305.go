// Package chacha20poly1305 is a stub: the signatures that the tests use.
package chacha20poly1305

import "crypto/cipher"

const KeySize = 32

func New(key []byte) (cipher.AEAD, error)  { return nil, nil }
func NewX(key []byte) (cipher.AEAD, error) { return nil, nil }
