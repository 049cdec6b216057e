package kinds

import (
	"log"
	"log/slog"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakType(c toolkit.Contact)  { relay1.Note(c) } // want `c.Email, an email address, .* through relay1.Note`
func cleanType(p toolkit.Private) { relay1.Note(p) }

func leakSlog(c toolkit.Contact)  { slog.Info("new", "contact", c) } // want `c.Email, an email address`
func cleanSlog(p toolkit.Private) { slog.Info("new", "contact", p) }

func leakDirective(j toolkit.Job)  { log.Println(j.Blob) } // want `j.Blob, a credential`
func cleanDirective(j toolkit.Job) { log.Println(j.Name) }

func leakDirectiveStruct(j toolkit.Job)  { relay1.Note(j) } // want `j.Blob, a credential`
func cleanDirectiveStruct(j toolkit.Job) { relay1.Note(j.Name) }

func leakTag(t toolkit.Tagged)  { log.Println(t.Notes) } // want `t.Notes, `
func cleanTag(t toolkit.Tagged) { log.Println(t.Name) }

func leakCleaner(apiKey string)  { log.Println(toolkit.Cut(apiKey)) } // want `a credential, is written`
func cleanCleaner(apiKey string) { log.Println(toolkit.Cover(apiKey)) }

func leakRedact(c toolkit.Contact) {
	toolkit.Touch(&c)
	log.Println(c) // want `c.Email, an email address`
}

func cleanRedact(c toolkit.Contact) {
	toolkit.Redact(&c)
	log.Println(c)
}
