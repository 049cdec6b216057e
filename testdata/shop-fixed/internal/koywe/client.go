// Package koywe is a client of the Koywe payments API.
package koywe

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"example.com/shop/internal/secret"
)

// maxReply is how much of a reply is read.
const maxReply = 1 << 20

// A Client calls Koywe for one merchant.
type Client struct {
	baseURL string
	org     string
	mrc     string
	apiKey  secret.Text
	secret  secret.Text
	debug   bool
	http    *http.Client
	tokens  tokenCache
}

// Options are the settings of a client.
type Options struct {
	BaseURL        string
	OrganizationID string
	MerchantID     string
	APIKey         secret.Text
	Secret         secret.Text
	Debug          bool
}

// New returns a client.
func New(o Options) *Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = &tls.Config{
		MinVersion: tls.VersionTLS12,
	}
	slog.Info("koywe client ready", "url", o.BaseURL, "merchant", o.MerchantID)
	return &Client{
		baseURL: o.BaseURL,
		org:     o.OrganizationID,
		mrc:     o.MerchantID,
		apiKey:  o.APIKey,
		secret:  o.Secret,
		debug:   o.Debug,
		http:    &http.Client{Transport: transport, Timeout: 30 * time.Second},
	}
}

// merchantURL returns the URL of a resource of the merchant.
func (c *Client) merchantURL(resource string) string {
	return fmt.Sprintf("%s/organizations/%s/merchants/%s/%s",
		c.baseURL, url.PathEscape(c.org), url.PathEscape(c.mrc), resource)
}

// call sends in, if it is not nil, and decodes the reply into out.
func (c *Client) call(ctx context.Context, method, endpoint string, in, out any) error {
	token, err := c.token(ctx)
	if err != nil {
		return err
	}
	var body io.Reader
	if in != nil {
		data, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("koywe: %w", err)
		}
		body = bytes.NewReader(data)
	}
	req, err := http.NewRequestWithContext(ctx, method, endpoint, body)
	if err != nil {
		return fmt.Errorf("koywe: %w", err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	req.Header.Set("Content-Type", "application/json")
	return c.do(req, out)
}

// do sends a request and decodes the reply into out.
func (c *Client) do(req *http.Request, out any) error {
	if c.debug {
		slog.Debug("koywe request", "method", req.Method, "path", req.URL.Path, "length", req.ContentLength)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("koywe: %w", err)
	}
	defer resp.Body.Close()
	reply, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return fmt.Errorf("koywe: %w", err)
	}
	if resp.StatusCode == http.StatusUnauthorized {
		slog.Warn("koywe refused the token", "path", req.URL.Path, "status", resp.StatusCode)
		c.tokens.clear()
	}
	if resp.StatusCode >= 300 {
		return newAPIError(resp.StatusCode, reply)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(reply, out); err != nil {
		return fmt.Errorf("koywe: reply of %d bytes: %w", len(reply), err)
	}
	return nil
}
