// Package paytest helps those who test with package pay.
package paytest

import "pay"

func bad(...int) {}

func F() {
	pay.F()
	bad()
	bad(2) // want `call of bad in a test`
}
