// Package flows logs values that have gone some way.
package flows

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

func copies(token string) {
	t := token
	s := "bearer " + t
	log.Print(s) // want `s, which holds token, a token`
	s = "none"
	log.Print(s)
}

func built(email string) {
	var b strings.Builder
	b.WriteString("user ")
	b.WriteString(email)
	log.Print(b.String()) // want `an email address`
}

func formatted(token string) {
	msg := fmt.Sprintf("token %s", token)
	slog.Debug(msg) // want `msg, which holds token, a token`
	msg = fmt.Sprintf("token of %d bytes", len(token))
	slog.Debug(msg)
}

func maps(email, id string) {
	m := map[string]any{"id": id, "email": email}
	log.Print(m) // want `m, which holds email, an email address`
	log.Print(map[string]any{"id": id})
	delete(m, "email")
}

func environment() {
	log.Print(os.Getenv("KOYWE_SECRET")) // want `a credential`
	log.Print(os.Getenv("KOYWE_BASE_URL"))
	log.Print(os.Environ()) // want `os\.Environ`
}

// What stands before the "=" is the name of what follows.
func environmentNames() {
	for _, kv := range os.Environ() {
		name, value, _ := strings.Cut(kv, "=")
		log.Print("set: ", name)
		log.Print(value) // want `value, which holds os\.Environ\(\), a credential`
		pair := strings.SplitN(kv, "=", 2)
		log.Print(pair[0])
		log.Print(pair[1]) // want `a credential`
		log.Print(pair)    // want `a credential`
		word, _, _ := strings.Cut(kv, " ")
		log.Print(word) // want `a credential`
	}
}

func branches(token string, debug bool) {
	v := "hidden"
	if debug {
		v = token
	}
	log.Print(v) // want `v, which holds token, a token`
}

func closures(token string) {
	defer func() {
		log.Print(token) // want `token, a token`
	}()
	go log.Println(token) // want `token, a token`
	f := log.Print
	f("x")
}

func signIn(client *http.Client) {
	resp, err := client.Post("https://api.koywe.com/rest/auth", "application/json", nil)
	if err != nil {
		log.Printf("sign in: %v", err)
		return
	}
	log.Printf("sign in: %s", resp.Status)
}

func panics(token string, err error) {
	if err != nil {
		panic(err)
	}
	panic("bad token " + token) // want `token, a token, is printed by panic`
}

func redacted(token string) {
	log.Print(redact(token))
	log.Print(strings.Repeat("*", len(token)))
	log.Print(unmask(token)) // want `token`
}

func redact(s string) string { return s[:2] + "..." }

func unmask(s string) string { return s }

func redactNothing(s string) string { return s }

func pretended(password string) {
	log.Print(redactNothing(password)) // want `password, a credential, is written`
}

func split(credentials, name *string) {
	creds := strings.Split(*credentials, ",")
	for _, c := range creds {
		log.Println(c) // want `c, which holds credentials, a credential, is written to the log by log\.Println`
	}
	secret := *name
	log.Println(secret) // want `secret, a credential, is written to the log by log\.Println`
}
