package hardcodedkey

import (
	"fmt"
	"net/http"

	"hardcodedkey/keys"
)

type config struct {
	APIKey       string
	Secret       string
	Password     string
	Token        string
	TokenURL     string
	SecretName   string
	ClientID     string
	Organization string
	Signing      string `json:"signing_key"`
	inner
}

type inner struct{ ClientSecret string }

type client struct{}

func newClient(baseURL, apiKey, secret string) *client { return new(client) }

func (*client) SignIn(user, password string) {}

func use(...any) {}

const koyweSecret = "5d41402abc4b2a76b9719d911017c592ae3b0f6d1c8e7a94025f3b6d8c1e9a70" // want `credential is hard-coded in koyweSecret: read it from the environment, os.Getenv\("KOYWE_SECRET"\)`

var webhookSecret = "wq8Zr2Lm5Xc9Tb4Nd7Vg" // want `credential is hard-coded in webhookSecret: .*os.Getenv\("KOYWE_WEBHOOK_SECRET"\)`

// A folded constant is one constant.
var dbPassword = "Tr0ub4dor" + "&3" // want `password is hard-coded in dbPassword: .*os.Getenv\("DB_PASSWORD"\)`

func fields(c *config) {
	c.Password = "hunter2!"                         // want `password is hard-coded in c.Password: .*os.Getenv\("PASSWORD"\)`
	c.ClientSecret = "q7Hs92KdLm3PzX8v"             // want `credential is hard-coded in c.ClientSecret`
	c.Signing = "Zx81Kq55Vb20Mn37Lp64"              // want `credential is hard-coded in c.Signing`
	use(config{APIKey: "8fK3mZ0qX7bT2vN5cR9w"})     // want `credential is hard-coded in APIKey: .*os.Getenv\("KOYWE_API_KEY"\)`
	use(inner{"r4Nd0mS3cr3tValue"})                 // want `credential is hard-coded in ClientSecret`
	use([]config{{Secret: "mZ9x7Lq2Vw4Tb6Nc8Kd1"}}) // want `credential is hard-coded in Secret: .*os.Getenv\("KOYWE_SECRET"\)`
	use(map[string]string{
		"apiKey": "8fK3mZ0qX7bT2vN5cR9w", // want `credential is hard-coded under apiKey`
		"secret": "mZ9x7Lq2Vw4Tb6Nc8Kd1", // want `credential is hard-coded under secret`
		"name":   "mZ9x7Lq2Vw4Tb6Nc8Kd1",
	})
	m := map[string]string{}
	m["client_secret"] = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" // want `credential is hard-coded in m\["client_secret"\]`
}

func arguments() {
	newClient("https://api.koywe.com", "8fK3mZ0qX7bT2vN5cR9w", "mZ9x7Lq2Vw4Tb6Nc8Kd1") // want `credential is hard-coded as argument apiKey of hardcodedkey.newClient: .*KOYWE_API_KEY` `credential is hard-coded as argument secret of hardcodedkey.newClient: .*KOYWE_SECRET`
	new(client).SignIn("ops", "S3cur3-Pass!")                                          // want `password is hard-coded as argument password of SignIn`

	// Through a variable whose name says nothing.
	k := "kL8sD0fJ2hG4qW6eR1tY" // want `credential is hard-coded as argument apiKey of hardcodedkey.newClient`
	newClient("https://api.koywe.com", k, "")
}

func (*client) APIKey() string {
	return "8fK3mZ0qX7bT2vN5cR9w" // want `credential is hard-coded as result of APIKey`
}

func adminPassword() (string, error) {
	return "Adm1n#2024", nil // want `password is hard-coded as result of adminPassword`
}

func comparisons(r *http.Request, password string) bool {
	if r.Header.Get("X-Api-Key") == "8fK3mZ0qX7bT2vN5cR9w" { // want `credential is hard-coded and compared with X-Api-Key`
		return true
	}
	switch password {
	case "letmein99": // want `password is hard-coded and compared with password`
		return true
	case "", "changeme":
		return false
	}
	return "s3cr3tPhrase" != password // want `password is hard-coded and compared with password`
}

func lists() {
	apiKeys := []string{
		"8fK3mZ0qX7bT2vN5cR9w", // want `credential is hard-coded in apiKeys`
	}
	dbPassword := "Ledger-prod-77" // want `password is hard-coded in dbPassword`
	use(apiKeys, dbPassword)
	use(keys.APIKey) // reported where it is declared
}

// The look-alikes: names of things, placeholders, ids.
const (
	apiKeyHeader    = "X-Api-Key"
	accessTokenName = "kL8sD0fJ2hG4qW6eR1tY"
	tokenURL        = "https://auth.koywe.com/oauth/token"
	secretName      = "projects/koywe/secrets/api-key"
	apiKeyEnv       = "KOYWE_API_KEY"
	passwordField   = "user_passw0rd"
	grantPassword   = "password"
	errBadPassword  = "password must have 8 characters and 1 digit"
	tokenType       = "urn:ietf:params:oauth:token-type:jwt"
	secretPath      = "/run/secrets/koywe_key_2024"
	passwordHash    = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
	merchantID      = "mrc_4f9c2b7e-8d1a-4c53-9e60-b7a2f3d81c94"
	organization    = "org3_4f9c2b7e-8d1a-4c53-9e60-b7a2f3d81c94"
	clientID        = "5f8d04f5b54764421b7156d9"
	publishableKey  = "pk_live_51H8xZ2eKbV7nTq0W"
	pageToken       = "eyJvZmZzZXQiOjUwfQ"
)

func silent(c *config, r *http.Request, mode string) {
	c.APIKey = "your_apiKey"
	c.APIKey = "changeme"
	c.APIKey = "<api key>"
	c.APIKey = "xxxxxxxxxxxxxxxxxxxx"
	c.APIKey = "${KOYWE_API_KEY}"
	c.APIKey = "KOYWE_API_KEY"
	c.APIKey = ""
	c.Token = "7b1d9e2c-4f3a-4b8d-9c6e-1a2b3c4d5e6f"
	c.Password = "password"
	c.Secret = "koywe-credentials"
	c.Secret = "Koywe-Credentials-2"
	c.Password = "X-Koywe-Password-2"
	c.Secret = "sha256:5d41402abc4b2a76b9719d911017c592ae3b0f6d1c8e7a94025f3b6d8c1e9a70"
	c.TokenURL = "https://auth.koywe.com/token"
	c.SecretName = "prod-db-4f9c2b7e8d1a"
	c.ClientID = "5f8d04f5b54764421b7156d9"
	c.Organization = "org3_4f9c2b7e-8d1a-4c53-9e60-b7a2f3d81c94"
	use(map[string]string{"tokenSymbol": "USDC2024", "password": "Contraseña", "secret_name": "kL8sD0fJ2hG4qW6eR1tY"})
	use(r.Header.Get("X-Api-Key") == "", mode == "password2")
	newClient("https://api.koywe.com", "example-key-1234567890", "")
	use(fmt.Sprintf("token=%s", c.Token), keys.Salt)
	for _, s := range []string{apiKeyHeader, accessTokenName, tokenURL, secretName, apiKeyEnv, passwordField, grantPassword} {
		use(s)
	}
}

type mockKDC struct{ client client }

// Login signs in as nobody.
func (m *mockKDC) Login() {
	m.client.SignIn("ops", "S3cur3-Pass!")
	password := "S3cur3-Pass!"
	_ = password
}

type kdc struct{ client client }

func (k *kdc) Login() {
	k.client.SignIn("ops", "S3cur3-Pass!") // want `password is hard-coded as argument password of SignIn`
}
