// Package relay2 hands everything on to relay1.
package relay2

import (
	"crypto/tls"
	"net/http"

	"example.com/platform/relay1"
)

func Note(v any)                                  { relay1.Note(v) }
func Logf(format string, args ...any)             { relay1.Logf(format, args...) }
func Event(name, value string)                    { relay1.Event(name, value) }
func Mask(s string) string                        { return relay1.Mask(s) }
func Echo(s string) string                        { return relay1.Echo(s) }
func Setting() string                             { return relay1.Setting() }
func Fail(value string) error                     { return relay1.Fail(value) }
func Search(value string) (*http.Response, error) { return relay1.Search(value) }
func Submit(value string) (*http.Response, error) { return relay1.Submit(value) }
func Same(a, b string) bool                       { return relay1.Same(a, b) }
func Equal(a, b string) bool                      { return relay1.Equal(a, b) }
func Sum(body []byte) string                      { return relay1.Sum(body) }
func Digest(body []byte) string                   { return relay1.Digest(body) }
func Seal(with string, body []byte) []byte        { return relay1.Seal(with, body) }
func Label(with string, body []byte) []byte       { return relay1.Label(with, body) }
func Raise(cfg *tls.Config)                       { relay1.Raise(cfg) }
func Name(cfg *tls.Config)                        { relay1.Name(cfg) }
func Config(min uint16) *tls.Config               { return relay1.Config(min) }
func Floor(min uint16) *tls.Config                { return relay1.Floor(min) }
func Wrap(cfg *tls.Config) *tls.Config            { return relay1.Wrap(cfg) }
func Harden(cfg *tls.Config) *tls.Config          { return relay1.Harden(cfg) }
