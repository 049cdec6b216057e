package commands

import (
	"fmt"
	"net/http"
)

func serve(token string) error {
	fmt.Println("serving with token", token) // want `token, a token, is printed by fmt\.Println`
	return http.ListenAndServe(":80", nil)
}
