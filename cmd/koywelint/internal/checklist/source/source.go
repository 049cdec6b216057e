// Package source collects what a checklist is filled in from: findings and
// sightings of packages, and findings in the reports of other drivers.
package source

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// A Result is what one source has to say.
type Result struct {
	Findings  []checklist.Finding
	Sightings []checklist.Sighting
	Gaps      []checklist.Gap
	Packages  int // how many were looked at; 0 if the source does not say
}

// gap adds something that leaves all lines of the code in doubt.
func (r *Result) gap(text string) {
	r.Gaps = append(r.Gaps, checklist.Gap{Text: text})
}

// A Module is the one that is checked.
type Module struct {
	Path string // its name
	Root string // its folder, or that of the workspace, or the current one
	real string // Root without symbolic links
}

var moduleRE = regexp.MustCompile(`(?m)^module[ \t]+"?([^\s"]+)`)

// FindModule returns the module that a folder belongs to. If there is none,
// paths are relative to the folder itself.
func FindModule(dir string) Module {
	m := Module{Root: dir}
	for d := dir; ; d = filepath.Dir(d) {
		data, err := os.ReadFile(filepath.Join(d, "go.mod"))
		if err == nil {
			m.Root = d
			if name := moduleRE.FindSubmatch(data); name != nil {
				m.Path = string(name[1])
			}
			break
		}
		if _, err := os.Stat(filepath.Join(d, "go.work")); err == nil {
			m.Root = d
			break
		}
		if d == filepath.Dir(d) {
			break
		}
	}
	m.real = m.Root
	if real, err := filepath.EvalSymlinks(m.Root); err == nil {
		m.real = real
	}
	return m
}

// Rel returns the name of a file relative to the root, with slashes. The name
// may come from another machine, on which the module stood elsewhere.
func (m Module) Rel(name string) string {
	for _, root := range []string{m.Root, m.real} {
		if rest, ok := strings.CutPrefix(name, root+string(filepath.Separator)); ok {
			return filepath.ToSlash(rest)
		}
	}
	slashed := strings.ReplaceAll(filepath.ToSlash(name), `\`, "/")
	if !filepath.IsAbs(name) && m.has(slashed) {
		return slashed
	}
	for rest := slashed; ; {
		_, after, ok := strings.Cut(rest, "/")
		if !ok {
			return slashed
		}
		if rest = after; m.has(rest) {
			return rest
		}
	}
}

func (m Module) has(name string) bool {
	local, err := filepath.Localize(name)
	if err != nil {
		return false
	}
	info, err := os.Stat(filepath.Join(m.Root, local))
	return err == nil && info.Mode().IsRegular()
}

// shorten makes the names of files in a text relative.
func (m Module) shorten(text string) string {
	for _, root := range []string{m.Root, m.real} {
		text = strings.ReplaceAll(text, root+string(filepath.Separator), "")
	}
	return text
}

// bare removes the name of the check from the end of a message, which stands
// beside it in a report.
func bare(message, check string) string {
	return strings.TrimSuffix(strings.TrimSpace(message), " ("+check+")")
}

// known reports whether the suite has an analyzer of that name.
func known(check string) bool {
	for _, a := range analyzers.Suite() {
		if a.Name == check {
			return true
		}
	}
	return false
}
