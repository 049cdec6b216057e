package kinds

import (
	"context"
	"log"
	"net/http"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakPart(email string) {
	e := &toolkit.Entry{Actor: email}
	e.Write(events) // want `e.Actor, which holds email, an email address, .* by \(\*log.Logger\).Println, through Entry.Write`
}

func cleanPart(email string) {
	e := &toolkit.Entry{Actor: email}
	e.WriteID(events)
}

func leakPartSet(email string) {
	e := toolkit.Entry{}
	e.Actor = email
	toolkit.Print(e) // want `e.Actor, which holds email, .* through toolkit.Print`
}

func cleanPartSet(email string) {
	e := toolkit.Entry{}
	e.Actor = email
	toolkit.PrintID(e)
}

func leakPartReset(email string) {
	e := toolkit.Entry{Actor: relay1.Mask(email)}
	e.Actor = email
	toolkit.Print(e) // want `e.Actor, which holds email, .* through toolkit.Print`
}

func cleanPartReset(email string) {
	e := toolkit.Entry{Actor: email}
	e.Actor = relay1.Mask(email)
	toolkit.Print(e)
}

func leakPartMade(email string) {
	e := toolkit.NewEntry("7", email)
	e.Write(events) // want `e.Actor, which holds .*, an email address, .* through Entry.Write`
}

func cleanPartMade(email string) {
	e := toolkit.NewEntry("7", email)
	e.WriteID(events)
}

func leakPartOfResult(email string)  { log.Println(toolkit.MakeEntry("7", email).Actor) } // want `an email address, is written`
func cleanPartOfResult(email string) { log.Println(toolkit.MakeEntry("7", email).ID) }

func leakPartPassed(email string)  { toolkit.Pass(toolkit.NewEntry("7", email)) } // want `an email address, .* through toolkit.Pass`
func cleanPartPassed(email string) { toolkit.PassID(toolkit.NewEntry("7", email)) }

func leakPartOfPart(email string) {
	e := &toolkit.Entry{Place: toolkit.Place{Room: email}}
	toolkit.PrintRoom(e) // want `e.Place.Room, which holds email, .* through toolkit.PrintRoom`
}

func cleanPartOfPart(email string) {
	e := &toolkit.Entry{Place: toolkit.Place{Room: email}}
	toolkit.PrintCode(e)
}

func leakPartKey(email string) {
	toolkit.PrintExtra(toolkit.Entry{Extra: map[string]string{"who": email}}) // want `an email address, .* through toolkit.PrintExtra`
}

func cleanPartKey(email string) {
	toolkit.PrintExtra(toolkit.Entry{Extra: map[string]string{"whom": email, "who": "nobody"}})
}

func leakHeaders(r *http.Request)  { toolkit.PrintHeaders(r.Header) } // want `a raw message, .* through toolkit.PrintHeaders`
func cleanHeaders(r *http.Request) { toolkit.PrintTrace(r.Header) }

func leakPartOfAll(email string)  { toolkit.PrintAll([]toolkit.Entry{{Actor: email}}) } // want `an email address, .* through toolkit.PrintAll`
func cleanPartOfAll(email string) { toolkit.PrintIDs([]toolkit.Entry{{Actor: email}}) }

// visit has an entry inside.
type visit struct {
	toolkit.Entry
	Gate string
}

func leakPartEmbedded(email string) {
	v := visit{Entry: toolkit.Entry{Actor: email}}
	v.Write(events) // want `an email address, .* through Entry.Write`
}

func cleanPartEmbedded(email string) {
	v := visit{Entry: toolkit.Entry{Actor: email}}
	v.WriteID(events)
}

func leakPartLeft(email string) {
	e := new(toolkit.Entry)
	toolkit.SetActor(e, email)
	toolkit.Print(*e) // want `an email address, .* through toolkit.Print`
}

func cleanPartLeft(email string) {
	e := new(toolkit.Entry)
	toolkit.SetActor(e, email)
	toolkit.PrintID(*e)
}

func leakPartChained(email string)  { new(toolkit.Entry).By(email).Write(events) } // want `an email address, .* through Entry.Write`
func cleanPartChained(email string) { new(toolkit.Entry).By(email).WriteID(events) }

func leakPartAdded(email string) {
	e := toolkit.NewEntry("7", "none")
	e.Note(email)
	e.PrintNotes() // want `e.Notes, which holds email, .* through Entry.PrintNotes`
}

func cleanPartAdded(email string) {
	e := toolkit.NewEntry("7", "none")
	e.Note(email)
	e.CountNotes()
}

func leakPartSent(email string) {
	e := new(toolkit.Entry)
	e.Open()
	go e.Drain() // want `e.queue, which holds email, .* through Entry.Drain`
	e.Push(email)
}

func cleanPartSent(email string) {
	e := new(toolkit.Entry)
	e.Open()
	go e.Skip()
	e.Push(email)
}

func leakBehind(email string) {
	var s string
	toolkit.Set(&s, email)
	log.Println(s) // want `s, which holds email, an email address, is written`
}

func cleanBehind(email string) {
	var s string
	toolkit.Set(&s, relay1.Mask(email))
	log.Println(s)
}

func leakInMap(email string) {
	m := map[string]string{}
	toolkit.Put(m, email)
	log.Println(m["who"]) // want `an email address, is written`
}

func cleanInMap(email string) {
	m := map[string]string{"id": "7"}
	toolkit.Put(m, email)
	log.Println(m["id"])
}

func leakContext(ctx context.Context, email string) {
	log.Println(toolkit.ActorOf(toolkit.WithActor(ctx, email))) // want `an email address, is written`
}

func cleanContext(ctx context.Context, email string) {
	log.Println(toolkit.ActorOf(toolkit.WithActor(ctx, relay1.Mask(email))))
}

func leakKeyPart(b []byte) []byte {
	s := toolkit.Signer{With: "koywe-webhooks"} // want `the key of hmac.New through Signer.Sign`
	return s.Sign(b)
}

func cleanKeyPart(b []byte) []byte {
	s := toolkit.Signer{With: relay1.Setting()}
	return s.Sign(b)
}
