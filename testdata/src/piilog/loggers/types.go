// Package loggers logs by third-party packages.
package loggers

import (
	"github.com/rs/zerolog"
	"go.uber.org/zap/zapcore"
)

type contact struct {
	ID    string `json:"id"`
	Email string `json:"email"`
	Phone string `json:"-"`
	note  string
}

// marshaled shows what its methods choose.
type marshaled struct{ ID, Email string }

func (m marshaled) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("id", m.ID)
	return nil
}

func (m marshaled) MarshalZerologObject(e *zerolog.Event) { e.Str("id", m.ID) }

// text prints only its id.
type text struct{ ID, Email string }

func (t text) String() string { return t.ID }
