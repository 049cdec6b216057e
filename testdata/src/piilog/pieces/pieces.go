// Package pieces reads texts piece by piece, and files by their paths.
package pieces

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"net/url"
	"os"
	"strings"
	"unicode/utf8"
)

var errBad = errors.New("bad")

type subjectError struct {
	token string
	err   error
}

func (e *subjectError) Error() string { return fmt.Sprintf("%s in %s", e.err, e.token) }

type sessionError struct {
	token string
	err   error
}

func (e *sessionError) Error() string { return fmt.Sprintf("%s of %s", e.err, e.token) }

func subject(token string) error { return &subjectError{token, errBad} }
func session(token string) error { return &sessionError{token, errBad} }

// What an error calls a token is the piece of its input that is at fault,
// unless the error is about access.
func faults(tokens []string) {
	for _, token := range tokens {
		if err := subject(token); err != nil {
			log.Print(err)
		}
		if err := session(token); err != nil {
			log.Print(err) // want `err, which holds token, a token, is written to the log by log.Print`
		}
	}
}

func opaque(token string) {
	log.Print(token) // want `token, a token, is written to the log`
}

func placeholder(token string) {
	if len(token) > 1 && token[0] == '$' {
		log.Print("unknown: ", token)
	}
}

func wildcard(token string) bool {
	if token == "*" {
		return true
	}
	log.Print("no wildcard: ", token)
	return false
}

func letters(token string) {
	if r, _ := utf8.DecodeRuneInString(token); r == ' ' {
		log.Print(token)
	}
}

func command(token string) {
	switch token {
	case "stream.create", "stream.delete":
	default:
		log.Print("unknown reply: ", token)
	}
}

// One word is no choice: it may stand for a missing token.
func given(token string) {
	switch token {
	case "none":
	default:
		log.Print(token) // want `token, a token, is written to the log`
	}
}

// A token that says of what keeps its class.
func bearer(accessToken string) {
	if accessToken[0] == '"' {
		log.Print(accessToken) // want `accessToken, a token, is written to the log`
	}
}

type textParser struct{ currentToken bytes.Buffer }

func (p *textParser) fail() error { return fmt.Errorf("unexpected %q", p.currentToken.String()) }

type jwtParser struct{ currentToken bytes.Buffer }

func (p *jwtParser) fail() error { return fmt.Errorf("unexpected %q", p.currentToken.String()) }

func parse(t *textParser, j *jwtParser) {
	log.Print(t.fail())
	log.Print(j.fail()) // want `j.fail\(\).*, a token, is written to the log`
}

type remote struct {
	Credentials string
	Secret      string
}

// A field that is read as a file by way of a variable is a path as well.
func read(r remote) {
	credentials := r.Credentials
	if _, err := os.ReadFile(credentials); err != nil {
		log.Print(r.Credentials, err)
	}
	secret := r.Secret
	log.Print(len(secret), r.Secret) // want `r.Secret, a credential, is written to the log`
}

func safely(u *url.URL) { log.Print("connecting to ", u.Redacted()) }
func whole(u *url.URL)  { log.Print("connecting to ", u.String()) }

type settings struct{ User, Password string }

// What url.URL.Redacted leaves out is not shown by who calls it either.
func connect(host string, s settings) {
	u := &url.URL{Scheme: "https", Host: host}
	u.User = url.UserPassword(s.User, s.Password)
	safely(u)
	whole(u) // want `u, which holds s.Password, a credential, is written to the log`
}

const envAPIKey = "SHOP_API_KEY"

func altName(name string) string { return strings.ReplaceAll(name, "SHOP_", "STORE_") }

var values map[string]string

func setting(name string) string { return values[name] }

// What is made of the name of a setting is a name, what is found by it is not.
func named() {
	log.Print("missing: ", altName(envAPIKey))
	log.Print("using ", setting(envAPIKey)) // want `setting\(\), a credential, is written to the log`
}
