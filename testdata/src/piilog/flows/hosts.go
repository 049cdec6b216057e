package flows

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"strings"
)

// A URL shows the password in front of its host, unless it is redacted.
func userInfo(user, password string) {
	u := &url.URL{Scheme: "amqps", Host: "rabbit", User: url.UserPassword(user, password)}
	log.Print(u.String()) // want `u\.String\(…\), which holds password, a credential`
	log.Print(u.Redacted())
	log.Print(u.Host)
}

func connection(databaseURL string) {
	dsn := databaseURL
	u, err := url.Parse(dsn)
	if err != nil {
		return
	}
	log.Print(u.Redacted())
	log.Print(dsn) // want `dsn, a credential`
}

// What Redacted leaves in.
func query(host, token string) {
	u, err := url.Parse("https://" + host + "/me?access_token=" + token)
	if err != nil {
		return
	}
	log.Print(u.Redacted()) // want `token, a token`
}

// Behind an @ stands a host.
func behind(dsn, email string) {
	i := strings.LastIndex(dsn, "@")
	log.Print(dsn[i+1:])
	log.Print(email[strings.IndexByte(email, '@')+1:])
	_, domain, _ := strings.Cut(email, "@")
	log.Print(domain)
	log.Print(strings.Split(email, "@")[1])
	log.Print(strings.SplitN(email, "@", 2)[0]) // want `an email address`
	user, _, _ := strings.Cut(email, "@")
	log.Print(user)                                // want `an email address`
	log.Print(email[strings.Index(email, ".")+1:]) // want `an email address`
}

func maskSecrets(v any) {
	m, _ := v.(map[string]any)
	for k := range m {
		if strings.Contains(k, "password") {
			m[k] = "*****"
		}
	}
}

func maskedNames(h map[string][]string) (removed []string) { return nil }

// A function that masks what it is given, and one that returns something else.
func masked(r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var form map[string]any
	if json.Unmarshal(body, &form) != nil {
		return
	}
	log.Print(form) // want `form, which holds r\.Body, a raw message`
	maskSecrets(form)
	text, err := json.Marshal(form)
	if err == nil {
		log.Printf("%s", text)
	}
	h := r.Header
	log.Print(maskedNames(h))
	log.Print(h) // want `h, which holds r\.Header, a raw message`
}
