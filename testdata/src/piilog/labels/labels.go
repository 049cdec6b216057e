// Package labels logs values that only the words before them name.
package labels

import (
	"fmt"
	"log"
	"log/slog"
	"os"
)

func announced(s string, b []byte) {
	log.Println("password is", s)           // want `s, a credential by the words "password", is written to the log by log\.Println`
	log.Println("Token:", s)                // want `s, a token by the words "Token", is written to the log by log\.Println`
	log.Println("user email", s)            // want `s, an email address by the words "user email", is written to the log by log\.Println`
	log.Print("the api key = ", s)          // want `s, a credential by the words "the api key", is written to the log by log\.Print`
	log.Printf("password: %s", s)           // want `s, a credential by the words "password", is written to the log by log\.Printf`
	log.Printf("login: password: %s", s)    // want `s, a credential by the words "password", is written to the log by log\.Printf`
	log.Printf("id %d, email: %q", 1, s)    // want `s, an email address by the words "email", is written to the log by log\.Printf`
	log.Printf("your password is %s\n", s)  // want `s, a credential by the words "your password", is written to the log by log\.Printf`
	log.Printf("correo: %s", s)             // want `s, an email address by the words "correo", is written to the log by log\.Printf`
	fmt.Println("new secret:", os.Args[1])  // want `os\.Args\[1\], a credential by the words "new secret", is printed by fmt\.Println`
	log.Println("access token:", string(b)) // want `b, a token by the words "access token", is written to the log by log\.Println`
}

func quiet(s, status, tokenType, userID string, err error, n int) {
	log.Println("password reset for", s)
	log.Println("failed to parse token:", err)
	log.Println("unexpected token:", s)
	log.Println("validating email", s)
	log.Println("sending email to", userID)
	log.Printf("token: %v", err)
	log.Printf("token: %d", n)
	log.Printf("no token: %s", s)
	log.Printf("invalid email: %s", status)
	log.Printf("token: %s", tokenType)
	log.Printf("token of %s", s)
	log.Printf("password: %t", s != "")
	log.Printf("password: %s", mask(s))
	log.Printf("email status: %s", s)
	log.Printf("next page token: %s", s)
	log.Printf("key: %s", s)
	log.Printf("token %s", s)
	log.Println("emails:", n)
	fmt.Println("Enter password:")
	fmt.Println("usage: login EMAIL PASSWORD")
}

// A place in a list is no token, though APIs call it one.
func pages(nextPageToken, nextBatch, cursor, stored string) {
	slog.Info("synced", "token", nextPageToken, "old_token", cursor)
	log.Println("Token:", nextBatch)
	slog.Info("synced", "token", stored) // want `stored, a token by its key token`
}

func mask(string) string { return "****" }
