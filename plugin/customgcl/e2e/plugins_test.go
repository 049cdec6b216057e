package e2e

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// calls is a module in which a value goes to a log through another package.
var calls = map[string]string{
	"note/note.go": "package note\n\nimport \"log\"\n\nfunc Note(text string) { log.Print(text) }\n",
	"m.go": `package m

import "example.com/m/note"

func F(password string) {
	note.Note(password)
	note.Note(password) //nolint:other // theirs
	note.Note(password) //nolint:koywelint // ours
}
`,
}

// TestTwoPlugins holds that another plugin in the same binary changes nothing
// of what is found, and is not changed either.
func TestTwoPlugins(t *testing.T) {
	needsBuild(t)
	one := customGCL
	defer func() { customGCL = one }()
	customGCL = filepath.Join(t.TempDir(), "two")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", customGCL, "./two")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	dir := module(t, calls)
	both := gclFindings(t, dir, config(t, map[string]string{"koywelint": "null", "other": "null"}), cache)
	theirs := func(f finding) bool { return f.Check == "nolog" }
	ours := slices.DeleteFunc(slices.Clone(both), theirs)
	if want := lines(standaloneFindings(t, dir)); lines(ours) != want || len(ours) == 0 {
		t.Errorf("ours: got\n%s\nwant\n%s", lines(ours), want)
	}
	got := lines(slices.DeleteFunc(both, func(f finding) bool { return !theirs(f) }))
	if want := "m.go:6:2: nolog: no logs, please\nm.go:8:2: nolog: no logs, please\nnote/note.go:5:26: nolog: no logs, please\n"; got != want {
		t.Errorf("theirs: got\n%s\nwant\n%s", got, want)
	}
}

// TestLists holds that the lists of the settings do what the flags of the
// command do, that changed ones are heeded with a warm cache, and that two
// linters of one run keep theirs apart.
func TestLists(t *testing.T) {
	needsBuild(t)
	dir := t.TempDir()
	write(t, dir, "audit/go.mod", "module example.com/audit\n\ngo 1.25.0\n")
	write(t, dir, "audit/audit.go", "package audit\n\nvar queue = make(chan string, 1)\n\ntype Trail struct{}\n\nfunc (*Trail) Record(text string) { queue <- text }\n\nfunc Emit(text string) { queue <- text }\n")
	write(t, dir, "m/go.mod", "module example.com/m\n\ngo 1.25.0\n\nrequire example.com/audit v0.0.0\n\nreplace example.com/audit => ../audit\n")
	write(t, dir, "m/sub/sub.go", "package sub\n\nimport \"example.com/audit\"\n\nfunc Tell(text string) { audit.Emit(text) }\n")
	write(t, dir, "m/m.go", `package m

import (
	"example.com/audit"
	"example.com/m/sub"
)

func F(trail *audit.Trail, email string) {
	trail.Record(email)
	audit.Emit(email)
	sub.Tell(email)
}
`)
	dir = filepath.Join(dir, "m")
	const record, emit = "(*example.com/audit.Trail).Record", "example.com/audit.Emit"
	cache := t.TempDir()
	for _, tt := range []struct{ list, want string }{
		{"", ""},
		{record, "9"},
		{emit, "10 11"},
		{record + "," + emit, "9 10 11"},
	} {
		settings := "null"
		if tt.list != "" {
			settings = "{settings: {piilog: {loggers: ['" + strings.ReplaceAll(tt.list, ",", "', '") + "']}}}"
		}
		got := gclFindings(t, dir, config(t, map[string]string{"koywelint": settings}), cache)
		flags := []string{"./..."}
		if tt.list != "" {
			flags = []string{"-piilog.loggers=" + tt.list, "./..."}
		}
		if want := lines(standaloneFindings(t, dir, flags...)); lines(got) != want || numbers(got) != tt.want {
			t.Errorf("%s: got\n%s\nthe command\n%s\nwant lines %s", tt.list, lines(got), want, tt.want)
		}
	}
	apart := config(t, map[string]string{
		"koywelint-piilog": "{loggers: ['" + emit + "']}",
		"koywelint":        "{disable-all: true, enable: [piilog], settings: {piilog: {loggers: ['" + record + "']}}}",
	})
	if got := numbers(gclFindings(t, dir, apart, cache)); got != "9 10 11" {
		t.Errorf("two linters: got lines %s", got)
	}
}

// numbers are the lines of findings, in their order.
func numbers(fs []finding) string {
	var all []string
	for _, f := range sorted(fs) {
		all = append(all, strconv.Itoa(f.Line))
	}
	return strings.Join(all, " ")
}
