// Package relay3 hands everything on to relay2.
package relay3

import (
	"crypto/tls"
	"net/http"

	"example.com/platform/relay2"
)

func Note(v any)                                  { relay2.Note(v) }
func Logf(format string, args ...any)             { relay2.Logf(format, args...) }
func Event(name, value string)                    { relay2.Event(name, value) }
func Mask(s string) string                        { return relay2.Mask(s) }
func Echo(s string) string                        { return relay2.Echo(s) }
func Setting() string                             { return relay2.Setting() }
func Fail(value string) error                     { return relay2.Fail(value) }
func Search(value string) (*http.Response, error) { return relay2.Search(value) }
func Submit(value string) (*http.Response, error) { return relay2.Submit(value) }
func Same(a, b string) bool                       { return relay2.Same(a, b) }
func Equal(a, b string) bool                      { return relay2.Equal(a, b) }
func Sum(body []byte) string                      { return relay2.Sum(body) }
func Digest(body []byte) string                   { return relay2.Digest(body) }
func Seal(with string, body []byte) []byte        { return relay2.Seal(with, body) }
func Label(with string, body []byte) []byte       { return relay2.Label(with, body) }
func Raise(cfg *tls.Config)                       { relay2.Raise(cfg) }
func Name(cfg *tls.Config)                        { relay2.Name(cfg) }
func Config(min uint16) *tls.Config               { return relay2.Config(min) }
func Floor(min uint16) *tls.Config                { return relay2.Floor(min) }
func Wrap(cfg *tls.Config) *tls.Config            { return relay2.Wrap(cfg) }
func Harden(cfg *tls.Config) *tls.Config          { return relay2.Harden(cfg) }
