package kinds

import (
	"log"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakVariable(apiKey string)  { toolkit.Emit(apiKey) } // want `apiKey, a credential, .* through`
func cleanVariable(apiKey string) { toolkit.Size(apiKey) }

func leakNamedVariable(apiKey string)  { toolkit.Alarm(apiKey) } // want `apiKey, a credential, .* through toolkit.alarm`
func cleanNamedVariable(apiKey string) { toolkit.Alarm("no key") }

func leakCallback(apiKey string)  { toolkit.With(apiKey, func(s string) { log.Println(s) }) } // want `apiKey, a credential, .* through`
func cleanCallback(apiKey string) { toolkit.With(apiKey, func(s string) { log.Println(len(s)) }) }

func leakCallbackNamed(apiKey string)  { toolkit.With(apiKey, note) } // want `apiKey, a credential, .* through`
func cleanCallbackNamed(apiKey string) { toolkit.With(apiKey, count) }

func note(s string)  { relay1.Note(s) }
func count(s string) { relay1.Note(len(s)) }

func leakEach(emails []string) { toolkit.Each(emails, func(i int, s string) { log.Println(i, s) }) } // want `emails, an email address, .* through`
func cleanEach(emails []string) {
	toolkit.Each(emails, func(i int, s string) { log.Println(i, len(s)) })
}

func leakMap(apiKey string) {
	log.Println(toolkit.Map(apiKey, func(s string) string { return "key " + s })) // want `a credential, .* by log.Println`
}

func cleanMap(apiKey string) { log.Println(toolkit.Map(apiKey, relay1.Mask)) }

func leakReturned(apiKey string) {
	emit := toolkit.Logger("pay")
	emit(apiKey) // want `apiKey, a credential, .* through`
}

func cleanReturned(apiKey string) {
	count := toolkit.Counter("pay")
	count(apiKey)
}

func leakReturnedAtOnce(apiKey string)  { toolkit.Logger("pay")(apiKey) } // want `apiKey, a credential, .* through`
func cleanReturnedAtOnce(apiKey string) { toolkit.Counter("pay")(apiKey) }

func leakHook(apiKey string)  { toolkit.NewHooks().Key(apiKey) } // want `apiKey, a credential, .* through`
func cleanHook(apiKey string) { toolkit.NewHooks().Size(apiKey) }

// later keeps a function for later.
type later struct{ run, size func(string) }

func newLater() later {
	return later{
		run:  func(s string) { log.Println(s) },
		size: func(s string) { log.Println(len(s)) },
	}
}

func leakStored(l later, apiKey string)  { l.run(apiKey) } // want `apiKey, a credential, .* through`
func cleanStored(l later, apiKey string) { l.size(apiKey) }

func leakDeferred(apiKey string) {
	finish := func(s string) { relay1.Note(s) }
	defer finish(apiKey) // want `apiKey, a credential, .* through`
}

func cleanDeferred(apiKey string) {
	finish := func(s string) { relay1.Note(len(s)) }
	defer finish(apiKey)
}

func leakMethodValue(apiKey string) {
	trace := toolkit.Base{}.Trace
	trace(apiKey) // want `apiKey, a credential, .* through Base.Trace`
}

func cleanMethodValue(apiKey string) {
	length := new(toolkit.Base).Length
	length(apiKey)
}
