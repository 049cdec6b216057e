package toolkit

import (
	"fmt"
	"io"
	"log"
)

// Report hands a value to a function like log.Println.
func Report(value string, emit func(...any)) { emit("got", value) }

// Reportf hands a value to a function like log.Printf.
func Reportf(value string, emit func(string, ...any)) { emit("got %s", value) }

// Sizef hands on its length.
func Sizef(value string, emit func(string, ...any)) { emit("got %d", len(value)) }

// Kindf hands on what shows its type only.
func Kindf(value string, emit func(string, ...any)) { emit("got %T", value) }

// All makes something of each value.
func All[T, U any](values []T, change func(T) U) []U {
	var out []U
	for _, v := range values {
		out = append(out, change(v))
	}
	return out
}

// LogFunc is a function like log.Printf.
type LogFunc func(format string, args ...any)

// Value calls f with a value.
func (f LogFunc) Value(v string) { f("value %s", v) }

// Size calls f with a length.
func (f LogFunc) Size(v string) { f("value of %d bytes", len(v)) }

// Sender has its logger in a field.
type Sender struct{ logf func(string, ...any) }

// NewSender returns a Sender.
func NewSender() *Sender { return &Sender{logf: log.Printf} }

// Send logs what it sends.
func (s *Sender) Send(v string) { s.logf("sent %s", v) }

// Measure logs how long it is.
func (s *Sender) Measure(v string) { s.logf("sent %d bytes", len(v)) }

// Tracef is a standard function in a variable.
var Tracef = log.Printf

// Tracer returns a standard function.
func Tracer() func(string, ...any) { return log.Printf }

// Write writes a value.
func Write(w io.Writer, v string) { fmt.Fprintf(w, "value=%s", v) }

// WriteSize writes a length.
func WriteSize(w io.Writer, v string) { fmt.Fprintf(w, "value=%d", len(v)) }

// Later returns a function that returns the value.
func Later(v string) func() string { return func() string { return v } }

// Values yields values.
func Values(vs ...string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, v := range vs {
			if !yield(i, v) {
				return
			}
		}
	}
}
