package goplsbuild

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/koywe/koywelint/analyzers"
)

func TestChoose(t *testing.T) {
	tests := []struct {
		wanted, version, toolchain string
		want                       string // version, or part of the error
	}{
		{"", "go1.25.0", "local", "v0.21.1"},
		{"", "go1.26.8", "local", "v0.23.0"},
		{"", "go1.26.8", "auto", "v0.23.0"},
		{"", "go1.27rc1", "local", "v0.23.0"},
		{"", "go1.27.3-custom", "local", "v0.24.0"},
		{"", "go1.28-0123abcd", "local", "v0.24.0"},
		{"v0.20.0", "go1.26.8", "local", "v0.20.0"},
		{"v0.24.0", "go1.26.8", "auto", "v0.24.0"},
		{"v0.24.0", "go1.26.8", "go1.26.8+auto", "v0.24.0"},
		{"v0.24.0", "go1.26.8", "local", "gopls v0.24.0 needs Go 1.27.0 or newer; this is Go 1.26.8, and GOTOOLCHAIN=local"},
		{"", "go1.24.9", "auto", "no supported gopls can be built with Go 1.24.9; it takes Go 1.25.0 or newer"},
		{"v0.19.1", "go1.26.8", "auto", "gopls v0.19.1 is not supported; the supported versions are v0.20.0, "},
		{"0.23.0", "go1.26.8", "auto", "gopls 0.23.0 is not supported"},
	}
	for _, test := range tests {
		r, err := choose(test.wanted, &goTool{Version: test.version, Toolchain: test.toolchain})
		got := r.version
		if err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, test.want) {
			t.Errorf("choose(%q) with %s, GOTOOLCHAIN=%s: %s, want %s", test.wanted, test.version, test.toolchain, got, test.want)
		}
	}
}

func TestReleased(t *testing.T) {
	const sum = "h1:abc="
	tests := []struct {
		name string
		main debug.Module
		want string
	}{
		{"go install of a version", debug.Module{Path: modulePath, Version: "v1.2.3", Sum: sum}, "v1.2.3"},
		{"go build without version control", debug.Module{Path: modulePath, Version: "(devel)"}, ""},
		{"go build at a tag", debug.Module{Path: modulePath, Version: "v1.2.3"}, ""},
		{"go run", debug.Module{Path: modulePath}, ""},
		{"replaced", debug.Module{Path: modulePath, Version: "v1.2.3", Sum: sum, Replace: &debug.Module{Path: "../fork"}}, ""},
		{"test of another module", debug.Module{Path: "example.com/m", Version: "v1.2.3", Sum: sum}, ""},
	}
	for _, test := range tests {
		if got := released(&debug.BuildInfo{Main: test.main}); got != test.want {
			t.Errorf("%s: version %q, want %q", test.name, got, test.want)
		}
	}
}

func TestSource(t *testing.T) {
	ctx := context.Background()
	g, err := findGo(ctx, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../../../..")
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	want := source{"v0.0.0", root}
	for _, named := range []string{"", ".", root} {
		if got, err := findSource(ctx, g, named, elsewhere); err != nil || got != want {
			t.Errorf("source named %q: %v, %v, want %v", named, got, err, want)
		}
	}
	for _, named := range []string{elsewhere, filepath.Join(root, "testdata", "shop"), filepath.Join(root, "nosuch")} {
		if got, err := findSource(ctx, g, named, root); err == nil {
			t.Errorf("source named %s: %v, want an error", named, got)
		}
	}
}

func TestGenerate(t *testing.T) {
	gopls := t.TempDir()
	write(t, filepath.Join(gopls, "main.go"), "package main // main.go of gopls\n")
	write(t, filepath.Join(gopls, "go.sum"), "sums\n")
	write(t, filepath.Join(gopls, "go.mod"), "module golang.org/x/tools/gopls\n\ngo 1.26.0\n\nrequire (\n\tgolang.org/x/text v0.38.0\n\tgolang.org/x/tools v0.47.1-0.2026\n)\n")
	for _, test := range []struct {
		src  source
		want []string
	}{
		{source{Version: "v1.2.3"}, []string{"github.com/koywe/koywelint v1.2.3\n"}},
		{source{"v0.0.0", `/home/my folder`}, []string{"github.com/koywe/koywelint v0.0.0\n", `replace github.com/koywe/koywelint => "/home/my folder"`}},
	} {
		dir := filepath.Join(t.TempDir(), "suite")
		if err := generate(dir, gopls, release{version: "v0.23.0", needs: "go1.26.0"}, test.src); err != nil {
			t.Fatal(err)
		}
		mod := read(t, filepath.Join(dir, "go.mod"))
		want := append(test.want, "module golang.org/x/tools/gopls/suite\n", "\ngo 1.26.0\n", "golang.org/x/tools/gopls v0.23.0\n",
			"replace golang.org/x/tools => golang.org/x/tools v0.47.1-0.2026\n")
		for _, line := range want {
			if !strings.Contains(mod, line) {
				t.Errorf("%v: go.mod lacks %q:\n%s", test.src, line, mod)
			}
		}
		if n := strings.Count(mod, "replace "); n != len(test.want) {
			t.Errorf("%v: %d replace directives in\n%s", test.src, n, mod)
		}
		if got := read(t, filepath.Join(dir, "main.go")) + read(t, filepath.Join(dir, "go.sum")); got != "package main // main.go of gopls\nsums\n" {
			t.Errorf("copied %q", got)
		}
	}
}

func TestOutput(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text")
	write(t, text, "my work")
	if _, err := newOutput(text); err == nil || !strings.Contains(err.Error(), "no Go program") {
		t.Errorf("a text file as output: %v", err)
	}
	if _, err := newOutput(dir); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder as output: %v", err)
	}
	if _, err := newOutput(filepath.Join(text, "gopls")); err == nil {
		t.Error("no error for an output below a file")
	}

	o, err := newOutput(filepath.Join(dir, "new", "gopls"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, o.temp, "program")
	if err := o.commit(); err != nil {
		t.Fatal(err)
	}
	o.discard()
	if got := names(t, filepath.Join(dir, "new")); got != "gopls" {
		t.Errorf("the folder holds %q", got)
	}
}

// A fake go command answers as the real one does, or prints $FAIL and fails
// where its arguments begin with $AT.
const fakeGo = `#!/bin/sh
case "$*" in
"$AT"*) echo "$FAIL" >&2; exit 1 ;;
"env -json"*) echo '{"GOVERSION": "go1.26.8", "GOTOOLCHAIN": "auto", "GOPROXY": "https://proxy.example.com", "GOPATH": "/nowhere", "GOCACHE": "/cache"}' ;;
"list -m"*) printf 'github.com/koywe/koywelint\n%s\n' "$PWD" ;;
"mod download"*) echo '{"Dir": "'"$GOPLS"'"}' ;;
build*)
	echo golang.org/x/tools/gopls/suite >&2
	while [ "$1" != -o ]; do shift; done
	rm "$2"; cp "$BUILT" "$2" ;;
esac
`

// TestBuild holds what becomes of the old file, and what is said, when all
// goes well and when something fails.
func TestBuild(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the go command of this test is a shell script")
	}
	path := t.TempDir()
	write(t, filepath.Join(path, "go"), fakeGo)
	gopls := t.TempDir()
	for name, text := range map[string]string{"main.go": "package main\n", "go.sum": "", "go.mod": "require (\n\tgolang.org/x/tools v0.47.1\n)\n"} {
		write(t, filepath.Join(gopls, name), text)
	}
	var list string
	for _, a := range analyzers.Suite() {
		list += "echo " + a.Name + "\n"
	}
	const works = "if [ $1 = check ]; then echo 'sample.go:3:1: \"//koywelint:nosuch\"'; exit; fi\n"

	tests := []struct {
		name     string
		at, fail string // of the go command
		program  string
		version  string
		want     []string // in the error; none if all goes well
	}{
		{name: "all well", program: works + list},
		{name: "no network", at: "mod download", fail: "dial tcp: lookup proxy.example.com: no such host",
			want: []string{"is there a network", "GOPROXY=https://proxy.example.com", "no such host"}},
		{name: "disk full", at: "build", fail: "golang.org/x/net\nwrite /tmp/x: no space left on device",
			want: []string{"a disk is full", "/cache", "no space left"}},
		{name: "does not compile", at: "build", fail: "golang.org/x/net\n./suite.go:21:3: undefined: settings.AllAnalyzers",
			want: []string{"go build", "undefined: settings.AllAnalyzers"}},
		{name: "unknown version", version: "v0.1.0", want: []string{"gopls v0.1.0 is not supported"}},
		{name: "does not start", program: "echo broken >&2; exit 1\n", want: []string{"does not work", "broken"}},
		{name: "without checks", program: works, want: []string{"it has no check hardcodedkey"}},
		{name: "reports nothing", program: "[ $1 = check ] && exit\n" + list, want: []string{"it does not report"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			built := filepath.Join(t.TempDir(), "built")
			write(t, built, "#!/bin/sh\n"+test.program)
			t.Setenv("PATH", path+":/usr/bin:/bin")
			t.Setenv("GOPLS", gopls)
			t.Setenv("BUILT", built)
			t.Setenv("AT", test.at+" ")
			t.Setenv("FAIL", test.fail)
			t.Setenv("TMPDIR", t.TempDir())

			// The old file has to be a Go program; this test is one.
			dir := t.TempDir()
			out := filepath.Join(dir, "gopls")
			exe, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Link(exe, out); err != nil {
				if out2, err := exec.Command("cp", exe, out).CombinedOutput(); err != nil {
					t.Fatalf("%v\n%s", err, out2)
				}
			}
			old, err := os.Stat(out)
			if err != nil {
				t.Fatal(err)
			}

			var log bytes.Buffer
			file, err := Build(context.Background(), Options{Version: test.version, Output: out, Log: &log})
			if len(test.want) == 0 {
				if err != nil || file != out || read(t, out) != "#!/bin/sh\n"+test.program {
					t.Errorf("file %s, error %v\n%s", file, err, &log)
				}
			} else if now, staterr := os.Stat(out); err == nil || staterr != nil || !os.SameFile(old, now) {
				t.Errorf("error %v, and the old file is replaced", err)
			}
			for _, want := range test.want {
				if err != nil && !strings.Contains(err.Error(), want) {
					t.Errorf("error does not say %q:\n%v", want, err)
				}
			}
			if got := names(t, dir) + names(t, os.Getenv("TMPDIR")); got != "gopls" {
				t.Errorf("left behind: %s", got)
			}
		})
	}
}

func TestNoGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Build(context.Background(), Options{Output: filepath.Join(t.TempDir(), "gopls")})
	if err == nil || !strings.Contains(err.Error(), "takes the go command") {
		t.Errorf("without go: %v", err)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := t.TempDir()
	if _, err := Build(ctx, Options{Output: filepath.Join(dir, "gopls")}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	if got := names(t, dir); got != "" {
		t.Errorf("left behind: %s", got)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o777); err != nil {
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

// names returns the names of what is in a folder.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}
