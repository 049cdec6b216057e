package kinds

import (
	"net/http"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

const header = "Koywe-Signature"

func leakMatches(r *http.Request, b []byte) bool {
	return toolkit.Matches(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* through toolkit.Matches`
}

func cleanMatches(r *http.Request, b []byte) bool {
	return toolkit.Agrees(r.Header.Get(header), relay1.Sum(b))
}

func leakBytes(r *http.Request, b []byte) bool {
	return toolkit.BytesMatch([]byte(r.Header.Get(header)), toolkit.NewSigner(relay1.Setting()).Sign(b)) // want `the signature .* through toolkit.BytesMatch`
}

func cleanBytes(r *http.Request, b []byte) bool {
	return toolkit.BytesAgree([]byte(r.Header.Get(header)), toolkit.NewSigner(relay1.Setting()).Sign(b))
}

func leakVerifier(v toolkit.Verifier, r *http.Request, b []byte) bool {
	return v.Check(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* through Verifier.Check`
}

func cleanVerifier(v toolkit.Verifier, r *http.Request, b []byte) bool {
	return v.Prove(r.Header.Get(header), relay1.Sum(b))
}

type checker interface{ Check(got, want string) bool }

type prover interface{ Prove(got, want string) bool }

func leakChecker(c checker, r *http.Request, b []byte) bool {
	return c.Check(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* through Verifier.Check`
}

func cleanChecker(p prover, r *http.Request, b []byte) bool {
	return p.Prove(r.Header.Get(header), relay1.Sum(b))
}
