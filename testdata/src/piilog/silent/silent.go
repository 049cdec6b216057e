// Package silent logs what only looks sensitive.
package silent

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"go/token"
	"log"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

type Token int

const (
	IDENT Token = iota
	NUMBER
)

func (t Token) String() string { return "tok" }

type lexer struct {
	tok   Token
	lit   string
	token string
}

type Usage struct {
	PromptTokens     int
	CompletionTokens int
	TotalTokens      int
	TokenLimit       int
}

type DocType string

const (
	RUT DocType = "RUT"
	DNI DocType = "DNI"
)

type page struct {
	NextPageToken string
	PageToken     string
	Items         []string
}

type k8s struct {
	SecretName string
	Namespace  string
	SecretRef  string
	TokenFile  string
	KeyFile    string
}

type settings struct {
	Password string `json:"-"`
	URL      string
}

type masked string

func (m masked) String() string { return "****" }

type conf struct {
	Addr         string
	Secret       masked
	PasswordFile string
	TokenURL     string
	EmailEnabled bool
	EmailFrom    bool
}

var ErrPassword = errors.New("password is too short")

func quiet(l lexer, u Usage, d DocType, p page, k k8s, s settings, c conf, pos token.Token, fname, username, userID, ip, filename, hostname, bucketName, publicKey, keyID, cacheKey, phoneCode, countryCode, emailTemplate, emailSubject, tokenType, metricName string, r *http.Request, err error) {
	log.Println(l.tok, l.lit)
	log.Printf("usage %+v", u)
	log.Println(d, RUT)
	log.Println(p.NextPageToken, p.PageToken)
	log.Printf("%+v", p)
	log.Printf("%+v", k)
	b, _ := json.Marshal(s)
	log.Println(string(b))
	log.Printf("%+v", c)
	log.Println(ErrPassword)
	log.Println("password reset sent to user", userID)
	log.Println("invalid token")
	log.Println("token expired", err)
	log.Printf("token refresh failed: %v", err)
	log.Printf("no token: %v", err)
	log.Printf("email: %v", err)
	log.Printf("password check: %t", true)
	log.Println(pos)
	log.Println(username, userID, ip, filename, hostname, bucketName)
	log.Println(publicKey, keyID, cacheKey, phoneCode, countryCode, emailTemplate, emailSubject, tokenType, metricName)
	sum := sha256.Sum256([]byte(r.Header.Get("Authorization")))
	log.Println(hex.EncodeToString(sum[:]))
	log.Printf("%x", sum)
	log.Println(strings.Repeat("*", 8))
	log.Println(r.Method, r.URL.Path, r.RemoteAddr, r.UserAgent(), r.Host, r.Proto)
	log.Println(r.Header.Get("X-Request-Id"), r.Header.Get("Content-Type"))
	log.Println(r.Header["User-Agent"])
	log.Println(r.Header.Get("Idempotency-Key"))
	log.Println(r.FormValue("status"))
	slog.Info("x", "token_count", u.TotalTokens, "prompt_tokens", u.PromptTokens)
	slog.Info("x", "user_id", userID, "username", username, "ip", ip)
	slog.Info("x", "secret", k.SecretName, "namespace", k.Namespace)
	slog.Info("x", "key", cacheKey)
	slog.Info("x", "name", fname)
	slog.Info("x", "email_verified", true, "has_phone", p.PageToken != "")
	slog.Info("x", "password_set", s.Password != "")
	log.Println("env", os.Getenv("ENV"), os.Getenv("KOYWE_BASE_URL"), os.Getenv("TOKEN_FILE"))
	log.Println(len(os.Getenv("KOYWE_SECRET")))
	fmt.Println("usage: koywe token [flags]")
	fmt.Fprintln(os.Stderr, "error:", err)
	for name := range map[string]string{"token": "x"} {
		log.Println("field", name)
	}
	log.Println(redact(s.Password), last4(s.Password), hashToken(s.Password))
	log.Println(maskEmail("x"))
	log.Println("password strength", strength(s.Password))
	log.Println("validating email", validate(s.Password))
	if err := check(s.Password); err != nil {
		log.Println(err)
	}
	log.Println(domain("x@y"))
	log.Println(statusOf(s.Password))
	log.Printf("Token %d of %d", 1, 2)
	log.Printf("unexpected token %s", l.tok)
	log.Printf("unexpected token %q", l.lit)
	log.Printf("unexpected token: %s at %d", l.lit, 3)
	log.Printf("key: %s", cacheKey)
	log.Printf("token: %s", l.lit)
}

func redact(s string) string { return "[REDACTED]" }
func last4(s string) string {
	if len(s) < 4 {
		return ""
	}
	return s[len(s)-4:]
}
func hashToken(s string) string { h := sha256.Sum256([]byte(s)); return hex.EncodeToString(h[:]) }
func maskEmail(e string) string {
	i := strings.Index(e, "@")
	if i < 0 {
		return "***"
	}
	return e[:1] + "***" + e[i:]
}
func strength(p string) int  { return len(p) }
func validate(p string) bool { return p != "" }
func check(password string) error {
	if len(password) < 8 {
		return errors.New("too short")
	}
	return nil
}
func domain(email string) string { return email[strings.Index(email, "@")+1:] }
func statusOf(token string) string {
	if token == "" {
		return "missing"
	}
	return "present"
}

type first struct{ Names []string }

func names(f first, hosts []string, files []os.FileInfo) {
	firstName := f.Names[0]
	log.Println(firstName)
	lastName := hosts[len(hosts)-1]
	log.Println(lastName)
	var last string
	for _, x := range files {
		last = x.Name()
	}
	log.Println(last)
	lastName = files[0].Name()
	log.Println(lastName)
}
func maskMail(e string) string {
	i := strings.Index(e, "@")
	return e[:1] + "***" + e[i:]
}

func maskHeader(key, value string) string {
	if key != "Authorization" {
		return value
	}
	return "<masked>"
}

func masks(email string, h http.Header) {
	log.Println(maskMail(email))
	out := make([]string, 0)
	for k, vs := range h {
		for _, v := range vs {
			out = append(out, maskHeader(k, v))
		}
	}
	log.Println(out)
}

var contentType = http.CanonicalHeaderKey("content-type")

// One header is no message.
func header(r *http.Request, name string) {
	for _, v := range r.Header[contentType] {
		log.Println(v)
	}
	log.Println(r.Header[name])
}

// FullName is the name of a type with its package.
type FullName string

type descriptor struct{ name FullName }

func (d descriptor) FullName() FullName { return d.name }

func describe(d descriptor) { log.Println(d.FullName()) }

// A decoder's tokens are pieces of a text.
func decode(dec *json.Decoder) error {
	tok, err := dec.Token()
	if err != nil {
		return err
	}
	return fmt.Errorf("unexpected %v", tok)
}

func decodes(dec *json.Decoder) {
	if err := decode(dec); err != nil {
		log.Println(err)
	}
}

// Who looks at the names of headers shows some of them.
func extras(h http.Header) {
	for name, values := range h {
		if strings.HasPrefix(name, "X-Extra-") {
			log.Println(name, values)
		}
	}
}

func headers(h http.Header) map[string]string {
	m := make(map[string]string)
	for name, values := range h {
		m[name] = strings.Join(values, ",")
	}
	return m
}

func filterHeaders(h http.Header, deny func(string) bool) map[string]string {
	m := headers(h)
	for name := range m {
		if deny(name) {
			delete(m, name)
		}
	}
	return m
}

func filtered(h http.Header, deny func(string) bool) {
	for name, value := range filterHeaders(h, deny) {
		log.Println(name, value)
	}
}

type syntaxError struct {
	Token        string
	Line, Column int
}

type challenge struct{ Type, URI, Token string }

// A piece of a text, and what is shown to solve a challenge.
func pieces(e syntaxError, challenges []*challenge) {
	slog.Warn("bad rule", "token", e.Token, "line", e.Line)
	log.Printf("%+v", e)
	for i, c := range challenges {
		log.Printf("challenge %d: %+v", i, c)
		log.Println(c.Token)
	}
}

// What names a secret, or tells of which kind it is, is none.
func kinds(secretName, credentialsTypes *string, created map[string]any) {
	apiKey := created["api_key_id"].(string)
	log.Println("created", apiKey)
	secret := *secretName
	log.Println("reading", secret)
	creds := strings.Split(*credentialsTypes, ",")
	for _, c := range creds {
		log.Println("unknown", c)
	}
}

// Callers give the request, and one header of it is shown.
func note(r *http.Request) {
	for _, v := range r.Header[contentType] {
		log.Println(v)
	}
}

func notes(r *http.Request) { note(r) }
