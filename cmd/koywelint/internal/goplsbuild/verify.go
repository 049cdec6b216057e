package goplsbuild

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/koywe/koywelint/analyzers"
)

// sample has one finding, of a directive; it imports nothing, so that it is
// checked in a moment.
var sample = map[string]string{
	"go.mod":    "module sample\n\ngo 1.25\n",
	"sample.go": "package sample\n\n//koywelint:nosuch\nvar X int\n",
}

const sampleFinding = `"//koywelint:nosuch"`

// verify starts a gopls and holds that it has all checks, and that it reports
// what they find: a gopls that reads its list of analyzers before the checks
// are in it, or finds the list at fault, works and reports nothing.
func verify(ctx context.Context, program, dir string) error {
	ctx, cancel := context.WithTimeoutCause(ctx, 2*time.Minute, fmt.Errorf("no answer within 2 minutes"))
	defer cancel()
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	for name, text := range sample {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			return err
		}
	}
	start := func(args ...string) (string, error) {
		cmd := exec.CommandContext(ctx, program, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOPLSCACHE="+filepath.Join(dir, "cache"), "GOWORK=off", "GOFLAGS=", "PWD="+dir)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if ctx.Err() != nil {
			err = context.Cause(ctx)
		}
		if err != nil {
			err = fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, stderr.Bytes())
		}
		return string(out), err
	}

	listed, err := start("koywelint")
	if err != nil {
		return err
	}
	names := strings.Fields(listed)
	for _, a := range analyzers.Suite() {
		if !slices.Contains(names, a.Name) {
			return fmt.Errorf("it has no check %s", a.Name)
		}
	}
	found, err := start("check", "sample.go")
	if err == nil && !strings.Contains(found, sampleFinding) {
		err = fmt.Errorf("it does not report %s in\n%s", sampleFinding, sample["sample.go"])
	}
	return err
}
