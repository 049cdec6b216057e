// Package metric counts what monitoring alerts on.
package metric

import (
	"expvar"
	"net/http"
)

var refused = expvar.NewMap("shop_security_refused_total")

// Refused counts a request or sign-in that was not let through, by the check
// that it failed.
func Refused(check string) { refused.Add(check, 1) }

// Handler serves the counts to monitoring.
func Handler() http.Handler { return expvar.Handler() }
