// Package tokeninurl builds URLs in every way, with what belongs there and
// what does not.
package tokeninurl

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

type order struct{ ID, Email, DocumentNumber string }

type api struct {
	baseURL string
	token   string
	apiKey  string
	client  *http.Client
}

func concatenated(base, token, page string) []string {
	return []string{
		base + "/orders?access_token=" + token,   // want `token, a token, goes into the query parameter "access_token" of a URL.*send it in the Authorization header`
		"https://x.test/?page=1&api_key=" + page, // want `page, a credential, goes into the query parameter "api_key"`
		base + "/orders?page=" + page,
		base + "/orders?page_token=" + page,
		base + "/orders?tokenSymbol=" + page,
		base + "/orders?client_id=" + page,
		base + "/callback?code=" + page + "&state=" + page,
		base + "/orders/" + page,
		"the token is: " + token,                               // no URL
		"grant_type=client_credentials&client_secret=" + token, // a form body
		"postgres://app:" + token + "@db/app",                  // no HTTP hop sees it
		base + "/orders?token=" + mask(token),
		base + "/orders?token=" + "none",
		base + "/orders?signature=" + token[:0] + page,
	}
}

func mask(s string) string { return s[:2] + "…" }

func formatted(a *api, o order) []string {
	return []string{
		fmt.Sprintf("%s/v1/orders?token=%s", a.baseURL, a.token), // want `a.token, a token`
		fmt.Sprintf("https://x.test/contacts?email=%s", o.Email), // want `o.Email, an email address, goes into the query parameter "email" of a URL.*send it in the body`
		fmt.Sprintf("https://%s:%s@x.test/", o.ID, a.apiKey),     // want `a.apiKey, a credential, goes into the user part of a URL`
		fmt.Sprintf("https://x.test/bot%s/send", a.token),        // want `a.token, a token, goes into the path of a URL`
		fmt.Sprintf("%s/v1/orders/%s?limit=%d", a.baseURL, o.ID, 3),
		fmt.Sprintf("%s/rest/accounts/%s/check", a.baseURL, o.Email), // imposed by the API
		fmt.Sprintf("amqp://%s:%s@mq/", o.ID, a.apiKey),
		fmt.Sprintf("sign-in failed for %s?", o.Email),
	}
}

func built(base, token string) string {
	var b strings.Builder
	b.WriteString(base)
	b.WriteString("?token=")
	b.WriteString(token) // want `token, a token, goes into the query parameter "token"`
	u := b.String()
	link := strings.Join([]string{base, "?session_token=", token}, "") // want `token, a token`
	_ = link
	r, _ := http.NewRequest("GET", u, nil)
	_ = r
	return ""
}

func query(a *api, o order) {
	q := url.Values{}
	q.Set("access_token", a.token) // want `a.token, a token, goes into the query parameter "access_token"`
	q.Set("page", "1")
	u := a.baseURL + "?" + q.Encode()
	http.Get(u)

	req, _ := http.NewRequest("GET", a.baseURL, nil)
	rq := req.URL.Query()
	rq.Add("access_token", a.token) // want `a.token, a token, goes into the query parameter "access_token"`
	rq.Add("limit", "3")
	req.URL.RawQuery = rq.Encode()
	a.client.Do(req)

	body := url.Values{}
	body.Set("client_secret", a.apiKey)
	http.PostForm(a.baseURL, body)
	form := url.Values{"refresh_token": {a.token}}
	http.NewRequest("POST", a.baseURL, strings.NewReader(form.Encode()))

	ok := &url.URL{Scheme: "https", Host: "x.test", RawQuery: "page=2"}
	bad := &url.URL{Scheme: "https", Host: "x.test", RawQuery: "token=" + a.token} // want `a.token, a token`
	usr := &url.URL{Scheme: "https", User: url.UserPassword("app", a.apiKey)}      // want `a.apiKey, a credential, goes into the user part`
	dsn := &url.URL{Scheme: "postgres", User: url.UserPassword("app", a.apiKey)}
	set := &url.URL{Scheme: "https", Host: "koywe.com"}
	set.User = url.UserPassword("app", a.apiKey) // want `a.apiKey, a credential, goes into the user part`
	dsn.User = url.UserPassword("app", a.apiKey)
	_, _, _, _, _ = ok, bad, usr, dsn, set
	http.Get("https://x.test/contacts/" + o.DocumentNumber) // want `o.DocumentNumber, a document number, goes into the path of a URL by http.Get`
	http.Get("https://x.test/orders/" + o.ID)
}

func header(a *api, token string) {
	req, _ := http.NewRequest("GET", a.baseURL+"/orders", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	a.client.Do(req)
}

func server(w http.ResponseWriter, r *http.Request) {
	t := r.URL.Query().Get("access_token") // want `the credential "access_token" is read from the query string of a request`
	q := r.URL.Query()
	k := q.Get("api_key") // want `the credential "api_key" is read from the query string`
	id := r.URL.Query().Get("order_id")
	page := r.URL.Query().Get("page_token")
	p := r.PathValue("token") // want `the credential "token" is read from the path`
	h := r.Header.Get("Authorization")
	f := r.PostFormValue("password")
	_, _, _, _, _, _, _ = t, k, id, page, p, h, f
	http.Redirect(w, r, "https://app.test/done?session_token="+t, http.StatusFound) // want `a token, goes into the query parameter "session_token" of a URL by http.Redirect, .*: set it as an HttpOnly cookie`
	http.Redirect(w, r, "https://app.test/done?order="+id, http.StatusFound)
}
