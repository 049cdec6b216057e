package printing

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/mail"
	"time"
)

// The values of these types are both printed and judged by the model: see
// TestModel. Each sensitive string is its own path between angle brackets.

type plain struct {
	ID    string
	Email string
	Phone string `json:"-"`
	Count int
	token string
	Made  time.Time
	Err   error
	Any   any
}

type nested struct {
	Plain   plain
	Ptr     *plain
	Slice   []plain
	Ptrs    []*plain
	Map     map[string]plain
	private plain
}

type embedding struct {
	plain
	Status string
}

type embedsPtr struct {
	*Exported
	Status string
}

type Exported struct {
	Email string
	Phone string
}

// shadowing hides a promoted field from encoding/json.
type shadowing struct {
	Exported
	Masked string `json:"Email"`
}

type secretText string

func (secretText) String() string { return "***" }

type holdsMasked struct {
	APIKey   secretText
	password secretText
}

type masksPtr struct{ Email string }

func (*masksPtr) String() string { return "***" }

type holdsMasksPtr struct {
	Value masksPtr
	Ptr   *masksPtr
}

type goStringer struct{ Email string }

func (goStringer) GoString() string { return "***" }

type formatter struct{ Email string }

func (formatter) Format(s fmt.State, _ rune) { _, _ = s.Write([]byte("***")) }

type logValuer struct{ Email string }

func (logValuer) LogValue() slog.Value { return slog.StringValue("***") }

type holdsLogValuer struct{ Inner logValuer }

type marshaler struct{ Email string }

func (marshaler) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

type texter struct{ Email string }

func (texter) MarshalText() ([]byte, error) { return []byte("***"), nil }

type ptrMarshaler struct{ Email string }

func (*ptrMarshaler) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }

type holdsPtrMarshaler struct {
	One  ptrMarshaler
	Many []ptrMarshaler
}

type failure struct{ Email string }

func (failure) Error() string { return "***" }

type embedsTime struct {
	time.Time
	Email string
}

type list struct {
	Email string
	Next  *list
	More  []list
}

type generic[T any] struct {
	Value T
	Email string
}

type bytesToo struct {
	Password []byte
	Tokens   [2]string `json:"accessTokens"`
	Emails   map[string]string
}

type pointers struct {
	Email *string
	Phone **string
}

type std struct {
	From   mail.Address
	Cookie *http.Cookie
}

func cases() []any {
	p := func(path string) plain {
		return plain{ID: "1", Email: "<" + path + "Email>", Phone: "<" + path + "Phone>", token: "<" + path + "token>"}
	}
	ptr := func(p plain) *plain { return &p }
	email := "<Email>"
	phone := "<Phone>"
	pphone := &phone
	top := p("")
	return []any{
		p(""), &top, []plain{p("[].")}, []*plain{ptr(p("[]."))}, map[string]plain{"a": p("[].")}, [1]plain{p("[].")},
		nested{p("Plain."), ptr(p("Ptr.")), []plain{p("Slice[].")}, []*plain{ptr(p("Ptrs[]."))}, map[string]plain{"a": p("Map[].")}, p("private.")},
		&nested{p("Plain."), ptr(p("Ptr.")), []plain{p("Slice[].")}, []*plain{ptr(p("Ptrs[]."))}, map[string]plain{"a": p("Map[].")}, p("private.")},
		embedding{plain: p("plain.")},
		embedsPtr{Exported: &Exported{"<Exported.Email>", "<Exported.Phone>"}},
		shadowing{Exported{"<Exported.Email>", "<Exported.Phone>"}, "<Masked>"},
		holdsMasked{"<APIKey>", "<password>"}, &holdsMasked{"<APIKey>", "<password>"},
		masksPtr{"<Email>"}, &masksPtr{"<Email>"},
		holdsMasksPtr{masksPtr{"<Value.Email>"}, &masksPtr{"<Ptr.Email>"}},
		goStringer{"<Email>"}, formatter{"<Email>"}, logValuer{"<Email>"}, &logValuer{"<Email>"},
		holdsLogValuer{logValuer{"<Inner.Email>"}},
		marshaler{"<Email>"}, texter{"<Email>"}, ptrMarshaler{"<Email>"}, &ptrMarshaler{"<Email>"},
		holdsPtrMarshaler{ptrMarshaler{"<One.Email>"}, []ptrMarshaler{{"<Many[].Email>"}}},
		&holdsPtrMarshaler{ptrMarshaler{"<One.Email>"}, []ptrMarshaler{{"<Many[].Email>"}}},
		failure{"<Email>"}, &failure{"<Email>"}, errors.New("x"),
		embedsTime{Email: "<Email>"},
		list{"<Email>", nil, nil}, &list{"<Email>", nil, nil},
		generic[int]{Email: "<Email>"},
		generic[Exported]{Exported{"<Value.Email>", "<Value.Phone>"}, "<Email>"},
		bytesToo{[]byte("<Password>"), [2]string{"<Tokens[]>"}, map[string]string{"a": "<Emails[]>"}},
		pointers{&email, &pphone}, &pointers{&email, &pphone},
		std{mail.Address{Address: "<From>"}, &http.Cookie{Name: "c", Value: "<Cookie>"}}, &mail.Address{Address: "<>"},
		http.Header{"A": {"<>"}}, map[string]http.Header{"a": {"A": {"<[]>"}}},
		struct{ Email string }{"<Email>"}, map[string]any{"email": "x"}, 7, "x", nil,
	}
}
