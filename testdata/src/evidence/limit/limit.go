// Package limit limits the rate of requests, and of other things.
package limit

import (
	"context"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
	"golang.org/x/time/rate"
)

func routes(h http.HandlerFunc) http.Handler {
	r := chi.NewRouter()
	r.Use(httprate.LimitByIP(100, 15*time.Minute)) // want `rate-limit: httprate.LimitByIP limits the rate of requests`
	r.Use(limited)
	return r
}

var limiter = rate.NewLimiter(10, 20)

func limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !limiter.Allow() { // want `rate-limit: requests are answered 429 if limiter.Allow says so`
			http.Error(w, "too many requests", http.StatusTooManyRequests)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type visitors map[string]int

func (v visitors) exceeded(ip string) bool { v[ip]++; return v[ip] > 100 }

type API struct{ visitors visitors }

func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if a.visitors.exceeded(r.RemoteAddr) { // want `rate-limit: requests are answered 429 if a.visitors.exceeded says so`
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// What follows limits no requests to the service.

func unused(w http.ResponseWriter, r *http.Request) {
	if !limiter.Allow() {
		http.Error(w, "too many requests", http.StatusTooManyRequests)
		return
	}
}

type client struct{ limiter *rate.Limiter }

func (c *client) get(ctx context.Context, url string) (*http.Response, error) {
	if err := c.limiter.Wait(ctx); err != nil {
		return nil, err
	}
	if !c.limiter.Allow() {
		return nil, context.Canceled
	}
	return http.Get(url)
}

func Relay(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("https://api.koywe.com/api/v1")
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	if resp.StatusCode == http.StatusTooManyRequests {
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	if !limiter.Allow() {
		w.Header().Set("X-Slow", "1")
	}
}

func made() { httprate.LimitByIP(1, time.Second) }
