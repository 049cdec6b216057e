// Package main is a program that helps tests.
package main

func bad(...int) {}

func main() {
	bad()
	bad(2) // want `call of bad in a test`
}
