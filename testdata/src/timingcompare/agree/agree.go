// Package agree holds functions whose fixed form must answer as before. Each
// exported one is called with many pairs of values, in both forms.
package agree

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

type server struct {
	secret string
	apiKey []byte
}

func sign(text string) []byte {
	mac := hmac.New(sha256.New, []byte("key"))
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func (s server) equal(token string) bool {
	return token == s.secret // want `by ==`
}

func Equal(a, b string) bool { return server{secret: b}.equal(a) }

func (s server) notEqual(token string) bool {
	return token != s.secret // want `by !=`
}

func NotEqual(a, b string) bool { return server{secret: b}.notEqual(a) }

func (s server) negated(token string) bool {
	return !(token == s.secret) // want `by ==`
}

func Negated(a, b string) bool { return server{secret: b}.negated(a) }

func (s server) combined(token string) bool {
	return len(token) > 3 && token == s.secret || // want `by ==`
		strings.HasPrefix(token, "x") && token != s.secret // want `by !=`
}

func Combined(a, b string) bool { return server{secret: b}.combined(a) }

func (s server) ofBools(token string) bool {
	return (token == s.secret) != (token != s.secret && len(token) > 4) // want `by ==` `by !=`
}

func OfBools(a, b string) bool { return server{secret: b}.ofBools(a) }

func (s server) prefixed(token string) bool {
	return token == "a"+s.secret || s.secret+"x" != token // want `by ==` `by !=`
}

func Prefixed(a, b string) bool { return server{secret: b}.prefixed(a) }

func (s server) early(token string) bool {
	if token != s.secret { // want `by !=`
		return false
	}
	return true
}

func Early(a, b string) bool { return server{secret: b}.early(a) }

func (s server) cases(token string) bool {
	switch {
	case token == "":
		return false
	case token == s.secret: // want `by ==`
		return true
	default:
		return len(token) == 7
	}
}

func Cases(a, b string) bool { return server{secret: b}.cases(a) }

func (s server) converted(token string) bool {
	return []byte(token) != nil && string([]byte(token)) == string(s.apiKey) // want `by ==`
}

func Converted(a, b string) bool { return server{apiKey: []byte(b)}.converted(a) }

func (s server) text(token []byte) bool {
	return string(token) == string(s.apiKey) || // want `by ==`
		string(token) != s.secret && len(token) == 5 // want `by !=`
}

func Text(a, b []byte) bool { return server{apiKey: b, secret: string(b)}.text(a) }

func (s server) bytesEqual(token []byte) bool {
	return bytes.Equal(token, s.apiKey) // want `by bytes.Equal`
}

func BytesEqual(a, b []byte) bool { return server{apiKey: b}.bytesEqual(a) }

func (s server) notBytesEqual(token []byte) bool {
	return !bytes.Equal(token, s.apiKey) && !(bytes.Equal(s.apiKey, token)) // want `by bytes.Equal` `by bytes.Equal`
}

func NotBytesEqual(a, b []byte) bool { return server{apiKey: b}.notBytesEqual(a) }

func (s server) slicesEqual(token []byte) bool {
	return slices.Equal(token, s.apiKey) // want `by slices.Equal`
}

func SlicesEqual(a, b []byte) bool { return server{apiKey: b}.slicesEqual(a) }

func (s server) compared(token []byte) bool {
	return bytes.Compare(token, s.apiKey) == 0 || 0 != bytes.Compare(token, s.apiKey) && len(token) > 2 // want `by bytes.Compare` `by bytes.Compare`
}

func Compared(a, b []byte) bool { return server{apiKey: b}.compared(a) }

func (s server) comparedText(token string) bool {
	return strings.Compare(token, s.secret) != 0 // want `by strings.Compare`
}

func ComparedText(a, b string) bool { return server{secret: b}.comparedText(a) }

func (s server) deepText(token string) bool {
	return !reflect.DeepEqual(token, s.secret) // want `by reflect.DeepEqual`
}

func DeepText(a, b string) bool { return server{secret: b}.deepText(a) }

// A nil slice and an empty one are not deeply equal: there is no fix.
func (s server) deepBytes(token []byte) bool {
	return reflect.DeepEqual(token, s.apiKey) // want `by reflect.DeepEqual`
}

func DeepBytes(a, b []byte) bool { return server{apiKey: b}.deepBytes(a) }

// Signatures. What is received comes from elsewhere, so far as can be seen.

var received []byte

func Hex(a, b string) bool {
	received = []byte(hex.EncodeToString(sign(b)))
	return hex.EncodeToString(sign(a)) == string(received) // want `by ==`
}

func Format(a, b string) bool {
	received = []byte(hex.EncodeToString(sign(b)))
	return fmt.Sprintf("%x", sign(a)) != string(received) && len(a) > 2 // want `by !=`
}

func SignedBytes(a, b []byte) bool {
	received = sign(string(b))
	return bytes.Equal(sign(string(a)), received) // want `by bytes.Equal`
}

func NotSignedBytes(a, b []byte) bool {
	received = sign(string(b))
	return !bytes.Equal(received, sign(string(a))) || len(a) == 3 // want `by bytes.Equal`
}

func DeepSigned(a, b []byte) bool {
	received = sign(string(b))
	return reflect.DeepEqual(sign(string(a)), received) // want `by reflect.DeepEqual`
}

func Array(a, b [32]byte) bool {
	received = sign(string(b[:]))
	given := [32]byte(received)
	sum := [32]byte(sign(string(a[:])))
	if given == sum { // want `by ==`
		return false
	}
	return sum != given || a == b // want `by !=`
}

// Numbers.

func More(a, b []byte) bool {
	return subtle.ConstantTimeCompare(a, b) > 0 // want `write == 1`
}

func Less(a, b []byte) bool {
	return !(subtle.ConstantTimeCompare(a, b) < 1) // want `write != 1`
}
