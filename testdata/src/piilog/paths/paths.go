// Package paths logs where credentials are kept, and what is in there.
package paths

import (
	"log"
	"os"
	"strings"
)

type remote struct {
	Credentials string
	Secret      string
}

func (r *remote) load() (string, error) {
	creds := r.Credentials
	text, err := os.ReadFile(creds)
	if err != nil {
		log.Printf("reading %q: %v", creds, err)
		return "", err
	}
	secret := strings.TrimSpace(string(text))
	log.Printf("read %s from %s", secret, creds) // want `secret, a credential, is written to the log`
	return secret, nil
}

func (r *remote) reload() error {
	f, err := os.Open(r.Secret)
	if err != nil {
		log.Printf("opening %q: %v", r.Secret, err)
		return err
	}
	return f.Close()
}

func token(token string) []byte {
	b, err := os.ReadFile(token)
	if err != nil {
		log.Printf("no token in %s", token)
	}
	return b
}

func other(token string) {
	if _, err := os.ReadFile("/etc/" + token); err != nil {
		log.Printf("no token %s", token) // want `token, a token, is written to the log`
	}
}
