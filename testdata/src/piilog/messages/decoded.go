package messages

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

type registryAuth struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

type quote struct {
	Symbol string  `json:"symbol"`
	Price  float64 `json:"price"`
}

// What is decoded into something with a credential holds one.
func readAuths(path string) (map[string]registryAuth, error) {
	contents, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var auths map[string]registryAuth
	if err := json.Unmarshal(contents, &auths); err != nil {
		log.Printf("parsing %q: %v", contents, err) // want `contents, a raw message, is written to the log by log\.Printf`
		return nil, fmt.Errorf("parsing %s: %w", path, err)
	}
	return auths, nil
}

func fetchGrant(url string) (*grant, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, err
	}
	log.Printf("reply: %s", reply) // want `reply, a raw message, is written to the log by log\.Printf`
	log.Printf("reply of %d bytes", len(reply))
	g := new(grant)
	return g, json.Unmarshal([]byte(reply), g)
}

func parseGrant(text string) (g grant) {
	if err := json.Unmarshal([]byte(text), &g); err != nil {
		log.Printf("cannot parse %s", text) // want `text, a raw message, is written to the log by log\.Printf`
	}
	return g
}

// A message without a credential.
func fetchQuote(url string) (q quote) {
	resp, err := http.Get(url)
	if err != nil {
		return q
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(resp.Body)
	if err != nil {
		return q
	}
	log.Printf("reply: %s", reply)
	if err := json.Unmarshal(reply, &q); err != nil {
		log.Printf("cannot parse %s: %v", reply, err)
	}
	return q
}
