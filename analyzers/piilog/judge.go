package piilog

import (
	"go/ast"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// logged are the classes that may not stand in a log. A MAC may: it proves
// who sent a message to those who can compute it, and opens nothing.
const logged = sensitive.Secret | sensitive.Personal | sensitive.Payload

// A leak says what a log shows of a value.
type leak struct {
	class  sensitive.Class
	value  string           // the value as written in the source, "" if that is too long
	source string           // the name of what is in the value, if that is another thing
	fields []printing.Shown // the fields that the value's type shows, if it is a struct or holds some
	by     string           // what says what the value is, if it does not itself: "its key token"
	steps  []flow.Step
}

// judge says what u shows that it should not.
func (c *checker) judge(u flow.Use) (leak, bool) {
	v, t := c.flow.Shown(u)
	if t == nil || v.Origin&(flow.Clean|flow.Constant) != 0 || byName(u.Arg, v) && sensitive.Narrows(u.Key, flow.LastName(u.Arg)) {
		return leak{}, false
	}
	how := printing.How{Show: u.Show, Verb: u.Verb, Flags: u.Flags}
	l := leak{value: c.written(u.Arg), steps: v.Steps}
	if u.Field != "" && l.value != "" {
		l.value += "." + u.Field
	}
	for _, s := range c.model.Shows(t, v.Class&logged, how) {
		s.Class &= logged
		switch {
		case s.Class == 0:
		case s.By != nil && v.Class == 0 && isHarmless(v, t):
			// A method shows what a literal of constants has in it.
		case s.Field == nil:
			l.class |= s.Class
			l.source = v.Name
		case holds(v, t, s.Path):
			l.class |= s.Class
			l.fields = append(l.fields, s)
		}
	}
	if class := v.Deep() & logged; l.class == 0 && class != 0 {
		if isAnyContainer(t, 0) || c.isWhole(t, class, how) {
			l.class, l.source = class, v.DeepName(class)
		} else {
			l.class, l.source = c.stored(v, t, how)
		}
	}
	if l.class == 0 && v.Class == 0 {
		key, by := u.Key, "its key "+u.Key
		if key == "" {
			key, by = u.Words, "the words "+strconv.Quote(u.Words)
		}
		if class := keyClass(key, u.Arg, t); class != 0 && !c.isPiece(u.Arg) && c.model.Shows(t, class, how) != nil {
			l.class, l.by = class, by
		}
	}
	return l, l.class != 0
}

// isWhole reports whether t is a struct type of another module, about whose
// fields only what this function has put into them is known.
func (c *checker) isWhole(t types.Type, class sensitive.Class, how printing.How) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return false
	}
	return slices.ContainsFunc(c.model.Shows(t, class, how), func(s printing.Shown) bool { return s.Path == "" })
}

// stored finds what this function has put into a field whose own name says
// nothing.
func (c *checker) stored(v *flow.Value, t types.Type, how printing.How) (sensitive.Class, string) {
	for _, s := range c.model.Visible(t, how) {
		f := v
		path, _, inside := strings.Cut(s.Path, "[]")
		for name := range strings.SplitSeq(path, ".") {
			if f != nil && name != "" {
				f, _ = f.Field(name)
			}
		}
		if class := deep(f) & logged; inside && path != "" && class != 0 {
			return class, f.DeepName(class)
		}
		if f != nil && f.Class&logged != 0 && f.Origin&(flow.Clean|flow.Constant) == 0 {
			return f.Class & logged, f.Name
		}
	}
	return 0, ""
}

// isHarmless reports whether v is a struct that was built here of harmless
// things only.
func isHarmless(v *flow.Value, t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range st.Fields() {
		f, exact := v.Field(field.Name())
		if !exact || f != nil && f.Origin&(flow.Clean|flow.Constant) == 0 {
			return false
		}
	}
	return true
}

func deep(v *flow.Value) sensitive.Class {
	if v == nil {
		return 0
	}
	return v.Deep()
}

// holds reports whether the field at path of v may hold something that is not
// known to be harmless: a literal of this function that leaves it out does not.
func holds(v *flow.Value, t types.Type, path string) bool {
	if rest, ok := strings.CutPrefix(path, "[]"); ok {
		return anyElemHolds(v, t, strings.TrimPrefix(rest, "."))
	}
	names := strings.Split(path, ".")
	for _, name := range names {
		name, elem, isElem := strings.Cut(name, "[]")
		f, exact := v.Field(name)
		if f == nil && exact {
			// A promoted field is kept under its own name.
			if f, _ = v.Field(names[len(names)-1]); f == nil {
				return false
			}
			return f.Origin&(flow.Clean|flow.Constant) == 0
		}
		if f == nil {
			return true
		}
		if f.Origin&(flow.Clean|flow.Constant) != 0 {
			return false
		}
		if isElem || elem != "" {
			return true
		}
		v = f
	}
	return true
}

// anyElemHolds is holds for the elements of a slice that is known in full.
func anyElemHolds(v *flow.Value, t types.Type, path string) bool {
	switch t.Underlying().(type) {
	case *types.Slice, *types.Array:
	default:
		return true
	}
	_, exact := v.Field("0")
	if !exact || v.Elem() != nil || path == "" {
		return true
	}
	for i := 0; ; i++ {
		f, _ := v.Field(strconv.Itoa(i))
		if f == nil {
			return false
		}
		if f.Origin&(flow.Clean|flow.Constant) == 0 && holds(f, nil, path) {
			return true
		}
	}
}

// isAnyContainer reports whether t holds values that printing it shows, of
// types that it does not tell: []any, map[string]any.
func isAnyContainer(t types.Type, depth int) bool {
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
		if b, ok := elem.Underlying().(*types.Basic); ok && b.Kind() == types.Bool {
			elem = u.Key() // a set
		} else if s, ok := elem.Underlying().(*types.Struct); ok && s.NumFields() == 0 {
			elem = u.Key()
		}
	default:
		return false
	}
	return isString(elem) || depth < 3 && isAnyContainer(elem, depth+1)
}

// isText reports whether t is a string, bytes, or an interface that may be one.
func isText(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	case *types.Pointer:
		return isString(u.Elem())
	}
	return false
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// written is how a message names an expression; a conversion goes unmentioned.
func (c *checker) written(e ast.Expr) string {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 && c.info.Types[call.Fun].IsType() {
		return c.written(call.Args[0])
	}
	return short(e)
}

// short writes a small expression as in the source, "" if it is not small.
func short(e ast.Expr) string {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr:
		return limited(types.ExprString(x))
	case *ast.StarExpr:
		return short(x.X)
	case *ast.UnaryExpr:
		return short(x.X)
	case *ast.CompositeLit:
		if x.Type != nil {
			return limited(types.ExprString(x.Type)) + "{…}"
		}
	case *ast.CallExpr:
		if fun := limited(types.ExprString(x.Fun)); fun != "" {
			return fun + "(…)"
		}
	}
	return ""
}

func limited(s string) string {
	if len(s) > 40 || strings.ContainsAny(s, "\"`{\n") {
		return ""
	}
	return s
}
