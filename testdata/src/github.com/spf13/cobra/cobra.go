// Package cobra stands in for github.com/spf13/cobra: the signatures that the tests use.
package cobra

import "io"

type Command struct {
	Use  string
	RunE func(cmd *Command, args []string) error
}

func (c *Command) OutOrStdout() io.Writer { return nil }
func (c *Command) Execute() error         { return nil }
