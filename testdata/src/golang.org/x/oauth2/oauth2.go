// Package oauth2 is a stub: the signatures that the tests use.
package oauth2

import "context"

type Endpoint struct {
	AuthURL  string
	TokenURL string
}

type Config struct {
	ClientID     string
	ClientSecret string
	Endpoint     Endpoint
	RedirectURL  string
	Scopes       []string
}

type Token struct {
	AccessToken  string `json:"access_token"`
	TokenType    string `json:"token_type,omitempty"`
	RefreshToken string `json:"refresh_token,omitempty"`
}

type TokenSource interface{ Token() (*Token, error) }

func ReuseTokenSource(t *Token, src TokenSource) TokenSource { return nil }

func StaticTokenSource(t *Token) TokenSource { return nil }

func (t *Token) Valid() bool { return false }

func (c *Config) TokenSource(ctx context.Context, t *Token) TokenSource { return nil }
