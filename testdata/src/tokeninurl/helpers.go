package tokeninurl

import (
	"context"
	"net/http"
	"net/url"
	"path"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

// get writes what it is given into the query.
func (a *api) get(ctx context.Context, p string, q url.Values) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.baseURL+p+"?"+q.Encode(), nil)
	if err != nil {
		return nil, err
	}
	return a.client.Do(req)
}

// list does so one by one.
func (a *api) list(p string, params map[string]string) {
	u, _ := url.Parse(a.baseURL + p)
	q := u.Query()
	for k, v := range params {
		q.Set(k, v)
	}
	u.RawQuery = q.Encode()
	a.client.Get(u.String())
}

// post writes them into the body.
func (a *api) post(p string, q url.Values) { http.PostForm(a.baseURL+p, q) }

func throughHelpers(ctx context.Context, a *api, o order, tok string) {
	a.get(ctx, "/contacts", url.Values{"email": {o.Email}})          // want `o.Email, an email address, goes into the query parameter "email" of a URL by http.NewRequestWithContext.*through api.get`
	a.get(ctx, "/contacts", url.Values{"status": {o.ID}})            // harmless
	a.get(ctx, "/contacts/"+o.DocumentNumber, nil)                   // want `o.DocumentNumber, a document number, goes into the path`
	a.list("/orders", map[string]string{"token": tok, "limit": "5"}) // want `tok, a token, goes into the query parameter "token" of a URL`
	a.list("/orders", map[string]string{"tokenSymbol": tok, "page_token": o.ID})
	a.post("/auth", url.Values{"client_secret": {a.apiKey}, "email": {o.Email}})
	q := url.Values{}
	q["api_key"] = []string{a.apiKey}
	a.get(ctx, "/orders", q) // want `a\.apiKey, a credential, goes into the query parameter "api_key"`
}

func paths(a *api, o order, tok string) {
	u, _ := url.Parse(a.baseURL)
	u.Path = path.Join(u.Path, "contacts", o.Email)         // want `o.Email, an email address, goes into the path of a URL`
	u.RawQuery = url.Values{"access_token": {tok}}.Encode() // want `tok, a token, goes into the query parameter "access_token"`
	http.Get(u.String())
	joined, _ := url.JoinPath(a.baseURL, "contacts", o.Email) // want `o.Email, an email address, goes into the path`
	http.Get(joined)
	http.Get(u.JoinPath("contacts", o.DocumentNumber).String())              // want `o.DocumentNumber, a document number, goes into the path`
	_ = &url.URL{Scheme: "https", Host: "x.test", Path: "/users/" + o.Email} // want `o.Email, an email address, goes into the path`
	_ = &url.URL{Scheme: "https", Host: "x.test", Path: "/orders/" + o.ID}
	_ = &url.URL{Scheme: "s3", Host: "bucket", Path: "/users/" + o.Email}
}

func logout(issuer, rawIDToken, email, requestToken, accessToken string) []string {
	return []string{
		issuer + "/authorize?oauth_token=" + requestToken, // OAuth 1
		issuer + "/me?oauth_token=" + accessToken,         // want `accessToken, a token, goes into the query parameter "oauth_token"`
		issuer + "/logout?id_token_hint=" + rawIDToken,    // OpenID Connect has it there
		issuer + "/authorize?login_hint=" + url.QueryEscape(email),
	}
}

func bound(g *gin.Context, e echo.Context, r *http.Request) {
	var in struct {
		Token string `form:"access_token"`
		Page  string `form:"page_token"`
	}
	g.ShouldBindQuery(&in) // want `the credential "access_token" is read from the query string`
	g.ShouldBind(&in)
	var page struct {
		Cursor string `form:"page_token"`
	}
	g.ShouldBindQuery(&page)
	var q struct {
		Key string `query:"api_key"`
	}
	e.Bind(&q) // want `the credential "api_key" is read from the query string`
	vals, _ := url.ParseQuery(r.URL.RawQuery)
	_ = vals.Get("token") // want `the credential "token" is read from the query string`
	own, _ := url.ParseQuery("a=1")
	_ = own.Get("token")
}
