package analyzers

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"maps"
	"reflect"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/koywe/koywelint/analyzers/evidence"
)

// A fact as package unitchecker writes it to the files of go vet.
type fact struct {
	PkgPath string
	Object  objectpath.Path
	Fact    analysis.Fact
}

// exporters returns the analyzers of the suite that have facts.
func exporters() []*analysis.Analyzer {
	var all []*analysis.Analyzer
	seen := make(map[*analysis.Analyzer]bool)
	var visit func([]*analysis.Analyzer)
	visit = func(as []*analysis.Analyzer) {
		for _, a := range as {
			if seen[a] {
				continue
			}
			seen[a] = true
			if len(a.FactTypes) > 0 {
				all = append(all, a)
			}
			visit(a.Requires)
		}
	}
	visit(append(Suite(), evidence.Analyzer))
	return all
}

// facts runs analyzers over the packages of a module and returns the facts of
// each analyzer and package, in the order in which they are written.
func facts(t *testing.T, as []*analysis.Analyzer, dir string) map[string]map[string][]fact {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze(as, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]map[string][]fact)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		path := act.Package.PkgPath
		var out []fact
		for _, f := range act.AllObjectFacts() {
			if f.Object.Pkg() != act.Package.Types {
				continue
			}
			at, err := objectpath.For(f.Object)
			if err != nil {
				t.Errorf("%s: go vet cannot name %v, so it drops %v", path, f.Object, f.Fact)
				continue
			}
			out = append(out, fact{path, at, f.Fact})
		}
		for _, f := range act.AllPackageFacts() {
			if f.Package == act.Package.Types {
				out = append(out, fact{path, "", f.Fact})
			}
		}
		slices.SortStableFunc(out, func(a, b fact) int {
			return cmp.Or(cmp.Compare(a.Object, b.Object), cmp.Compare(reflect.TypeOf(a.Fact).String(), reflect.TypeOf(b.Fact).String()))
		})
		if all[act.Analyzer.Name] == nil {
			all[act.Analyzer.Name] = make(map[string][]fact)
		}
		all[act.Analyzer.Name][path] = out
	}
	return all
}

func encode(t *testing.T, facts []fact) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(facts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFacts holds of the facts of real modules that two runs give the same
// bytes, that each survives gob, and that they stay small: below a budget for
// each package.
func TestFacts(t *testing.T) {
	t.Parallel()
	as := exporters()
	for _, a := range as {
		for _, f := range a.FactTypes {
			gob.Register(f)
		}
	}
	tests := []struct {
		dir    string
		budget map[string]int // bytes for each package, by analyzer
	}{
		{"..", map[string]int{"koyweflow": 1500, "koyweevidence": 100}},
		{"../testdata/corpus/pay", map[string]int{"koyweflow": 1500, "koywetls": 500}},
		{"../testdata/corpus/platform", map[string]int{"koyweflow": 6000, "koywetls": 1000}}, // all that it does is for others
		{"../testdata/shop", map[string]int{"koyweflow": 2000, "koywetls": 50, "koyweevidence": 200}},
	}
	for _, test := range tests {
		first, second := facts(t, as, test.dir), facts(t, as, test.dir)
		for _, a := range as {
			total := 0
			for _, path := range slices.Sorted(maps.Keys(first[a.Name])) {
				total += same(t, a.Name+", "+path, first[a.Name][path], second[a.Name][path])
			}
			mean := total / max(len(first[a.Name]), 1)
			t.Logf("%s, %s: %d packages, %d bytes, %d each", test.dir, a.Name, len(first[a.Name]), total, mean)
			if budget := test.budget[a.Name]; mean > budget || mean < budget/4 {
				t.Errorf("%s, %s: %d bytes of facts for each package, the budget is %d", test.dir, a.Name, mean, budget)
			}
		}
	}
}

// same holds that the facts of two runs are the same and survive gob, and
// returns their size in bytes.
func same(t *testing.T, of string, first, second []fact) int {
	t.Helper()
	if len(first)+len(second) == 0 {
		return 0
	}
	a, b := encode(t, first), encode(t, second)
	if !bytes.Equal(a, b) {
		t.Errorf("%s: two runs have made different facts", of)
	}
	var back []fact
	if err := gob.NewDecoder(bytes.NewReader(a)).Decode(&back); err != nil {
		t.Fatal(err)
	}
	for i, f := range first {
		if !reflect.DeepEqual(f.Fact, back[i].Fact) {
			t.Errorf("%s.%s: gob has made %+v of %+v", of, f.Object, back[i].Fact, f.Fact)
		}
	}
	return len(a)
}
