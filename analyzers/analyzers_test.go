package analyzers

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

var update = flag.Bool("update", false, "write the table of checks in README.md")

const (
	packageURL = "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/"
	readme     = "../README.md"
)

// testdata is the GOPATH of the test packages; analysistest wants it absolute.
func testdata(t *testing.T) string {
	dir, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestChecks runs each check on its test packages, with its fixes.
func TestChecks(t *testing.T) {
	dir := testdata(t)
	for _, c := range Checks {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			if _, err := os.Stat(filepath.Join(dir, "src", c.Name)); err != nil {
				t.Fatal(err)
			}
			analysistest.RunWithSuggestedFixes(t, dir, c.Analyzer, c.Name+"/...")
		})
	}
}

// TestTable holds the rules of the table and of the analyzers in it.
func TestTable(t *testing.T) {
	if err := analysis.Validate(Suite()); err != nil {
		t.Error(err)
	}
	for i, c := range Checks {
		if c.Title == "" || strings.HasSuffix(c.Title, ".") || strings.Contains(c.Title, "|") {
			t.Errorf("%s: title %q is empty or does not fit into the table", c.Name, c.Title)
		}
		switch c.Severity {
		case Critical, High, Medium:
		default:
			t.Errorf("%s: no severity", c.Name)
		}
		if c.CWE <= 0 {
			t.Errorf("%s: no CWE", c.Name)
		}
		if c.Item < EnvCredentials || c.Item > IncidentResponse {
			t.Errorf("%s: no checklist item", c.Name)
		}
		if got, want := c.URL, packageURL+c.Name; got != want {
			t.Errorf("%s: URL is %s, want %s", c.Name, got, want)
		}
		if len(c.FactTypes) > 0 {
			t.Errorf("%s: has facts; those belong to package flow", c.Name)
		}
		for _, d := range Checks[:i] {
			if c.Name == d.Name {
				t.Errorf("%s: two rows", c.Name)
			}
		}
	}
	for _, a := range Suite() {
		summary, _, _ := strings.Cut(a.Doc, "\n")
		switch first := summary[0]; {
		case len(summary) > 80:
			t.Errorf("%s: summary is longer than 80 characters: %s", a.Name, summary)
		case 'A' <= first && first <= 'Z' || strings.HasSuffix(summary, "."):
			t.Errorf("%s: summary starts with a capital or ends with a full stop: %s", a.Name, summary)
		}
		if a.Name != directives.Name && !strings.Contains(a.Doc, "//koywelint:ignore "+a.Name) {
			t.Errorf("%s: doc.go does not say how to silence it", a.Name)
		}
		if known[a.Name] {
			t.Errorf("%s: go vet, gopls or golangci-lint has an analyzer of that name", a.Name)
		}
	}
}

// known are the names of analyzers that run beside ours in one driver.
var known = words(`
	appends asmdecl assign atomic bools buildtag cgocall composites copylocks defers directive errorsas
	framepointer hostport httpresponse ifaceassert inline loopclosure lostcancel nilfunc printf shift
	sigchanyzer slog stdmethods stdversion stringintconv structtag testinggoroutine tests timeformat
	unmarshal unreachable unsafeptr unusedresult waitgroup
	atomicalign deepequalerrors embed fillreturns infertypeargs modernize nilness nonewvars noresultvalues
	recursiveiter shadow simplifycompositelit simplifyrange simplifyslice sortslice unusedfunc unusedparams
	unusedvariable unusedwrite yield
	bodyclose contextcheck depguard dupl errcheck errorlint exhaustive forbidigo gochecknoglobals gocritic
	gosec govet ineffassign loggercheck misspell musttag noctx nolintlint revive sloglint spancheck
	staticcheck unused usestdlibvars wrapcheck zerologlint
`)

func words(list string) map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

const (
	begin = "<!-- BEGIN checks -->\n"
	end   = "<!-- END checks -->"
)

// TestReadme holds that README.md has a line for each check; with -update it
// writes them.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := bytes.Cut(text, []byte(begin))
	_, tail, ok2 := bytes.Cut(rest, []byte(end))
	if !ok || !ok2 {
		t.Fatalf("README.md has no markers %q and %q", begin, end)
	}
	want := concat(head, []byte(begin), table(), []byte(end), tail)
	if bytes.Equal(text, want) {
		return
	}
	if !*update {
		t.Fatal("the table of checks in README.md is out of date; run go test ./analyzers -run TestReadme -update")
	}
	if err := os.WriteFile(readme, want, 0o666); err != nil {
		t.Fatal(err)
	}
}

func concat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

func table() []byte {
	var buf bytes.Buffer
	buf.WriteString("| check | finds | severity | CWE | checklist item |\n|---|---|---|---|---|\n")
	for _, c := range Checks {
		fmt.Fprintf(&buf, "| [%s](%s) | %s | %s | [%d](https://cwe.mitre.org/data/definitions/%[5]d.html) | %d. %s |\n",
			c.Name, c.URL, c.Title, c.Severity, c.CWE, int(c.Item), c.Item)
	}
	return buf.Bytes()
}
