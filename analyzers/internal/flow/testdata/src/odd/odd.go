// Package odd is code that nobody writes, but that compiles.
package odd

import (
	"crypto/tls"
	"errors"
	"fmt"
	"iter"
	"log"
	"unsafe"
)

func _()            {}
func _(_, _ string) { log.Println() }

func external(token string) (key string, err error) // declared elsewhere

var _, _ = external("")
var a, b = b2, func() string { return a2 }()
var b2 = func() string { return "x" }()
var a2 string

// Values that refer to themselves.
var rec func(int) int

func init() { rec = func(n int) int { return rec(n - 1) } }

type list struct {
	next *list
	list []list
	m    map[*list]list
	f    func(list) list
	tok  string
}

type loop []loop
type ring map[string]ring
type self func(self) self
type inf chan inf
type iface interface{ get(iface) iface }

func cycle(token string) {
	l := &list{tok: token}
	l.next = l
	l.list = append(l.list, *l)
	l.list[0].list = l.list
	l.m = map[*list]list{l: *l}
	l.f = func(x list) list { return l.f(x) }
	log.Println(l, l.f(*l).next.next.list[0].m[l].tok)
	var s loop
	s = append(s, s, loop{s})
	s[0] = s
	var r ring = ring{}
	r["a"] = r
	var f self = func(g self) self { return g(g) }
	f(f)(f)
	c := make(inf, 1)
	c <- c
	log.Println(<-<-c, s, r)
	p := &token
	pp := &p
	**pp = **pp + token
	log.Println(*p, pp)
}

func (l *list) get(x iface) iface { return x.get(x.get(l)) }

func mutual(token string, n int) string {
	if n == 0 {
		return token
	}
	return other(token, n-1)
}

func other(token string, n int) string { return mutual(mutual(token, n), n-1) }

// Control flow.
func jumps(token string, n int) (out string) {
	defer func() { out = fmt.Sprint(recover()) }()
top:
	for i := range n {
		switch {
		case i == 1:
			fallthrough
		case i == 2:
			continue top
		default:
			break top
		case i == 3:
			goto end
		}
	}
	select {}
	for {
	}
	for range 3 {
	}
	for range n {
		goto top
	}
	{
		{
		}
	}
end:
	switch x := any(token).(type) {
	case nil, error:
		_ = x
	case interface{ Error() string }:
	default:
		log.Print(x)
	}
	switch token {
	}
	select {
	default:
	case <-make(chan int):
	}
	if token := token; token != "" {
	} else if token = ""; true {
	}
	return
}

func unreachable(token string) string {
	panic(token)
	log.Println(token)
	return token
}

// Generics.
type num interface{ ~int | ~string }
type pair[K comparable, V any] struct {
	key K
	val V
	sub *pair[K, V2[K]]
}
type V2[T any] struct{ t *T }
type tree[T any] struct{ kids []tree[T] }
type alias[T any] = map[string]T
type fn[T any] func(T) fn[T]

func (p *pair[K, V]) set(k K, v V) (_ *pair[K, V]) { p.key, p.val = k, v; return p }
func sum[T num](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}
func apply[T, U any](t T, f ...func(T) U) (u U) {
	for _, g := range f {
		u = g(t)
	}
	return
}
func seq[T any](ts ...T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i, t := range ts {
			if !yield(i, t) {
				return
			}
		}
	}
}

func generic(token string) {
	p := (&pair[string, alias[string]]{}).set(token, alias[string]{token: token})
	log.Println(p.val[p.key], sum(token, token), sum[int]())
	log.Println(apply(token, func(s string) string { return s }, nil), apply[string, int](token))
	for i, t := range seq(token) {
		log.Println(i, t)
	}
	var t tree[string]
	t.kids = append(t.kids, t)
	var f fn[string]
	f(token)(token)
	g := sum[string]
	log.Println(g(token))
	set := (*pair[string, int]).set
	set(&pair[string, int]{}, token, 1)
}

// Calls.
func calls(token string, fs map[string]func(...string) func() string) {
	fs[token](token)()
	func(string, ...any) {}(token)
	func(xs ...string) { log.Println(xs[0], xs[1:]) }([]string{token}...)
	(func(s string) { log.Println(s) })(token)
	fs["a"] = func(s ...string) func() string { return func() string { return s[9] } }
	log.Println(fs["a"]("x", token)())
	go func() { defer log.Println(token) }()
	log.Println(two(one(token)))
	var e struct {
		error
		*list
		_ func() iface
	}
	_ = e
	x := [...]string{5: token, 1: "a"}
	y := [2][2]string{{token}, {}}
	log.Println(x[5], y[0][0], len(x), cap(y[:]), "abc"[1], token[len(token)-1:], token[:0])
	clear(fs)
	log.Println(min(token, "b"), complex(1, 2), unsafe.Sizeof(token), unsafe.String(unsafe.StringData(token), 3))
	print(token)
}

func one(s string) (string, error) { return s, errors.New(s) }
func two(s string, err error) (error, string) {
	return fmt.Errorf("%w %[1]v %[9]s %!", err), s
}

type config struct{ *tls.Config }

func (c config) min(v uint16) { c.MinVersion = v; c.Config.MinVersion, v = v, 0 }

type broken struct {
	error
	msg string
}

func (b broken) Error() string { return b.error.Error() + b.msg + broken{b, b.msg}.Error() }

func fail(token string) error { return broken{broken{nil, token}, token} }
