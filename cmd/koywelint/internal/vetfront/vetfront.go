// Package vetfront answers the units of go vet that cannot matter, before
// anything is parsed.
//
// As soon as a suite has facts, go vet runs its tool on every package that the
// named ones depend on, std included, and asks for facts only. This suite has
// facts of the user's own packages and tables for the rest, so the answer for
// the rest is an empty file, which package unitchecker reads as no facts.
package vetfront

import (
	"encoding/json"
	"go/build"
	"os"
	"path/filepath"
	"strings"
)

// unit is what counts here of a unitchecker.Config.
type unit struct {
	Dir           string
	ImportPath    string
	ModulePath    string
	ModuleVersion string
	Standard      map[string]bool
	VetxOnly      bool
	VetxOutput    string
}

// Answer writes the facts of the unit that the file describes and reports true
// if go vet wants nothing but facts and there are none to be had. In all other
// cases, a file that it cannot read included, it leaves the unit alone.
func Answer(file string) bool {
	data, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	var u unit
	if json.Unmarshal(data, &u) != nil {
		return false
	}
	if !u.VetxOnly || u.VetxOutput == "" || !u.foreign() {
		return false
	}
	return os.WriteFile(u.VetxOutput, nil, 0o666) == nil
}

// foreign reports whether the unit belongs to the standard library or to a
// module with a version; the user's own modules have none, or stand in the
// place of one by a replace directive.
func (u *unit) foreign() bool {
	if u.ModulePath != "" {
		dir := filepath.ToSlash(u.Dir)
		return u.ModuleVersion != "" && (strings.Contains(dir, "@v") || strings.Contains(dir, "/vendor/"))
	}
	// Standard lists the imports of a unit, not the unit itself, so go by the
	// folder; outside modules every unit comes without a module.
	src := filepath.Join(build.Default.GOROOT, "src") + string(filepath.Separator)
	return u.Standard[u.ImportPath] || build.Default.GOROOT != "" && strings.HasPrefix(u.Dir, src)
}
