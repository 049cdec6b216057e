package sensitive

import (
	"go/types"
	"path"
	"strings"
)

// A shape says what a value of a type can hold.
type shape uint8

const (
	safe    shape = iota // nothing that a name could make sensitive
	text                 // a string
	texts                // a container of strings
	raw                  // bytes, or a container of them
	integer              // a whole number wide enough for a phone or card number
	moment               // a time.Time
)

// maxDepth ends the walk of types that contain themselves: type T []T.
const maxDepth = 6

// shapeOf looks through pointers, containers and wrappers such as
// sql.NullString. A nil or broken type may hold text.
func shapeOf(t types.Type) shape {
	if t == nil {
		return text
	}
	return shapeIn(t, 0)
}

func shapeIn(t types.Type, depth int) shape {
	if t == nil || depth > maxDepth {
		return safe
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		obj := t.Obj()
		if isLexer(obj.Pkg()) || isEnum(obj.Name()) || typeName(obj) == "encoding/json.Token" {
			return safe
		}
		switch typeName(obj) {
		case "time.Time":
			return moment
		case "strings.Builder", "bytes.Buffer", "sync/atomic.Value":
			return text
		case "sync/atomic.Pointer":
			if a := t.TypeArgs(); a != nil && a.Len() == 1 {
				return shapeIn(a.At(0), depth+1)
			}
		}
		if u, ok := t.Underlying().(*types.Struct); ok {
			return wrapperShape(u, depth)
		}
		return shapeIn(t.Underlying(), depth+1)
	case *types.Basic:
		switch {
		case t.Kind() == types.Invalid, t.Info()&types.IsString != 0:
			return text
		}
		switch t.Kind() {
		case types.Int, types.Int32, types.Int64, types.Uint, types.Uint32, types.Uint64, types.UntypedInt:
			return integer
		}
	case *types.Pointer:
		return shapeIn(t.Elem(), depth+1)
	case *types.Slice:
		return elemShape(t.Elem(), depth)
	case *types.Array:
		return elemShape(t.Elem(), depth)
	case *types.Map:
		switch e := t.Elem().Underlying().(type) {
		case *types.Struct:
			if e.NumFields() == 0 { // a set
				return elemShape(t.Key(), depth)
			}
		case *types.Basic:
			if e.Kind() == types.Bool {
				return elemShape(t.Key(), depth)
			}
		}
		return elemShape(t.Elem(), depth)
	case *types.Interface:
		if t.NumMethods() == 0 && t.NumEmbeddeds() == 0 {
			return text
		}
	}
	// Functions, channels, errors, other interfaces and type parameters hold
	// no text; what a plain struct holds, its fields say.
	return safe
}

// elemShape is the shape of a container of t.
func elemShape(t types.Type, depth int) shape {
	if b, ok := t.Underlying().(*types.Basic); ok {
		switch b.Kind() {
		case types.Uint8:
			return raw
		case types.Int32:
			if b == types.Universe.Lookup("rune").Type() || b.Name() == "rune" {
				return text
			}
		}
	}
	switch s := shapeIn(t, depth+1); s {
	case text, texts:
		return texts
	case raw:
		return raw
	}
	return safe
}

// wrapperShape is the shape of a struct that adds no more to a string than a
// flag: sql.NullString, sql.Null[T], pgtype.Text, wrapperspb.StringValue.
func wrapperShape(u *types.Struct, depth int) shape {
	s, n := safe, 0
	for i := range u.NumFields() {
		f := u.Field(i)
		switch f.Name() {
		case "String", "V", "Val", "Value", "Text":
			s = shapeIn(f.Type(), depth+1)
			n++
		case "Valid", "Set", "Present", "Status", "state", "sizeCache", "unknownFields", "_":
		default:
			return safe
		}
	}
	if n != 1 || s != text {
		return safe
	}
	return s
}

var languages = set("token scanner lexer lex parser parse ast html xml tokenizer syntax")

// isLexer reports whether the types of a package are tokens and keys of a
// language, not of a user.
func isLexer(p *types.Package) bool {
	if p == nil {
		return false
	}
	base := path.Base(p.Path())
	return languages[base] ||
		strings.HasSuffix(base, "lexer") || strings.HasSuffix(base, "parser")
}

// isEnum reports whether a type is named for a kind of thing: TokenType.
func isEnum(name string) bool {
	for _, s := range [...]string{"Type", "Kind", "Mode", "Status", "State", "Level", "Scheme", "Enum", "Code", "Field", "Column", "Signal", "PublicKey"} {
		if strings.HasSuffix(name, s) {
			return true
		}
	}
	return false
}

// isChoice reports whether t is a named string with constants to choose from.
func isChoice(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	if b, ok := n.Underlying().(*types.Basic); !ok || b.Info()&types.IsString == 0 {
		return false
	}
	scope, found := n.Obj().Pkg().Scope(), 0
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), n) {
			found++
		}
	}
	return found > 1 // a single one may be a default
}

// typeName is path.Name of a type.
func typeName(obj *types.TypeName) string {
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Path() + "." + obj.Name()
}
