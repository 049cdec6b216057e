// Package pay is what paytest helps to test.
package pay

func bad(...int) {}

func F() {
	bad() // want `call of bad`
}
