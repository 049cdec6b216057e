// Package pkgerrors logs errors made with a format.
package pkgerrors

import (
	"crypto"
	"log"

	"github.com/pkg/errors"
)

func login(user, password string) error {
	return errors.Errorf("cannot sign in %s with %q", user, password)
}

func connect(err error, password string) error {
	return errors.Wrapf(err, "connecting with %s", password)
}

func loud(password string) {
	if err := login("ana", password); err != nil {
		log.Println(err) // want `err, which holds password, a credential, is written to the log by log\.Println`
	}
	if err := connect(nil, password); err != nil {
		log.Println(err) // want `err, which holds password, a credential, is written to the log by log\.Println`
	}
}

func encode(privateKey crypto.PrivateKey) error {
	return errors.Errorf("keys of type %T are not supported", privateKey)
}

func check(err error, password string) error {
	return errors.Wrapf(err, "a password of %d characters", len(password))
}

// Types, lengths and what stands around them show nothing.
func silent(privateKey crypto.PrivateKey, password string) {
	if err := encode(privateKey); err != nil {
		log.Println(err)
	}
	if err := check(errors.Wrap(encode(privateKey), "encoding"), password); err != nil {
		panic(err)
	}
}
