// Package client builds requests for package wrapped.
package client

import (
	"net/http"
	"net/url"
	"path"
)

// Get asks for a path of the API.
func Get(path string) (*http.Response, error) {
	return http.Get("https://api.example.test" + path)
}

// Do asks for a URL, one function deeper.
func Do(u string) error {
	_, err := Get(u)
	return err
}

// At asks for a path of a URL that is known to nobody here.
func At(base *url.URL, p string) {
	u := *base
	u.Path = path.Join(u.Path, p)
	u.RawQuery = "limit=1"
	http.Get(u.String())
}
