package toolkit

import (
	"fmt"
	"log"
)

// Dump logs any value.
func Dump[T any](v T) { log.Printf("%+v", v) }

// Kind logs the type of any value.
func Kind[T any](v T) { log.Printf("%T", v) }

// Box holds a value.
type Box[T any] struct{ value T }

// NewBox returns a box.
func NewBox[T any](v T) Box[T] { return Box[T]{value: v} }

// Log logs what it is given.
func (b Box[T]) Log(label string, v T) { log.Println(label, v) }

// Empty logs whether something is in the box.
func (b Box[T]) Empty(label string, v T) { log.Println(label, fmt.Sprintf("%T", v)) }

// First returns the first of several values.
func First[T any](vs ...T) T { return vs[0] }

// Apply calls a function with a value.
func Apply[T, R any](v T, f func(T) R) R { return f(v) }
