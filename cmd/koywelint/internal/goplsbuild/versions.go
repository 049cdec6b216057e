package goplsbuild

import (
	"fmt"
	"go/version"
	"io"
	"strings"
)

// A release of gopls that koywelint can be linked into.
type release struct {
	version string
	needs   string // the least version of Go that builds it together with koywelint
	state   state
}

// A state says how a release was tested with koywelint.
type state string

const (
	ran     state = "built, and run by the tests of folder e2e"
	built   state = "built, and finds in testdata/shop what koywelint does"
	checked state = "type-checked"
)

// releases are the supported ones, oldest first. v0.20.0 itself needs Go
// 1.24.2 only, koywelint 1.25. Before v0.22.0 gopls does not tell an analyzer
// of which module a package is: a few findings then say less.
//
// Source: the go.mod of each, https://proxy.golang.org/golang.org/x/tools/gopls/@v/list
var releases = []release{
	{"v0.20.0", "go1.25.0", checked},
	{"v0.21.0", "go1.25.0", checked},
	{"v0.21.1", "go1.25.0", built},
	{"v0.22.0", "go1.26.0", checked},
	{"v0.23.0", "go1.26.0", ran},
	{"v0.24.0", "go1.27.0", ran},
}

// WriteVersions writes a table of the supported versions of gopls.
func WriteVersions(w io.Writer) {
	for _, r := range releases {
		fmt.Fprintf(w, "    %s  needs %s; %s\n", r.version, goName(r.needs), r.state)
	}
}

// A VersionError says that there is no such gopls, or none that koywelint is
// known to work with.
type VersionError string

func (v VersionError) Error() string {
	var known []string
	for _, r := range releases {
		known = append(known, r.version)
	}
	return fmt.Sprintf("gopls %s is not supported; the supported versions are %s", string(v), strings.Join(known, ", "))
}

// choose returns the release to build with the given go command: the wanted
// one, or else the newest that this Go can build.
func choose(wanted string, g *goTool) (release, error) {
	for i := len(releases) - 1; i >= 0; i-- {
		r := releases[i]
		switch {
		case wanted == r.version && !g.builds(r) && !g.switches():
			return r, fmt.Errorf("gopls %s needs %s or newer; this is %s, and GOTOOLCHAIN=%s keeps it from fetching another: set GOTOOLCHAIN=auto, install a newer Go, or choose another version of gopls",
				r.version, goName(r.needs), goName(g.Version), g.Toolchain)
		case wanted == r.version, wanted == "" && g.builds(r):
			return r, nil
		}
	}
	if wanted != "" {
		return release{}, VersionError(wanted)
	}
	return release{}, fmt.Errorf("no supported gopls can be built with %s; it takes %s or newer", goName(g.Version), goName(releases[0].needs))
}

func (g *goTool) builds(r release) bool { return version.Compare(g.Version, r.needs) >= 0 }

// switches reports whether the go command fetches a newer Go where one is
// needed, see https://go.dev/doc/toolchain.
func (g *goTool) switches() bool {
	return g.Toolchain == "auto" || strings.HasSuffix(g.Toolchain, "+auto")
}

// goName writes "go1.25.0" as people do.
func goName(v string) string {
	if number, ok := strings.CutPrefix(v, "go"); ok {
		return "Go " + number
	}
	return "Go " + v
}
