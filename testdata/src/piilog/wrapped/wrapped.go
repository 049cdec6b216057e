// Package wrapped logs through functions and interfaces of its own.
package wrapped

import (
	"fmt"
	"log"

	"piilog/wrapped/audit"
)

// Logger is what the service asks of a logger.
type Logger interface {
	Info(msg string, args ...any)
	Errorf(format string, args ...any)
}

type service struct{ log Logger }

func (s *service) run(token, id string) {
	s.log.Info("signed in", "token", token) // want `token, a token, is written`
	s.log.Errorf("bad token %s", token)     // want `token, a token, is written`
	s.log.Info("signed in", "id", id)
	logf("token %s for %s", token, id) // want `token, a token, is written to the log by log\.Printf`
	logf("token for %s", id)
	audit.Record("signed in", "token", token, "id", id) // want `token, a token, is written to the log by slog\.Info`
	audit.Note(token)                                   // want `token, a token`
	audit.Count(token)
	audit.Record("signed in", "id", id)
}

// The finding stands where the value does.
func (s *service) entries(token, email, id string) {
	withFields("signed in", map[string]any{
		"id":    id,
		"token": token, // want `token, a token, is written to the log by log\.Println, through wrapped\.withFields`
		"email": email, // want `email, an email address`
	})
	withFields("quoted", map[string]any{"token_symbol": token, "len": len(email)})
	m := map[string]any{"token": token}
	withFields("signed in", m) // want `m, which holds token, a token`
}

func withFields(msg string, fields map[string]any) { log.Println(msg, fields) }

func logf(format string, args ...any) { log.Printf(format, args...) }

// trace makes a text of its arguments before it logs them.
func trace(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	log.Print("trace: ", line)
}

func note(args ...any) { log.Print(fmt.Sprint(args...)) }

type session struct{ Token string }

func traces(s *session, token string) {
	trace("session %v of %s", s, "ana") // want `s\.Token, a token, is written to the log by log\.Print, through wrapped\.trace`
	trace("%d: %s", 1, token)           // want `token, a token, is written to the log by log\.Print, through wrapped\.trace`
	note("token", 1, token)             // want `token, a token, is written to the log by log\.Print, through wrapped\.note`
	trace("session at %p of %s", s, "ana")
	trace("%s: %T of %d bytes", "ana", token, len(token))
	note("token", len(token))
}
