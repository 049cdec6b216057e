package analyzers

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"
)

// TestFixed holds of each check that what its fixes make of the test packages
// compiles, and that there is nothing left in it that these fixes are for. A
// golden file with alternatives has a section for each, named by its title.
func TestFixed(t *testing.T) {
	for _, c := range Checks {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			before := findings(t, c.Analyzer, testdata(t))
			for _, title := range titles(t, c.Name) {
				dir, replaced := fixedCopy(t, c.Name, title)
				after := findings(t, c.Analyzer, dir)
				for _, file := range replaced {
					f := after[file]
					for _, x := range f.fixable {
						if title == "" || slices.Contains(x.titles, title) {
							t.Errorf("%s: %q left %s", file, title, x.message)
						}
					}
					if f.others > before[file].others {
						t.Errorf("%s: %q led to new findings: %d without a fix, before %d", file, title, f.others, before[file].others)
					}
				}
			}
		})
	}
}

// found is what a check found in one file.
type found struct {
	fixable []fixable // findings that have a fix
	others  int       // number of the others
}

type fixable struct {
	message string
	titles  []string // of its fixes
}

// findings runs a check over its test packages in a GOPATH, and returns its
// findings by file name, relative to it.
func findings(t *testing.T, a *analysis.Analyzer, gopath string) map[string]found {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode:  packages.LoadSyntax | packages.NeedModule,
		Dir:   filepath.Join(gopath, "src", a.Name),
		Env:   append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
		Tests: true,
	}, a.Name+"/...")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for _, err := range p.Errors {
			t.Errorf("%s: %v", p.ID, err)
		}
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]found)
	seen := make(map[string]bool) // a file is in its package and in the package under test
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%v: %v", act, act.Err)
		}
		for _, d := range act.Diagnostics {
			pos := act.Package.Fset.PositionFor(d.Pos, false)
			if seen[pos.String()+d.Message] {
				continue
			}
			seen[pos.String()+d.Message] = true
			file, _ := filepath.Rel(gopath, pos.Filename)
			f := all[file]
			if len(d.SuggestedFixes) > 0 {
				x := fixable{message: pos.String() + ": " + d.Message}
				for _, fix := range d.SuggestedFixes {
					x.titles = append(x.titles, fix.Message)
				}
				f.fixable = append(f.fixable, x)
			} else {
				f.others++
			}
			all[file] = f
		}
	}
	return all
}

// goldens calls do with each golden file of a check, and what is in it by title.
func goldens(t *testing.T, root string, do func(path string, byTitle map[string][]byte)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".golden") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		byTitle := map[string][]byte{}
		if ar := txtar.Parse(text); len(ar.Files) > 0 {
			for _, f := range ar.Files {
				byTitle[f.Name] = f.Data
			}
		} else {
			byTitle[""] = text
		}
		do(path, byTitle)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// titles returns the titles of the alternatives in a check's golden files; ""
// stands for files without alternatives.
func titles(t *testing.T, check string) []string {
	all := map[string]bool{}
	goldens(t, filepath.Join(testdata(t), "src", check), func(_ string, byTitle map[string][]byte) {
		for title := range byTitle {
			all[title] = true
		}
	})
	return slices.Sorted(maps.Keys(all))
}

// fixedCopy copies testdata/src to a new GOPATH and puts the golden files of
// that title in the place of the files that they are the fixed form of. It
// returns the names of these.
func fixedCopy(t *testing.T, check, title string) (gopath string, replaced []string) {
	t.Helper()
	from, to := testdata(t), t.TempDir()
	if err := os.CopyFS(filepath.Join(to, "src"), os.DirFS(filepath.Join(from, "src"))); err != nil {
		t.Fatal(err)
	}
	goldens(t, filepath.Join(to, "src", check), func(path string, byTitle map[string][]byte) {
		text, ok := byTitle[title]
		if !ok {
			return
		}
		file := strings.TrimSuffix(path, ".golden")
		if err := os.WriteFile(file, bytes.TrimSpace(text), 0o666); err != nil {
			t.Fatal(err)
		}
		name, _ := filepath.Rel(to, file)
		replaced = append(replaced, name)
	})
	return to, replaced
}
