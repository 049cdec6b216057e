package flow

import (
	"go/types"
	"strings"
	"unicode/utf8"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// verb is one verb of a constant format string.
type verb struct {
	Pos, End int // byte offsets of "%+v" in the format
	Verb     rune
	Flags    string
	Arg      int // the operand's index after the format, -1 for %%
}

// verbsOf parses a format string as package fmt does.
func verbsOf(format string) []verb {
	var out []verb
	arg := 0
	for i := 0; i < len(format); {
		if format[i] != '%' {
			i++
			continue
		}
		v := verb{Pos: i}
		i++
		start := i
		for i < len(format) && strings.IndexByte("+-# 0", format[i]) >= 0 {
			i++
		}
		v.Flags = format[start:i]
		for i < len(format) {
			c := format[i]
			switch {
			case c == '*':
				arg++
			case c == '[':
				end := strings.IndexByte(format[i:], ']')
				if end < 0 {
					return out
				}
				n := 0
				for _, d := range format[i+1 : i+end] {
					if d < '0' || d > '9' || n > 1000 {
						return out
					}
					n = n*10 + int(d-'0')
				}
				arg = max(n-1, 0)
				i += end
			case c >= '0' && c <= '9' || c == '.':
			default:
				goto found
			}
			i++
		}
	found:
		if i >= len(format) {
			return out
		}
		r, size := utf8.DecodeRuneInString(format[i:])
		i += size
		v.Verb, v.End, v.Arg = r, i, -1
		if r != '%' {
			v.Arg = arg
			arg++
		}
		out = append(out, v)
	}
	return out
}

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
