package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expected output and the README")

// lintDir runs the command in a folder and returns what it prints and its status.
func lintDir(t *testing.T, dir string) (string, int) {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "koywelint")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var out bytes.Buffer
	cmd := exec.Command(bin, "-C", dir, "./...")
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), abs+string(filepath.Separator), ""), cmd.ProcessState.ExitCode()
}

// TestShop holds the list of what is found in the service with the mistakes,
// and that the README shows the beginning of it.
func TestShop(t *testing.T) {
	got, status := lintDir(t, "../../testdata/shop")
	if status != 3 {
		t.Errorf("exit status %d, want 3", status)
	}
	const golden = "testdata/shop.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("findings in testdata/shop have changed; go test ./cmd/koywelint -run TestShop -update writes them. Got:\n%s", got)
	}
	checkReadme(t, got)
}

// shown picks the lines of the README's first screen, one for each kind of mistake.
var shown = regexp.MustCompile(`(?m)^(internal/config/config\.go:17|internal/koywe/orders\.go:36|internal/webhook/handler\.go:(33:62|37)|internal/checkout/checkout\.go:139|internal/koywe/client\.go:44).*: .*$`)

func checkReadme(t *testing.T, output string) {
	const file, begin, end = "../../README.md", "<!-- BEGIN shop -->\n", "<!-- END shop -->"
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("README.md lacks the markers of the shop's findings")
	}
	var b strings.Builder
	b.WriteString(before + begin)
	for _, line := range shown.FindAllString(output, -1) {
		b.WriteString("    " + line + "\n")
	}
	b.WriteString(end + after)
	if b.String() == string(readme) {
		return
	}
	if !*update {
		t.Error("README.md does not show the real output; run with -update")
		return
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestShopFixed holds that the same service done right has no findings.
func TestShopFixed(t *testing.T) {
	if got, status := lintDir(t, "../../testdata/shop-fixed"); got != "" || status != 0 {
		t.Errorf("exit status %d, findings:\n%s", status, got)
	}
}
