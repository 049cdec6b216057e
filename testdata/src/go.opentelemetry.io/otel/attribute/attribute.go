// Package attribute stands in for go.opentelemetry.io/otel/attribute: the signatures that the tests use.
package attribute

import "fmt"

type Key string

type Value struct{}

type KeyValue struct {
	Key   Key
	Value Value
}

func (k Key) String(v string) KeyValue           { return KeyValue{} }
func (k Key) Int(v int) KeyValue                 { return KeyValue{} }
func (k Key) Bool(v bool) KeyValue               { return KeyValue{} }
func String(k, v string) KeyValue                { return KeyValue{} }
func StringSlice(k string, v []string) KeyValue  { return KeyValue{} }
func Stringer(k string, v fmt.Stringer) KeyValue { return KeyValue{} }
func Int(k string, v int) KeyValue               { return KeyValue{} }
func Bool(k string, v bool) KeyValue             { return KeyValue{} }
