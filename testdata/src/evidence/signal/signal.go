// Package signal counts refused requests, and other things.
package signal

import (
	"expvar"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
)

var (
	refused  = expvar.NewMap("refused")
	failures = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "auth_failures_total"}, []string{"check"})
	served   = prometheus.NewCounter(prometheus.CounterOpts{Name: "served_total"})
)

func direct(w http.ResponseWriter, r *http.Request) {
	if !authorized(r) {
		failures.WithLabelValues("token").Inc() // want `security-signal: requests that are answered 401 are counted by failures.WithLabelValues\("token"\).Inc`
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	served.Inc()
}

func helped(w http.ResponseWriter, r *http.Request) {
	if !authorized(r) {
		count("signature") // want `security-signal: requests that are answered 403 are counted by count`
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
}

func count(check string) { refused.Add(check, 1) }

func signIn(resp *http.Response) {
	if resp.StatusCode == http.StatusUnauthorized {
		refused.Add("sign-in", 1) // want `security-signal: answers with status 401 are counted by refused.Add`
	}
}

type securityMetrics struct{}

func (securityMetrics) Rejected(check string) {}

func (securityMetrics) Served() {}

func named(w http.ResponseWriter, r *http.Request, metrics securityMetrics, log interface{ Warn(string) }) {
	if !authorized(r) {
		metrics.Rejected("token") // want `security-signal: requests that are answered 401 are counted by metrics.Rejected`
		log.Warn("unauthorized")
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	metrics.Served()
}

// What follows counts nothing that was refused.

func quiet(w http.ResponseWriter, r *http.Request) {
	served.Inc()
	if !authorized(r) {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	if r.ContentLength == 0 {
		served.Inc()
		http.Error(w, "empty", http.StatusBadRequest)
		return
	}
	if r.ProtoMajor == 1 {
		refused.Add("old", 1)
	}
}

func found(resp *http.Response) {
	if resp.StatusCode == http.StatusNotFound {
		served.Inc()
	}
}

func authorized(r *http.Request) bool { return r.Header.Get("Authorization") != "" }
