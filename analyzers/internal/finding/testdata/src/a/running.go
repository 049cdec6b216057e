package a

import "testing"

// A program that asks whether a test is running is none.
func running() {
	if !testing.Testing() {
		bad() // want `call of bad`
	}
}
