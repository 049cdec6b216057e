package flow

import (
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// inside returns the class of what this function has put into v, a value of
// type t, and that printing it shows, though no name of a field tells. Not of
// errors and the like: they show what a method of theirs makes of it.
func (e *engine) inside(t types.Type, how printing.How, v *Value) (sensitive.Class, string) {
	class := v.Deep()
	if i, ok := t.Underlying().(*types.Interface); class == 0 || ok && !i.Empty() {
		return 0, ""
	}
	whole := slices.ContainsFunc(e.printing.Shows(t, class, how), func(s printing.Shown) bool { return s.Path == "" })
	if _, isStruct := structOf(pointee(t)); whole || !isStruct {
		if !whole && !holdsAny(t, 0) {
			return 0, ""
		}
		return class, v.DeepName(class)
	}
	for _, s := range e.printing.Visible(t, how) {
		f := v
		path, _, _ := strings.Cut(s.Path, "[]")
		for name := range strings.SplitSeq(path, ".") {
			if f != nil && name != "" {
				f = f.fields[name]
			}
		}
		if path != "" && f != nil && f.Origin&must == 0 && f.Deep() != 0 {
			return f.Deep(), f.DeepName(f.Deep())
		}
	}
	return 0, ""
}

// holdsAny reports whether a container shows what it holds, whatever that is.
func holdsAny(t types.Type, depth int) bool {
	var elem types.Type
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return u.Empty()
	case *types.Slice:
		elem = u.Elem()
	case *types.Array:
		elem = u.Elem()
	case *types.Map:
		elem = u.Elem()
	default:
		return false
	}
	return isString(elem) || depth < maxDepth && holdsAny(elem, depth+1)
}
