// Package patch applies the suggested fixes of findings to files, in memory.
package patch

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"go/token"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
)

// Files are the contents of files by absolute name.
type Files map[string][]byte

// Read returns the contents of a file: those in f or else those on disk.
func (f Files) Read(name string) ([]byte, error) {
	if data, ok := f[name]; ok {
		return data, nil
	}
	return os.ReadFile(name)
}

// Apply applies the first fix of each finding in the graph to the files that
// may be edited, and returns how many it has applied. A fix that is in the way
// of an earlier one is left out, as it may be offered anew for the result. The
// changed files are in gofmt's style if they were before.
func (f Files) Apply(graph *checker.Graph, mayEdit func(act *checker.Action) bool) (applied int, err error) {
	taken := make(map[string][]change)
	for _, fix := range firstFixes(graph, mayEdit) {
		if fix.fits(taken) {
			for _, e := range fix.edits {
				taken[e.file] = append(taken[e.file], e.change)
			}
			applied++
		}
	}
	names := imported(graph)
	for name, changes := range taken {
		data, err := f.Read(name)
		if err == nil {
			data, err = rewrite(data, changes, names[name])
		}
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		f[name] = data
	}
	return applied, nil
}

// change replaces the bytes from start to end.
type change struct {
	start, end int
	text       string
}

type fileChange struct {
	file string
	change
}

// oneFix is a fix with its edits in terms of files.
type oneFix struct {
	pos   token.Position
	check string
	edits []fileChange
}

// firstFixes returns the first fix of each finding, in the order of the source.
func firstFixes(graph *checker.Graph, mayEdit func(act *checker.Action) bool) []oneFix {
	var fixes []oneFix
	for act := range graph.All() {
		if !act.IsRoot || !mayEdit(act) {
			continue
		}
		for _, d := range act.Diagnostics {
			if len(d.SuggestedFixes) == 0 {
				continue
			}
			if edits := resolve(act.Package.Fset, d.SuggestedFixes[0].TextEdits); edits != nil {
				fixes = append(fixes, oneFix{act.Package.Fset.PositionFor(d.Pos, false), act.Analyzer.Name, edits})
			}
		}
	}
	slices.SortStableFunc(fixes, func(a, b oneFix) int {
		return cmp.Or(
			cmp.Compare(a.pos.Filename, b.pos.Filename),
			cmp.Compare(a.pos.Offset, b.pos.Offset),
			cmp.Compare(a.check, b.check),
		)
	})
	return fixes
}

// resolve returns edits by file and offset, or nil if one of them is in no file.
func resolve(fset *token.FileSet, edits []analysis.TextEdit) []fileChange {
	var changes []fileChange
	for _, e := range edits {
		file := fset.File(e.Pos)
		end := e.End
		if !end.IsValid() {
			end = e.Pos
		}
		if file == nil || fset.File(end) != file {
			return nil
		}
		changes = append(changes, fileChange{file.Name(), change{file.Offset(e.Pos), file.Offset(end), string(e.NewText)}})
	}
	return changes
}

// fits reports whether no edit of the fix touches what an earlier fix changes
// otherwise. The same edit of two fixes, such as an import, is made once.
func (f oneFix) fits(taken map[string][]change) bool {
	for _, e := range f.edits {
		for _, o := range taken[e.file] {
			if e.change != o && e.start < o.end && o.start < e.end {
				return false
			}
			// An insertion inside of, or at the edge of, a replacement has no
			// certain place.
			if e.change != o && (e.start == e.end || o.start == o.end) && e.start <= o.end && o.start <= e.end && (e.start != e.end || o.start != o.end) {
				return false
			}
		}
	}
	return true
}

// rewrite applies changes that do not overlap to a file with the given imports.
func rewrite(data []byte, changes []change, imports map[string]string) ([]byte, error) {
	formatted, err := format.Source(data)
	wasFormatted := err == nil && bytes.Equal(formatted, data)
	slices.SortStableFunc(changes, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	changes = slices.Compact(changes)
	var out bytes.Buffer
	at := 0
	for _, c := range changes {
		if c.start < at || c.end > len(data) {
			return nil, fmt.Errorf("an edit at offset %d does not fit the file", c.start)
		}
		out.Write(data[at:c.start])
		out.WriteString(c.text)
		at = c.end
	}
	out.Write(data[at:])
	data, err = removeUnused(out.Bytes(), imports)
	if err == nil && wasFormatted {
		return format.Source(data)
	}
	return data, err
}
