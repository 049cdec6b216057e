// Package audit keeps the log of what the shop did, for support and accounting.
package audit

import (
	"fmt"

	"go.uber.org/zap"
)

// Log writes audit records.
type Log struct {
	zap *zap.Logger
}

// New returns a log on standard error.
func New(debug bool) (*Log, error) {
	build := zap.NewProduction
	if debug {
		build = zap.NewDevelopment
	}
	z, err := build()
	if err != nil {
		return nil, fmt.Errorf("audit log: %w", err)
	}
	return &Log{zap: z}, nil
}

// Nop returns a log that writes nothing.
func Nop() *Log { return &Log{zap: zap.NewNop()} }

// Record notes that something happened to a subject, which is the id of an
// order, contact, event or endpoint.
func (l *Log) Record(action, subject string) {
	l.zap.Info(action, zap.String("subject", subject))
}

// Failure notes that an action on a subject failed.
func (l *Log) Failure(action, subject string, err error) {
	l.zap.Error(action, zap.String("subject", subject), zap.Error(err))
}

// Close flushes the log.
func (l *Log) Close() error { return l.zap.Sync() }
