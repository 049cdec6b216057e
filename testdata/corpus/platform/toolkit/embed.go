package toolkit

import "log"

// Base has methods that others promote.
type Base struct{ Prefix string }

// Trace logs a value.
func (b Base) Trace(v any) { log.Println(b.Prefix, v) }

// Length logs a length.
func (b *Base) Length(s string) { log.Println(b.Prefix, len(s)) }

// Secret is a text with methods.
type Secret string

// Show logs the text itself.
func (s Secret) Show() { log.Println("value", string(s)) }

// Count logs its length.
func (s Secret) Count() { log.Println("secret", len(s)) }
