// Package commands is a command line program: its standard output is for the one who runs it.
package commands

import (
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/spf13/cobra"
)

type cfg struct{ APIKey, URL string }
type user struct{ ID, Email string }

func tokenCmd(token string, c cfg, u user) *cobra.Command {
	return &cobra.Command{
		Use: "token",
		RunE: func(cmd *cobra.Command, args []string) error {
			fmt.Println(token)
			fmt.Fprintln(os.Stdout, "token:", token)
			fmt.Fprintln(cmd.OutOrStdout(), token)
			fmt.Printf("%+v\n", u)
			json.NewEncoder(os.Stdout).Encode(c)
			fmt.Fprintf(os.Stderr, "Logged in as %s\n", u.Email)
			fmt.Fprintf(os.Stderr, "using token %s\n", token) // want `token, a token, is printed by fmt\.Fprintf`
			fmt.Printf("%+v\n", c)                            // want `c\.APIKey, a credential, is printed by fmt\.Printf`
			log.Printf("token %s", token)                     // want `token, a token, is written to the log by log\.Printf`
			return nil
		},
	}
}
