package e2e

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var testCustom = flag.Bool("custom", false, "test .custom-gcl.yml with golangci-lint custom, which takes minutes")

// TestCustom holds that golangci-lint custom can build what .custom-gcl.yml
// says. In place of the network, git clones what the module cache has.
func TestCustom(t *testing.T) {
	needsBuild(t)
	if !*testCustom {
		t.Skip("without -custom")
	}
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	const module = "github.com/golangci/golangci-lint/v2"
	list := exec.Command("go", "list", "-m", "-f", "{{.Version}} {{.Dir}}", module)
	list.Dir = ".."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	version, cached, _ := strings.Cut(strings.TrimSpace(string(out)), " ")

	src := t.TempDir()
	clone := filepath.Join(src, "golangci-lint.git")
	if err := os.CopyFS(clone, os.DirFS(cached)); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"init", "-q", "-b", "main"},
		{"add", "-A", "-f"},
		{"-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "copy"},
		{"tag", version},
	} {
		cmd := exec.Command("git", args...)
		cmd.Dir = clone
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}

	dest := t.TempDir()
	cmd := exec.Command(customGCL, "custom", "--destination", dest)
	cmd.Dir = root
	cmd.Env = append(os.Environ(),
		"GOFLAGS=-trimpath", "GOWORK=off",
		"GIT_CONFIG_COUNT=2",
		"GIT_CONFIG_KEY_0=url.file://"+src+"/.insteadOf", "GIT_CONFIG_VALUE_0=https://github.com/golangci/",
		"GIT_CONFIG_KEY_1=safe.directory", "GIT_CONFIG_VALUE_1=*",
	)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("golangci-lint custom: %v\n%s", err, out)
	}
	customGCL := filepath.Join(dest, "custom-gcl")
	run := exec.Command(customGCL, "run", "-c", exampleConfig, "--allow-parallel-runners", "./...")
	run.Dir = shop
	run.Env = append(os.Environ(), "GOLANGCI_LINT_CACHE="+t.TempDir(), "GOWORK=off")
	if out, _ := run.CombinedOutput(); !strings.Contains(string(out), "(koywelint)") {
		t.Errorf("no finding in testdata/shop:\n%s", out)
	}
}
