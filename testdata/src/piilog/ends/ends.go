// Package ends logs behind calls that never return, and what getters return.
package ends

import (
	"log"
	"os"
)

func dead(password string) {
	log.Fatal("stop")
	log.Println(password) // want `password, a credential, is written to the log by log\.Println`
}

func guarded(secret string) {
	if secret != "" {
		secret = ""
	} else {
		log.Fatal("no secret")
	}
	log.Println(secret) // empty wherever this is reached
}

func getPassword() string { return os.Getenv("X") }

func getPasswordFile() string { return os.Getenv("X") }

func getters() {
	log.Println(getPassword()) // want `getPassword\(\), a credential, is written to the log by log\.Println`
	log.Println(getPasswordFile())
}

type user struct{ ID, Email string }

type row interface{ Scan(dest ...any) error }

func scanned(r row) {
	var u user
	log.Println(u.Email) // nothing is in it yet
	if err := r.Scan(&u.ID, &u.Email); err != nil {
		return
	}
	log.Println(u.ID)
	log.Println(u.Email) // want `u\.Email, an email address, is written to the log by log\.Println`
}
