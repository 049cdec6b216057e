// Package testutil helps the tests of others.
package testutil

func bad(...int) {}

func f() {
	bad()
	bad(2) // want `call of bad in a test`
}
