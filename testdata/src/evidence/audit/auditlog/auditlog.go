// Package auditlog keeps audit records.
package auditlog

import "log/slog"

// Log is a log of records.
type Log struct{}

// New returns a log.
func New(name string) *Log { return &Log{} }

// Record keeps a record.
func (l *Log) Record(action, subject string) { slog.Info(action, "subject", subject) }

// Find returns records.
func (l *Log) Find(action string) []string { return nil }
