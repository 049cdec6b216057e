package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func text(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestReadme holds that the two files of the README are good to be copied: the
// first is .custom-gcl.yml but for where the plugin comes from, and the second
// shows all findings.
func TestReadme(t *testing.T) {
	needsBuild(t)
	_, section, ok := strings.Cut(text(t, "README.md"), "## In golangci-lint\n")
	if !ok {
		t.Fatal("no section")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var blocks []string
	inBlock := false
	for line := range strings.Lines(section) {
		code, isCode := strings.CutPrefix(line, "    ")
		if isCode && !inBlock {
			blocks = append(blocks, "")
		}
		inBlock = isCode
		if isCode {
			blocks[len(blocks)-1] += code
		}
	}
	if len(blocks) != 3 {
		t.Fatalf("%d blocks", len(blocks))
	}
	_, want, _ := strings.Cut(text(t, ".custom-gcl.yml"), "\nversion:")
	if want := "version:" + strings.Replace(want, "path: ./", "version: v0.1.0", 1); blocks[0] != want {
		t.Errorf("got\n%s\nwant\n%s", blocks[0], want)
	}

	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(shop)); err != nil {
		t.Fatal(err)
	}
	write(t, dir, ".golangci.yml", blocks[1])
	if err := os.Symlink(customGCL, filepath.Join(dir, "custom-gcl")); err != nil {
		t.Fatal(err)
	}
	if blocks[2] != "golangci-lint custom\n./custom-gcl run ./...\n" {
		t.Errorf("commands\n%s", blocks[2])
	}
	ours := 0
	for _, i := range report(t, dir, ".golangci.yml", cache).Issues {
		if i.FromLinter == "koywelint" {
			ours++
		}
	}
	if want := len(standaloneFindings(t, dir)); ours != want {
		t.Errorf("%d findings, want %d", ours, want)
	}
}

// TestExampleOptions holds that what is commented out in the example works
// when it is not.
func TestExampleOptions(t *testing.T) {
	needsBuild(t)
	example := text(t, ".golangci.example.yml")
	for _, option := range []struct{ off, on string }{
		{"disable: []", "disable: [timingcompare]"},
		{"loggers: []\n              # -", "loggers:\n              -"},
		{"sensitive: []\n              # -", "sensitive:\n              -"},
		{"cleans: []\n              # -", "cleans:\n              -"},
		{"    # rules:\n    #   - linters: [koywelint]\n    #     path:", "    rules:\n      - linters: [koywelint]\n        path:"},
		{"    #     text: '^tls", "        text: '^tls"},
		{"  # new-from-merge-base", "  new-from-merge-base"},
	} {
		if strings.Count(example, option.off) != 1 {
			t.Errorf("%q is not in the example once", option.off)
		}
		example = strings.Replace(example, option.off, option.on, 1)
	}
	tlsConfig := "\n\nimport \"crypto/tls\"\n\nvar A = tls.Config{}\n"
	dir := module(t, map[string]string{
		".golangci.yml":          example,
		"old/old.go":             "package old" + tlsConfig,
		"internal/sandbox/s.go":  "package sandbox\n",
		"internal/sandbox2/s.go": "package sandbox2\n",
	})
	git(t, dir, "init", "-q", "-b", "main")
	git(t, dir, "add", ".")
	git(t, dir, "commit", "-q", "-m", "old")
	git(t, dir, "checkout", "-q", "-b", "work")
	write(t, dir, "internal/sandbox/s.go", "package sandbox"+tlsConfig)
	write(t, dir, "internal/sandbox2/s.go", "package sandbox2"+tlsConfig)
	got := gclFindings(t, dir, ".golangci.yml", cache)
	if len(got) != 1 || got[0].File != "internal/sandbox2/s.go" {
		t.Errorf("got\n%s", lines(got))
	}
}

// TestRecipes holds that the workflows for CI fail because of findings and
// leave a checklist that shows them. The binaries of the test stand in for
// those that a workflow builds.
func TestRecipes(t *testing.T) {
	needsBuild(t)
	var github struct {
		Jobs map[string]struct {
			Steps []struct{ If, Run string }
		}
	}
	if err := yaml.Unmarshal([]byte(text(t, "plugin/ci/github-actions.yml")), &github); err != nil {
		t.Fatal(err)
	}
	var steps []string
	for _, s := range github.Jobs["koywelint"].Steps {
		if s.Run != "" {
			steps = append(steps, "(set -e\n"+s.Run+"\n) || failed=1")
		}
	}
	var gitlab map[string]struct{ Script []string }
	if err := yaml.Unmarshal([]byte(text(t, "plugin/ci/gitlab-ci.yml")), &gitlab); err != nil {
		t.Fatal(err)
	}
	for name, script := range map[string]string{
		"github": strings.Join(steps, "\n") + "\nexit ${failed:-0}",
		"gitlab": "set -e\n" + strings.Join(gitlab["koywelint"].Script, "\n"),
	} {
		for _, service := range []string{shop, fixed} {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(service)); err != nil {
				t.Fatal(err)
			}
			write(t, dir, ".golangci.yml", text(t, ".golangci.example.yml"))
			out, exit := workflow(t, dir, script)
			if (exit == 0) != (service == fixed) {
				t.Errorf("%s, %s: exit status %d\n%s", name, filepath.Base(service), exit, out)
			}
			checklist, err := os.ReadFile(filepath.Join(dir, "checklist.md"))
			if err != nil {
				t.Errorf("%s: %v\n%s", name, err, out)
				continue
			}
			if !strings.HasPrefix(string(checklist), "## ") {
				t.Errorf("%s: the checklist is no Markdown:\n%.200s", name, checklist)
			}
			for _, f := range standaloneFindings(t, dir) {
				if !strings.Contains(string(checklist), f.File) {
					t.Errorf("%s: the checklist does not show %s", name, f)
				}
			}
		}
	}
}

// workflow runs a script of CI in dir.
func workflow(t *testing.T, dir, script string) (out string, exit int) {
	t.Helper()
	bin := t.TempDir()
	for name, text := range map[string]string{
		"golangci-lint": "#!/bin/sh\ncp '" + customGCL + "' custom-gcl\n",
		"go": `#!/bin/sh
case "$1 $2" in
"install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0") ;;
"run github.com/koywe/koywelint/cmd/koywelint@latest") shift 2; exec '` + koywelint + `' "$@" ;;
*) PATH=${PATH#*:}; exec go "$@" ;;
esac
`,
	} {
		write(t, bin, name, text)
		if err := os.Chmod(filepath.Join(bin, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("bash", "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "GOLANGCI_LINT_CACHE="+cache, "TMPDIR="+t.TempDir(), "GOFLAGS=", "GOWORK=off")
	output, _ := cmd.CombinedOutput()
	return string(output), cmd.ProcessState.ExitCode()
}
