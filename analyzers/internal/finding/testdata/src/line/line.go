package line

func bad(...int) {}

func f() {
//line a.y:7
	bad() //koywelint:ignore toy the generator wrote it
//line a.y:7
	bad() // want `call of bad`
}
