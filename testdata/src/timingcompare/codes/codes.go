// Package codes compares one-time passwords, parts of tokens and what is stored
// of passwords.
package codes

import (
	"bytes"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

func code(secret []byte, counter uint64) string {
	var buf [8]byte
	binary.BigEndian.PutUint64(buf[:], counter)
	mac := hmac.New(sha1.New, secret)
	mac.Write(buf[:])
	sum := mac.Sum(nil)
	at := sum[len(sum)-1] & 0xf
	n := binary.BigEndian.Uint32(sum[at:at+4]) & 0x7fffffff
	return fmt.Sprintf("%06d", n%1_000_000)
}

func validate(secret []byte, counter uint64, passcode string) bool {
	return code(secret, counter) == passcode // want `the code code\(\.\.\.\) is compared with passcode by ==`
}

func byBytes(secret []byte, passcode string) bool {
	mac := hmac.New(sha1.New, secret)
	sum := mac.Sum(nil)
	n := int(sum[0]&0x7f)<<8 | int(sum[1])
	n %= 10000
	return strconv.Itoa(n) != passcode // want `the code strconv\.Itoa\(\.\.\.\) is compared with passcode by !=`
}

// A number of a digest without a key, and a place in a ring.
func shard(id string, shards []string, want string) bool {
	sum := sha256.Sum256([]byte(id))
	n := binary.BigEndian.Uint32(sum[:4]) % 16
	return fmt.Sprintf("shard-%d", n) == want
}

func bucket(secret []byte, a, b int) bool {
	mac := hmac.New(sha1.New, secret)
	n := int(mac.Sum(nil)[0]) % 16
	return n == a || n == b // numbers take one instruction
}

type Secret struct{ Data map[string][]byte }

type lister interface {
	Get(id string) (*Secret, error)
}

type tokens struct{ lister lister }

func split(token string) (id, secret string, ok bool) { return strings.Cut(token, ".") }

func (t *tokens) AuthenticateToken(token string) bool {
	id, tokenSecret, ok := split(token)
	if !ok {
		return false
	}
	s, err := t.lister.Get(id)
	if err != nil {
		return false
	}
	held := s.Data["token-secret"]
	return string(held) == tokenSecret // want `the presented value tokenSecret is compared with the secret held by ==`
}

// Whether two stored secrets differ.
func (t *tokens) changed(old, other *Secret) bool {
	return string(old.Data["token-secret"]) != string(other.Data["token-secret"])
}

func comparePasswords(serverPassword, clientPassword string) bool {
	return serverPassword == clientPassword // want `the presented value clientPassword is compared with the secret serverPassword by ==`
}

func check(token, expectedToken string) bool {
	return token == expectedToken // want `the presented value token is compared with the secret expectedToken by ==`
}

// Two of the server's own, and a new one.
func bothOurs(serverToken, storedToken string) bool { return serverToken == storedToken }

func renewed(storedToken, newToken string) bool { return storedToken == newToken }

func stored(password string, salt, storedKey []byte) bool {
	key, err := pbkdf2.Key(sha256.New, password, salt, 210_000, 32)
	return err == nil && bytes.Equal(key, storedKey) // want `the derived key key is compared with storedKey by bytes\.Equal`
}

// The key of before, from which one was derived as well.
func rotated(password string, salt, previousKey []byte) bool {
	key, err := pbkdf2.Key(sha256.New, password, salt, 210_000, 32)
	return err == nil && bytes.Equal(key, previousKey)
}

const (
	csrfHeader = "X-CSRF-Token"
	idHeader   = "X-Request-Id"
)

func csrf(r *http.Request) bool {
	token := r.Header.Get(csrfHeader)
	cookie, err := r.Cookie("form")
	return err == nil && token == cookie.Value // want `the presented value .* is compared with`
}

// An id that comes twice is no token.
func echoed(r *http.Request) bool {
	id := r.Header.Get(idHeader)
	cookie, err := r.Cookie("request")
	return err == nil && id == cookie.Value
}

func known(keys []string, r *http.Request) bool {
	return slices.Contains(keys, r.Header.Get("X-API-Key")) // want `the presented value r\.Header\.Get\("X-API-Key"\) is compared with the secret keys by slices\.Contains`
}

// Keys of a map, among which is asked for a field.
func sorted(keys []string, r *http.Request) bool {
	return slices.Contains(keys, r.FormValue("sort_key"))
}

type authenticator struct{ tokens []string }

func (a *authenticator) any(token string) bool {
	for _, t := range a.tokens {
		if t == token { // want `the presented value token is compared with the secret t by ==`
			return true
		}
	}
	return false
}

// Words of a text.
type text struct{ tokens []string }

func (x *text) has(token string) bool {
	for _, t := range x.tokens {
		if t == token {
			return true
		}
	}
	return false
}
