// Command customgcl is golangci-lint with the koywelint plugin linked in.
//
//	go build -trimpath -ldflags "-s -w" -o custom-gcl .
package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"
)

// version salts golangci-lint's result cache. "(devel)" makes it hash its own
// binary, so that a changed check never shows the results of the old one. A
// release that sets it with -ldflags "-X main.version=..." has to put a hash
// of all sources into it.
var version = "(devel)"

func main() {
	info := commands.BuildInfo{Version: version, Commit: "with koywelint", Date: "(unknown)"}
	if bi, ok := debug.ReadBuildInfo(); ok {
		info.GoVersion = bi.GoVersion
	}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
