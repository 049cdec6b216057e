package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/koywe/koywelint/analyzers"
)

// A tree is Go code that fixes are applied to.
type tree struct {
	dir      string
	env      []string
	patterns []string
}

func (tr tree) run(t *testing.T, name string, args ...string) result {
	t.Helper()
	cmd := exec.Command(name, append(args, tr.patterns...)...)
	cmd.Dir = tr.dir
	cmd.Env = append(os.Environ(), "PWD="+tr.dir, "GOWORK=off", "GOFLAGS=")
	cmd.Env = append(cmd.Env, tr.env...)
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		t.Fatal(err)
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// trees copies the test packages of all checks and the service with the
// mistakes.
func trees(t *testing.T) map[string]tree {
	t.Helper()
	temp, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	gopath, shop := filepath.Join(temp, "gopath"), filepath.Join(temp, "shop")
	for from, to := range map[string]string{"src": filepath.Join(gopath, "src"), "shop": shop} {
		if err := os.CopyFS(to, os.DirFS(filepath.Join("../../testdata", from))); err != nil {
			t.Fatal(err)
		}
	}
	wants := tree{dir: filepath.Join(gopath, "src"), env: []string{"GO111MODULE=off", "GOPATH=" + gopath}}
	for _, c := range analyzers.Checks {
		wants.patterns = append(wants.patterns, "./"+c.Name+"/...")
	}
	return map[string]tree{"want packages": wants, "shop": {dir: shop, patterns: []string{"./..."}}}
}

// TestFixesOfAllDrivers applies all fixes to all test packages and to the
// service with the mistakes. What comes of it builds, passes go vet and the
// tests it has, and is formatted as before; no finding is left that has a fix,
// and applying fixes again changes nothing.
func TestFixesOfAllDrivers(t *testing.T) {
	if testing.Short() {
		t.Skip("builds each tree several times")
	}
	apply := map[string]func(*testing.T, tree){
		"standalone": func(t *testing.T, tr tree) {
			if r := tr.run(t, program, "-fix"); r.status != findings || !strings.Contains(r.stderr, "koywelint: applied ") {
				t.Fatalf("status %d\n%s", r.status, r.stderr)
			}
		},
		"go vet": func(t *testing.T, tr tree) {
			for range fixRounds { // go vet leaves out fixes that are in each other's way
				tr.run(t, "go", "vet", "-vettool="+program, "-fix")
			}
		},
	}
	for driver, fix := range apply {
		t.Run(driver, func(t *testing.T) {
			t.Parallel()
			for name, tr := range trees(t) {
				t.Run(name, func(t *testing.T) {
					vetBefore := withoutLines(tr.run(t, "go", "vet").stderr)
					unformatted := tr.unformatted(t)
					fix(t, tr)
					if r := tr.run(t, "go", "test", "-vet=off"); r.status != 0 {
						t.Errorf("go test: status %d\n%s%s", r.status, r.stdout, r.stderr)
					}
					for _, says := range withoutLines(tr.run(t, "go", "vet").stderr) {
						if !slices.Contains(vetBefore, says) {
							t.Errorf("go vet now says: %s", says)
						}
					}
					for _, name := range tr.unformatted(t) {
						if !slices.Contains(unformatted, name) {
							t.Errorf("%s is no longer formatted", name)
						}
					}
					for _, left := range tr.fixable(t) {
						t.Errorf("left, with a fix: %s", left)
					}
					if r := tr.run(t, program, "-diff"); r.stdout != "" {
						t.Errorf("a second run changes more:\n%s", r.stdout)
					}
				})
			}
		})
	}
}

// withoutLines returns what a tool says of each file, without the numbers.
func withoutLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if file, rest, ok := strings.Cut(line, ".go:"); ok {
			out = append(out, file+strings.TrimLeft(rest, "0123456789:"))
		}
	}
	slices.Sort(out)
	return out
}

func (tr tree) unformatted(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("gofmt", "-l", tr.dir).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}

// fixable returns the findings that have a fix.
func (tr tree) fixable(t *testing.T) []string {
	t.Helper()
	r := tr.run(t, program, "-json")
	var pkgs map[string]map[string][]struct {
		Posn, Message string
		Fixes         []any `json:"suggested_fixes"`
	}
	if err := json.Unmarshal([]byte(r.stdout), &pkgs); err != nil {
		t.Fatalf("%v\n%s", err, r.stderr)
	}
	var left []string
	for _, checks := range pkgs {
		for _, diags := range checks {
			for _, d := range diags {
				if len(d.Fixes) > 0 {
					left = append(left, d.Posn+": "+d.Message)
				}
			}
		}
	}
	return left
}

// TestBrokenFixIsNotWritten holds that nothing is written if the result of the
// fixes would not compile.
func TestBrokenFixIsNotWritten(t *testing.T) {
	dir := write(t, "pay")
	t.Chdir(dir)
	breaks := &analysis.Analyzer{
		Name:     "breaks",
		Doc:      "suggests a fix that does not compile",
		Requires: []*analysis.Analyzer{inspect.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			for _, file := range pass.Files {
				for _, d := range file.Decls {
					if d, ok := d.(*ast.FuncDecl); ok {
						pass.Report(analysis.Diagnostic{Pos: d.Pos(), Message: "a function", SuggestedFixes: []analysis.SuggestedFix{{
							Message:   "Break it",
							TextEdits: []analysis.TextEdit{{Pos: d.Name.Pos(), End: d.Name.End(), NewText: []byte("nosuch.name")}},
						}}})
					}
				}
			}
			return nil, nil
		},
	}
	before, err := os.ReadFile("audit/audit.go")
	if err != nil {
		t.Fatal(err)
	}
	f := &flags{fix: true}
	patterns := []string{"./audit"}
	suite := []*analysis.Analyzer{breaks}
	res, err := check(suite, f.load, patterns)
	if err != nil {
		t.Fatal(err)
	}
	if _, status, err := applyFixes(f, suite, patterns, res); status != failed || err == nil || !strings.Contains(fmt.Sprint(err), "audit/audit.go") {
		t.Errorf("status %d and %v, want %d and an error that names audit/audit.go", status, err, failed)
	}
	if after, err := os.ReadFile("audit/audit.go"); err != nil || string(after) != string(before) {
		t.Errorf("the file has changed (%v):\n%s", err, after)
	}
}
