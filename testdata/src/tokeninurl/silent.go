package tokeninurl

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// What looks like a credential in a URL and is none, or is in no URL.
func silent(a *api, o order, dsn, clientID, state, code, tokenSymbol, assetToken, nextPageToken, token, requestToken, captcha string) {
	http.Get(a.baseURL + "?client_id=" + clientID + "&state=" + state + "&code=" + code)
	http.Get(a.baseURL + "/currencies/" + tokenSymbol)
	http.Get(a.baseURL + "/quotes?token=" + assetToken)
	http.Get(a.baseURL + "/orders?token0=" + state + "&token1=" + code)
	http.Get(a.baseURL + "/orders?pageToken=" + nextPageToken)
	http.Get(a.baseURL + "/orders?pageToken=" + token + "&idempotency_token=" + requestToken)
	http.Get(a.baseURL + "/verify?captcha_token=" + captcha)
	http.Get(a.baseURL + "/orders?externalId=" + o.ID)
	http.Get("http://x.test/.well-known/acme-challenge/" + a.token) // shown to the certificate authority
	http.Get(fmt.Sprintf("%s/orders?limit=%d&offset=%d", a.baseURL, 3, 4))

	// Signed, for one object and a time.
	http.Get(fmt.Sprintf("https://b.s3.test/k?X-Amz-Credential=%s&X-Amz-Signature=%s", o.ID, code))
	http.Get(a.baseURL + "/file?expires=9&signature=" + sign(a.apiKey, o.ID))

	// Databases and brokers.
	open(fmt.Sprintf("postgres://%s:%s@db/app?sslmode=disable", o.ID, a.apiKey))
	open(fmt.Sprintf("%s:%s@tcp(db:3306)/app?password=%s", o.ID, a.apiKey, a.apiKey))
	open("redis://:" + a.apiKey + "@cache:6379/0")
	open("smtp://app:" + a.apiKey + "@mail:25")
	open("mongodb+srv://app:" + a.apiKey + "@db/?authSource=admin")
	open(dsn + "?password=" + a.apiKey)
	parts := strings.SplitN(dsn, "?", 2)
	open(fmt.Sprintf("%s?%s", parts[0], url.Values{"parseTime": {"true"}}.Encode()))
	sql.Open("clickhouse", fmt.Sprintf("http://%s?username=%s&password=%s", o.ID, o.ID, a.apiKey))
	dsn = "https://" + o.ID + "?password=" + a.apiKey
	open(dsn)
	open("file:app.db?_key=" + a.apiKey)
	q := url.Values{}
	q.Set("password", a.apiKey)
	open((&url.URL{Scheme: "postgres", Host: "db", User: url.UserPassword("app", a.apiKey)}).String())

	// Bodies.
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_secret", a.apiKey)
	http.Post(a.baseURL, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	http.Post(a.baseURL, "application/x-www-form-urlencoded", strings.NewReader("grant_type=password&password="+a.apiKey))
	http.PostForm(a.baseURL, url.Values{"token": {a.token}})

	// Text.
	log.Printf("GET /orders?token=%s failed", mask(a.token))
	_ = "is that a ?token=" + o.ID + " or not"
	_ = regexp.MustCompile(`(?P<key>token)=` + o.ID)
	_ = "(?i)password=" + o.ID

	// Masked, or no text.
	http.Get(a.baseURL + "/orders?token=" + mask(a.token))
	http.Get(fmt.Sprintf("%s/orders?token_length=%d", a.baseURL, len(a.token)))
}

// What an API has in its paths.
func resources(a *api, sessionID, accessKey string) {
	http.Get(a.baseURL + "/sessions/" + sessionID)
	endpoint := fmt.Sprintf("%s/sessions/%s/turns", a.baseURL, sessionID)
	http.Get(endpoint)
	http.Get(a.baseURL + "/spaces/keys/" + accessKey)
}

func open(string) {}

func sign(key, s string) string {
	m := hmac.New(sha256.New, []byte(key))
	m.Write([]byte(s))
	return hex.EncodeToString(m.Sum(nil))
}
