package e2e

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNeovim holds that a person with Neovim sees the findings of a file of
// the shop, applies a fix and saves what then builds.
func TestNeovim(t *testing.T) {
	needsGopls(t)
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		t.Skip("no Neovim: ", err)
	}
	script, err := filepath.Abs("neovim.lua")
	if err != nil {
		t.Fatal(err)
	}
	dir := shop(t)
	name := filepath.Join(dir, "internal", "webhook", "handler.go")

	cmd := exec.Command(nvim, "--headless", "--clean", "-i", "NONE", "-n", name, "-c", "luafile "+script)
	cmd.Dir = dir
	cmd.Env = append(environment(dir), "GOPLS="+gopls, "HOME="+t.TempDir(),
		// These follow HOME otherwise.
		"GOMODCACHE="+goEnv(t, "GOMODCACHE"), "GOCACHE="+goEnv(t, "GOCACHE"), "GOENV="+goEnv(t, "GOENV"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	listed := strings.ReplaceAll(string(out), "\r", "")

	_, alone := execute(t, dir, []int{3}, koywelint, "./internal/webhook")
	if strings.Contains(alone, "timingcompare") {
		t.Errorf("the finding is still there:\n%s", alone)
	}
	for _, line := range []string{
		`37: the signature expected is compared with signature by !=, which takes longer the more of it is right; use hmac.Equal (timingcompare)`,
		`33: r.Header, a raw message, is written to the log by slog.Debug`,
		`fix: Compare in constant time with hmac.Equal`,
	} {
		if !strings.Contains(listed, line) {
			t.Errorf("Neovim does not show %q, but\n%s", line, listed)
		}
	}
	if after := read(t, name); !strings.Contains(after, "if !hmac.Equal([]byte(signature), []byte(expected)) {") {
		t.Errorf("the file has become\n%s", after)
	}
	execute(t, dir, []int{0}, "go", "build", "./...")
	execute(t, dir, []int{0}, "go", "vet", "./internal/webhook")
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
