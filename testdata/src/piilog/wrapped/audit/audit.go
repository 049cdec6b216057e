// Package audit wraps a logger.
package audit

import "log/slog"

// Record logs an event with its attributes.
func Record(event string, args ...any) { slog.Info(event, args...) }

// Note logs a text.
func Note(text string) { slog.Info(text) }

// Count logs how long a text is.
func Count(text string) { slog.Info("count", "n", len(text)) }
