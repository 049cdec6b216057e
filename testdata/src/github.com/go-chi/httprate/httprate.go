// Package httprate is a stub: the signatures that the tests use.
package httprate

import (
	"net/http"
	"time"
)

func LimitByIP(requestLimit int, windowLength time.Duration) func(next http.Handler) http.Handler {
	return nil
}
