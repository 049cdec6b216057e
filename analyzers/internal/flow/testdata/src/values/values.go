// Package values holds expressions and what is known of them.
package values

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

func probe(any) {}

type config struct{ APIKey, Name string }

func assignment(apiKey, x string) {
	probe(apiKey) // want `^credential$`
	y := apiKey
	probe(y) // want `^credential$`
	y = "none"
	probe(y) // want `^constant, "none"$`
	apiKey = mask(apiKey)
	probe(apiKey) // want `^clean`
	probe(x)      // want `^nothing$`
}

func mask(s string) string {
	if len(s) < 8 {
		return "****"
	}
	return s[:4] + "****"
}

func branches(token string, dev bool) {
	shown := "off"
	if dev {
		shown = token
	}
	probe(shown) // want `^token$`
	var s string
	switch {
	case dev:
		s = "a"
	default:
		s = "b"
	}
	probe(s) // want `^clean$`
}

func early(token string, dev bool) {
	x := token
	if dev {
		x = "dev"
		probe(x) // want `^constant, "dev"$`
		return
	}
	probe(x) // want `^token$`
}

func loops(accessTokens []string) {
	last := ""
	for _, tk := range accessTokens {
		last = tk
	}
	probe(last) // want `^token$`
	all := ""
	for i := 0; i < len(accessTokens); i++ {
		all += accessTokens[i] + ","
	}
	probe(all) // want `^token$`
	n := 0
	for range accessTokens {
		n++
	}
	probe(n) // want `^constant, clean$|^clean$|^constant$`
}

func strs(token, host string) {
	probe("https://" + host + "/?token=" + token)           // want `^token, "https://<nothing sensitive>/\?token=<token>"$`
	probe(fmt.Sprintf("%s/v1?t=%s&n=%d", host, token, 3))   // want `^token, "<nothing sensitive>/v1\?t=<token>&n=.*"$`
	probe(fmt.Sprintf("%T %d%%", token, len(token)))        // want `^clean`
	probe(strings.Join([]string{host, token}, "/"))         // want `^token, "<nothing sensitive>/<token>"$`
	probe(strings.ToUpper(token))                           // want `^token`
	probe(strings.Contains(token, "x"))                     // want `^clean$`
	probe(base64.StdEncoding.EncodeToString([]byte(token))) // want `^token$`
	probe(strings.Repeat("*", len(token)))                  // want `^constant`
	probe(token[len(token)-4:])                             // want `^clean$`
	probe(strings.TrimPrefix(token, "Bearer "))             // want `^token$`
	probe(append([]byte("x "), token...))                   // want `^token, "x <token>"$`
	h := sha256.Sum256([]byte(token))
	probe(hex.EncodeToString(h[:])) // want `digest, clean`
	var b strings.Builder
	b.WriteString("a=")
	fmt.Fprintf(&b, "%s", token)
	probe(b.String()) // want `^token, "a=<token>"$`
	var buf bytes.Buffer
	buf.WriteString("only text")
	probe(buf.String()) // want `^constant, "only text"$`
	dst := make([]byte, 10)
	copy(dst, token)
	probe(dst) // want `^token$`
}

func composites(c config, token string) {
	probe(c.APIKey) // want `^credential$`
	probe(c.Name)   // want `^nothing$`
	d := config{Name: token}
	probe(d.Name)   // want `^token$`
	probe(d.APIKey) // want `^constant$`
	p := &config{}
	p.Name = token
	probe(p.Name) // want `^token$`
	q := p
	q.Name = "x"
	probe(p.Name) // want `^constant, "x"$`
	m := map[string]string{"a": token, "b": "b"}
	probe(m["a"]) // want `^token$`
	probe(m["b"]) // want `^constant, "b"$`
	m["c"] = token
	delete(m, "c")
	probe(m["c"]) // want `^token$`
	l := []string{"x", token}
	probe(l) // want `^token$`
	ch := make(chan string, 1)
	ch <- token
	probe(<-ch) // want `^token$`
	e := *p
	e.Name = token
	probe(p.Name) // want `^constant, "x"$`
}

func closures(token string) {
	x := "a"
	set := func() { x = token }
	set()
	probe(x) // want `^token$`
	f := func(s string) string { return s + "!" }
	probe(f(token)) // want `^token, "<token>!"$`
	func() {
		probe(token) // want `^token$`
	}()
	defer probe(token) // want `^token$`
	g := strings.ToUpper
	probe(g(token)) // want `^token`
}

func typeSwitch(v any, token string) {
	v = token
	switch s := v.(type) {
	case string:
		probe(s) // want `^token$`
	}
	w, ok := v.(string)
	probe(w)  // want `^token$`
	probe(ok) // want `^clean$`
}

func first[T any](xs ...T) T { return xs[0] }

func generics(token string) {
	probe(first(token)) // want `^token$`
}

func namedResult(token string) (out string, err error) {
	out = token
	return
}

func caller(email string) {
	s, err := namedResult(email)
	probe(s)   // want `^(email address|token)$`
	probe(err) // want `^(nothing|constant|clean)$`
}

func macs(key, body []byte, r *http.Request) {
	m := hmac.New(sha256.New, key)
	m.Write(body)
	sum := m.Sum(nil)
	probe(sum)                                 // want `signature, MAC`
	probe("sha256=" + hex.EncodeToString(sum)) // want `signature, MAC`
	probe(fmt.Sprintf("%x", sum))              // want `signature, MAC`
	h := sha256.New()
	h.Write(body)
	probe(h.Sum(nil))                      // want `^digest, clean$`
	probe(r.Header.Get("Koywe-Signature")) // want `signature, presented`
	probe(r.URL.Query().Get("page"))       // want `^presented$`
	_, pass, _ := r.BasicAuth()
	probe(pass) // want `credential, presented`
	c, _ := r.Cookie("session_token")
	probe(c.Value) // want `token, presented`
	b, _ := io.ReadAll(r.Body)
	probe(b) // want `raw message, presented, body`
	limited, _ := io.ReadAll(http.MaxBytesReader(nil, r.Body, 1<<20))
	probe(limited) // want `raw message, presented, body`
	dump, _ := httputil.DumpRequest(r, true)
	probe(string(dump))               // want `^raw message$`
	probe(os.Getenv("KOYWE_API_KEY")) // want `credential, configured`
}

func nonces(r io.Reader) {
	a, b, c := make([]byte, 12), make([]byte, 12), make([]byte, 12)
	rand.Read(a)
	probe(a) // want `^random$`
	io.ReadFull(rand.Reader, b)
	probe(b) // want `^random$`
	io.ReadFull(r, c)
	probe(c) // want `^clean$|nothing|constant`
}

func urls(token string, req *http.Request) {
	q := url.Values{}
	q.Set("access_token", token)
	q.Set("page", "1")
	probe("?" + q.Encode()) // want `^token, "\?access_token=<token>&page=1"$`
	rq := req.URL.Query()
	rq.Add("token", token)
	probe(rq.Encode()) // want `token=<token>`
}

func errs(token string) {
	err := fmt.Errorf("bad token %q", token)
	probe(err)                            // want `^token`
	probe(fmt.Errorf("sign in: %w", err)) // want `^token`
	probe(errors.New("plain"))            // want `^constant|clean`
	probe(err.Error())                    // want `^token`
}
