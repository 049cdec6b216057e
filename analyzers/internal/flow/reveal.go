package flow

import (
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// reveals says what printing a value of type t shows, and of which part.
func (e *engine) reveals(t types.Type, show sink.Show, verb rune, flags string, v *Value) (sensitive.Class, string) {
	var c sensitive.Class
	path := ""
	for _, s := range e.printing.Shows(t, v.Class, printing.How{Show: show, Verb: verb, Flags: flags}) {
		if s.Path == "" {
			continue // the value itself, whose class is known
		}
		name, _, _ := strings.Cut(s.Path, ".")
		if f, exact := v.Field(name); exact && (f == nil || f.Origin&must != 0) {
			continue // built here, without that field or with nothing to show in it
		}
		c |= s.Class
		if path == "" {
			path = s.Path
		}
	}
	return c, path
}

// masks reports whether fmt prints values of the text type t by a method of
// the module that shows nothing of them.
func (e *engine) masks(t types.Type, verb rune, flags string) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || !isTextual(t) || named.Obj().Pkg() == nil || !e.owns(named.Obj().Pkg()) {
		return false
	}
	m := printing.FmtMethod(t, verb, flags)
	if m == nil || m.Name() == "Format" { // which writes, and returns nothing
		return m != nil
	}
	m = m.Origin()
	if e.sums[m] == nil && e.decls[m] != nil { // its turn has not come
		e.sums[m] = new(Summary)
		e.walkFunc(m)
	}
	c, itself := e.summaryOf(m).text()
	return c == 0 && !itself
}
