package a

import "fmt"

//koywelint:ignore piilog the operator asked for it
func ignored() {}

//koywelint:ignore pilog the operator asked for it // want `unknown check "pilog" \(did you mean "piilog"\?\); the checks are piilog, tokeninurl`
func misspelt() {}

//koywelint:ignore piilog, nothing we know of // want `unknown check "nothing"; the checks`
func unknown() {}

//koywelint:ignore // want `ignore directive names no check`
func nameless() {}

//koywelint:ingore piilog reason // want `unknown directive "//koywelint:ingore" \(did you mean "ignore"\?\)`
func verb() {}

func none() {
	//koywelint: // want `unknown directive "//koywelint:"; the directives are ignore, sensitive, cleans`
}

// koywelint:ignore piilog reason // want `this is no directive because of the blank after //`
func blank() {}

// koywelint: the suite is described in prose here.
func prose() {}

//nolint:piilog
func foreign() {}

//koywelint:sensitive email
type T struct {
	A string //koywelint:sensitive phone, document
	//koywelint:sensitive telephon // want `unknown class "telephon"; the classes are credential, token`
	B            string
	C            string //koywelint:sensitive // want `sensitive directive names no class`
	fmt.Stringer        //koywelint:sensitive name
}

//koywelint:sensitive emial // want `unknown class "emial" \(did you mean "email"\?\)`
var v string

type I interface {
	M(string) string //koywelint:cleans
}

func f(
	a string, //koywelint:sensitive token
	b string,
) {
	//koywelint:sensitive email // want `misplaced sensitive directive`
	fmt.Println(a, b)
	c := a //koywelint:sensitive token
	c = b  //koywelint:sensitive token // want `misplaced sensitive directive`
	_ = c
}

//koywelint:cleans
func mask(s string) string { return s[:1] }

//koywelint:cleans // want `misplaced cleans directive`
type U string
