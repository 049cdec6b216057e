package depth

import (
	"net/http"

	"example.com/pay/relay3"
	"example.com/pay/relay4"
	"example.com/platform/relay1"
	"example.com/platform/relay2"
)

const header = "Koywe-Signature"

func leakCompare1(r *http.Request, b []byte) bool {
	return relay1.Same(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* \(timingcompare\)`
}

func leakCompare2(r *http.Request, b []byte) bool {
	return relay2.Same(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* \(timingcompare\)`
}

func leakCompare3(r *http.Request, b []byte) bool {
	return relay3.Same(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* \(timingcompare\)`
}

func leakCompare4(r *http.Request, b []byte) bool {
	return relay4.Same(r.Header.Get(header), relay1.Sum(b)) // want `the signature .* \(timingcompare\)`
}

func cleanCompare1(r *http.Request, b []byte) bool {
	return relay1.Equal(r.Header.Get(header), relay1.Sum(b))
}
func cleanCompare2(r *http.Request, b []byte) bool {
	return relay2.Equal(r.Header.Get(header), relay1.Sum(b))
}
func cleanCompare3(r *http.Request, b []byte) bool {
	return relay3.Equal(r.Header.Get(header), relay1.Sum(b))
}
func cleanCompare4(r *http.Request, b []byte) bool { return relay4.Same(r.Method, http.MethodPost) }

func leakSum1(r *http.Request, b []byte) bool { return r.Header.Get(header) == relay1.Sum(b) } // want `the signature relay1.Sum.* by ==`
func leakSum2(r *http.Request, b []byte) bool { return r.Header.Get(header) == relay2.Sum(b) } // want `the signature relay2.Sum.* by ==`
func leakSum3(r *http.Request, b []byte) bool { return r.Header.Get(header) == relay3.Sum(b) } // want `the signature relay3.Sum.* by ==`
func leakSum4(r *http.Request, b []byte) bool { return r.Header.Get(header) == relay4.Sum(b) } // want `the signature relay4.Sum.* by ==`

func cleanSum1(r *http.Request, b []byte) bool { return r.Header.Get("Etag") == relay1.Digest(b) }
func cleanSum2(r *http.Request, b []byte) bool { return r.Header.Get("Etag") == relay2.Digest(b) }
func cleanSum3(r *http.Request, b []byte) bool { return r.Header.Get("Etag") == relay3.Digest(b) }
func cleanSum4(r *http.Request, b []byte) bool { return r.Header.Get("Etag") == relay4.Digest(b) }
