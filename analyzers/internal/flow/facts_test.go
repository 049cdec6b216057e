package flow_test

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

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// A fact as package unitchecker writes it to the files of go vet.
type fact struct {
	PkgPath string
	Object  objectpath.Path
	Fact    analysis.Fact
}

// facts runs the engine over the packages of a module and returns the facts
// of each, in the order in which they are written.
func facts(t *testing.T, dir string) map[string][]fact {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{flow.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string][]fact)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		path := act.Package.PkgPath
		for _, f := range act.AllObjectFacts() {
			if f.Object.Pkg() != act.Package.Types {
				continue
			}
			at, err := objectpath.For(f.Object)
			if err != nil {
				t.Errorf("%s: go vet cannot name %v, so it drops %v", path, f.Object, f.Fact)
				continue
			}
			all[path] = append(all[path], fact{path, at, f.Fact})
		}
		for _, f := range act.AllPackageFacts() {
			if f.Package == act.Package.Types {
				all[path] = append(all[path], fact{path, "", f.Fact})
			}
		}
		slices.SortStableFunc(all[path], func(a, b fact) int {
			return cmp.Or(cmp.Compare(a.Object, b.Object), cmp.Compare(reflect.TypeOf(a.Fact).String(), reflect.TypeOf(b.Fact).String()))
		})
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
	for _, f := range flow.Analyzer.FactTypes {
		gob.Register(f)
	}
	tests := []struct {
		dir    string
		budget int // bytes for each package
	}{
		{"../../..", 1500},
		{"../../../testdata/corpus/pay", 1500},
		{"../../../testdata/shop", 2000},
	}
	for _, test := range tests {
		first, second := facts(t, test.dir), facts(t, test.dir)
		total := 0
		for _, path := range slices.Sorted(maps.Keys(first)) {
			a, b := encode(t, first[path]), encode(t, second[path])
			if !bytes.Equal(a, b) {
				t.Errorf("%s: two runs have made different facts", path)
			}
			total += len(a)
			var back []fact
			if err := gob.NewDecoder(bytes.NewReader(a)).Decode(&back); err != nil {
				t.Fatal(err)
			}
			for i, f := range first[path] {
				if !same(f.Fact, back[i].Fact) {
					t.Errorf("%s.%s: gob has made %+v of %+v", path, f.Object, back[i].Fact, f.Fact)
				}
			}
		}
		mean := total / max(len(first), 1)
		t.Logf("%s: %d packages, %d bytes, %d each", test.dir, len(first), total, mean)
		if mean > test.budget || mean < test.budget/4 {
			t.Errorf("%s: %d bytes of facts for each package, the budget is %d", test.dir, mean, test.budget)
		}
	}
}

// same compares facts, for which an empty list is as good as none.
func same(a, b analysis.Fact) bool {
	s, ok := a.(*flow.Summary)
	if !ok {
		return reflect.DeepEqual(a, b)
	}
	r, ok := b.(*flow.Summary)
	return ok && reflect.DeepEqual(s, r)
}
