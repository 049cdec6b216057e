package hardcodedkey

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"flag"
	"net/http"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/redis/go-redis/v9"
	"golang.org/x/oauth2"
)

type account struct{ User, Password string }

type labels struct{ Username, Password string }

func dial(host, user, pass string) {}

func login(username, password string) {}

// A plain word is a password beside the user whom it belongs to.
func accountsOf() {
	login("admin", "secret")                                         // want `password is hard-coded as argument password of hardcodedkey.login`
	dial("db", "koywe", "koywe")                                     // want `password is hard-coded as argument pass of hardcodedkey.dial`
	login("marta", "pigeon")                                         // want `password is hard-coded as argument password`
	use(account{"root", "toor"})                                     // want `password of the account root is hard-coded`
	use(map[string]string{"username": "admin", "password": "admin"}) // want `password of the account admin is hard-coded`

	login("username", "password")
	login("", "")
	login("#user", "#pass")
	use(account{User: "user", Password: "pass"})
	use(labels{Username: "Usuario", Password: "Contraseña"}, labels{"username", "password"})
	use(map[string]string{"username": "varchar", "password": "text"})
}

func basicAuth(r *http.Request, user, key string) bool {
	u, p, _ := r.BasicAuth()
	if u != "admin" || p != "pigeon" { // want `password is hard-coded and compared with p`
		return false
	}
	check := func(u, p string) bool {
		return subtle.ConstantTimeCompare([]byte(u), []byte("admin")) == 1 &&
			subtle.ConstantTimeCompare([]byte(p), []byte("swordfish")) == 1 // want `password is hard-coded and compared with p|secret is hard-coded and compared in constant time`
	}
	if subtle.ConstantTimeCompare([]byte(key), []byte("swordfish")) != 1 { // want `secret is hard-coded and compared in constant time`
		return false
	}
	return check(u, p) && p != "" && user == "admin"
}

func kinds(user, password, grantType string) bool {
	return grantType == "password" || password == "none" || user == "admin" || password == "prompt"
}

// As a default a plain word is the value, and not the name of one.
func words(o *redis.Options, flags *flag.FlagSet, c *config) {
	use(getEnv("JWT_SECRET", "secret"))               // want `credential is hard-coded as default of JWT_SECRET: leave the default empty`
	use(getEnv("DB_PASSWORD", "pigeon"))              // want `password is hard-coded as default of DB_PASSWORD`
	flags.String("db-password", "pigeon", "password") // want `password is hard-coded as default of db-password`
	if c.Secret == "" {
		c.Secret = "dev-secret"
	}
	if c.Password == "" {
		c.Password = "pigeon" // want `password is hard-coded as default of c.Password`
	}
	o.Password = "pigeon" // want `the Redis password is hard-coded in Password`

	use(getEnv("TLS_SECRET", "webhook-certs"), getEnv("JWT_SECRET_NAME", "prod-jwt"), getEnv("API_TOKEN", "auto"), getEnv("MINIO_ACCESS_KEY", "minioadmin"))
	use(getEnv("DB_PASSWORD_FILE", "password.txt"), getEnv("SECRET_KEY", "secret_key"), getEnv("DB_PASSWORD", "none"))
	flags.String("secret", "koywe-secret", "name of the secret")
	flags.String("password", "", "password")
	o.Password = ""
	o.Addr = "pigeon"
	if c.Secret != "" {
		c.Password = "pigeon"
	}
}

func signingKey() []byte {
	if s, ok := os.LookupEnv("KOYWE_WEBHOOK_SECRET"); ok {
		return []byte(s)
	}
	return []byte("pigeon") // want `credential is hard-coded as default of KOYWE_WEBHOOK_SECRET`
}

func region() string {
	if s := os.Getenv("REGION"); s != "" {
		return s
	}
	return "us-east-1"
}

// A key in another form, and one that goes through variables.
func decodedKeys(conf *oauth2.Config) {
	k, _ := hex.DecodeString("6368616e676520746869732070617373") // want `the key of aes.NewCipher is hard-coded`
	aes.NewCipher(k)
	seed, err := base64.StdEncoding.DecodeString("c2VjcmV0IGtleSBmb3IgaG1hYyE=") // want `the key of hmac.New is hard-coded`
	if err == nil {
		hmac.New(sha256.New, seed)
	}
	apiSecret := strings.TrimSpace(" mZ9x7Lq2Vw4Tb6Nc8Kd1\n") // want `credential is hard-coded in apiSecret`
	use(apiSecret)
	conf.ClientSecret = "pigeon" // want `the OAuth2 client secret is hard-coded`
	conf.ClientID = "pigeon"
	given := getEnv("SIGNING", "pigeon") // want `the key that signs JWTs is hard-coded: leave the default empty`
	jwt.NewWithClaims(jwt.SigningMethodHS256, nil).SignedString([]byte(given))
	hmac.New(sha256.New, []byte("change-me-in-production")) // want `the key of hmac.New is hard-coded`
	hmac.New(sha256.New, []byte("your-256-bit-secret"))     // want `the key of hmac.New is hard-coded`
	given2 := "pigeon"
	given2 = os.Getenv("K")
	hmac.New(sha256.New, []byte(given2))
}

var adminPasswords = map[string]string{
	"ana":   "Adm1n!2024", // want `password is hard-coded in adminPasswords`
	"marta": os.Getenv("MARTA"),
}

// Tables whose keys sound like credentials.
var (
	errorCodes = map[string]string{"INVALID_TOKEN": "AUTH001", "TOKEN": "AUTH002", "PASSWORD": "E-1203"}
	columns    = map[string]string{"password": "usr_password", "api_key": "api_key", "token": "text"}
	usdcToken  = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"
)

const (
	tokenTypeBearer = "bearer"
	passwordGrant   = "password"
	secretKey       = "secret_key"
	accessToken     = "access_token"
	permission      = "api_key:read"
	oauth2Token     = "OAuth2"
	sessionToken    = "__Secure-next-auth.session-token"
	passwordChars   = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	tokenRegexp     = `^[0-9a-f]{64}$`
)

var backupKey = []byte("T3mzP0qW8sVd5KxN1rLh7YcB4uJf9GaE") // want `the key of hmac.New is hard-coded in backupKey`

func forWantOfAnother(key string) {
	k := []byte(key)
	if len(k) == 0 {
		k = backupKey
	}
	hmac.New(sha256.New, k)

	use(getEnv("SHOP_DATA_KEY", "q8Zr2LxV6nTb0WcYk4Hs9JdPf1MgUe7A")) // want `credential is hard-coded as default of SHOP_DATA_KEY`
	use(getEnv("SHOP_CACHE_KEY", "q8Zr2LxV6nTb0WcYk4Hs9JdPf1MgUe7A"))
	use(getEnv("SHOP_DATA_KEY_NAME", "q8Zr2LxV6nTb0WcYk4Hs9JdPf1MgUe7A"))
}
