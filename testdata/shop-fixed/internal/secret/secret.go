// Package secret has a type for text that must not be shown.
package secret

import "log/slog"

const redacted = "[REDACTED]"

// Text is a secret that prints, logs and marshals as "[REDACTED]".
type Text string

// Reveal returns the secret itself, for the one place that has to send it.
func (t Text) Reveal() string { return string(t) }

func (Text) String() string               { return redacted }
func (Text) GoString() string             { return redacted }
func (Text) LogValue() slog.Value         { return slog.StringValue(redacted) }
func (Text) MarshalText() ([]byte, error) { return []byte(redacted), nil }
