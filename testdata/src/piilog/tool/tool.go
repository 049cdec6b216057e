// A tool that reads its flags: what it prints alone is its output.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	secret := flag.String("secret", "", "")
	flag.Parse()
	token := sign(*secret)
	fmt.Println(token)
	fmt.Printf("%s\n", token)
	fmt.Fprintln(os.Stdout, token)
	fmt.Println("token", token)        // want `token, which holds secret, a credential, is printed by fmt\.Println`
	fmt.Printf("secret=%s\n", *secret) // want `secret, a credential, is printed by fmt\.Printf`
}

func sign(s string) string { return s }
