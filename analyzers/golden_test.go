package analyzers

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"
)

// TestFixed holds of each check that what its fixes make of the test packages
// compiles, and that there is nothing left in it that could be fixed.
func TestFixed(t *testing.T) {
	for _, c := range Checks {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			before := findings(t, c.Analyzer, testdata(t))
			// A golden file with several alternative fixes has one section for each.
			for alternative, more := 0, true; more; alternative++ {
				var dir string
				dir, more = fixedCopy(t, c.Name, alternative)
				after := findings(t, c.Analyzer, dir)
				for file, f := range after {
					if alternative > 0 {
						continue // it has to compile
					}
					if len(f.fixable) > 0 {
						t.Errorf("%s: still to be fixed: %s", file, strings.Join(f.fixable, "\n\t"))
					}
					if f.others > before[file].others {
						t.Errorf("%s: the fixes led to new findings: %d without a fix, before %d", file, f.others, before[file].others)
					}
				}
			}
		})
	}
}

// found is what a check found in one file.
type found struct {
	fixable []string // messages of findings that have a fix
	others  int      // number of the others
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
				f.fixable = append(f.fixable, pos.String()+": "+d.Message)
			} else {
				f.others++
			}
			all[file] = f
		}
	}
	return all
}

// fixedCopy copies testdata/src to a new GOPATH, with golden files in the
// place of the files that they are the fixed form of. Of a golden file with
// sections it takes the given one; more reports whether some file has more.
func fixedCopy(t *testing.T, check string, section int) (gopath string, more bool) {
	t.Helper()
	from, to := testdata(t), t.TempDir()
	if err := os.CopyFS(filepath.Join(to, "src"), os.DirFS(filepath.Join(from, "src"))); err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(to, "src", check)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".golden") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if ar := txtar.Parse(text); len(ar.Files) > 0 {
			more = more || section+1 < len(ar.Files)
			text = ar.Files[min(section, len(ar.Files)-1)].Data
		}
		return os.WriteFile(strings.TrimSuffix(path, ".golden"), bytes.TrimSpace(text), 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	return to, more
}
