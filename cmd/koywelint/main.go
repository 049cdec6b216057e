// Koywelint finds security mistakes in Go services that use the Koywe payments
// API.
//
//	koywelint ./...                               # on its own
//	go vet -vettool=$(which koywelint) ./...      # with the cache of go vet
//
// See "koywelint help" for flags, checks and exit statuses.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/multichecker"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/vetfront"
)

// Exit statuses.
const (
	clean    = 0
	failed   = 1 // something could not be checked
	misused  = 2 // the command line makes no sense
	findings = 3
)

// A command is run in place of the checks when it is the first argument.
type command struct {
	name    string
	summary string
	run     func(args []string) int
}

// The table is a function because help, which is in it, prints it.
func commands() []command {
	return []command{
		{"help", "show this text, or with the name of a check or a command what that does", help},
		{"checklist", "fill in Koywe's checklist for going to production", checklistCommand},
		{"version", "print the version of koywelint", version},
		{"gopls", "build a gopls with the checks linked in, for editors", gopls},
	}
}

func main() {
	// Nearly all that a run allocates stays in use to its end: syntax and types.
	// Looking for garbage less often saves a fifth of the time and more.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	args, err := chdir(os.Args[1:])
	if err != nil {
		os.Exit(misuse(err))
	}
	os.Exit(run(args))
}

func run(args []string) int {
	if len(args) == 0 {
		usage(os.Stderr)
		return misused
	}
	for _, c := range commands() {
		if args[0] == c.name {
			return c.run(args[1:])
		}
	}
	if last := args[len(args)-1]; strings.HasSuffix(last, ".cfg") {
		if vetfront.Answer(last) {
			return clean
		}
		if slices.Contains(args, "-fix") {
			// go vet discards all fixes of a package in which one was left out.
			multicheck(args, analyzers.Combined(suite()))
		}
		multicheck(args, suite())
	}
	return lint(args)
}

// multicheck hands over to the driver of x/tools, which exits.
func multicheck(args []string, suite []*analysis.Analyzer) {
	os.Args = append(os.Args[:1:1], args...)
	multichecker.Main(suite...)
	panic("unreachable")
}

// chdir does what -C says and returns the arguments after it. As with the go
// command, it must come first.
func chdir(args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	name, dir, attached := strings.Cut(args[0], "=")
	if name != "-C" && name != "--C" {
		return args, nil
	}
	args = args[1:]
	if !attached {
		if len(args) == 0 {
			return nil, errors.New("-C needs a folder")
		}
		dir, args = args[0], args[1:]
	}
	if err := os.Chdir(dir); err != nil {
		return nil, err
	}
	return args, os.Unsetenv("PWD") // of the old folder
}

func version([]string) int {
	fmt.Printf("koywelint %s %s %s/%s\n", moduleVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return clean
}

func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func misuse(err error) int { return misuseOf("help", err) }

// misuseOf names the command that says how to do it right.
func misuseOf(help string, err error) int {
	fmt.Fprintf(os.Stderr, "koywelint: %v\nRun 'koywelint %s' for usage.\n", err, help)
	return misused
}
