// Package samename has variables and fields of the same name, which means
// another thing in each.
package samename

import "log"

func in(pwd string) {
	log.Print(pwd) // a folder
}

type login struct{ pwd string }

func (l login) show() {
	log.Print(l.pwd) // want `l\.pwd, a credential`
}
