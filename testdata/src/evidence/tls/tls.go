// Package tls serves and calls over TLS.
package tls

import (
	"crypto/tls"
	"errors"
	"net/http"
	"net/url"
)

func serve(h http.Handler) error {
	server := &http.Server{
		Handler:   h,
		TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}, // want `tls: TLS 1.2 is the least that is accepted`
	}
	go http.ListenAndServe(":8080", http.HandlerFunc(upgrade))
	return server.ListenAndServeTLS("cert.pem", "key.pem") // want `tls: server.ListenAndServeTLS serves HTTPS`
}

func upgrade(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusPermanentRedirect) // want `tls: requests over HTTP are redirected to HTTPS`
}

func strict(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=63072000") // want `tls: answers carry the header Strict-Transport-Security: max-age=63072000`
		next.ServeHTTP(w, r)
	})
}

func client() *http.Client {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13} // want `tls: TLS 1.2 is the least`
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}

func checked(base string) error {
	u, err := url.Parse(base)
	if err != nil {
		return err
	}
	if u.Scheme != "https" { // want `tls: a URL that is not HTTPS is refused`
		return errors.New("the base URL is not HTTPS")
	}
	return nil
}

func upgradeLater(w http.ResponseWriter, r *http.Request) {
	target := "https://" + r.Host + r.URL.Path
	if r.URL.RawQuery != "" {
		target += "?" + r.URL.RawQuery
	}
	http.Redirect(w, r, target, http.StatusMovedPermanently) // want `tls: requests over HTTP are redirected to HTTPS`
}

// What follows is no evidence of TLS.

func loosened(min uint16) *http.Transport {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	if min != 0 {
		cfg.MinVersion = min
	}
	return &http.Transport{TLSClientConfig: cfg}
}

func unverifiedLater(skip bool) *http.Transport {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	cfg.InsecureSkipVerify = skip
	return &http.Transport{TLSClientConfig: cfg}
}

func unused() {
	_ = &tls.Config{MinVersion: tls.VersionTLS12}
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	cfg.ServerName = "api.koywe.com"
}

func weak(h http.Handler) error {
	server := &http.Server{Handler: h, TLSConfig: &tls.Config{MinVersion: tls.VersionTLS10}}
	return server.ListenAndServeTLS("cert.pem", "key.pem")
}

func unverified() *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true}}
}

func noVersion() *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{ServerName: "api.koywe.com"}}
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Strict-Transport-Security", "max-age=0")
	w.Header().Set("Cache-Control", "max-age=3600")
	if r.URL.Scheme != "https" {
		w.Header().Set("X-Plain", "1")
	}
	http.Redirect(w, r, "https://pay.example.com/checkout", http.StatusSeeOther)
}

func plain(h http.Handler) error { return http.ListenAndServe(":8080", h) }
