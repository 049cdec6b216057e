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
