package hardcodedkey

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"database/sql"
	"net/http"
	"net/smtp"
	"net/url"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
	"github.com/redis/go-redis/v9"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/ssh"
	"golang.org/x/oauth2"

	"hardcodedkey/keys"
)

var sessionKey = []byte("not a word anybody knows") // want `the key of sessions.NewCookieStore is hard-coded in sessionKey`

var store = sessions.NewCookieStore(sessionKey)

const jwtKey = "secret" // want `the key that signs JWTs is hard-coded in jwtKey: .*os.Getenv\("JWT_KEY"\)`

// Here any word is a key: the program uses it.
func sinks(r *http.Request, body []byte) {
	hmac.New(sha256.New, []byte("secret")) // want `the key of hmac.New is hard-coded: .*KOYWE_WEBHOOK_SECRET`
	salt := []byte("pepper")               // want `the key of hmac.New is hard-coded in salt`
	hmac.New(sha256.New, salt)
	hmac.New(sha256.New, []byte(keys.Salt))                                                                               // want `the key of hmac.New is hard-coded`
	aes.NewCipher([]byte("0123456789abcdef"))                                                                             // want `the key of aes.NewCipher is hard-coded: .*ENCRYPTION_KEY`
	aes.NewCipher([]byte{0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c}) // want `the key of aes.NewCipher is hard-coded`
	chacha20poly1305.NewX([]byte("passphrase of thirty-two letters"))                                                     // want `the key of chacha20poly1305.NewX is hard-coded`

	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{})
	token.SignedString([]byte(jwtKey))
	jwt.Parse(r.Header.Get("Authorization"), func(*jwt.Token) (any, error) {
		return []byte("signing-key"), nil // want `the key that verifies JWTs is hard-coded`
	})

	r.SetBasicAuth("koywe", "letmein")                                         // want `the password of SetBasicAuth is hard-coded`
	r.Header.Set("Authorization", "Bearer 8fK3mZ0qX7bT2vN5cR9w")               // want `the credential of an Authorization header is hard-coded`
	smtp.PlainAuth("", "mailer", "pigeon", "smtp.koywe.com")                   // want `the password of smtp.PlainAuth is hard-coded: .*SMTP_PASSWORD`
	ssh.Password("toor")                                                       // want `the password of ssh.Password is hard-coded: .*SSH_PASSWORD`
	use(oauth2.Config{ClientID: "shop", ClientSecret: "shop-secret"})          // want `the OAuth2 client secret is hard-coded in ClientSecret: .*CLIENT_SECRET`
	use(&oauth2.Token{AccessToken: "kL8sD0fJ2hG4qW6eR1tY"})                    // want `token is hard-coded in AccessToken`
	redis.NewClient(&redis.Options{Addr: "localhost:6379", Password: "redis"}) // want `the Redis password is hard-coded in Password: .*REDIS_PASSWORD`
	sql.Open("postgres", "postgres://koywe:koywe@db/orders?sslmode=disable")   // want `the password of the data source is hard-coded: .*DATABASE_URL`
	sql.Open("mysql", "koywe:kwpass@tcp(db:3306)/orders")                      // want `the password of the data source is hard-coded`
	sql.Open("pgx", "host=db user=koywe password=orders dbname=orders")        // want `the password of the data source is hard-coded`
	use(url.UserPassword("ops", "opsops"))                                     // want `the password of url.UserPassword is hard-coded`
	use("amqp://koywe:Zx81Kq55Vb20@queue.koywe.com:5672/")                     // want `password of a connection string is hard-coded`

	body = []byte(`{"apiKey": "8fK3mZ0qX7bT2vN5cR9w", "secret": "5d41402abc4b2a76b9719d911017c592"}`) // want `value of apiKey is hard-coded in a message`
	use(body, strings.NewReader("grant_type=password&username=shop&password=Zx81Kq55Vb20"))           // want `value of password is hard-coded in a message`
	use(http.Header{"Authorization": {"Basic c2hvcDpaeDgxS3E1NVZiMjA="}})                             // want `the credential of an Authorization header is hard-coded`
}

func silentSinks(r *http.Request, key []byte, password string) {
	hmac.New(sha256.New, key)
	hmac.New(sha256.New, []byte(os.Getenv("KOYWE_WEBHOOK_SECRET")))
	hmac.New(sha512.New, []byte("Bitcoin seed"))                                                                          // names the purpose, by BIP-32
	aes.NewCipher([]byte{0xbe, 0x0c, 0x69, 0x0b, 0x9f, 0x66, 0x57, 0x5a, 0x1d, 0x76, 0x6b, 0x54, 0xe3, 0x68, 0xc8, 0x4e}) // of QUIC
	hmac.New(sha256.New, nil)
	hmac.New(sha256.New, make([]byte, 32))
	hmac.New(sha256.New, []byte("<your webhook secret>"))
	sha256.Sum256([]byte("secret"))
	aes.NewCipher(key)
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"iss": "koywe-shop"})
	token.SignedString(key)
	jwt.Parse("", func(t *jwt.Token) (any, error) { return key, nil })
	r.SetBasicAuth("koywe", password)
	r.SetBasicAuth("koywe", "")
	r.Header.Set("Authorization", "Bearer "+password)
	r.Header.Set("Authorization", "Bearer ")
	r.Header.Set("Content-Type", "application/json")
	use(oauth2.Config{ClientID: "kL8sD0fJ2hG4qW6eR1tY", Endpoint: oauth2.Endpoint{TokenURL: "https://auth.koywe.com/oauth2/token"}})
	sql.Open("postgres", os.Getenv("DATABASE_URL"))
	sql.Open("postgres", "postgres://localhost/orders?sslmode=disable")
	sql.Open("postgres", "postgres://koywe@db/orders")
	use("postgres://%s:%s@%s/orders", "postgres://user:password@example.com/db", "https://docs.koywe.com/")
	use(`{"apiKey": "your_apiKey", "secret": "your_secret"}`, `{"apiKey": "%s"}`, `{"name": "secret", "token": "USDC"}`)
	use("page=2&size=50", "https://api.koywe.com/rest?clientId=5f8d04f5b54764421b7156d9")
	use(&oauth2.Token{TokenType: "Bearer"})
}
