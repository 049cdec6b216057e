// Package inside formats things that hold a credential, though their fields and
// keys do not tell.
package inside

import (
	"errors"
	"fmt"
	"log"
)

func maps(token string) {
	s := fmt.Sprintf("%v", map[string]string{"x": token})
	log.Println(s) // want `s, which holds token, a token, is written to the log`
}

func slices(id, token string) {
	s := fmt.Sprint([]any{id, token})
	log.Println(s) // want `s, which holds token, a token, is written to the log`
}

type pair struct{ a, b string }

func structs(id, token string) {
	s := fmt.Sprintf("%+v", pair{id, token})
	log.Println(s) // want `s, which holds token, a token, is written to the log`
	s = fmt.Sprintf("%+v", &struct{ p pair }{pair{id, token}})
	log.Println(s) // want `s, which holds token, a token, is written to the log`
}

func fails(id, token string) error {
	err := fmt.Errorf("denied: %v", map[string]any{"id": id, "x": token})
	log.Println(err) // want `err, which holds token, a token, is written to the log`
	return errors.Join(err)
}

// What is not in it, or not shown.
type hidden struct{ p string }

func (hidden) String() string { return "hidden" }

type behind struct{ p *string }

func silent(id, token string) {
	s := fmt.Sprint(pair{id, id}, map[string]int{"x": len(token)})
	log.Println(s)
	s = fmt.Sprintf("%v", hidden{token})
	log.Println(s)
	s = fmt.Sprintf("%v", behind{&token})
	log.Println(s)
	s = fmt.Sprintf("%T", map[string]string{"x": token})
	log.Println(s)
	s = fmt.Sprintf("%v", map[string]string{"x": id})
	log.Println(s)
}
