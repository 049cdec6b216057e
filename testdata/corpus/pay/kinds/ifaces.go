package kinds

import (
	"log"

	"example.com/platform/toolkit"
)

func leakInterface(r toolkit.Recorder, apiKey string) { r.Record("signed in", apiKey) } // want `apiKey, a credential, .* through`
func cleanInterface(m toolkit.Meter, apiKey string)   { m.Measure("signed in", apiKey) }

func leakInterfaceOther(r toolkit.Recorder, apiKey string)  { r.Record("signed in with "+apiKey, "") } // want `apiKey, a credential, .* through`
func cleanInterfaceOther(r toolkit.Recorder, apiKey string) { r.Record("signed in", "with a key") }

func leakConstructed(apiKey string)  { toolkit.NewRecorder("pay").Record("signed in", apiKey) } // want `apiKey, a credential, .* through`
func cleanConstructed(apiKey string) { toolkit.NewMeter().Measure("signed in", apiKey) }

func leakUnexported(apiKey string)  { toolkit.Printer().Record("signed in", apiKey) } // want `apiKey, a credential, .* through printer.Record`
func cleanUnexported(apiKey string) { toolkit.Gauge().Measure("signed in", apiKey) }

// noter is declared here; toolkit's types implement it as well.
type noter interface{ Trace(v any) }

func leakLocalInterface(n noter, email string) { n.Trace(email) } // want `email, an email address, .* through Base.Trace`

type lengths interface{ Length(s string) }

func cleanLocalInterface(n lengths, email string) { n.Length(email) }

var _ noter = toolkit.Base{}

// sink is an interface of this package with two implementations.
type sink interface{ put(s string) }

type screen struct{}

func (screen) put(s string) { log.Println(s) }

type nothing struct{}

func (nothing) put(string) {}

type size interface{ add(s string) }

type total struct{ n int }

func (t *total) add(s string) { t.n += len(s) }

func leakOwnInterface(s sink, email string)  { s.put(email) } // want `email, an email address, .* through screen.put`
func cleanOwnInterface(s size, email string) { s.add(email) }
