package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"text/scanner"

	"github.com/koywe/koywelint/analyzers"
)

// each is the configuration of all checks as linters of their own.
func each(t *testing.T) string {
	single := map[string]string{}
	for _, c := range analyzers.Checks {
		single["koywelint-"+c.Name] = "null"
	}
	return config(t, single)
}

// TestSameFindings holds that golangci-lint with the example configuration
// shows what the command shows, and so do the suite and the checks one by one,
// on the services and on the modules that all drivers are compared on.
func TestSameFindings(t *testing.T) {
	needsBuild(t)
	for dir, empty := range map[string]bool{
		"testdata/shop":            false,
		"testdata/shop-fixed":      true,
		"testdata/corpus/pay":      false,
		"testdata/corpus/platform": false,
	} {
		path := filepath.Join(root, dir)
		want := lines(standaloneFindings(t, path))
		if (want == "") != empty {
			t.Errorf("%s: the command finds\n%s", dir, want)
		}
		for name, config := range map[string]string{"example": exampleConfig, "suite": suite(t), "single": each(t)} {
			if got := lines(gclFindings(t, path, config, cache)); got != want {
				t.Errorf("%s, %s:\ngot\n%s\nwant\n%s", dir, name, got, want)
			}
		}
	}
}

// TestWant holds that the findings in the test packages of the checks are
// those of their want comments, and those of the command.
func TestWant(t *testing.T) {
	needsBuild(t)
	dir := filepath.Join(root, "testdata", "src")
	t.Setenv("GOPATH", filepath.Join(root, "testdata"))
	t.Setenv("GO111MODULE", "off")
	for _, c := range analyzers.Checks {
		pattern := "./" + c.Name + "/..."
		got := gclFindings(t, dir, config(t, map[string]string{"koywelint-" + c.Name: "null"}), cache, pattern)
		if want := standaloneFindings(t, dir, "-"+c.Name, pattern); lines(got) != lines(want) || len(got) == 0 {
			t.Errorf("%s: got\n%s\nthe command\n%s", c.Name, lines(got), lines(want))
		}
		matchWants(t, dir, c.Name, got)
	}
}

// TestWantCorpus is TestWant for the corpus of modules, of which one has all
// the want comments.
func TestWantCorpus(t *testing.T) {
	needsBuild(t)
	dir := filepath.Join(root, "testdata", "corpus", "pay")
	matchWants(t, dir, ".", gclFindings(t, dir, suite(t), cache))
}

// matchWants compares findings with the want comments of the Go files in a
// folder below dir, as package analysistest does.
func matchWants(t *testing.T, dir, below string, found []finding) {
	t.Helper()
	type place struct {
		file string
		line int
	}
	wants := map[place][]*regexp.Regexp{}
	err := filepath.WalkDir(filepath.Join(dir, below), func(path string, d os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		line := 0
		for s := range strings.Lines(string(text)) {
			line++
			if _, want, ok := strings.Cut(s, "// want "); ok {
				at := place{relative(dir, path), line}
				wants[at] = append(wants[at], patterns(t, want)...)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(wants) == 0 {
		t.Errorf("%s: no want comments", below)
	}
	for _, f := range found {
		at := place{f.File, f.Line}
		matched := false
		for i, want := range wants[at] {
			if want != nil && want.MatchString(f.Text+" ("+f.Check+")") {
				wants[at][i], matched = nil, true
				break
			}
		}
		if !matched {
			t.Errorf("no want comment for %s", f)
		}
	}
	for at, left := range wants {
		for _, want := range left {
			if want != nil {
				t.Errorf("%s:%d: nothing matches %s", at.file, at.line, want)
			}
		}
	}
}

// patterns reads the Go strings of a want comment.
func patterns(t *testing.T, comment string) []*regexp.Regexp {
	t.Helper()
	var all []*regexp.Regexp
	var sc scanner.Scanner
	sc.Init(strings.NewReader(comment))
	for tok := sc.Scan(); tok == scanner.String || tok == scanner.RawString; tok = sc.Scan() {
		text, err := strconv.Unquote(sc.TokenText())
		if err != nil {
			t.Fatalf("%s: %v", comment, err)
		}
		all = append(all, regexp.MustCompile(text))
	}
	if all == nil {
		t.Errorf("want comment without a pattern: %s", comment)
	}
	return all
}
