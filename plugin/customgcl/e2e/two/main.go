// Command two is golangci-lint with two plugins, of different makers.
package main

import (
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/koywe/koywelint/plugin"
	_ "github.com/koywe/koywelint/plugin/customgcl/e2e/two/other"
)

func main() {
	if err := commands.Execute(commands.BuildInfo{Version: "(devel)"}); err != nil {
		os.Exit(exitcodes.Failure)
	}
}
