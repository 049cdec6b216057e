// Command pay shows how a library is used.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

type payment struct{ ID, Token, Email string }

func create() (*payment, http.Header) { return &payment{ID: os.Args[1], Token: os.Args[2]}, nil }

func main() {
	p, header := create()
	fmt.Println(p)
	fmt.Printf("token %s of %+v\n", p.Token, header)
	fmt.Fprintln(os.Stderr, "paid with", p.Token) // want `p\.Token, a token, is printed by fmt\.Fprintln`
	log.Println("paid with", p.Token)             // want `p\.Token, a token, is written to the log by log\.Println`
}
