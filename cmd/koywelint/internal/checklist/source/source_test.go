package source

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// module makes a module with a few files.
func module(t testing.TB) Module {
	t.Helper()
	root := t.TempDir()
	for name, data := range map[string]string{
		"go.mod":       "// Shop.\nmodule example.com/shop // the shop\n\ngo 1.25\n",
		"main.go":      "package main\n",
		"pay/pay.go":   "package pay\n",
		"pay/go.mod.x": "",
	} {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return FindModule(root)
}

func TestFindModule(t *testing.T) {
	m := module(t)
	if m.Path != "example.com/shop" {
		t.Errorf("the module is %q", m.Path)
	}
	if below := FindModule(filepath.Join(m.Root, "pay")); below != m {
		t.Errorf("below: %+v, want %+v", below, m)
	}
	if err := os.WriteFile(filepath.Join(m.Root, "pay", "go.mod"), []byte("module \"example.com/pay\"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if inner := FindModule(filepath.Join(m.Root, "pay")); inner.Path != "example.com/pay" || inner.Root != filepath.Join(m.Root, "pay") {
		t.Errorf("a module within: %+v", inner)
	}
	dir := t.TempDir()
	if none := FindModule(dir); none.Path != "" || none.Root != dir {
		t.Errorf("no module: %+v", none)
	}
}

func TestRel(t *testing.T) {
	m := module(t)
	for name, want := range map[string]string{
		filepath.Join(m.Root, "pay", "pay.go"):  "pay/pay.go",
		filepath.Join(m.Root, "pay", "none.go"): "pay/none.go",
		"pay/pay.go":                            "pay/pay.go",
		"/home/runner/work/shop/pay/pay.go":     "pay/pay.go", // the report of another machine
		"/home/runner/work/shop/main.go":        "main.go",
		`C:\work\shop\pay\pay.go`:               "pay/pay.go",
		"../shop/pay/pay.go":                    "pay/pay.go",
		"/somewhere/else.go":                    "/somewhere/else.go",
		"none.go":                               "none.go",
		"":                                      "",
	} {
		if got := m.Rel(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// first is a check of the suite, to write reports with.
var first = analyzers.Checks[0].Name

// fill puts the name of a check, and the root, into a report.
func fill(text string, m Module) []byte {
	return []byte(strings.NewReplacer("CHECK", first, "ROOT", filepath.ToSlash(m.Root)).Replace(text))
}

func gaps(r *Result) []string {
	var texts []string
	for _, g := range r.Gaps {
		texts = append(texts, strings.TrimPrefix(g.Check+": "+g.Text, ": "))
	}
	return texts
}

const vetReport = `# example.com/shop
{
	"example.com/shop": {
		"CHECK": [
			{
				"category": "x",
				"posn": "ROOT/main.go:3:4",
				"end": "ROOT/main.go:3:9",
				"message": "one (CHECK)",
				"suggested_fixes": [],
				"related": [{"posn": "ROOT/pay/pay.go:1:1", "end": "", "message": "from here"}]
			}
		],
		"printf": [{"posn": "ROOT/main.go:9:9", "message": "of go vet itself"}]
	}
}
# example.com/shop/pay
{}
`

func TestVet(t *testing.T) {
	m := module(t)
	r, err := Vet(fill(vetReport, m), m)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != 1 || len(r.Gaps) != 0 || r.Packages != 2 {
		t.Fatalf("got %+v", r)
	}
	f := r.Findings[0]
	if f.Check != first || f.Message != "one" || f.Place != (checklist.Place{File: "main.go", Line: 3, Column: 4, EndLine: 3, EndColumn: 9}) {
		t.Errorf("got %+v", f)
	}
	if len(f.Related) != 1 || f.Related[0].String() != "pay/pay.go:1:1" || f.Related[0].Message != "from here" {
		t.Errorf("got %+v", f.Related)
	}
}

func TestVetGaps(t *testing.T) {
	m := module(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{"the report of go vet names no package"}},
		{"blanks", "\n\n", []string{"the report of go vet names no package"}},
		{"clean", "{}\n", nil},
		{"cut", vetReport[:len(vetReport)/2], []string{"the report of go vet is cut: its end is missing", "the report of go vet names no package"}},
		{"cut at a second package", "{}\n{\n\t\"a\"", []string{"the report of go vet is cut: its end is missing"}},
		{"a package that does not compile", "{}\n# example.com/shop/pay\nROOT/pay/pay.go:2:16: cannot use 1\n", []string{"pay/pay.go:2:16: cannot use 1"}},
		{"a check that failed", `{"example.com/shop": {"CHECK": {"error": "panicked"}}}`, []string{first + ": " + first + " failed on example.com/shop: panicked"}},
		{"another tool that failed", `{"example.com/shop": {"printf": {"error": "panicked"}}}`, []string{"printf failed on example.com/shop: panicked"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, err := Vet(fill(test.text, m), m)
			if err != nil {
				t.Fatal(err)
			}
			if got := gaps(r); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestVetErrors(t *testing.T) {
	m := module(t)
	for _, test := range []struct{ name, text, want string }{
		{"other JSON", `{"Issues": []}`, "no report of go vet -json"},
		{"broken JSON", `{]}`, "no report of go vet -json"},
		{"no place", `{"p": {"CHECK": [{"posn": "-", "message": "m"}]}}`, `p: ` + first + `: "-" is no place in a file`},
		{"no message", `{"p": {"CHECK": [{"posn": "a.go:1:1"}]}}`, "a finding without a message"},
		{"no diagnostics", `{"p": {"CHECK": "none"}}`, "no report of go vet -json: p"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if r, err := Vet(fill(test.text, m), m); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %+v, %v; want %q", r, err, test.want)
			}
		})
	}
}

const golangciStart = `{"Issues":[`
const golangciEnd = `],"Report":{"Linters":[{"Name":"errcheck"},{"Name":"koywelint","Enabled":true}]}}`

func issue(linter, text string) string {
	return `{"FromLinter":"` + linter + `","Text":"` + text + `","Severity":"","SourceLines":["const key = \"hunter2\""],` +
		`"Pos":{"Filename":"main.go","Offset":9,"Line":3,"Column":4},"ExpectNoLint":false,"ExpectedNoLintLinter":""}`
}

func TestGolangci(t *testing.T) {
	m := module(t)
	text := golangciStart + strings.Join([]string{
		issue("koywelint", "CHECK: one: two (CHECK)"),
		issue("koywelint-CHECK", "three: four"),
		issue("errcheck", "of no concern"),
	}, ",") + golangciEnd
	r, err := Golangci(fill(text, m), m)
	if err != nil || len(r.Gaps) != 0 {
		t.Fatalf("got %+v, %v", r, err)
	}
	place := checklist.Place{File: "main.go", Line: 3, Column: 4}
	want := []checklist.Finding{
		{Place: place, Check: first, Message: "one: two"},
		{Place: place, Check: first, Message: "three: four"},
	}
	if !slices.EqualFunc(r.Findings, want, func(a, b checklist.Finding) bool {
		return a.Place == b.Place && a.Check == b.Check && a.Message == b.Message
	}) {
		t.Errorf("got %+v", r.Findings)
	}
}

func TestGolangciGaps(t *testing.T) {
	m := module(t)
	var others []string
	for _, c := range analyzers.Checks[1:] {
		others = append(others, c.Name+": golangci-lint has not run koywelint-"+c.Name)
	}
	slices.SortFunc(others, func(a, b string) int {
		_, a, _ = strings.Cut(a, " ")
		_, b, _ = strings.Cut(b, " ")
		return strings.Compare(a, b)
	})
	tests := []struct {
		name, text string
		want       []string
	}{
		{"clean", golangciStart + golangciEnd, nil},
		{"nothing", "", []string{"the report of golangci-lint is cut: its end is missing"}},
		{"cut", golangciStart + issue("koywelint", "CHECK: m"), []string{"the report of golangci-lint is cut: its end is missing"}},
		{"failed", `{"Issues":[],"Report":{"Linters":[{"Name":"koywelint","Enabled":true}],"Error":"timeout"}}`, []string{"golangci-lint failed: timeout"}},
		{"not run", `{"Issues":[],"Report":{"Linters":[{"Name":"koywelint"}]}}`, []string{"golangci-lint has not run koywelint"}},
		{"no linters", `{"Issues":[],"Report":{}}`, []string{"golangci-lint has not run koywelint"}},
		{"one check", `{"Issues":[],"Report":{"Linters":[{"Name":"koywelint-CHECK","Enabled":true}]}}`, others},
		{"a package that does not compile", golangciStart + issue("typecheck", `cannot use 1\nmore`) + golangciEnd, []string{"main.go:3:4: cannot use 1"}},
		{"the go command's error", golangciStart + issue("typecheck", `: # example.com/shop\nmain.go:2:16: cannot use 1\nmain.go:3:1: more`) + golangciEnd, []string{"main.go:2:16: cannot use 1"}},
		{"an error without a text", golangciStart + issue("typecheck", "") + golangciEnd, []string{"main.go:3:4: a package does not compile"}},
		{"a check that failed", golangciStart + issue("koywelint", "CHECK: internal error, package example.com/shop is not checked: index out of range") + golangciEnd,
			[]string{first + ": " + first + ": internal error, package example.com/shop is not checked: index out of range"}},
		{"a linter that failed", `{"Issues":[],"Report":{"Warnings":[{"Tag":"runner","Text":"Can't run linter koywelint: buildir"},{"Text":"The linter x is deprecated"}],"Linters":[{"Name":"koywelint","Enabled":true}]}}`,
			[]string{"golangci-lint: Can't run linter koywelint: buildir"}},
		{"changed lines", golangciStart + strings.Repeat(strings.Replace(issue("koywelint", "CHECK: m"), "{", `{"HunkPos":7,`, 1)+",", 2) + issue("koywelint", "CHECK: m") + golangciEnd,
			[]string{"golangci-lint has looked at changed lines only; run it without new-from-rev, new-from-merge-base and new-from-patch"}},
		{"limited", golangciStart + strings.Repeat(issue("koywelint", "CHECK: m")+",", 49) + issue("koywelint", "CHECK: m") + golangciEnd,
			[]string{"the report holds 50 findings of koywelint, the limit of golangci-lint, so it may be cut; run it with --max-issues-per-linter=0"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, err := Golangci(fill(test.text, m), m)
			if err != nil {
				t.Fatal(err)
			}
			if got := gaps(r); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestGolangciErrors(t *testing.T) {
	m := module(t)
	for _, test := range []struct{ name, text, want string }{
		{"text", "main.go:3:4: m (koywelint)", "no JSON report of golangci-lint v2"},
		{"other JSON", `{"version":"2.1.0","runs":[]}`, `"Issues" or "Report" is missing`},
		{"text behind", golangciStart + golangciEnd + "\n1 issues:\n", "more than the JSON report"},
		{"wrong type", `{"Issues":{},"Report":{}}`, "no JSON report of golangci-lint v2"},
		{"no place", golangciStart + `{"FromLinter":"koywelint","Text":"CHECK: m"}` + golangciEnd, "a finding of koywelint without a place"},
		{"unknown check", golangciStart + issue("koywelint", "nosuch: m") + golangciEnd, "main.go:3:4: a finding of koywelint that names no check of this version"},
		{"unknown linter", golangciStart + issue("koywelint-nosuch", "m") + golangciEnd, "names no check of this version"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, err := Golangci(fill(test.text, m), m)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %+v, %v; want %q", r, err, test.want)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error shows source: %v", err)
			}
		})
	}
}

// FuzzReports holds that no report makes the readers panic, and that each
// finding that they take has a check and a place.
func FuzzReports(f *testing.F) {
	m := module(f)
	f.Add(fill(vetReport, m))
	f.Add(fill(golangciStart+issue("koywelint", "CHECK: m")+golangciEnd, m))
	f.Add([]byte("# p\nvet: no\n{}{\"p\":{\"q\":{\"error\":\"e\"}}}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, read := range []func([]byte, Module) (*Result, error){Vet, Golangci} {
			r, err := read(data, m)
			if err != nil {
				continue
			}
			for _, f := range r.Findings {
				if !known(f.Check) || f.Line < 1 || f.Column < 0 {
					t.Errorf("taken: %+v", f)
				}
			}
		}
	})
}
