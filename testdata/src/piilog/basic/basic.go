// Package basic logs by packages log and fmt.
package basic

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

type contact struct {
	ID       string
	Email    string
	Phone    string
	FullName string
	Kind     string
}

type customer struct {
	ID             string
	Name           string
	DocumentNumber string
	AccountNumber  string
}

func printf(accessToken, apiKey string, c contact, cust customer) {
	log.Printf("signed in, token=%s", accessToken)           // want `accessToken, a token, is written to the log by log\.Printf: remove it`
	log.Printf("signed in with key %q at %s", apiKey, now()) // want `apiKey, a credential, is written`
	log.Printf("contact %s (%s) created", c.ID, c.Email)     // want `c\.Email, an email address, is written`
	log.Printf("call %s: %d attempts", c.Phone, 3)           // want `c\.Phone, a phone number, is written`
	log.Println("document", cust.DocumentNumber)             // want `cust\.DocumentNumber, a document number, is written`
	log.Print("account " + cust.AccountNumber)               // want `cust\.AccountNumber, a bank account number, is written`
	log.Print(accessToken)                                   // want `accessToken, a token, is written`
	fmt.Println("full name", c.FullName)                     // want `c\.FullName, a person's name, is printed by fmt\.Println`
	fmt.Fprintf(os.Stderr, "api key: %s\n", apiKey)          // want `apiKey, a credential, is printed`
	fmt.Fprintf(os.Stdout, "%x", []byte(apiKey))             // want `apiKey, a credential, is printed`
	log.New(os.Stderr, "", 0).Printf("%v", accessToken)      // want `accessToken, a token, is written`
}

func quiet(w http.ResponseWriter, accessToken, apiKey string, c contact, cust customer) {
	log.Printf("token type %T", accessToken)
	log.Printf("token of %d bytes", len(accessToken))
	log.Printf("have token: %t", accessToken != "")
	log.Printf("same key: %v", apiKey == accessToken)
	log.Printf("prefix: %v", strings.HasPrefix(apiKey, "sk_"))
	log.Printf("contact %s of kind %s", c.ID, c.Kind)
	log.Printf("customer %s", cust.Name)
	fmt.Fprintf(w, "token %s", accessToken)
	fmt.Fprint(io.Discard, apiKey)
	sum := sha256.Sum256([]byte(accessToken))
	log.Printf("token digest %s", hex.EncodeToString(sum[:]))
	_ = fmt.Sprintf("token %s", accessToken)
	log.Print("access token refreshed")
	log.Printf("%s", "token")
	log.Printf("key at %p", &apiKey)
}

// Names that look alike.
func alike(tokenURL, tokenType, nextPageToken, secretName, passwordPolicy, emailTemplate, keyID, cacheKey, tokenSymbol, clientID string, tokenCount int) {
	log.Printf("%s %s %s %s", tokenURL, tokenType, nextPageToken, secretName)
	log.Printf("%s %s %s %s", passwordPolicy, emailTemplate, keyID, cacheKey)
	log.Printf("%s %s %d", tokenSymbol, clientID, tokenCount)
}

func messages(r *http.Request) {
	log.Printf("headers: %v", r.Header)                        // want `r\.Header, a raw message, is written`
	log.Printf("request: %+v", r)                              // want `r, a raw message, is written`
	log.Println("auth", r.Header.Get("Authorization"))         // want `r\.Header\.Get\("Authorization"\), a token, is written`
	log.Printf("%s %s %s", r.Method, r.URL.Path, r.RemoteAddr) // request lines are fine
	log.Println("trace", r.Header.Get("X-Request-Id"))
	log.Printf("signature %s", r.Header.Get("X-Koywe-Signature")) // a MAC is public
}

func webhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		log.Printf("read webhook: %v", err)
		return
	}
	log.Printf("webhook: %s", body)            // want `body, which holds r\.Body, a raw message, is written to the log by log\.Printf: log its length`
	log.Println("webhook", string(body))       // want `a raw message, is written`
	log.Printf("webhook: %d bytes", len(body)) // only its length
}

func now() string { return time.Now().String() }
