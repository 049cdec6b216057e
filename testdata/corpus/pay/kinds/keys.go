package kinds

import (
	"crypto/hmac"
	"crypto/sha256"
	"hash"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakConstant() hash.Hash         { return hmac.New(sha256.New, []byte(toolkit.Topic)) } // want `hard-coded`
func cleanConstant(key []byte) string { return toolkit.Topic + relay1.Digest(key) }

func leakConstantAcross(b []byte) []byte  { return relay1.Seal(toolkit.Topic, b) } // want `hard-coded`
func cleanConstantAcross(b []byte) []byte { return relay1.Label(toolkit.Topic, b) }

func leakOptions(b []byte) []byte {
	return toolkit.Seal(toolkit.Options{Label: "orders", With: "koywe-webhooks", Body: b}) // want `the key of hmac.New through toolkit.Seal`
}

func cleanOptions(b []byte) []byte {
	return toolkit.Seal(toolkit.Options{Label: "koywe-webhooks", With: relay1.Setting(), Body: b})
}

func leakSigner(b []byte) []byte {
	return toolkit.Signer{With: "koywe-webhooks"}.Sign(b) // want `the key of hmac.New through Signer.Sign`
}

func cleanSigner(b []byte) []byte { return toolkit.Signer{With: relay1.Setting()}.Sign(b) }

func leakKeyCallback(b []byte) { toolkit.With("koywe-webhooks", func(s string) { relay1.Seal(s, b) }) } // want `the key of hmac.New through`

func cleanKeyCallback(b []byte) {
	toolkit.With("koywe-webhooks", func(s string) { relay1.Label(s, b) })
}
