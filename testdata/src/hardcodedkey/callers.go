package hardcodedkey

import (
	"crypto/hmac"
	"crypto/sha256"
	"os"
)

type option func(*verifier)

type verifier struct {
	salt []byte
	name string
}

func withSalt(s []byte) option         { return func(v *verifier) { v.salt = s } }
func WithClientSecret(s string) option { return func(v *verifier) {} }
func WithName(s string) option         { return func(v *verifier) { v.name = s } }

func (v *verifier) mac(body []byte) []byte {
	h := hmac.New(sha256.New, v.salt)
	h.Write(body)
	return h.Sum(nil)
}

func sum(body, mix []byte) []byte {
	h := hmac.New(sha256.New, mix)
	h.Write(body)
	return h.Sum([]byte("prefix"))
}

func sumString(body, mix string) []byte { return sum([]byte(body), []byte(mix)) }

func labelled(body []byte, label string, mix []byte) []byte {
	return sum(body, append([]byte(label), mix...))
}

// What a function or a field of the package uses as a key is one for those
// who set it.
func callers(body []byte) {
	sum(body, []byte("pepper and salt"))  // want `the key of hmac.New is hard-coded`
	sumString("body", "pepper")           // want `the key of hmac.New is hard-coded`
	withSalt([]byte("pepper"))            // want `the key of hmac.New is hard-coded`
	use(verifier{salt: []byte("pepper")}) // want `the key of hmac.New is hard-coded in salt`
	WithClientSecret("q7Hs92KdLm3PzX8v")  // want `credential is hard-coded as argument s of hardcodedkey.WithClientSecret: .*CLIENT_SECRET`
}

func silentCallers(body []byte) {
	sum([]byte("pepper"), []byte(os.Getenv("PEPPER")))
	withSalt(nil)
	labelled(body, "pepper", []byte(os.Getenv("PEPPER"))) // a label is no key
	WithName("q7Hs92KdLm3PzX8v")
	use(verifier{name: "q7Hs92KdLm3PzX8v"})
}
