// Package e2e tests golangci-lint with the plugin, as a binary. It is a folder
// of its own because the tests of a command compile the command once more.
package e2e

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The tests run golangci-lint with the plugin and the standalone command, both built once.
var (
	root          string // of the repository
	customGCL     string
	koywelint     string
	whyNotBuilt   string
	shop, fixed   string // services without and with fixes
	exampleConfig string
	cache         string // of golangci-lint, for tests that do not care how warm it is
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if testing.Short() {
		whyNotBuilt = "building golangci-lint takes minutes"
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "customgcl")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	root, err = filepath.Abs("../../..")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	shop, fixed = filepath.Join(root, "testdata/shop"), filepath.Join(root, "testdata/shop-fixed")
	exampleConfig = filepath.Join(root, ".golangci.example.yml")
	cache = filepath.Join(dir, "cache")
	customGCL, koywelint = filepath.Join(dir, "custom-gcl"), filepath.Join(dir, "koywelint")
	for _, b := range []struct{ from, to, pkg string }{
		{"..", customGCL, "."},
		{root, koywelint, "./cmd/koywelint"},
	} {
		cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", b.to, b.pkg)
		cmd.Dir = b.from
		if out, err := cmd.CombinedOutput(); err != nil {
			if bytes.Contains(out, []byte("dial tcp")) || bytes.Contains(out, []byte("module lookup disabled")) {
				whyNotBuilt = "golangci-lint is not in the module cache, and there is no network"
				break
			}
			fmt.Fprintf(os.Stderr, "go build %s: %v\n%s", b.pkg, err, out)
			return 1
		}
	}
	return m.Run()
}

func needsBuild(t *testing.T) {
	t.Helper()
	if whyNotBuilt != "" {
		t.Skip(whyNotBuilt)
	}
}

// A finding is one line of a report.
type finding struct {
	File         string // relative to the module
	Line, Column int
	Check        string
	Text         string
}

func (f finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", f.File, f.Line, f.Column, f.Check, f.Text)
}

func sorted(fs []finding) []finding {
	slices.SortFunc(fs, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Check, b.Check), cmp.Compare(a.Text, b.Text))
	})
	return fs
}

func lines(fs []finding) string {
	var b strings.Builder
	for _, f := range sorted(fs) {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

// gclRun is a run of golangci-lint.
type gclRun struct {
	exit           int
	stdout, stderr string
}

// gcl runs golangci-lint in dir with a configuration and a cache of its own.
func gcl(t *testing.T, dir, config, cache string, args ...string) gclRun {
	t.Helper()
	all := append([]string{"run", "-c", config, "--allow-parallel-runners", "--show-stats=false"}, args...)
	cmd := exec.Command(customGCL, all...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOLANGCI_LINT_CACHE="+cache, "GOFLAGS=")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	r := gclRun{}
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Fatal(err)
		}
		r.exit = exit.ExitCode()
	}
	r.stdout, r.stderr = stdout.String(), stderr.String()
	return r
}

// jsonReport is what is read of golangci-lint's JSON output.
type jsonReport struct {
	Issues []struct {
		FromLinter string
		Text       string
		Severity   string
		Pos        struct {
			Filename     string
			Line, Column int
		}
		SuggestedFixes []struct{ Message string }
	}
	Report struct {
		Error   string
		Linters []linterData
	}
}

type linterData struct {
	Name    string
	Enabled bool
}

// report runs golangci-lint and returns its report.
func report(t *testing.T, dir, config, cache string, args ...string) jsonReport {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.json")
	r := gcl(t, dir, config, cache, append([]string{"--output.json.path=" + file, "--path-mode=abs"}, args...)...)
	if r.exit > 1 {
		t.Fatalf("exit status %d\n%s", r.exit, r.stderr)
	}
	var report jsonReport
	read(t, file, &report)
	if report.Report.Error != "" {
		t.Fatal(report.Report.Error)
	}
	return report
}

// read decodes a JSON file.
func read(t *testing.T, file string, v any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}

// gclFindings returns the findings of golangci-lint.
func gclFindings(t *testing.T, dir, config, cache string, args ...string) []finding {
	t.Helper()
	var fs []finding
	for _, i := range report(t, dir, config, cache, args...).Issues {
		check, text, _ := strings.Cut(i.Text, ": ")
		fs = append(fs, finding{relative(dir, i.Pos.Filename), i.Pos.Line, i.Pos.Column, check, text})
	}
	return fs
}

// relative returns the name of a file in dir as both drivers are held to show it.
func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); filepath.IsAbs(file) && err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}

var posnRE = regexp.MustCompile(`^(.*):(\d+):(\d+)$`)

// standaloneFindings returns the findings of the command. Its messages end in
// the name of the check, where golangci-lint starts with it.
func standaloneFindings(t *testing.T, dir string, args ...string) []finding {
	t.Helper()
	args = append([]string{"-json"}, args...)
	if len(args) == 1 || strings.HasPrefix(args[len(args)-1], "-") {
		args = append(args, "./...")
	}
	cmd := exec.Command(koywelint, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("koywelint -json: %v", err)
	}
	var report map[string]map[string][]struct{ Posn, Message string }
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	seen := map[finding]bool{} // a package and its test variant share files
	var fs []finding
	for _, checks := range report {
		for check, found := range checks {
			for _, d := range found {
				m := posnRE.FindStringSubmatch(d.Posn)
				if m == nil {
					t.Fatalf("position %q", d.Posn)
				}
				f := finding{File: relative(dir, m[1]), Check: check, Text: strings.TrimSuffix(d.Message, " ("+check+")")}
				fmt.Sscan(m[2], &f.Line)
				fmt.Sscan(m[3], &f.Column)
				if !seen[f] {
					seen[f] = true
					fs = append(fs, f)
				}
			}
		}
	}
	return fs
}

// module makes a folder with a module of the given files.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.25.0\n")
	for name, text := range files {
		write(t, dir, name, text)
	}
	return dir
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// config writes a configuration for linters of the plugin, which map to their
// settings in YAML's flow style, and for others, which map to "", and more lines within and after
// "exclusions:".
func config(t *testing.T, settings map[string]string, more ...string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("version: \"2\"\nlinters:\n  default: none\n  enable:\n")
	for name := range settings {
		fmt.Fprintf(&b, "    - %s\n", name)
	}
	b.WriteString("  settings:\n    custom:\n")
	for name, s := range settings {
		if s != "" {
			fmt.Fprintf(&b, "      %s: {type: module, settings: %s}\n", name, s)
		}
	}
	b.WriteString("  exclusions:\n    generated: disable\n")
	for _, line := range more {
		fmt.Fprintln(&b, line)
	}
	b.WriteString("issues: {max-issues-per-linter: 0, max-same-issues: 0, uniq-by-line: false}\n")
	dir := t.TempDir()
	write(t, dir, "golangci.yml", b.String())
	return filepath.Join(dir, "golangci.yml")
}

// suite is the configuration of the whole suite as it is by default.
func suite(t *testing.T) string { return config(t, map[string]string{"koywelint": "null"}) }
