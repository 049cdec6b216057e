package a

func g() {
	bad()
	bad(2) // want `call of bad in a test`
}
