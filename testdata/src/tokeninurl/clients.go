package tokeninurl

import (
	"context"
	"fmt"
	"net/http"
	"net/url"

	coder "github.com/coder/websocket"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/websocket"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/valyala/fasthttp"
)

func restyQuery(c *resty.Client, a *api, o order) {
	c.R().SetQueryParam("access_token", a.token).Get("/orders") // want `a.token, a token, goes into the query parameter "access_token" of a URL by \(\*resty.Request\).SetQueryParam`
	c.R().SetQueryParams(map[string]string{
		"page":  "1",
		"email": o.Email, // want `o.Email, an email address, goes into the query parameter "email"`
	}).Get("/contacts")
	c.R().SetQueryString("page=1&api_key=" + a.apiKey).Get("/orders")  // want `a.apiKey, a credential, goes into the query parameter "api_key"`
	c.R().SetPathParam("doc", o.DocumentNumber).Get("/contacts/{doc}") // want `o.DocumentNumber, a document number, goes into the path of a URL`
	c.R().SetQueryParam("page_token", o.ID).Get("/orders")             // a cursor
	c.R().SetQueryParam("token", "USDC").Get("/prices")                // constant
	c.R().SetPathParam("id", o.ID).Get("/orders/{id}")
	c.R().SetPathParam("email", o.Email).Get("/rest/accounts/{email}/check")  // imposed by the API
	c.R().SetPathParam("email", o.Email).Get("/rest/accounts/{email}/orders") // want `o.Email, an email address, goes into the path`
	c.R().SetAuthToken(a.token).SetQueryParam("limit", "3").Get("/orders")
	c.R().SetFormData(map[string]string{"client_secret": a.apiKey}).Post("/oauth/token")
}

// The parameter says what the value is.
func restyByKey(c *resty.Client, token, number string) {
	c.R().SetQueryParam("tokenSymbol", token).Get("/quotes") // a currency
	c.R().SetQueryParam("symbol", number).Get("/quotes")
	c.R().SetQueryParam("user_token", token).Get("/quotes")                           // want `token, a token, goes into the query parameter "user_token"`
	c.R().SetPathParam("accountNumber", number).Get("/bank-accounts/{accountNumber}") // want `number, a bank account number, goes into the path`
	c.R().SetPathParam("bankCode", number).SetPathParam("accountId", number).Get("/x")
}

func restyBoth(c *resty.Client, a *api) {
	c.R().SetHeader("Authorization", "Bearer "+a.token).SetQueryParam("access_token", a.token).Get("/orders") // want `"access_token"`
}

func sockets(ctx context.Context, a *api, room string) {
	websocket.DefaultDialer.Dial("wss://x.test/feed?token="+a.token, nil) // want `a.token, a token, goes into the query parameter "token"`
	coder.Dial(ctx, fmt.Sprintf("wss://x.test/feed?room=%s", room), nil)
	coder.Dial(ctx, "wss://x.test/feed", &coder.DialOptions{HTTPHeader: http.Header{"Authorization": {"Bearer " + a.token}}})
}

func otherClients(a *api, o order) {
	retryablehttp.NewRequest("GET", a.baseURL+"/orders?token="+a.token, nil) // want `"token"`
	fiber.Get(a.baseURL + "/contacts/" + o.Email)                            // want `o.Email, an email address, goes into the path`
	f := fasthttp.AcquireRequest()
	f.URI().QueryArgs().Add("access_token", a.token) // want `"access_token" of a URL by \(\*fasthttp.Args\).Add`
	f.PostArgs().Add("refresh_token", a.token)
	f.SetRequestURI(a.baseURL + "/orders/" + o.ID)
}

func escaped(a *api, o order) {
	http.Get(a.baseURL + "/orders?token=" + url.QueryEscape(a.token)) // want `a.token, a token, goes into the query parameter "token"`
	http.Get(a.baseURL + "/contacts/" + url.PathEscape(o.Email))      // want `o.Email, an email address, goes into the path`
	http.Get(fmt.Sprintf("%s/orders?id=%s", a.baseURL, url.QueryEscape(o.ID)))
}

func requests(a *api, ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.baseURL+"/orders", nil)
	if err != nil {
		return err
	}
	q := req.URL.Query()
	q.Add("version", "3")
	q.Add("auth_token", a.token) // want `a.token, a token, goes into the query parameter "auth_token"`
	req.URL.RawQuery = q.Encode()

	_, err = a.client.Do(req)
	return err
}

func basic(a *api, req *http.Request) error {
	q := req.URL.Query()
	q.Set("auth_token", "v1:"+a.token) // want `"auth_token"`
	req.URL.RawQuery = q.Encode()
	req.URL.User = url.UserPassword("app", a.apiKey) // want `a.apiKey, a credential, goes into the user part of a URL, and is shown wherever the URL is: call SetBasicAuth`
	req.SetBasicAuth("app", a.apiKey)
	_, err := a.client.Do(req)
	return err
}

func escapesLater(a *api, ctx context.Context) (*http.Request, error) {
	q := url.Values{}
	q.Set("access_token", a.token) // want `"access_token"`
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, a.baseURL+"/orders", nil)
	if err != nil {
		return nil, err
	}
	req.URL.RawQuery = q.Encode()
	return req, nil
}
