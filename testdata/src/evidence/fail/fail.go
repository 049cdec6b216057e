// Package fail answers errors.
package fail

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"

	"github.com/gin-gonic/gin"
)

func load() error { return errors.New("no rows in table orders") }

func constant(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		http.Error(w, "internal error", http.StatusInternalServerError) // want `generic-error: the error is logged, and the answer 500 does not show it`
		return
	}
}

func withID(w http.ResponseWriter, requestID string) {
	if err := load(); err != nil {
		log.Printf("request %s: %v", requestID, err)
		http.Error(w, "internal error, request "+requestID, http.StatusBadGateway) // want `generic-error: .* 502`
		return
	}
}

func framework(c *gin.Context) {
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		c.JSON(http.StatusInternalServerError, gin.H{"error": "internal error"}) // want `generic-error`
		return
	}
}

func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				slog.Error("panic", "value", v)
				w.WriteHeader(http.StatusInternalServerError) // want `generic-error`
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func helped(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		fail(w, http.StatusInternalServerError, "orders not loaded", err) // want `generic-error: fail logs the error, and its answer 500 does not show it`
		return
	}
	if err := load(); err != nil {
		fail(w, http.StatusInternalServerError, err.Error(), err)
		return
	}
	if err := load(); err != nil {
		fail(w, http.StatusBadRequest, "orders not loaded", err)
		return
	}
}

func fail(w http.ResponseWriter, status int, text string, err error) {
	slog.Error(text, "err", err)
	http.Error(w, text, status)
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body)
}

func answered(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		answer(w, http.StatusInternalServerError, map[string]string{"error": "internal error"}) // want `generic-error: the error is logged, and the answer 500 does not show it`
		return
	}
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		answer(w, http.StatusInternalServerError, map[string]string{"error": err.Error()})
		return
	}
	if err := load(); err != nil {
		answer(w, http.StatusInternalServerError, map[string]string{"error": "internal error"})
		return
	}
}

// What follows shows the error, or keeps no record of it, or is none.

func shown(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		text := fmt.Sprintf("failed: %v", err)
		http.Error(w, text, http.StatusInternalServerError)
		return
	}
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		w.WriteHeader(http.StatusInternalServerError)
		json.NewEncoder(w).Encode(map[string]any{"error": err})
		return
	}
	if err := load(); err != nil {
		tell(w, http.StatusInternalServerError, err)
		return
	}
}

func tell(w http.ResponseWriter, status int, err error) {
	slog.Error("failed", "err", err)
	http.Error(w, err.Error(), status)
}

func lost(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	slog.Info("loaded", "path", r.URL.Path)
	http.Error(w, "not yet", http.StatusNotImplemented)
}

func missing(w http.ResponseWriter, r *http.Request) {
	if err := load(); err != nil {
		slog.Error("load", "err", err)
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
}
