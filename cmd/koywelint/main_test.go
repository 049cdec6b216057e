package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

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
		if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".").CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
			return 1
		}
		return m.Run()
	}())
}

// write unpacks one of the modules in testdata into a new folder.
func write(t testing.TB, name string) string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		edit(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

func edit(t testing.TB, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

type result struct {
	stdout, stderr string
	status         int
}

func execute(t testing.TB, dir, name string, args ...string) result {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOPROXY=off", "PWD="+dir)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

var findingRE = regexp.MustCompile(`(?m)^(?:\./)?([\w/]+\.go:\d+:\d+: .*)$`)

// found returns the findings that were printed, without those of related
// places, whose text is indented.
func (r result) found() []string {
	var lines []string
	for _, m := range findingRE.FindAllStringSubmatch(r.stderr, -1) {
		if !strings.Contains(m[1], ": \t") {
			lines = append(lines, m[1])
		}
	}
	return lines
}

// places cuts findings down to file and line.
func places(lines []string) []string {
	var places []string
	for _, line := range lines {
		file := strings.SplitN(line, ":", 3)
		places = append(places, file[0]+":"+file[1])
	}
	return places
}

func vet(t testing.TB, dir string, patterns ...string) result {
	t.Helper()
	return execute(t, dir, "go", append([]string{"vet", "-vettool=" + program}, patterns...)...)
}

// TestDrivers holds that the findings are the same in both drivers, cold, warm
// and after an edit of a dependency, and when only a part is named.
func TestDrivers(t *testing.T) {
	dir := write(t, "pay")
	all := []string{"audit/audit.go:13", "cmd/api/main.go:16", "cmd/api/main.go:17"}
	api := all[1:]

	check := func(when string, want, wantAPI []string) {
		t.Helper()
		alone := execute(t, dir, program, "./...")
		if got := places(alone.found()); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q\n%s", when, got, want, alone.stderr)
		}
		part := execute(t, dir, program, "./cmd/api")
		if got := places(part.found()); !slices.Equal(got, wantAPI) {
			t.Errorf("%s: with one package named, found %q, want %q\n%s", when, got, wantAPI, part.stderr)
		}
		for _, temperature := range []string{"cold", "warm"} {
			vetted := vet(t, dir, "./...")
			got, want := vetted.found(), alone.found()
			slices.Sort(got) // go vet visits packages as they are built
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s: go vet, %s: found\n%s\nwant\n%s", when, temperature, vetted.stderr, alone.stderr)
			}
		}
	}
	check("at first", all, api)

	file := filepath.Join(dir, "audit", "audit.go")
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	edit(t, file, strings.Replace(string(src), `"value", value`, `"length", len(value)`, 1))
	check("with a dependency that logs nothing", []string{all[0], all[2]}, api[1:])
}

// TestStatus holds what is said of good and bad command lines, and how the
// program exits.
func TestStatus(t *testing.T) {
	dir := write(t, "status")
	elsewhere := t.TempDir()
	const cannotCheck = "koywelint: not checked, because of the errors above: "
	tests := []struct {
		args   string
		in     string // folder below dir
		status int
		stderr string // a part of it
	}{
		{args: "./clean", status: 0},
		{args: "fmt net os/user runtime/cgo", status: 0},
		{args: "./found", status: 3, stderr: "found/found.go:3:1: "},
		{args: "-koywedirective=false ./found", status: 0},
		{args: "-koywedirective ./found", status: 3, stderr: "found/found.go:3:1: "},
		{args: "-json ./found", status: 0},
		{args: "-C found .", status: 3, stderr: "found.go:3:1: "},
		{args: "-C=found ./...", status: 3, stderr: "found.go:3:1: "},
		{args: "-C found -c=0 .", status: 3, stderr: "3\t//koywelint:nothing"},
		{args: "../found", in: "clean", status: 3, stderr: "found/found.go:3:1: "},
		{args: "found/found.go", status: 3, stderr: "found/found.go:3:1: "},
		{args: "-tags=special ./tagged", status: 3, stderr: "tagged/tagged.go:5:1: "},
		{args: "./intests", status: 3, stderr: "intests/a_test.go:3:1: "},
		{args: "-test=false ./intests", status: 0},

		{args: "./...", status: 1, stderr: "found/found.go:3:1: "},
		{args: "./types", status: 1, stderr: "types/types.go:5:16: cannot use"},
		{args: "./types", status: 1, stderr: cannotCheck + "example.com/status/types\n"},
		{args: "-json ./types", status: 1, stderr: cannotCheck + "example.com/status/types\n"},
		{args: "-fix ./types", status: 1, stderr: "types/types.go:5:16: cannot use"},
		{args: "./types ./found", status: 1, stderr: "found/found.go:3:1: "},
		{args: "./syntax", status: 1, stderr: "syntax/syntax.go:3:6: expected"},
		{args: "./missing", status: 1, stderr: "missing/missing.go:3:8: no required module provides package example.com/nowhere"},
		{args: "./above", status: 1, stderr: "types/types.go:5:16: cannot use"},
		{args: "./above", status: 1, stderr: cannotCheck + "example.com/status/above\n"},
		{args: "./cycle", status: 1, stderr: "import cycle not allowed"},
		{args: "./badtest", status: 1, stderr: "badtest/a_test.go:3:16: cannot use"},
		{args: "./badtest", status: 1, stderr: "badtest/a.go:3:1: "},
		{args: "./tagged", status: 1, stderr: "build constraints exclude all Go files"},
		{args: "./nosuch", status: 1, stderr: "nosuch: directory not found"},
		{args: "./nosuch/...", status: 1, stderr: "./nosuch/"},
		{args: "./found ./nosuch/...", status: 1, stderr: "./nosuch/"},
		{args: "nosuch/...", status: 1, stderr: "nosuch/... matched no packages"},
		{args: "./clean nosuch/...", status: 1, stderr: "nosuch/... matched no packages"},
		{args: "example.com/nowhere", status: 1, stderr: "no required module provides package example.com/nowhere"},
		{args: "-C " + elsewhere + " .", status: 1, stderr: "go.mod file not found"},
		{args: "-C " + elsewhere + " ./...", status: 1, stderr: "directory prefix . does not contain main module"},
		{args: "nosuch.cfg", status: 1, stderr: "nosuch.cfg"},

		{args: "", status: 2, stderr: "Usage:"},
		{args: "-json", status: 2, stderr: "no packages named"},
		{args: "-nosuch ./...", status: 2, stderr: "-nosuch"},
		{args: "-koywedirective=maybe ./...", status: 2, stderr: "-koywedirective"},
		{args: "-c=some ./...", status: 2, stderr: "-c"},
		{args: "./found -json", status: 2, stderr: "-json"},
		{args: "gopls -nosuch", status: 2, stderr: "-nosuch"},
		{args: "gopls ./...", status: 2, stderr: `"./..."`},
		{args: "gopls ./...", status: 2, stderr: "'koywelint help gopls'"},
		{args: "checklist -nosuch", status: 2, stderr: "'koywelint help checklist'"},
		{args: "gopls -version v0.1.0", status: 2, stderr: "gopls v0.1.0 is not supported"},
		{args: "help nosuch", status: 2, stderr: `"nosuch"`},
		{args: "-C", status: 2, stderr: "-C"},
		{args: "-C nosuch ./...", status: 2, stderr: "nosuch"},
		{args: "-json -C found .", status: 2, stderr: "must be the first"},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			r := execute(t, filepath.Join(dir, test.in), program, strings.Fields(test.args)...)
			if r.status != test.status || !strings.Contains(r.stderr, test.stderr) || test.status != 0 && r.stderr == "" {
				t.Errorf("status %d, want %d, with %q; got\n%s", r.status, test.status, test.stderr, r.stderr)
			}
			if test.status == 0 && r.stderr != "" {
				t.Errorf("unexpected output\n%s", r.stderr)
			}
			if strings.Contains(r.stderr, "goroutine ") {
				t.Errorf("panic\n%s", r.stderr)
			}
		})
	}
}

func TestCommands(t *testing.T) {
	tests := []struct {
		args   string
		stdout string // a part of it
	}{
		{"version", "koywelint "},
		{"help", "Usage: koywelint"},
		{"-h", "-test"},
		{"gopls -h", "v0.23.0"},
		{"help koywedirective", "koywedirective: "},
		{"help checklist", "-golangci"},
		{"-V=full", "buildID="},
		{"-flags", `"koywedirective"`},
	}
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			r := execute(t, t.TempDir(), program, strings.Fields(test.args)...)
			if r.status != 0 || !strings.Contains(r.stdout, test.stdout) {
				t.Errorf("status %d, want 0, with %q; got\n%s%s", r.status, test.stdout, r.stdout, r.stderr)
			}
		})
	}
}

// TestOnce holds that a file that is compiled twice, alone and with its tests,
// has its findings once.
func TestOnce(t *testing.T) {
	dir := write(t, "status")
	r := execute(t, dir, program, "./both", "./found")
	if got, want := places(r.found()), []string{"both/a.go:3", "both/a_test.go:3", "found/found.go:3"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}

	r = execute(t, dir, program, "-json", "./both")
	var tree map[string]map[string][]struct{ Posn, Message string }
	if err := json.Unmarshal([]byte(r.stdout), &tree); err != nil {
		t.Fatal(err)
	}
	var posns []string
	for _, checks := range tree {
		for _, diags := range checks {
			for _, d := range diags {
				posns = append(posns, filepath.Base(d.Posn))
			}
		}
	}
	slices.Sort(posns)
	if want := []string{"a.go:3:1", "a_test.go:3:1"}; !slices.Equal(posns, want) {
		t.Errorf("JSON has %q, want %q", posns, want)
	}
}

func TestFix(t *testing.T) {
	dir := write(t, "pay")
	name := filepath.Join(dir, "audit", "audit.go")
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	r := execute(t, dir, program, "-fix", "-diff", "-piilog", "./audit")
	if !strings.Contains(r.stdout, "+++ ") {
		t.Errorf("no diff:\n%s%s", r.stdout, r.stderr)
	}
	if after, err := os.ReadFile(name); err != nil || !bytes.Equal(before, after) {
		t.Errorf("-diff has changed the file (%v):\n%s", err, after)
	}
	if r := execute(t, dir, program, "-fix", "-piilog", "./audit"); r.status != 0 {
		t.Errorf("status %d, want 0\n%s", r.status, r.stderr)
	}
	if r := execute(t, dir, program, "-piilog", "./audit"); r.status != 0 {
		t.Errorf("status %d after the fix, want 0\n%s", r.status, r.stderr)
	}
}

// TestVetForeign holds that go vet takes the answers for packages that are not
// the user's, and can name those packages as well.
func TestVetForeign(t *testing.T) {
	dir := write(t, "status")
	r := vet(t, dir, "./clean", "unicode/utf8", "os/user")
	if r.status != 0 || r.stderr != "" {
		t.Errorf("status %d, want 0\n%s", r.status, r.stderr)
	}
	if r := vet(t, dir, "./found"); r.status != 1 || len(r.found()) != 1 {
		t.Errorf("status %d, want 1 and one finding\n%s", r.status, r.stderr)
	}
}
