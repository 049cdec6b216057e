// Package e2e tests the reports of koywelint checklist on the two shops: as
// pages in a browser, and against the schemas.
package e2e

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

const root = "../../../../.."

// program is the binary under test, built once.
var program string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "koywelint")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(dir)
		program = filepath.Join(dir, "koywelint.exe")
		cmd := exec.Command("go", "build", "-buildvcs=false", "-o", program, "./cmd/koywelint")
		cmd.Dir = root
		if out, err := cmd.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
			return 1
		}
		return m.Run()
	}())
}

// shops are the services in testdata, and how the checklist exits there.
var shops = map[string]int{"shop": 3, "shop-fixed": 0}

// report writes a report on a shop and returns its file.
func report(t *testing.T, shop, format string, more ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report."+format)
	args := append([]string{"checklist", "-date", "2026-11-25", "-format", format, "-o", file,
		"-source-url", "https://github.com/o/r/blob/main/{file}#L{line}"}, more...)
	cmd := exec.Command(program, append(args, "./...")...)
	cmd.Dir = filepath.Join(root, "testdata", shop)
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != shops[shop] {
		t.Fatalf("exit status %d, want %d\n%s", got, shops[shop], out)
	}
	return file
}
