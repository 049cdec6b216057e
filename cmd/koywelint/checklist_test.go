package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist/source"
)

// checklistDate is the day of all reports in the tests.
const checklistDate = "2026-11-25"

// checklistFormats are the formats and the endings of their golden files.
var checklistFormats = []struct{ name, ending string }{
	{"text", ".txt"},
	{"markdown", ".md"},
	{"html", ".html"},
	{"json", ".json"},
	{"sarif", ".sarif"},
}

// TestShopChecklist holds the reports on both shops in all formats, and that the
// README shows the beginning of one.
func TestShopChecklist(t *testing.T) {
	readme, err := filepath.Abs("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for shop, status := range map[string]int{"shop": 3, "shop-fixed": 0} {
		goldens, err := filepath.Abs(filepath.Join("testdata", "checklist"))
		if err != nil {
			t.Fatal(err)
		}
		t.Run(shop, func(t *testing.T) {
			t.Chdir("../../testdata/" + shop)
			t.Setenv("GOWORK", "off")
			t.Setenv("NO_COLOR", "1")
			for _, f := range shopReports(t, shop, status) {
				golden(t, filepath.Join(goldens, shop+f.ending), f.text)
				if shop == "shop" && f.ending == ".txt" {
					overview, _, _ := strings.Cut(f.text, "\n\n1. ")
					readmeBlock(t, readme, "checklist", overview+"\n")
				}
			}
		})
	}
}

type shopReport struct{ ending, text string }

// shopReports checks the shop in the current folder once, and writes a report in
// each format.
func shopReports(t *testing.T, shop string, status int) []shopReport {
	t.Helper()
	o := newChecklistOptions()
	if err := o.parse([]string{"-date", checklistDate,
		"-source-url", "https://github.com/koywe/koywelint/blob/main/testdata/" + shop + "/{file}#L{line}", "./..."}); err != nil {
		t.Fatal(err)
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	module := source.FindModule(dir)
	report, err := o.report(module)
	if err != nil {
		t.Fatal(err)
	}
	if got := o.status(report); got != status {
		t.Errorf("exit status %d, want %d", got, status)
	}
	var all []shopReport
	for _, f := range checklistFormats {
		if err := o.set.Set("format", f.name); err != nil {
			t.Fatal(err)
		}
		text, err := o.render(report, module)
		if err != nil {
			t.Fatal(err)
		}
		if f.name == "sarif" {
			text = withoutHelp(text)
		}
		all = append(all, shopReport{f.ending, string(text)})
	}
	return all
}

// withoutHelp leaves out the documentation of the checks, which changes often
// and is not about the shop.
func withoutHelp(sarif []byte) []byte {
	return regexp.MustCompile(`"help": \{\n.*\n.*\n *\}`).ReplaceAll(sarif, []byte(`"help": {}`))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		edit(t, name, got)
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed; go test ./cmd/koywelint -run TestShop -update writes it. Got:\n%s", name, got)
	}
}

// readmeBlock holds that the README shows a text between its markers, indented.
func readmeBlock(t *testing.T, file, marker, text string) {
	t.Helper()
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	begin, end := "<!-- BEGIN "+marker+" -->\n", "<!-- END "+marker+" -->"
	before, rest, ok := strings.Cut(string(readme), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("README.md lacks the markers of %s", marker)
	}
	indented := regexp.MustCompile(`(?m)^(.)`).ReplaceAllString(text, "    $1")
	want := before + begin + indented + end + after
	switch {
	case want == string(readme):
	case *update:
		edit(t, file, want)
	default:
		t.Errorf("README.md does not show the real output between %q; run with -update", begin)
	}
}

// TestChecklistSecrets holds that no report shows a key of the shop's source.
func TestChecklistSecrets(t *testing.T) {
	src, err := os.ReadFile("../../testdata/shop/internal/config/config.go")
	if err != nil {
		t.Fatal(err)
	}
	secrets := regexp.MustCompile(`"[A-Za-z0-9_-]{24,}"`).FindAllString(string(src), -1)
	if len(secrets) == 0 {
		t.Fatal("the shop has no key")
	}
	files, err := filepath.Glob("testdata/checklist/*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range secrets {
			if bytes.Contains(data, []byte(strings.Trim(s, `"`))) {
				t.Errorf("%s shows a key of the source", file)
			}
		}
	}
}

// outcomesOf returns the outcome of each line of a JSON report.
func outcomesOf(t *testing.T, report string) []string {
	t.Helper()
	var r struct {
		Lines []struct{ Outcome string }
	}
	if err := json.Unmarshal([]byte(report), &r); err != nil {
		t.Fatalf("%v\n%s", err, report)
	}
	var all []string
	for _, l := range r.Lines {
		all = append(all, l.Outcome)
	}
	return all
}

// TestChecklistStatus holds what is said of good and bad command lines.
func TestChecklistStatus(t *testing.T) {
	dir := write(t, "status")
	edit(t, filepath.Join(dir, "empty.json"), "")
	edit(t, filepath.Join(dir, "golangci.json"), `{"Issues":[],"Report":{"Linters":[{"Name":"koywelint","Enabled":true}]}}`)
	edit(t, filepath.Join(dir, "hostile.json"), `{"Issues":[{"FromLinter":"koywelint","Text":"m","Pos":{"Filename":"\u001b[31m.go","Line":1,"Column":1}}],"Report":{}}`)
	edit(t, filepath.Join(dir, "hostile.txt"), "\x1b[31mred\n{}\n")
	edit(t, filepath.Join(dir, "bad.json"), `{"Issues":{}}`)
	edit(t, filepath.Join(dir, "vet.json"), "{}\n")
	edit(t, filepath.Join(dir, "attested", "go.mod"), "module example.com/attested\n\ngo 1.25\n")
	edit(t, filepath.Join(dir, "attested", "a.go"), "package attested\n")
	var all strings.Builder
	all.WriteString("attestations:\n")
	for _, n := range strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12 13 14") {
		all.WriteString("- {line: " + n + ", who: Ana, date: 2026-01-01, expires: 2026-12-31}\n")
	}
	edit(t, filepath.Join(dir, "attested", ".koywe-checklist.yml"), all.String())
	edit(t, filepath.Join(dir, "wrong", "go.mod"), "module example.com/wrong\n\ngo 1.25\n")
	edit(t, filepath.Join(dir, "wrong", "a.go"), "package wrong\n")
	edit(t, filepath.Join(dir, "wrong", ".koywe-checklist.yml"), "attestations:\n- line: 99\n")

	tests := []struct {
		args   string
		in     string // folder below dir
		status int
		stdout string // a part of it
		stderr string // likewise
	}{
		{args: "-date 2026-11-25 ./clean", stdout: "example.com/status, 2026-11-25"},
		{args: "./clean ./both", stdout: "Findings that break no line"},
		{args: "-strict ./clean", status: 3, stdout: "no evidence"},
		{args: "-golangci golangci.json", stdout: "No packages were named"},
		{args: "-golangci golangci.json ./clean", stdout: "nothing was seen that shows it"},
		{args: "-golangci ../golangci.json .", in: "clean", stdout: "example.com/status"},
		{args: "-vet vet.json ./clean", stdout: "no evidence"},
		{args: "-strict -date 2026-11-25 ./...", in: "attested", stdout: "14 attested"},
		{args: "-date 2027-01-01 ./...", in: "attested", stdout: "14 attestation expired", stderr: ".koywe-checklist.yml:2:50: the attestation of line 1 expired on 2026-12-31\n"},
		{args: "-strict -date 2027-01-01 ./...", in: "attested", status: 3, stdout: "14 attestation expired", stderr: "expired"},
		{args: "-h", stdout: "Usage: koywelint"},

		{args: "./types ./clean", status: 1, stdout: "not checked", stderr: "koywelint: not checked: packages with errors: example.com/status/types\n"},
		{args: "./types", status: 1, stdout: "types/types.go:5:16: cannot use", stderr: "not checked: types/types.go:5:16: cannot use"},
		{args: "-vet vet.json ./clean ./both", status: 1, stdout: "not checked", stderr: "the report of go vet is about 1 packages, but 2 are named"},
		{args: "-golangci empty.json ./clean", status: 1, stdout: "not checked", stderr: "the report of golangci-lint is cut"},
		{args: "-vet empty.json", status: 1, stdout: "not checked", stderr: "the report of go vet names no package"},
		{args: "-golangci bad.json", status: 1, stderr: "koywelint: bad.json: no JSON report of golangci-lint v2"},
		{args: "-vet golangci.json", status: 1, stderr: "koywelint: golangci.json: no report of go vet -json"},
		{args: "-golangci hostile.json", status: 1, stderr: `\x1b[31m.go:1:1: a finding of koywelint that names no check`},
		{args: "-vet hostile.txt", status: 1, stdout: "not checked", stderr: `not checked: \x1b[31mred`},
		{args: "-golangci none.json", status: 1, stderr: "none.json"},
		{args: "-diff bad.json ./clean", status: 1, stderr: "koywelint: bad.json: no report of koywelint checklist -format json: it has no version"},
		{args: "-o none/report.txt ./clean", status: 1, stderr: "none"},
		{args: "./nosuch", status: 1, stdout: "not checked", stderr: "nosuch: directory not found"},
		{args: "nosuch/...", status: 1, stderr: "nosuch/... matched no packages"},
		{args: "./...", in: "wrong", status: 1, stderr: ".koywe-checklist.yml:2:9: no line \"99\"; the lines of the checklist are 1 to 14\n.koywe-checklist.yml:2:3: the attestation has no \"who\"\n"},
		{args: "-init", in: "attested", status: 1, stderr: ".koywe-checklist.yml exists already and is left as it is; lines without evidence or attestation: "},

		{args: "", status: 2, stderr: "no packages named, and no report"},
		{args: "-golangci golangci.json -vet vet.json", status: 2, stderr: "take the findings from one of them"},
		{args: "-format pdf ./clean", status: 2, stderr: "want one of text, markdown, html, json, sarif"},
		{args: "-date tomorrow ./clean", status: 2, stderr: "want year-month-day"},
		{args: "-source-url javascript:{file} ./clean", status: 2, stderr: "is no address that starts with https://"},
		{args: "-nosuch ./clean", status: 2, stderr: "-nosuch"},
		{args: "./clean -strict", status: 2, stderr: "flags come first"},
	}
	for _, test := range tests {
		t.Run(test.in+" "+test.args, func(t *testing.T) {
			r := execute(t, filepath.Join(dir, test.in), program, append([]string{"checklist"}, strings.Fields(test.args)...)...)
			if r.status != test.status || !strings.Contains(r.stdout, test.stdout) || !strings.Contains(r.stderr, test.stderr) {
				t.Errorf("status %d, want %d, with %q and %q; got\n%s%s", r.status, test.status, test.stdout, test.stderr, r.stdout, r.stderr)
			}
			if test.stderr == "" && r.stderr != "" {
				t.Errorf("unexpected output\n%s", r.stderr)
			}
			if test.stdout == "" && r.stdout != "" {
				t.Errorf("a report in spite of the error\n%s", r.stdout)
			}
		})
	}
}

// TestChecklistOnce holds that the lines are the same, wherever the findings
// come from.
func TestChecklistOnce(t *testing.T) {
	dir := write(t, "pay")
	alone := execute(t, dir, program, "checklist", "-format", "json", "./...")
	if alone.status != 3 {
		t.Fatalf("exit status %d\n%s", alone.status, alone.stderr)
	}
	vetted := execute(t, dir, "go", "vet", "-vettool="+program, "-json", "./...")
	edit(t, filepath.Join(dir, "vet.json"), vetted.stderr+vetted.stdout)
	fromVet := execute(t, dir, program, "checklist", "-format", "json", "-vet", "vet.json", "./...")
	if fromVet.stdout != alone.stdout {
		t.Errorf("from go vet:\n%s\nalone:\n%s", fromVet.stdout, alone.stdout)
	}
}

// TestChecklistInit holds that the template is about what is missing, and
// changes nothing as it is.
func TestChecklistInit(t *testing.T) {
	dir := write(t, "pay")
	args := []string{"checklist", "-format", "json", "-date", checklistDate, "./..."}
	before := execute(t, dir, program, args...)
	if r := execute(t, filepath.Join(dir, "cmd", "api"), program, "checklist", "-init", "-date", checklistDate); r.status != 0 || r.stdout+r.stderr != "" {
		t.Fatalf("exit status %d\n%s%s", r.status, r.stdout, r.stderr)
	}
	text, err := os.ReadFile(filepath.Join(dir, ".koywe-checklist.yml"))
	if err != nil {
		t.Fatal(err) // it belongs to the root of the module
	}
	for i, outcome := range outcomesOf(t, before.stdout) {
		entry := regexp.MustCompile(`(?m)^  # - line: ` + strconv.Itoa(i+1) + `$`)
		if got, want := entry.Match(text), outcome == "no-evidence"; got != want {
			t.Errorf("line %d is %s; in the template: %t", i+1, outcome, got)
		}
	}
	if after := execute(t, dir, program, args...); after.stdout != before.stdout {
		t.Errorf("the template changes the report to\n%s", after.stdout)
	}
}

// TestChecklistDiff holds what is said to have changed since the last report.
func TestChecklistDiff(t *testing.T) {
	dir := write(t, "pay")
	if r := execute(t, dir, program, "checklist", "-format", "json", "-o", "old.json", "-date", "2026-10-01", "./..."); r.status != 3 || r.stdout != "" {
		t.Fatalf("exit status %d\n%s%s", r.status, r.stdout, r.stderr)
	}
	if r := execute(t, dir, program, "checklist", "-diff", "old.json", "./..."); !strings.HasSuffix(r.stdout, "\nChanges since 2026-10-01\n   None.\n") {
		t.Errorf("without a change:\n%s", r.stdout)
	}
	if r := execute(t, dir, program, "-fix", "./audit"); r.status != 0 {
		t.Fatalf("exit status %d\n%s", r.status, r.stderr)
	}
	r := execute(t, dir, program, "checklist", "-diff", "old.json", "./...")
	_, changes, _ := strings.Cut(r.stdout, "\nChanges since 2026-10-01\n")
	if !strings.Contains(changes, "Gone:\n     audit/audit.go:13:") || strings.Contains(changes, "New:") {
		t.Errorf("after a fix, the changes are\n%s", changes)
	}
}

// TestChecklistOutput holds that a report is replaced as a whole.
func TestChecklistOutput(t *testing.T) {
	dir := write(t, "status")
	edit(t, filepath.Join(dir, "report.md"), "old")
	if r := execute(t, dir, program, "checklist", "-format", "markdown", "-o", "report.md", "./clean"); r.status != 0 || r.stdout+r.stderr != "" {
		t.Fatalf("exit status %d\n%s%s", r.status, r.stdout, r.stderr)
	}
	data, err := os.ReadFile(filepath.Join(dir, "report.md"))
	if err != nil || !strings.HasPrefix(string(data), "## Koywe production checklist\n") {
		t.Errorf("%v\n%s", err, data)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), ".koywelint") }) {
		t.Errorf("something is left behind: %v, %v", entries, err)
	}
}

// TestYAMLStaysOut holds that what links the suite does not link the reader of
// the attestations.
func TestYAMLStaysOut(t *testing.T) {
	r := execute(t, "../..", "go", "list", "-deps", "./analyzers/...", "./plugin")
	if r.status != 0 || !strings.Contains(r.stdout, "koywelint/plugin") {
		t.Fatal(r.stderr)
	}
	if strings.Contains(r.stdout, "yaml") {
		t.Error("analyzers or plugin link a YAML reader")
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out, time.Millisecond)
	p.stage("loading packages")
	time.Sleep(50 * time.Millisecond)
	p.stop()
	if text := out.String(); !strings.Contains(text, "loading packages, 0s") || !strings.HasSuffix(text, "\r\x1b[K") {
		t.Errorf("got %q", text)
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	quiet := startProgress(file)
	quiet.stage("loading packages")
	quiet.stop()
	if info, err := file.Stat(); err != nil || info.Size() != 0 {
		t.Errorf("progress in a file: %v, %v", info, err)
	}
}
