// Package execs logs the command lines of programs that it starts.
package execs

import (
	"context"
	"log"
	"os"
	"os/exec"
)

type database struct{ Host, User, Password string }

func dump(ctx context.Context, d database) error {
	cmd := exec.CommandContext(ctx, "mysqldump", "-h", d.Host, "-p"+d.Password)
	log.Printf("running %s", cmd.String()) // want `d\.Password, a credential, is written to the log by log\.Printf`
	log.Println(cmd.Args)                  // want `d\.Password, a credential, is written to the log by log\.Println`
	log.Println("running", cmd.Path)
	out, err := cmd.CombinedOutput()
	log.Printf("%s: %v", out, err)
	return err
}

func list(d database) {
	args := []string{"-h", d.Host}
	args = append(args, "--password", d.Password)
	cmd := exec.Command("mysql", args...)
	log.Println(cmd.String()) // want `d\.Password, a credential, is written to the log by log\.Println`
}

// What goes in by the environment or the standard input is no argument.
func silent(d database) {
	cmd := exec.Command("mysqldump", "-h", d.Host)
	cmd.Env = append(os.Environ(), "MYSQL_PWD="+d.Password)
	log.Println(cmd.String(), cmd.Args, cmd.ProcessState)
	log.Println(exec.Command("sh", "-c", "true").String())
}
