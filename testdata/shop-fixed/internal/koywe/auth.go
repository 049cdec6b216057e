package koywe

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"example.com/shop/internal/metric"
)

const (
	tokenLifetime = time.Hour       // how long a token is good
	tokenMargin   = 5 * time.Minute // how long before its end it is replaced
)

type signInRequest struct {
	APIKey string `json:"apiKey"`
	Secret string `json:"secret"`
}

type signInReply struct {
	Token string `json:"token"`
}

// tokenCache keeps the token of the last sign-in.
type tokenCache struct {
	mu      sync.Mutex
	token   string
	expires time.Time
}

func (t *tokenCache) get(now time.Time) (string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.token == "" || now.After(t.expires.Add(-tokenMargin)) {
		return "", false
	}
	return t.token, true
}

func (t *tokenCache) set(token string, expires time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.token, t.expires = token, expires
	slog.Debug("koywe: token cached", "until", expires)
}

func (t *tokenCache) clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.token, t.expires = "", time.Time{}
}

// token returns a token that is still good, and signs in if there is none.
func (c *Client) token(ctx context.Context) (string, error) {
	now := time.Now()
	if token, ok := c.tokens.get(now); ok {
		return token, nil
	}
	token, err := c.signIn(ctx)
	if err != nil {
		return "", err
	}
	c.tokens.set(token, now.Add(tokenLifetime))
	return token, nil
}

func (c *Client) signIn(ctx context.Context) (string, error) {
	in := signInRequest{APIKey: c.apiKey.Reveal(), Secret: c.secret.Reveal()}
	data, err := json.Marshal(in)
	if err != nil {
		return "", fmt.Errorf("koywe: sign-in: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.baseURL+"/auth/sign-in", bytes.NewReader(data))
	if err != nil {
		return "", fmt.Errorf("koywe: sign-in: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return "", fmt.Errorf("koywe: sign-in: %w", err)
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return "", fmt.Errorf("koywe: sign-in: %w", err)
	}
	if resp.StatusCode == http.StatusUnauthorized {
		metric.Refused("koywe sign-in")
	}
	if resp.StatusCode != http.StatusOK {
		slog.Warn("koywe: sign-in failed", "status", resp.StatusCode)
		return "", newAPIError(resp.StatusCode, reply)
	}
	var out signInReply
	if err := json.Unmarshal(reply, &out); err != nil {
		return "", fmt.Errorf("koywe: sign-in: %w", err)
	}
	return out.Token, nil
}
