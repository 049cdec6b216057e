package koywe

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// An APIError is a refusal by Koywe. It keeps the code and leaves the text,
// which may name balances and people.
type APIError struct {
	Status int
	Code   string
}

func (e *APIError) Error() string {
	return fmt.Sprintf("koywe: status %d, code %s", e.Status, e.Code)
}

// Temporary reports whether the same call may succeed later.
func (e *APIError) Temporary() bool {
	switch e.Status {
	case http.StatusRequestTimeout, http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return true
	}
	return false
}

func newAPIError(status int, body []byte) *APIError {
	var reply struct {
		ErrorCode string `json:"errorCode"`
	}
	_ = json.Unmarshal(body, &reply)
	return &APIError{Status: status, Code: reply.ErrorCode}
}
