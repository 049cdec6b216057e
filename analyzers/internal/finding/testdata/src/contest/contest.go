// Package contest is about contests.
package contest

import "pay"

func bad(...int) {}

func F() {
	pay.F()
	bad() // want `call of bad`
}
