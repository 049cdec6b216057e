package samename

import "log"

type inbox struct{ mail string }

func (i inbox) show() {
	log.Print(i.mail) // want `i\.mail, an email address`
}

func show(mail string) {
	log.Print(mail) // a message
}
