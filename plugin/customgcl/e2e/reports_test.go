package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestFormats holds that each finding keeps its place, check and text in text,
// JSON and SARIF.
func TestFormats(t *testing.T) {
	needsBuild(t)
	dir := t.TempDir()
	r := gcl(t, shop, suite(t), cache, "--path-mode=abs", "--output.text.path=stdout", "--output.text.print-issued-lines=false",
		"--output.json.path="+filepath.Join(dir, "report.json"), "--output.sarif.path="+filepath.Join(dir, "report.sarif"))
	if r.exit != 1 {
		t.Fatalf("exit status %d\n%s", r.exit, r.stderr)
	}
	want := lines(standaloneFindings(t, shop))

	var inText []finding
	lineRE := regexp.MustCompile(`^(.*\.go):(\d+):(\d+): (\w+): (.*) \(koywelint\)$`)
	for line := range strings.Lines(r.stdout) {
		m := lineRE.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			t.Errorf("text: no finding in %q", line)
			continue
		}
		f := finding{File: relative(shop, m[1]), Check: m[4], Text: m[5]}
		fmt.Sscan(m[2], &f.Line)
		fmt.Sscan(m[3], &f.Column)
		inText = append(inText, f)
	}
	if got := lines(inText); got != want {
		t.Errorf("text: got\n%s\nwant\n%s", got, want)
	}

	var inReport jsonReport
	read(t, filepath.Join(dir, "report.json"), &inReport)
	var inJSON []finding
	for _, i := range inReport.Issues {
		check, text, _ := strings.Cut(i.Text, ": ")
		inJSON = append(inJSON, finding{relative(shop, i.Pos.Filename), i.Pos.Line, i.Pos.Column, check, text})
	}
	if got := lines(inJSON); got != want {
		t.Errorf("JSON: got\n%s\nwant\n%s", got, want)
	}

	var sarif struct {
		Runs []struct {
			Results []struct {
				RuleID    string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	read(t, filepath.Join(dir, "report.sarif"), &sarif)
	var inSARIF []finding
	for _, r := range sarif.Runs[0].Results {
		check, text, _ := strings.Cut(r.Message.Text, ": ")
		at := r.Locations[0].PhysicalLocation
		inSARIF = append(inSARIF, finding{relative(shop, at.ArtifactLocation.URI), at.Region.StartLine, at.Region.StartColumn, check, text})
		if r.RuleID != "koywelint" {
			t.Errorf("SARIF: rule %s", r.RuleID)
		}
	}
	if got := lines(inSARIF); got != want {
		t.Errorf("SARIF: got\n%s\nwant\n%s", got, want)
	}
}

// TestReport holds what the checklist has to know of golangci-lint's reports,
// so that none is taken for clean that is not whole.
func TestReport(t *testing.T) {
	needsBuild(t)
	many := "package m\n\nimport \"crypto/tls\"\n\n"
	for i := range 51 {
		many += fmt.Sprintf("var A%d = tls.Config{}\n", i)
	}
	dir := module(t, map[string]string{
		"many/m.go":   many,
		"clean/c.go":  "package clean\n",
		"broken/b.go": "package broken\n\nvar x int = \"a\"\n",
		"above/a.go":  "package above\n\nimport _ \"example.com/m/broken\"\n",
	})
	limited := filepath.Join(dir, "limited.yml")
	write(t, dir, "limited.yml", "version: \"2\"\nlinters: {default: none, enable: [koywelint], settings: {custom: {koywelint: {type: module}}}}\n")
	file := filepath.Join(dir, "report.json")
	tests := []struct {
		config  string
		args    string
		exit    int
		written bool
		issues  int
		linter  string // of the issues
		err     bool   // Report.Error says what went wrong
	}{
		{suite(t), "./clean", 0, true, 0, "", false},
		{suite(t), "./many", 1, true, 51, "koywelint", false},
		{limited, "./many", 1, true, 3, "koywelint", false},
		{limited, "--max-same-issues=0 ./many", 1, true, 50, "koywelint", false},
		// What compiles is not reported either.
		{suite(t), "./many ./broken", 1, true, 1, "typecheck", false},
		{suite(t), "./above", 1, true, 1, "typecheck", false},
		{suite(t), "./nosuch", 7, true, 0, "", true},
		{suite(t), "--enable=nosuch ./many", 3, false, 0, "", false},
		{suite(t), "--timeout=1ns ./clean", 4, false, 0, "", false},
	}
	for _, tt := range tests {
		os.Remove(file)
		r := gcl(t, dir, tt.config, cache, append([]string{"--output.json.path=" + file}, strings.Fields(tt.args)...)...)
		_, err := os.Stat(file)
		if r.exit != tt.exit || (err == nil) != tt.written {
			t.Errorf("%s: exit status %d, want %d; written: %v\n%s%s", tt.args, r.exit, tt.exit, err == nil, r.stdout, r.stderr)
			continue
		}
		if !tt.written {
			continue
		}
		var report jsonReport
		read(t, file, &report)
		if len(report.Issues) != tt.issues || (report.Report.Error != "") != tt.err {
			t.Errorf("%s: %d issues, want %d; error %q", tt.args, len(report.Issues), tt.issues, report.Report.Error)
		}
		for _, i := range report.Issues {
			if i.FromLinter != tt.linter {
				t.Errorf("%s: %s: %s", tt.args, i.FromLinter, i.Text)
			}
		}
		if !tt.err && !slices.Contains(report.Report.Linters, linterData{"koywelint", true}) {
			t.Errorf("%s: the report does not say that koywelint ran", tt.args)
		}
	}
}
