// Package relay4 hands everything on to relay3.
package relay4

import (
	"crypto/tls"
	"net/http"

	"example.com/pay/relay3"
)

func Note(v any)                                  { relay3.Note(v) }
func Logf(format string, args ...any)             { relay3.Logf(format, args...) }
func Event(name, value string)                    { relay3.Event(name, value) }
func Mask(s string) string                        { return relay3.Mask(s) }
func Echo(s string) string                        { return relay3.Echo(s) }
func Setting() string                             { return relay3.Setting() }
func Fail(value string) error                     { return relay3.Fail(value) }
func Search(value string) (*http.Response, error) { return relay3.Search(value) }
func Submit(value string) (*http.Response, error) { return relay3.Submit(value) }
func Same(a, b string) bool                       { return relay3.Same(a, b) }
func Equal(a, b string) bool                      { return relay3.Equal(a, b) }
func Sum(body []byte) string                      { return relay3.Sum(body) }
func Digest(body []byte) string                   { return relay3.Digest(body) }
func Seal(with string, body []byte) []byte        { return relay3.Seal(with, body) }
func Label(with string, body []byte) []byte       { return relay3.Label(with, body) }
func Raise(cfg *tls.Config)                       { relay3.Raise(cfg) }
func Name(cfg *tls.Config)                        { relay3.Name(cfg) }
func Config(min uint16) *tls.Config               { return relay3.Config(min) }
func Floor(min uint16) *tls.Config                { return relay3.Floor(min) }
func Wrap(cfg *tls.Config) *tls.Config            { return relay3.Wrap(cfg) }
func Harden(cfg *tls.Config) *tls.Config          { return relay3.Harden(cfg) }
