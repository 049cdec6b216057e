package main

import (
	"fmt"
	"go/build"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/koywe/koywelint/cmd/koywelint/internal/patch"
)

// fixRounds bounds how often fixes are applied to the result of fixes: two
// that are in each other's way take two rounds.
const fixRounds = 5

// applyFixes applies the fixes of the findings in res until there are no more,
// checks that the packages still compile, and only then writes the files or,
// with -diff, prints what would change. It returns what is then left.
func applyFixes(f *flags, suite []*analysis.Analyzer, patterns []string, res checked) (checked, int, error) {
	files := make(patch.Files)
	opts := f.load
	before, total := res.skipped, 0
	for range fixRounds {
		n, err := files.Apply(res.graph, mayEdit)
		if err != nil {
			return res, failed, err
		}
		if n == 0 {
			break
		}
		total += n
		opts.Overlay = files
		if res, err = check(suite, opts, patterns); err != nil {
			return res, failed, err
		}
		for _, id := range res.skipped {
			if !slices.Contains(before, id) {
				return res, failed, fmt.Errorf("nothing is written: with the fixes %s does not compile: %s; please report it",
					id, relative(strings.Join(res.problems, "; ")))
			}
		}
	}
	changed := slices.Sorted(maps.Keys(files))
	if f.diff {
		for _, name := range changed {
			data, err := os.ReadFile(name)
			if err != nil {
				return res, failed, err
			}
			os.Stdout.Write(patch.Diff(filepath.ToSlash(relative(name)), data, files[name]))
		}
		if total > 0 {
			return res, findings, nil
		}
		return res, clean, nil
	}
	if err := allWritable(changed); err != nil {
		return res, failed, fmt.Errorf("nothing is written: %w", err)
	}
	for _, name := range changed {
		if err := replaceFile(name, files[name]); err != nil {
			return res, failed, err
		}
	}
	if total > 0 {
		fmt.Fprintf(os.Stderr, "koywelint: applied %d fixes in %d files\n", total, len(changed))
	}
	return res, clean, nil
}

// mayEdit reports whether an action's package is the user's own: those of the
// module cache and of the standard library are not.
func mayEdit(act *checker.Action) bool {
	if mod := act.Package.Module; mod != nil {
		return mod.Version == ""
	}
	std := filepath.Join(build.Default.GOROOT, "src") + string(filepath.Separator)
	return !slices.ContainsFunc(act.Package.GoFiles, func(name string) bool { return strings.HasPrefix(name, std) })
}

// allWritable names the first file that is read-only.
func allWritable(names []string) error {
	for _, name := range names {
		info, err := os.Stat(name)
		if err == nil {
			err = writable(info.Mode())
		}
		if err != nil {
			return fmt.Errorf("%s: %w", relative(name), err)
		}
	}
	return nil
}
