package kinds

import (
	"errors"
	"fmt"
	"log"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakErrorType(apiKey string) {
	var err error = &toolkit.Rejected{Reason: "no", Value: apiKey}
	log.Println(err) // want `a credential, is written`
}

func cleanErrorType(apiKey string) {
	var err error = &toolkit.Refused{Reason: "no", Value: apiKey}
	log.Println(err)
}

func leakErrorResult(apiKey string) {
	if err := toolkit.Check(apiKey); err != nil {
		log.Println("sign in:", err) // want `err, which holds .*, a credential, is written`
	}
}

func cleanErrorResult(apiKey string) {
	if err := toolkit.Test(apiKey); err != nil {
		log.Println("sign in:", err)
	}
}

func leakErrorWrapped(apiKey string) {
	err := toolkit.Wrap(relay1.Fail(apiKey))
	log.Println(fmt.Errorf("pay: %w", err)) // want `a credential, is written`
}

func cleanErrorWrapped(apiKey string) {
	err := toolkit.Wrap(relay1.Fail(relay1.Mask(apiKey)))
	log.Println(fmt.Errorf("pay: %w", err))
}

func refuse(value string) error { return toolkit.Wrap(toolkit.Check(value)) }

func leakErrorChain(apiKey string) {
	if err := refuse(apiKey); err != nil {
		relay1.Note(err.Error()) // want `a credential, is written`
	}
}

func cleanErrorChain(apiKey string) {
	if err := refuse("a key"); err != nil {
		relay1.Note(err.Error())
	}
}

func leakErrorJoined(apiKey string) {
	err := errors.Join(errors.New("sign in"), toolkit.Check(apiKey))
	log.Print(err) // want `a credential, is written`
}

func cleanErrorJoined(apiKey string) {
	err := errors.Join(errors.New("sign in"), toolkit.Test(apiKey))
	log.Print(err)
}
