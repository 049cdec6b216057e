// Koywelint finds what Koywe's security page forbids in Go services that use
// its payments API.
//
// It is a command of its own, with the flags of the multichecker, and a tool
// for go vet:
//
//	koywelint [-C dir] [flags] packages...
//	go vet -vettool=$(which koywelint) packages...
//
// Exit status: 0 nothing found; 1 something could not be checked (the message
// says what and where); 2 wrong usage; 3 findings.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/multichecker"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/standalone"
	"github.com/koywe/koywelint/cmd/koywelint/internal/vetfront"
)

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	args, err := chdir(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "koywelint:", err)
		return 2
	}
	if len(args) == 1 && args[0] == "version" {
		fmt.Println("koywelint", version())
		return 0
	}
	if isVet(args) {
		if done, err := vetfront.Answer(args[len(args)-1]); err != nil {
			fmt.Fprintln(os.Stderr, "koywelint:", err)
			return 1
		} else if done {
			return 0
		}
		return multi(args)
	}
	if len(args) > 0 && args[0] == "help" || wantsFix(args) {
		return multi(args)
	}
	return standalone.Main(args, analyzers.Suite(), os.Stdout, os.Stderr)
}

// multi hands over to the multichecker: for go vet, for help, and for applying
// fixes, which x/tools offers in no other way. It exits by itself.
func multi(args []string) int {
	os.Args = append(os.Args[:1:1], args...)
	multichecker.Main(analyzers.Suite()...)
	return 0
}

// chdir obeys -C, which must come first, as in the go command.
func chdir(args []string) ([]string, error) {
	if len(args) == 0 {
		return args, nil
	}
	name, dir, inline := strings.Cut(args[0], "=")
	if name != "-C" && name != "--C" {
		return args, nil
	}
	args = args[1:]
	if !inline {
		if len(args) == 0 {
			return nil, errors.New("flag needs an argument: -C")
		}
		dir, args = args[0], args[1:]
	}
	if err := os.Chdir(dir); err != nil {
		return nil, err
	}
	return args, os.Unsetenv("PWD") // the go command would trust it
}

// isVet reports whether the go command is asking.
func isVet(args []string) bool {
	if len(args) == 1 && (args[0] == "-flags" || args[0] == "-V=full") {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

func wantsFix(args []string) bool {
	return slices.ContainsFunc(args, func(a string) bool {
		a = "-" + strings.TrimLeft(a, "-")
		return a == "-fix" || a == "-fix=true" || a == "-diff" || a == "-diff=true"
	})
}

func version() string {
	bi, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	v := bi.Main.Version
	if v == "" || v == "(devel)" {
		v = "(devel)"
		for _, s := range bi.Settings {
			if s.Key == "vcs.revision" {
				v += " " + s.Value
			}
		}
	}
	return v + " " + bi.GoVersion
}
