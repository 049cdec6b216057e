package kinds

import (
	"log"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakGeneric(email string)  { toolkit.Dump(email) } // want `email, an email address, .* through toolkit.Dump`
func cleanGeneric(email string) { toolkit.Kind(email) }

func leakInstance(email string)  { toolkit.Dump[string](email) } // want `email, an email address, .* through toolkit.Dump`
func cleanInstance(email string) { toolkit.Kind[string](email) }

func leakGenericStruct(c toolkit.Contact)  { toolkit.Dump(c) } // want `c.Email, an email address, .* through toolkit.Dump`
func cleanGenericStruct(c toolkit.Contact) { toolkit.Dump(c.ID) }

func leakGenericMethod(b toolkit.Box[string], email string)  { b.Log("box", email) } // want `email, an email address, .* through Box.Log`
func cleanGenericMethod(b toolkit.Box[string], email string) { b.Empty("box", email) }

func leakFirst(email string)  { log.Println(toolkit.First(email, "none")) } // want `an email address, is written`
func cleanFirst(email string) { log.Println(toolkit.First("some", "none")) }

func leakApply(apiKey string)  { log.Println(toolkit.Apply(apiKey, relay1.Echo)) } // want `a credential, is written`
func cleanApply(apiKey string) { log.Println(toolkit.Apply(apiKey, relay1.Mask)) }
