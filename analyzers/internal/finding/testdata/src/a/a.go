package a

func bad(...int) {}

func f() {
	bad() // want `call of bad`

	bad() //koywelint:ignore toy it is fine

	//koywelint:ignore toy it is fine
	bad()

	//koywelint:ignore other,toy it is fine
	bad()

	//koywelint:ignore other it is fine
	bad() // want `call of bad`

	bad() //koywelint:ignore toy // want `call of bad` `ignore directive for toy gives no reason, so it suppresses nothing; write //koywelint:ignore toy reason`

	//koywelint:ignore toy of old // want `this directive suppresses nothing; remove it`
	_ = 1

	_ = 2 //koywelint:ignore toy of old // want `this directive suppresses nothing; remove it`

	//koywelint:ignore toy,other of old // want `this directive suppresses nothing of toy; remove the name from it`
	_ = 3

	_ = 4 //koywelint:ignore other of old

	//koywelint:ignore toy two lines above // want `this directive suppresses nothing`

	bad() // want `call of bad`

	bad() //nolint
	bad() //nolint:koywelint // why
	bad() //nolint:toy
	bad() //nolint:gosec,koywelint-toy
	bad() //nolint:gosec // want `call of bad`
	bad() //nolint:koywelint-other // want `call of bad`

	//nolint:toy
	for {
		bad()
		break
	}
	bad( // want `call of bad`
		1)
}
