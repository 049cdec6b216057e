package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// refers reports whether what happens to a parameter of type t inside a
// function happens to what its caller holds.
func refers(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Chan:
		return true
	}
	return isWriter(t)
}

// isWriter reports whether t is io.Writer, behind which a buffer may stand.
func isWriter(t types.Type) bool {
	pkg, name := typeName(t)
	return pkg == "io" && name == "Writer"
}

// noteLeft keeps what parameters refer to at a place where the function
// returns. A parameter that has got another value refers to something else.
func (f *fn) noteLeft(fr frame) {
	note := func(p *types.Var) {
		if p != nil && f.st[p] != nil && refers(p.Type()) && !f.replaced[p] {
			f.left[p] = join(f.left[p], f.deref(f.st[p]))
		}
	}
	note(fr.recv)
	for _, p := range fr.params {
		note(p)
	}
}

// leaves describes what a function leaves in what its parameters refer to,
// other than what was there.
func (f *fn) leaves(fr frame) []Left {
	var out []Left
	add := func(i int, p *types.Var) {
		if p == nil || f.left[p] == nil || len(out) >= maxInputs {
			return
		}
		o, ok := changes(f.outcomeOf(fr, f.left[p], p.Type(), 0), i, "")
		if ok {
			out = append(out, Left{i, o})
		}
	}
	add(receiver, fr.recv)
	for i, p := range fr.params {
		add(i, p)
	}
	return out
}

// changes takes out of o, which describes the part at path of a parameter,
// that it holds what it held.
func changes(o Outcome, param int, path string) (Outcome, bool) {
	o.Inputs = slices.DeleteFunc(o.Inputs, func(in Input) bool {
		return in.Param == param && (in.Field == path || in.Field == "" || strings.HasPrefix(path, in.Field+dot))
	})
	o.Inputs = slices.Clip(o.Inputs)
	if len(o.Inputs) == 0 {
		o.Inputs, o.Before, o.After = nil, "", ""
	}
	o.Origin &^= ToStdout | ToStderr | MACState | DigestState | Presented | Configured | Random | Query
	var fields []Field
	for _, part := range o.Fields {
		at := path
		if part.Name != element {
			at = strings.TrimPrefix(path+dot+part.Name, dot)
		}
		if w, ok := changes(part.Outcome, param, at); ok {
			fields = append(fields, Field{part.Name, w})
		}
	}
	o.Fields = fields
	if path == "" && o.Clean {
		return o, false
	}
	if o.Inputs == nil && !o.Clean && o.Class == 0 {
		o.Name = ""
	}
	return o, !o.empty()
}

// effects notes what a callee leaves in what it was given.
func (f *fn) effects(c *invocation, s *Summary) {
	for _, l := range s.Leaves {
		raw, x := c.raw, c.on
		if l.Param >= 0 {
			if l.Param >= len(c.args) || l.Param >= len(c.Args) || s.takesRest(l.Param) && !c.Ellipsis.IsValid() {
				continue
			}
			raw, x = c.args[l.Param], c.Args[l.Param]
		}
		if x == nil || raw == nil {
			continue
		}
		w := f.outcome(c, l.Outcome, s)
		f.change(x, raw, func(old *Value) *Value { return merge(old, w) })
	}
}

// change changes what an argument refers to.
func (f *fn) change(x ast.Expr, raw *Value, to func(*Value) *Value) {
	if raw.ref != nil {
		f.st[raw.ref] = to(f.content(raw.ref))
		return
	}
	x = ast.Unparen(x)
	if u, ok := x.(*ast.UnaryExpr); ok && u.Op == token.AND {
		x = ast.Unparen(u.X)
	}
	switch x := x.(type) {
	case *ast.Ident:
		f.store(x, to)
	case *ast.SelectorExpr:
		if isPath(x) {
			f.store(x, to)
		}
	}
}

// isPath reports whether x is a.b.c, which costs nothing to evaluate again.
func isPath(x ast.Expr) bool {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return isPath(x.X)
	}
	return false
}

// merge returns what a thing holds that held old and may have got what w says.
func merge(old, w *Value) *Value {
	if w.Origin&must != 0 {
		return w
	}
	out := *old
	if w.Class != 0 || w.params != nil || w.Origin != 0 {
		out.Origin = old.Origin&^must | w.Origin
		out.Text, out.Lit = nil, nil
		out.params = unionParams(old.params, w.params)
		if out.Class == 0 {
			out.Name, out.Steps = w.Name, w.Steps
		}
		out.Class |= w.Class
	}
	if w.fn != nil {
		out.fn = w.fn
	}
	for _, k := range sortedKeys(w.fields) {
		part := w.fields[k]
		if had := out.fields[k]; had != nil {
			part = merge(had, part)
		}
		out = *out.with(k, part)
	}
	if w.elem != nil {
		out = *out.withElem(w.elem)
	}
	return &out
}
