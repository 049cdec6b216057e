package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/koywe/koywelint/analyzers"
)

// corpus is a folder of two modules, of which pay uses platform by a replace
// directive. Its functions come in pairs: what leakX does is reported inside
// leakX, and cleanX, which is like it but for what matters, is silent.
const corpus = "../../testdata/corpus"

// minPairs is how many pairs there are at least.
const minPairs = 60

// diagnostic is a finding as every driver can tell it, with file names
// relative to the corpus.
type diagnostic struct {
	Category string `json:"category"`
	Posn     string `json:"posn"`
	End      string `json:"end"`
	Message  string `json:"message"`
	Fixes    []fix  `json:"suggested_fixes"`
	Related  []struct {
		Posn    string `json:"posn"`
		Message string `json:"message"`
	} `json:"related"`
}

type fix struct {
	Message string `json:"message"`
	Edits   []struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		New      string `json:"new"`
	} `json:"edits"`
}

func (d diagnostic) String() string {
	s := fmt.Sprintf("%s-%s: [%s] %s\n", d.Posn, d.End, d.Category, d.Message)
	for _, r := range d.Related {
		s += fmt.Sprintf("\t%s: %s\n", r.Posn, r.Message)
	}
	for _, f := range d.Fixes {
		s += fmt.Sprintf("\tfix %q %+v\n", f.Message, f.Edits)
	}
	return s
}

// decode reads the JSON of a driver, which go vet prints once a package under
// a comment with the package's name, and returns the findings as lines.
func decode(t testing.TB, dir, text string) []string {
	t.Helper()
	text = strings.ReplaceAll(text, dir+string(filepath.Separator), "")
	var lines []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	found := []string{}
	for dec := json.NewDecoder(strings.NewReader(strings.Join(lines, ""))); ; {
		var tree map[string]map[string][]diagnostic
		err := dec.Decode(&tree)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		for _, checks := range tree {
			for _, diags := range checks {
				for _, d := range diags {
					found = append(found, d.String())
				}
			}
		}
	}
	slices.Sort(found)
	return found
}

// TestCorpusDrivers holds that the findings are the same in every driver of
// this command, with their texts, places, ends, related places and fixes: on
// its own, under go vet with a cold and a warm cache, and in both after an
// edit of the module that the other one depends on.
func TestCorpusDrivers(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS(corpus)); err != nil {
		t.Fatal(err)
	}
	check := func(when string) []string {
		t.Helper()
		pay := filepath.Join(dir, "pay")
		r := execute(t, pay, program, "-json", "./...")
		if r.status != 0 || r.stderr != "" {
			t.Fatalf("%s: status %d\n%s", when, r.status, r.stderr)
		}
		want := decode(t, dir, r.stdout)
		for _, temperature := range []string{"cold", "warm"} {
			r := vet(t, pay, "-json", "./...")
			got := decode(t, dir, r.stdout+r.stderr)
			compare(t, when+", go vet, "+temperature, got, want)
		}
		return want
	}
	before := check("at first")
	compare(t, "analysistest", inProcess(t, dir), before)

	file := filepath.Join(dir, "platform", "relay1", "relay1.go")
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(src), `log.Printf("relay: %v", v)`, `log.Printf("relay: %T", v)`, 1)
	edited = strings.Replace(edited, "{ return a == b }", "{ return hmac.Equal([]byte(a), []byte(b)) }", 1)
	edit(t, file, edited)
	after := check("after an edit of the dependency")
	if silent := without(before, after); len(silent) < 8 {
		t.Errorf("the edit has silenced %d findings, want 8 or more", len(silent))
	}
}

// compare reports how a driver's findings differ from those of the command.
func compare(t testing.TB, driver string, got, want []string) {
	t.Helper()
	for _, s := range without(got, want) {
		t.Errorf("%s: only there:\n%s", driver, s)
	}
	for _, s := range without(want, got) {
		t.Errorf("%s: missing:\n%s", driver, s)
	}
}

// without returns the elements of a that b lacks.
func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

// inProcess runs the suite under package analysistest, which also compares it
// with the want comments, and returns what it found in the module pay.
func inProcess(t *testing.T, dir string) []string {
	t.Helper()
	suite := &analysis.Analyzer{
		Name: "suite",
		Doc:  "suite: all checks as one, for want comments that speak of several",
	}
	for _, a := range analyzers.Suite() {
		for _, r := range a.Requires {
			if !slices.Contains(suite.Requires, r) {
				suite.Requires = append(suite.Requires, r)
			}
		}
	}
	suite.Run = func(pass *analysis.Pass) (any, error) {
		for _, a := range analyzers.Suite() {
			p := *pass
			p.Analyzer = a
			if _, err := a.Run(&p); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	found := []string{}
	for _, r := range analysistest.Run(t, filepath.Join(dir, "pay"), suite, "./...") {
		fset := r.Action.Package.Fset
		at := func(pos token.Pos) string {
			return strings.TrimPrefix(fset.Position(pos).String(), dir+string(filepath.Separator))
		}
		for _, d := range r.Action.Diagnostics {
			out := diagnostic{Category: d.Category, Posn: at(d.Pos), End: at(d.End), Message: d.Message}
			for _, rel := range d.Related {
				out.Related = append(out.Related, struct {
					Posn    string `json:"posn"`
					Message string `json:"message"`
				}{at(rel.Pos), rel.Message})
			}
			for _, sf := range d.SuggestedFixes {
				f := fix{Message: sf.Message}
				for _, e := range sf.TextEdits {
					name, _, _ := strings.Cut(at(e.Pos), ":")
					f.Edits = append(f.Edits, struct {
						Filename string `json:"filename"`
						Start    int    `json:"start"`
						End      int    `json:"end"`
						New      string `json:"new"`
					}{name, fset.Position(e.Pos).Offset, fset.Position(e.End).Offset, string(e.NewText)})
				}
				out.Fixes = append(out.Fixes, f)
			}
			found = append(found, out.String())
		}
	}
	slices.Sort(found)
	return found
}

// TestCorpusPairs holds that each function of the corpus that leaks is
// reported, that its harmless twin is there and silent, and that nothing else
// is reported in either module.
func TestCorpusPairs(t *testing.T) {
	found := make(map[string]int) // by function
	bodies := functions(t)
	for _, module := range []string{"pay", "platform"} {
		r := execute(t, filepath.Join(corpus, module), program, "./...")
		for _, f := range r.found() {
			place := strings.SplitN(f, ":", 4)
			line, err := strconv.Atoi(place[1])
			if err != nil {
				t.Fatal(err)
			}
			name := ""
			for _, b := range bodies {
				if b.file == filepath.ToSlash(filepath.Join(module, place[0])) && b.first <= line && line <= b.last {
					name = b.name
				}
			}
			if !strings.Contains(name, ".leak") {
				t.Errorf("finding outside of what leaks, in %q: %s", name, f)
			}
			found[name]++
		}
	}
	pairs := 0
	for _, b := range bodies {
		before, after, ok := strings.Cut(b.name, ".leak")
		if !ok {
			continue
		}
		pairs++
		if found[b.name] == 0 {
			t.Errorf("%s is not reported", b.name)
		}
		if twin := before + ".clean" + after; !slices.ContainsFunc(bodies, func(c body) bool { return c.name == twin }) {
			t.Errorf("%s has no twin %s", b.name, twin)
		}
	}
	if pairs < minPairs {
		t.Errorf("%d pairs, want %d", pairs, minPairs)
	}
}

// body is a function of the corpus.
type body struct {
	name        string // with the folder of its package: pay/depth.leakLog1
	file        string
	first, last int // lines
}

// functions lists the functions of the corpus.
func functions(t *testing.T) []body {
	t.Helper()
	var all []body
	root := os.DirFS(corpus)
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, filepath.Join(corpus, path), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				all = append(all, body{
					name:  filepath.ToSlash(filepath.Dir(path)) + "." + f.Name.Name,
					file:  path,
					first: fset.Position(f.Pos()).Line,
					last:  fset.Position(f.End()).Line,
				})
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(all, func(a, b body) int { return cmp.Compare(a.name, b.name) })
	return all
}
