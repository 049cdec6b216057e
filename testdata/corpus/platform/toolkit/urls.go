package toolkit

import (
	"net/http"
	"net/url"
)

// Client calls an API.
type Client struct{ Base string }

// Get puts a value into the query by url.Values.
func (c *Client) Get(path, key, value string) (*http.Response, error) {
	q := url.Values{}
	q.Set(key, value)
	return http.Get(c.Base + path + "?" + q.Encode())
}

// Find puts a value into the path.
func (c *Client) Find(value string) (*http.Response, error) {
	return http.Get(c.Base + "/v1/find/" + value)
}

// Post sends a value in the body.
func (c *Client) Post(path, value string) (*http.Response, error) {
	return http.PostForm(c.Base+path, url.Values{"value": {value}})
}

// A Getter fetches something by a value.
type Getter interface {
	Fetch(value string) (*http.Response, error)
	Send(value string) (*http.Response, error)
}

type getter struct{}

func (getter) Fetch(value string) (*http.Response, error) {
	return http.Get("https://api.example.com/v1/fetch?by=" + value)
}

func (getter) Send(value string) (*http.Response, error) {
	return http.PostForm("https://api.example.com/v1/fetch", url.Values{"by": {value}})
}

// Link builds a URL.
func Link(value string) string { return "https://pay.example.com/v1/order?ref=" + value }

// Plain builds one without the value.
func Plain(value string) string {
	if value == "" {
		return "https://pay.example.com/v1/orders"
	}
	return "https://pay.example.com/v1/order"
}

// Redirect sends a browser elsewhere.
func Redirect(w http.ResponseWriter, r *http.Request, value string) {
	http.Redirect(w, r, "https://pay.example.com/done?state="+value, http.StatusFound)
}

// Answer shows the value to the caller only.
func Answer(w http.ResponseWriter, r *http.Request, value string) {
	w.Header().Set("Authorization", value)
	http.Redirect(w, r, "https://pay.example.com/done", http.StatusFound)
}
