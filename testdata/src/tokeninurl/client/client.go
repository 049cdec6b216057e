// Package client builds requests for package wrapped.
package client

import "net/http"

// Get asks for a path of the API.
func Get(path string) (*http.Response, error) {
	return http.Get("https://api.example.test" + path)
}

// Do asks for a URL, one function deeper.
func Do(u string) error {
	_, err := Get(u)
	return err
}
