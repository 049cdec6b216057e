// Package e2e tests the gopls that "koywelint gopls" builds: in sessions with
// a small LSP client, by its own commands, and in Neovim.
package e2e

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../../../../.." // of the repository

var version = flag.String("gopls", "", "test with this `version` of gopls instead of the newest that Go can build")

var (
	koywelint, gopls string // programs, built once
	cache            string // of gopls, so that the user's stays as it is
	whyNotBuilt      string
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if testing.Short() {
		whyNotBuilt = "building gopls takes minutes"
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "koywelint-e2e")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	koywelint, gopls, cache = filepath.Join(dir, "koywelint.exe"), filepath.Join(dir, "gopls.exe"), filepath.Join(dir, "cache")

	build := exec.Command("go", "build", "-buildvcs=false", "-o", koywelint, "./cmd/koywelint")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	link := exec.Command(koywelint, "gopls", "-version", *version, "-o", gopls)
	link.Dir = root
	var stdout, stderr bytes.Buffer
	link.Stdout, link.Stderr = &stdout, &stderr
	switch err := link.Run(); {
	case err != nil && strings.Contains(stderr.String(), "is there a network"):
		whyNotBuilt = "gopls cannot be fetched: " + stderr.String()
	case err != nil:
		fmt.Fprintf(os.Stderr, "koywelint gopls: %v\n%s", err, &stderr)
		return 1
	case stdout.String() != gopls+"\n":
		fmt.Fprintf(os.Stderr, "koywelint gopls prints %q, want the file %s\n", &stdout, gopls)
		return 1
	}
	return m.Run()
}

func needsGopls(t *testing.T) {
	t.Helper()
	if whyNotBuilt != "" {
		t.Skip(whyNotBuilt)
	}
}

func environment(dir string) []string {
	return append(os.Environ(), "GOPLSCACHE="+cache, "GOWORK=off", "GOFLAGS=", "PWD="+dir)
}

// module writes a module into a new folder.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := folder(t)
	write(t, filepath.Join(dir, "go.mod"), "module example.com/pay\n\ngo 1.25.0\n")
	for name, text := range files {
		write(t, filepath.Join(dir, name), text)
	}
	return dir
}

// shop copies the service with the mistakes into a new folder.
func shop(t *testing.T) string {
	t.Helper()
	dir := folder(t)
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(root, "testdata", "shop"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// folder makes one that is named as the go command names it.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// execute runs a program, whose exit status may be any of those given.
func execute(t *testing.T, dir string, statuses []int, name string, args ...string) (stdout, stderr string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = environment(dir)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	for _, s := range statuses {
		if cmd.ProcessState.ExitCode() == s {
			return out.String(), errs.String()
		}
	}
	t.Fatalf("%s %s: %v\n%s%s", filepath.Base(name), strings.Join(args, " "), cmd.ProcessState, &out, &errs)
	return "", ""
}
