// Package platform hands versions on in many ways.
package platform

import (
	"cmp"
	"crypto/tls"
	"errors"
	"log/slog"
	"net/http"

	"tlsminversion/base"
)

// NewTLS hands on to another package.
func NewTLS(min uint16) *tls.Config { return base.TLS(min, 0) }

// Limit hands on the other way.
func Limit(max int) *tls.Config { return base.TLS(tls.VersionTLS12, uint16(max)) }

// Client takes steps inside the package.
func Client(name string, min uint16) *http.Client {
	slog.Info("tls", "server", name, "min", min)
	v := cmp.Or(min, tls.VersionTLS12)
	return &http.Client{Transport: transport(v)}
}

func transport(v uint16) *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{MinVersion: v}
	return t
}

// Options has fields that become versions.
type Options struct {
	Name    string
	Min     uint16
	Max     uint16
	Checked uint16
	Level   int
}

// Serve uses the options.
func Serve(o *Options) *tls.Config {
	if o.Min == 0 {
		o.Min = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: o.Min, MaxVersion: o.Max}
}

// ServeChecked refuses old versions.
func ServeChecked(o Options) (*tls.Config, error) {
	if o.Checked < tls.VersionTLS12 {
		return nil, errors.New("too old")
	}
	return &tls.Config{MinVersion: o.Checked}, nil
}

// Builder builds.
type Builder[T any] struct {
	min   uint16
	extra T
}

// MinVersion sets the version.
func (b *Builder[T]) MinVersion(v uint16) *Builder[T] { b.min = v; return b }

// Build uses it.
func (b *Builder[T]) Build() *tls.Config {
	c := &tls.Config{}
	c.MinVersion = b.min
	return c
}

// Option sets something.
type Option func(*tls.Config)

// WithMinVersion is an option.
func WithMinVersion(v uint16) Option { return func(c *tls.Config) { c.MinVersion = v } }

// WithFloor is an option that takes nothing old.
func WithFloor(v uint16) Option {
	return func(c *tls.Config) { c.MinVersion = max(v, tls.VersionTLS12) }
}

// WithTimeout has nothing to do with versions.
func WithTimeout(seconds uint16) Option {
	return func(c *tls.Config) { c.ServerName = string(rune(seconds)) }
}

type settings struct{ min uint16 }

// Setting sets something before the configuration is made.
type Setting func(*settings)

// Oldest is a setting.
func Oldest(v uint16) Setting { return func(s *settings) { s.min = v } }

// Make uses settings.
func Make(all ...Setting) *tls.Config {
	s := settings{min: tls.VersionTLS12}
	for _, set := range all {
		set(&s)
	}
	return &tls.Config{MinVersion: s.min}
}

// AtLeast raises what is too low.
func AtLeast(v uint16) *tls.Config {
	if v < tls.VersionTLS12 {
		v = tls.VersionTLS12
	}
	return &tls.Config{MinVersion: v}
}

// Raised sets another version in the end.
func Raised(v uint16) *tls.Config {
	c := &tls.Config{MinVersion: v}
	c.MinVersion = max(v, tls.VersionTLS12)
	return c
}

// Validated has somebody look at the version.
func Validated(v uint16) (*tls.Config, error) {
	if err := validate(v); err != nil {
		return nil, err
	}
	return &tls.Config{MinVersion: v}, nil
}

func validate(v uint16) error {
	if v < tls.VersionTLS12 {
		return errors.New("too old")
	}
	return nil
}

// Known looks a version up.
func Known(v int) *tls.Config {
	return &tls.Config{MinVersion: map[int]uint16{12: tls.VersionTLS12, 13: tls.VersionTLS13}[v]}
}

// Retry calls itself, and shows the version.
func Retry(n int, v uint16) *tls.Config {
	if n > 0 {
		return Retry(n-1, v)
	}
	show(v)
	return &tls.Config{MinVersion: v}
}

func show(v uint16) { slog.Info("tls", "min", tls.VersionName(v)) }

// Clamped has the version from a function that looks at it.
func Clamped(v uint16) *tls.Config {
	v = clamp(v)
	return &tls.Config{MinVersion: v}
}

func clamp(v uint16) uint16 { return max(v, tls.VersionTLS12) }
