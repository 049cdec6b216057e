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

// Record notes that something happened to a subject.
func (l *Log) Record(action, subject string) {
	l.zap.Info(action, zap.String("subject", subject))
}

// Detail notes an action with a value that explains it.
func (l *Log) Detail(action string, value any) {
	l.zap.Info(action, zap.Any("detail", value))
}

// Failf notes a failure.
func (l *Log) Failf(format string, args ...any) {
	l.zap.Sugar().Errorf(format, args...)
}

// Close flushes the log.
func (l *Log) Close() error { return l.zap.Sync() }
