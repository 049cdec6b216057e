// Package held puts values into things that hold them, and takes them out again.
package held

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"text/template"
)

func probe(any) {}

func syncMap(token string) {
	var m sync.Map
	m.Store("a", token)
	m.Store("b", "b")
	a, _ := m.Load("a")
	probe(a) // want `^token$`
	b, _ := m.Load("b")
	probe(b) // want `^constant, "b"$`
	c, _ := m.Load("c")
	probe(c) // want `^nothing$`
}

func atomics(token string) {
	var v atomic.Value
	v.Store(token)
	probe(v.Load()) // want `^token$`
	v.Store("x")
	probe(v.Load()) // want `^constant, "x"$`
	var p atomic.Pointer[string]
	p.Store(&token)
	probe(*p.Load()) // want `^token$`
	var n atomic.Value
	n.Store(len(token))
	probe(n.Load()) // want `^clean$`
}

type key struct{}

type other struct{}

func contexts(ctx context.Context, token string) {
	ctx = context.WithValue(ctx, key{}, token)
	probe(ctx.Value(key{}))   // want `^token$`
	probe(ctx.Value(other{})) // want `^nothing$`
}

type failure struct {
	What string
	Err  error
}

func (f *failure) Error() string { return "no " + f.What }

func errs(token string) {
	err := error(&failure{What: token})
	var f *failure
	if errors.As(err, &f) {
		probe(f) // want `^token$`
	}
	probe(errors.Unwrap(&failure{What: token, Err: io.EOF})) // want `^nothing$`
}

func once(token string) {
	probe(sync.OnceValue(func() string { return token })())       // want `^token$`
	probe(sync.OnceValue(func() int { return len(token) })())     // want `^clean$`
	probe(sync.OnceValue(func() string { return mask(token) })()) // want `^clean$`
}

func mask(s string) string { return s[:2] + "***" }

func writers(token string, body io.Reader) {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	w.WriteString("t=" + token)
	w.Flush()
	probe(b.String()) // want `^token, "t=<token>"$`
	var c bytes.Buffer
	read, _ := io.ReadAll(io.TeeReader(strings.NewReader(token), &c))
	probe(c.String()) // want `^token$`
	probe(read)       // want `^token$`
	var t strings.Builder
	tmpl := template.Must(template.New("t").Parse("{{.}}"))
	tmpl.Execute(&t, token)
	probe(t.String()) // want `^token, "<token>"$`
	var u strings.Builder
	tmpl.Execute(&u, len(token))
	probe(u.String()) // want `^nothing$`
	var j bytes.Buffer
	json.NewEncoder(&j).Encode(struct {
		Shown  int
		Hidden string `json:"-"`
	}{1, token})
	probe(j.String()) // want `^"<nothing sensitive>"$`
	out, _ := json.Marshal(struct{ hidden, Shown string }{token, "x"})
	probe(out) // want `^nothing$`
}

func list(v string) iter.Seq[string] { return func(yield func(string) bool) { yield(v) } }

func iterators(token string) {
	for v := range list(token) {
		probe(v) // want `^token$`
	}
	for v := range list("x") {
		probe(v) // want `^nothing$`
	}
	for i, v := range slices.All([]string{token}) {
		probe(i) // want `^clean$`
		probe(v) // want `^token$`
	}
	m := map[string]string{"a": token}
	probe(slices.Collect(maps.Values(m))) // want `^token$`
	probe(slices.Sorted(maps.Keys(m)))    // want `^nothing$`
}

func later(token string) {
	var s string
	show := func() {
		probe(s) // want `^token$`
	}
	s = token
	show()
	var r string
	hide := func() {
		probe(r) // want `^nothing$`
	}
	r = mask(token)
	hide()
	var d string
	defer func() {
		probe(d) // want `^token$`
	}()
	d = token
}

func channels(token string) {
	ch := make(chan string, 1)
	done := make(chan string, 1)
	go func() { ch <- token }()
	select {
	case v := <-ch:
		probe(v) // want `^token$`
	case v := <-done:
		probe(v) // want `^nothing$`
	}
}

type entry struct {
	ID, Actor string
	Notes     []string
	sub       *entry
}

func made(who string) *entry { return &entry{ID: "1", Actor: who} }

func hidden(who string) *entry { return &entry{ID: who, Actor: mask(who)} }

func (e *entry) by(who string) *entry { e.Actor = who; return e }

func (e *entry) note(s string) { e.Notes = append(e.Notes, s) }

func swap(e *entry) { e.ID, e.Actor = e.Actor, e.ID }

func replaced(e *entry, who string) {
	e = &entry{}
	e.Actor = who
	probe(e.Actor) // want `^nothing$`
}

func parts(token string) {
	probe(made(token).Actor)   // want `^token$`
	probe(made(token).ID)      // want `^nothing$`
	probe(hidden(token).ID)    // want `^token$`
	probe(hidden(token).Actor) // want `^nothing$`
	e := made("x")
	e.by(token).note("y")
	probe(e.Actor) // want `^token$`
	probe(e.Notes) // want `^nothing$`
	e.note(token)
	probe(e.Notes) // want `^token$`
	swap(e)
	probe(e.ID) // want `^token$`
	f := &entry{}
	replaced(f, token)
	probe(f.Actor) // want `^nothing$`
	g := &entry{sub: made(token)}
	probe(g.sub.Actor) // want `^token$`
	probe(g.sub.ID)    // want `^nothing$`
}

type queue struct{ ch chan string }

func (q *queue) take() string { return <-q.ch }

func sent(token string) {
	q := &queue{ch: make(chan string, 1)}
	q.ch <- token
	probe(q.take()) // want `^token$`
	r := &queue{ch: make(chan string, 1)}
	r.ch <- mask(token)
	probe(r.take()) // want `^nothing$`
}
