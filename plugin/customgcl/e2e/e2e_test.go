package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestFix holds that what --fix leaves builds, that it comes to an end, and
// that then those findings are left that had no fix, and no other.
func TestFix(t *testing.T) {
	needsBuild(t)
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(shop)); err != nil {
		t.Fatal(err)
	}
	noFix := func() (n, all int) {
		issues := report(t, dir, suite(t), cache).Issues
		for _, i := range issues {
			switch len(i.SuggestedFixes) {
			case 0:
				n++
			case 1:
			default:
				t.Errorf("%s: %d fixes", i.Text, len(i.SuggestedFixes))
			}
		}
		return n, len(issues)
	}
	n, all := noFix()
	if n == all {
		t.Fatal("no finding has a fix")
	}
	// Fixes that overlap take a round each.
	const rounds = 3
	for range rounds {
		r := gcl(t, dir, exampleConfig, cache, "--fix")
		if r.exit > 1 || strings.Contains(r.stderr, "are skipped") {
			t.Fatalf("exit status %d\n%s", r.exit, r.stderr)
		}
		left, all := noFix()
		if left > n {
			t.Errorf("%d findings without a fix are left of %d", left, n)
		}
		if left == all {
			break
		}
	}
	left := gclFindings(t, dir, suite(t), cache)
	if len(left) > n {
		t.Errorf("%d findings are left, want at most the %d without a fix:\n%s", len(left), n, lines(left))
	}
	if want := lines(standaloneFindings(t, dir)); lines(left) != want {
		t.Errorf("after --fix, golangci-lint finds\n%s\nand the command\n%s", lines(left), want)
	}
	for _, args := range [][]string{{"build", "./..."}, {"vet", "./..."}} {
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("go %s after --fix: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}

// TestExclusions holds that a check of the suite can be told by its text.
func TestExclusions(t *testing.T) {
	needsBuild(t)
	all := gclFindings(t, shop, suite(t), cache)
	want := slices.DeleteFunc(slices.Clone(all), func(f finding) bool { return f.Check == "piilog" })
	excluded := config(t, map[string]string{"koywelint": "null"},
		"    warn-unused: true",
		"    rules: [{linters: [koywelint], text: '^piilog:'}]",
	)
	if got := gclFindings(t, shop, excluded, cache); lines(got) != lines(want) || len(got) == len(all) {
		t.Errorf("got\n%s\nwant\n%s", lines(got), lines(want))
	}
}

// TestSeverity holds that the example's severity rules reach single checks.
func TestSeverity(t *testing.T) {
	needsBuild(t)
	seen := map[string]bool{}
	for _, i := range report(t, shop, exampleConfig, cache).Issues {
		check, _, _ := strings.Cut(i.Text, ": ")
		want := "error"
		if check == "timingcompare" || check == "tlsminversion" {
			want = "warning"
		}
		if i.Severity != want || i.FromLinter != "koywelint" {
			t.Errorf("%s: severity %q, want %q", i.Text, i.Severity, want)
		}
		seen[i.Severity] = true
	}
	if len(seen) != 2 {
		t.Errorf("severities seen: %v", seen)
	}
}

// TestCache holds that a warm cache gives the same findings, and that neither
// changed settings nor an edit of a dependency gives old ones.
func TestCache(t *testing.T) {
	needsBuild(t)
	cache := t.TempDir()
	cold := lines(gclFindings(t, shop, suite(t), cache))
	if warm := lines(gclFindings(t, shop, suite(t), cache)); warm != cold {
		t.Errorf("cold cache\n%s\nwarm cache\n%s", cold, warm)
	}
	only := config(t, map[string]string{"koywelint": "{disable-all: true, enable: [timingcompare]}"})
	got := gclFindings(t, shop, only, cache)
	if len(got) == 0 || slices.ContainsFunc(got, func(f finding) bool { return f.Check != "timingcompare" }) {
		t.Errorf("with other settings: got\n%s", lines(got))
	}

	dir := module(t, map[string]string{
		"note/note.go": "package note\n\nfunc Note(string) {}\n",
		"m.go":         "package m\n\nimport \"example.com/m/note\"\n\nfunc F(password string) { note.Note(password) }\n",
	})
	if got := gclFindings(t, dir, suite(t), cache); len(got) != 0 {
		t.Errorf("got\n%s", lines(got))
	}
	write(t, dir, "note/note.go", "package note\n\nimport \"log\"\n\nfunc Note(text string) { log.Print(text) }\n")
	want := lines(standaloneFindings(t, dir))
	if got := lines(gclFindings(t, dir, suite(t), cache)); got != want || !strings.Contains(want, "m.go:5:") {
		t.Errorf("after an edit of the dependency: got\n%s\nwant\n%s", got, want)
	}
}

// git runs git in dir. A machine without it cannot run the test.
func git(t *testing.T, dir string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command("git", append([]string{"-c", "user.name=test", "-c", "user.email=test@example.com"}, args...)...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// TestNewOnly holds that a finding stands in the line that a branch changed.
func TestNewOnly(t *testing.T) {
	needsBuild(t)
	dir := module(t, map[string]string{"m.go": "package m\n\nimport \"crypto/tls\"\n\nvar A = tls.Config{}\n"})
	git(t, dir, "init", "-q", "-b", "main")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-q", "-m", "old")
	git(t, dir, "checkout", "-q", "-b", "work")
	write(t, dir, "m.go", "package m\n\nimport \"crypto/tls\"\n\nvar A = tls.Config{}\n\nvar B = tls.Config{}\n")
	git(t, dir, "commit", "-q", "-a", "-m", "new")
	got := gclFindings(t, dir, suite(t), cache, "--new-from-merge-base=main")
	if len(got) != 1 || got[0].Line != 7 {
		t.Errorf("got\n%s", lines(got))
	}
}

// TestGenerated holds that generated files are as silent as elsewhere, and that
// a key in one is found, unless golangci-lint itself leaves generated files out.
func TestGenerated(t *testing.T) {
	needsBuild(t)
	key := "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dcAbCdEfGh" // no real one
	dir := module(t, map[string]string{
		"m.go": "// Code generated by hand. DO NOT EDIT.\n\npackage m\n\nimport \"crypto/tls\"\n\nvar C = tls.Config{}\n\nvar Key = \"" + key + "\"\n",
	})
	got, want := gclFindings(t, dir, suite(t), cache), standaloneFindings(t, dir)
	if lines(got) != lines(want) || numbers(got) != "9" {
		t.Errorf("got\n%s\nthe command\n%s", lines(got), lines(want))
	}
	strict := config(t, map[string]string{"koywelint": "null"})
	text, err := os.ReadFile(strict)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Dir(strict), "strict.yml", strings.Replace(string(text), "generated: disable", "generated: strict", 1))
	if got := gclFindings(t, dir, filepath.Join(filepath.Dir(strict), "strict.yml"), cache); len(got) > 0 {
		t.Errorf("got\n%s", lines(got))
	}
}

// TestVendored holds that vendored modules change nothing.
func TestVendored(t *testing.T) {
	needsBuild(t)
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(shop)); err != nil {
		t.Fatal(err)
	}
	want := lines(gclFindings(t, dir, suite(t), cache))
	cmd := exec.Command("go", "mod", "vendor")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go mod vendor: %v\n%s", err, out)
	}
	if got := lines(gclFindings(t, dir, suite(t), cache, "--modules-download-mode=vendor")); got != want {
		t.Errorf("vendored: got\n%s\nwant\n%s", got, want)
	}
}

// TestWorkspace holds that facts cross the modules of a workspace.
func TestWorkspace(t *testing.T) {
	needsBuild(t)
	dir := t.TempDir()
	write(t, dir, "go.work", "go 1.25.0\n\nuse (\n\t./note\n\t./m\n)\n")
	write(t, dir, "note/go.mod", "module example.com/note\n\ngo 1.25.0\n")
	write(t, dir, "note/note.go", "package note\n\nimport \"log\"\n\nfunc Note(text string) { log.Print(text) }\n")
	write(t, dir, "m/go.mod", "module example.com/m\n\ngo 1.25.0\n\nrequire example.com/note v0.0.0\n")
	write(t, dir, "m/m.go", "package m\n\nimport \"example.com/note\"\n\nfunc F(password string) { note.Note(password) }\n")
	t.Setenv("GOWORK", filepath.Join(dir, "go.work"))
	got := lines(gclFindings(t, filepath.Join(dir, "m"), suite(t), cache))
	if want := lines(standaloneFindings(t, filepath.Join(dir, "m"))); got != want || !strings.Contains(got, "m.go:5:") {
		t.Errorf("got\n%s\nthe command\n%s", got, want)
	}
}
