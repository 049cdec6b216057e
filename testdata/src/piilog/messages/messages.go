// Package messages logs what HTTP requests and answers hold.
package messages

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

type session struct {
	Token string
	user  string
}

type apiError struct {
	Status int
	Body   string
}

func (e *apiError) Error() string { return fmt.Sprintf("api: %d %s", e.Status, e.Body) }

type authErr struct{ token string }

func (e authErr) Error() string { return "bad token " + e.token }

type ctxKey string

const tokenKey ctxKey = "token"

func call(ctx context.Context, base, token string, s *session) error {
	req, err := http.NewRequest("GET", base+"/orders?access_token="+token, nil)
	if err != nil {
		log.Println(err)
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Printf("call: %v", err)
		return err
	}
	log.Println(req.URL)          // want `req\.URL, which holds token, a token, is written to the log by log\.Println` // want `req\.URL, which holds token, a token, is written to the log by log\.Println`
	log.Println(req.URL.String()) // want `req\.URL\.String\(…\), which holds token, a token, is written to the log by log\.Println` // want `req\.URL\.String\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(req.URL.Path)
	log.Println(req.Header)  // want `req\.Header, a raw message, is written to the log by log\.Println` // want `req\.Header, a raw message, is written to the log by log\.Println`
	log.Println(resp.Header) // want `resp\.Header, a raw message, is written to the log by log\.Println` // want `resp\.Header, a raw message, is written to the log by log\.Println`
	log.Println(resp.Status)
	log.Printf("%+v", req)  // want `req, a raw message, is written to the log by log\.Printf` // want `req, a raw message, is written to the log by log\.Printf`
	log.Printf("%+v", resp) // want `resp, a raw message, is written to the log by log\.Printf` // want `resp, a raw message, is written to the log by log\.Printf`
	d, _ := httputil.DumpRequestOut(req, true)
	log.Printf("%s", d) // want `d, which holds httputil\.DumpRequestOut\(\), a raw message, is written to the log by log\.Printf` // want `d, which holds httputil\.DumpRequestOut\(\), a raw message, is written to the log by log\.Printf`
	d2, _ := httputil.DumpResponse(resp, true)
	fmt.Println(string(d2))                                       // want `d2, which holds httputil\.DumpResponse\(\), a raw message, is printed by fmt\.Println` // want `d2, which holds httputil\.DumpResponse\(\), a raw message, is printed by fmt\.Println`
	log.Println(hex.EncodeToString([]byte(token)))                // want `hex\.EncodeToString\(…\), which holds token, a token, is written to the log by log\.Println` // want `hex\.EncodeToString\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(base64.StdEncoding.EncodeToString([]byte(token))) // want `base64\.StdEncoding\.EncodeToString\(…\), which holds token, a token, is written to the log by log\.Println` // want `base64\.StdEncoding\.EncodeToString\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(url.QueryEscape(token))                           // want `url\.QueryEscape\(…\), which holds token, a token, is written to the log by log\.Println` // want `url\.QueryEscape\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(strings.ToUpper(token))                           // want `strings\.ToUpper\(…\), which holds token, a token, is written to the log by log\.Println` // want `strings\.ToUpper\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(strings.TrimSpace(token))                         // want `strings\.TrimSpace\(…\), which holds token, a token, is written to the log by log\.Println` // want `strings\.TrimSpace\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(strings.Repeat("*", len(token)))
	log.Println(ctx.Value(tokenKey)) // want `ctx\.Value\(tokenKey\), a token, is written to the log by log\.Println` // want `ctx\.Value\(tokenKey\), a token, is written to the log by log\.Println`
	tok, _ := ctx.Value(tokenKey).(string)
	log.Println(tok)                      // want `tok, which holds ctx\.Value\(tokenKey\), a token, is written to the log by log\.Println` // want `tok, which holds ctx\.Value\(tokenKey\), a token, is written to the log by log\.Println`
	log.Println(os.Getenv("DB_PASSWORD")) // want `os\.Getenv\(…\), which holds DB_PASSWORD, a credential, is written to the log by log\.Println` // want `os\.Getenv\(…\), which holds DB_PASSWORD, a credential, is written to the log by log\.Println`
	log.Println(os.Environ())             // want `os\.Environ\(\), a credential, is written to the log by log\.Println` // want `os\.Environ\(\), a credential, is written to the log by log\.Println`
	log.Println(s.Token, s.user)          // want `s\.Token, a token, is written to the log by log\.Println` // want `s\.Token, a token, is written to the log by log\.Println`
	auth := "Bearer " + token
	log.Println(auth) // want `auth, which holds token, a token, is written to the log by log\.Println` // want `auth, which holds token, a token, is written to the log by log\.Println`
	h := http.Header{}
	h.Set("Authorization", auth)
	log.Println(h)                                                           // want `h, a raw message, is written to the log by log\.Println` // want `h, a raw message, is written to the log by log\.Println`
	log.Println(errors.New("bad token: " + token))                           // want `errors\.New\(…\), which holds token, a token, is written to the log by log\.Println` // want `errors\.New\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(errors.Join(errors.New("x"), fmt.Errorf("token %s", token))) // want `errors\.Join\(…\), which holds token, a token, is written to the log by log\.Println` // want `errors\.Join\(…\), which holds token, a token, is written to the log by log\.Println`
	form := url.Values{}
	form.Set("client_secret", token)
	log.Println(form.Encode()) // want `form\.Encode\(…\), which holds token, a token, is written to the log by log\.Println` // want `form\.Encode\(…\), which holds token, a token, is written to the log by log\.Println`
	log.Println(form)          // want `form, which holds token, a token, is written to the log by log\.Println` // want `form, which holds token, a token, is written to the log by log\.Println`
	return &authErr2{token}
}

type authErr2 struct{ token string }

func (e *authErr2) Error() string { return "bad " + e.token }

func webhook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	log.Printf("webhook: %s", body)            // want `body, which holds r\.Body, a raw message, is written to the log by log\.Printf` // want `body, which holds r\.Body, a raw message, is written to the log by log\.Printf`
	log.Println("webhook", string(body))       // want `body, which holds r\.Body, a raw message, is written to the log by log\.Println` // want `body, which holds r\.Body, a raw message, is written to the log by log\.Println`
	slog.Info("webhook", "body", string(body)) // want `body, which holds r\.Body, a raw message, is written to the log by slog\.Info` // want `body, which holds r\.Body, a raw message, is written to the log by slog\.Info`
	slog.Info("webhook", "body", body)         // want `body, which holds r\.Body, a raw message, is written to the log by slog\.Info` // want `body, which holds r\.Body, a raw message, is written to the log by slog\.Info`
	slog.Info("webhook", "size", len(body))
	log.Printf("%d bytes", len(body))
	var ev map[string]any
	json.Unmarshal(body, &ev)
	log.Println(ev) // want `ev, which holds r\.Body, a raw message, is written to the log by log\.Println` // want `ev, which holds r\.Body, a raw message, is written to the log by log\.Println`
	log.Println(ev["type"])
	log.Println(r.Header.Get("Koywe-Signature"))
	log.Println(r.Header)                // want `r\.Header, a raw message, is written to the log by log\.Println` // want `r\.Header, a raw message, is written to the log by log\.Println`
	log.Println(r.Cookies())             // want `r\.Cookies\(\), a token, is written to the log by log\.Println` // want `r\.Cookies\(\), a token, is written to the log by log\.Println`
	log.Println(r.FormValue("email"))    // want `r\.FormValue\("email"\), an email address, is written to the log by log\.Println` // want `r\.FormValue\("email"\), an email address, is written to the log by log\.Println`
	log.Println(r.FormValue("password")) // want `r\.FormValue\("password"\), a credential, is written to the log by log\.Println` // want `r\.FormValue\("password"\), a credential, is written to the log by log\.Println`
	log.Println(r.FormValue("page"))
	u, p, _ := r.BasicAuth()
	log.Println(u)
	log.Println(p) // want `p, which holds the password of r, a credential, is written to the log by log\.Println` // want `p, which holds the password of r, a credential, is written to the log by log\.Println`
	c, _ := r.Cookie("session")
	log.Println(c.Value) // want `c\.Value, which holds the cookie session, a token, is written to the log by log\.Println` // want `c\.Value, which holds the cookie session, a token, is written to the log by log\.Println`
	log.Println(c)       // want `c, a token, is written to the log by log\.Println` // want `c, a token, is written to the log by log\.Println`
	log.Println(r.URL.Path, r.Method, r.RemoteAddr, r.Host)
	log.Printf("%v", r) // want `r, a raw message, is written to the log by log\.Printf` // want `r, a raw message, is written to the log by log\.Printf`
	buf := new(bytes.Buffer)
	buf.ReadFrom(r.Body)
	log.Println(buf.String()) // want `buf\.String\(…\), which holds r\.Body, a raw message, is written to the log by log\.Println` // want `buf\.String\(…\), which holds r\.Body, a raw message, is written to the log by log\.Println`
	b, _ := httputil.DumpRequest(r, false)
	log.Println(string(b))                     // want `b, which holds httputil\.DumpRequest\(\), a raw message, is written to the log by log\.Println` // want `b, which holds httputil\.DumpRequest\(\), a raw message, is written to the log by log\.Println`
	slog.Info("dump", "req", string(b))        // want `b, which holds httputil\.DumpRequest\(\), a raw message, is written to the log by slog\.Info` // want `b, which holds httputil\.DumpRequest\(\), a raw message, is written to the log by slog\.Info`
	io.Copy(os.Stdout, r.Body)                 // want `r\.Body, a raw message, is written to the log by io\.Copy` // want `r\.Body, a raw message, is written to the log by io\.Copy`
	log.Println(r.PostForm)                    // want `r\.PostForm, a raw message, is written to the log by log\.Println` // want `r\.PostForm, a raw message, is written to the log by log\.Println`
	log.Println(r.Form)                        // want `r\.Form, a raw message, is written to the log by log\.Println` // want `r\.Form, a raw message, is written to the log by log\.Println`
	log.Println(r.Header.Get("Authorization")) // want `r\.Header\.Get\("Authorization"\), a token, is written to the log by log\.Println` // want `r\.Header\.Get\("Authorization"\), a token, is written to the log by log\.Println`
	log.Println(r.Header["Authorization"])     // want `r\.Header\["Authorization"\], a token, is written to the log by log\.Println` // want `r\.Header\["Authorization"\], a token, is written to the log by log\.Println`
	for k := range r.Header {
		log.Println(k, r.Header[k]) // want `r\.Header\[k\], which holds r\.Header, a raw message, is written to the log by log\.Println`
	}
	for k, v := range r.Header {
		log.Println(k, v) // want `v, which holds r\.Header, a raw message, is written to the log by log\.Println` // want `v, which holds r\.Header, a raw message, is written to the log by log\.Println`
	}
}

type signInResponse struct {
	Token string `json:"token"`
}

func signIn(base, key, secret string) (string, error) {
	payload := map[string]string{"apiKey": key, "secret": secret}
	b, _ := json.Marshal(payload)
	log.Println(string(b)) // want `b, which holds secret, a credential, is written to the log by log\.Println` // want `b, which holds secret, a credential, is written to the log by log\.Println`
	log.Println(payload)   // want `payload, which holds secret, a credential, is written to the log by log\.Println` // want `payload, which holds secret, a credential, is written to the log by log\.Println`
	resp, err := http.Post(base+"/auth/sign-in", "application/json", bytes.NewReader(b))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	raw, _ := io.ReadAll(resp.Body)
	log.Println("sign-in:", string(raw)) // want `raw, which holds the sign-in response, a raw message, is written to the log by log\.Println` // want `raw, which holds the sign-in response, a raw message, is written to the log by log\.Println`
	if resp.StatusCode != 200 {
		return "", fmt.Errorf("sign-in: %d", resp.StatusCode)
	}
	var out signInResponse
	json.Unmarshal(raw, &out)
	log.Printf("%+v", out) // want `out\.Token, a token, is written to the log by log\.Printf` // want `out\.Token, a token, is written to the log by log\.Printf`
	var m map[string]interface{}
	json.Unmarshal(raw, &m)
	log.Println(m["token"]) // want `m\["token"\], a token, is written to the log by log\.Println` // want `m\["token"\], a token, is written to the log by log\.Println`
	log.Println(m)          // want `m, which holds the sign-in response, a raw message, is written to the log by log\.Println` // want `m, which holds the sign-in response, a raw message, is written to the log by log\.Println`
	return out.Token, nil
}

func user(e error) {
	var ae *apiError
	if errors.As(e, &ae) {
		log.Println(ae.Status)
	}
	log.Println(authErr{"x"})
	log.Println(e)
	tok, err := signIn("https://x", "k", "s")
	if err != nil {
		log.Println(err)
	}
	log.Println(tok) // want `tok, which holds out\.Token, a token, is written to the log by log\.Println` // want `tok, which holds out\.Token, a token, is written to the log by log\.Println`
	t2, _ := signIn("https://x", "k", "s")
	x := t2
	log.Println(x) // want `x, which holds out\.Token, a token, is written to the log by log\.Println` // want `x, which holds out\.Token, a token, is written to the log by log\.Println`
}
