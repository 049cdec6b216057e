package flow

import (
	"go/ast"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

func (f *fn) modelFmt(c *invocation) ([]*Value, bool) {
	name := c.fn.Name()
	if c.Ellipsis.IsValid() {
		if p := f.varOf(c.Args[len(c.Args)-1]); p != nil {
			f.printed[p] = c.CallExpr
		}
	}
	switch name {
	case "Sprintf":
		return []*Value{f.format(c, 0)}, true
	case "Errorf":
		v := *f.format(c, 0)
		v.Class &^= sensitive.Payload // every client quotes the reply that it got
		return []*Value{&v}, true
	case "Sprint", "Sprintln", "Append", "Appendln":
		return []*Value{f.print(c, 0)}, true
	case "Fprintf":
		f.write(c, f.format(c, 1))
		return nil, true
	case "Fprint", "Fprintln":
		f.write(c, f.print(c, 1))
		return nil, true
	case "Appendf":
		return []*Value{carry(f.arg(c, 0), f.format(c, 1))}, true
	}
	return nil, false
}

// write appends text to a builder or a hash that is the first argument, or to
// the writer that a parameter is.
func (f *fn) write(c *invocation, v *Value) {
	if f.arg(c, 0).Origin&DigestState != 0 {
		f.hashed(c.Args[0], v)
		return
	}
	pkg, _ := typeName(f.typeOf(c.Args[0]))
	if pkg == "strings" || pkg == "bytes" || pkg == "bufio" || isWriter(f.typeOf(c.Args[0])) {
		e := c.Args[0]
		if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
			e = u.X
		}
		f.store(e, func(old *Value) *Value {
			return concat(append(append([]Part(nil), old.parts(nil)...), v.parts(nil)...))
		})
	}
}

// format evaluates a printf call whose format string is argument at.
func (f *fn) format(c *invocation, at int) *Value {
	format, ok := f.arg(c, at).Const()
	if !ok || c.Ellipsis.IsValid() {
		in := []*Value{f.arg(c, at)}
		for i := at + 1; i < len(c.args); i++ {
			in = append(in, f.shown(c.Args[i], f.arg(c, i), sink.ShowFmt, 'v', ""))
		}
		return carry(in...)
	}
	var parts []Part
	end := 0
	for _, v := range sink.Verbs(format) {
		parts = append(parts, Part{Lit: format[end:v.Pos]})
		end = v.End
		if v.Verb == '%' {
			parts = append(parts, Part{Lit: "%"})
			continue
		}
		i := at + 1 + v.Arg
		if v.Arg < 0 || i >= len(c.args) {
			continue
		}
		a := f.arg(c, i)
		switch {
		case v.Verb == 'T' || v.Verb == 'p' || v.Verb == 't' || v.Verb == 'c' || v.Short:
			a = cleanValue
		default:
			if _, isConst := a.Const(); !isConst {
				a = f.shown(c.Args[i], a, sink.ShowFmt, v.Verb, v.Flags)
			}
		}
		if v.Verb == 's' || v.Verb == 'v' || v.Verb == 'w' {
			parts = append(parts, a.parts(c.Args[i])...)
		} else if a.Text != nil {
			parts = append(parts, Part{Val: carry(a), Expr: c.Args[i]})
		} else {
			parts = append(parts, Part{Val: a, Expr: c.Args[i]})
		}
	}
	parts = append(parts, Part{Lit: format[end:]})
	return concat(parts)
}

// print evaluates a Sprint call.
func (f *fn) print(c *invocation, at int) *Value {
	var parts []Part
	for i := at; i < len(c.args); i++ {
		if i > at {
			parts = append(parts, Part{Lit: " "})
		}
		parts = append(parts, f.shown(c.Args[i], f.arg(c, i), sink.ShowFmt, 'v', "").parts(c.Args[i])...)
	}
	return concat(parts)
}
