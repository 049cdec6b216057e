package toolkit

import (
	"context"
	"log"
)

// Entry is a line of a journal.
type Entry struct {
	ID, Actor string
	Place     Place
	Notes     []string
	Extra     map[string]string
	queue     chan string
}

// Place is where it happened.
type Place struct{ Room, Code string }

// NewEntry returns an entry.
func NewEntry(id, actor string) *Entry { return &Entry{ID: id, Actor: actor} }

// MakeEntry does so step by step.
func MakeEntry(id, actor string) (e Entry) {
	e.ID = id
	e.Actor = actor
	return e
}

// Write logs who did it.
func (e *Entry) Write(l *log.Logger) { l.Println(e.Actor) }

// WriteID logs the number.
func (e *Entry) WriteID(l *log.Logger) { l.Println(e.ID) }

// Print logs who did it.
func Print(e Entry) { log.Println(e.Actor) }

// PrintID logs the number.
func PrintID(e Entry) { log.Println(e.ID) }

// Pass hands the entry on.
func Pass(e *Entry) { Print(*e) }

// PassID hands it on, too.
func PassID(e *Entry) { PrintID(*e) }

// PrintRoom logs a field of a field.
func PrintRoom(e *Entry) { log.Println(e.Place.Room) }

// PrintCode logs another one.
func PrintCode(e *Entry) { log.Println(e.Place.Code) }

// PrintExtra logs what is under a key.
func PrintExtra(e Entry) { log.Println(e.Extra["who"]) }

// PrintTrace logs one header.
func PrintTrace(h map[string][]string) { log.Println(h["X-Trace-Id"]) }

// PrintHeaders logs all of them.
func PrintHeaders(h map[string][]string) { log.Println(h) }

// PrintAll logs who did it of all entries.
func PrintAll(es []Entry) {
	for _, e := range es {
		log.Println(e.Actor)
	}
}

// PrintIDs logs their numbers.
func PrintIDs(es []Entry) {
	for _, e := range es {
		log.Println(e.ID)
	}
}

// SetActor changes who did it.
func SetActor(e *Entry, s string) { e.Actor = s }

// By does so as well, and returns the entry.
func (e *Entry) By(s string) *Entry { e.Actor = s; return e }

// Note adds a note.
func (e *Entry) Note(s string) { e.Notes = append(e.Notes, s) }

// PrintNotes logs the notes.
func (e *Entry) PrintNotes() { log.Println(e.Notes) }

// CountNotes logs how many there are.
func (e *Entry) CountNotes() { log.Println(len(e.Notes)) }

// Open starts a queue.
func (e *Entry) Open() { e.queue = make(chan string, 1) }

// Push sends to it.
func (e *Entry) Push(s string) { e.queue <- s }

// Drain logs what comes out of it.
func (e *Entry) Drain() {
	for s := range e.queue {
		log.Println(s)
	}
}

// Skip logs how long that is.
func (e *Entry) Skip() {
	for s := range e.queue {
		log.Println(len(s))
	}
}

// Set stores a value behind a pointer.
func Set(p *string, v string) { *p = v }

// Put stores a value in a map.
func Put(m map[string]string, v string) { m["who"] = v }

type actor struct{}

// WithActor puts a value into a context.
func WithActor(ctx context.Context, v string) context.Context {
	return context.WithValue(ctx, actor{}, v)
}

// ActorOf reads it.
func ActorOf(ctx context.Context) any { return ctx.Value(actor{}) }
