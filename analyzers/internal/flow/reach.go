package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// noteSinks adds to the summaries what a call does with parameters.
func (f *fn) noteSinks(call *ast.CallExpr) {
	uses := f.eng.sinks(call, sink.Known{
		Writer: func(w ast.Expr) sink.Stream { return stream(f.deref(orUnknown(f.values[w]))) },
		Callee: f.eng.calleeFunc,
	})
	for _, u := range uses {
		f.noteUse(Use{Use: u}, call)
	}
	if uses != nil {
		return
	}
	if u, ok := f.eng.keyUse(call); ok {
		f.noteUse(Use{Use: u}, call)
		return
	}
	for _, u := range f.eng.usesThrough(call, f.values) {
		f.noteUse(u, call)
	}
	for _, c := range f.eng.comparisonsThrough(call) {
		f.noteCompare(c.X, c.Y, append([]string{f.at(call)}, Texts(c.Via)...))
	}
	if fn, ok := f.eng.callee(call).(*types.Func); ok && len(call.Args) == 2 && comparers[fn.FullName()] {
		f.noteCompare(call.Args[0], call.Args[1], []string{f.at(call)})
	}
}

// keyUse returns the argument that an API takes as a key, as a use of kind
// sink.KeyValue whose Sink is the function's full name without versions.
func (e *engine) keyUse(call *ast.CallExpr) (sink.Use, bool) {
	fn, ok := e.callee(call).(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg() == e.pass.Pkg {
		return sink.Use{}, false
	}
	u, ok := e.keyAPIs[fn]
	if !ok {
		name := sink.Unversioned(fn.FullName())
		if k, isKey := sink.KeyOf(name); isKey && !k.Elems {
			u = sink.Use{Kind: sink.KeyValue, Sink: name, Index: k.Arg}
		}
		e.keyAPIs[fn] = u
	}
	if u.Kind == 0 || u.Index >= len(call.Args) {
		return sink.Use{}, false
	}
	u.Arg = call.Args[u.Index]
	return u, true
}

// noteUse adds to the summary of a function that a parameter is shown. What
// is sensitive by its own name or type is reported where it is shown, and is
// no concern of the callers.
func (f *fn) noteUse(u Use, call *ast.CallExpr) {
	v, t := f.eng.at(f.values[u.Arg], f.typeOf(u.Arg), u.Field)
	if v == nil || v.Origin&must != 0 || len(u.Via) >= maxVia {
		return
	}
	c, params := v.deep(maxDepth)
	if len(params) == 0 || c != 0 || u.Kind == sink.KeyValue && len(params) > 1 {
		return // a key that is put together has constant pieces
	}
	if u.Kind == sink.Log {
		params = f.visible(u, v, t)
	}
	if u.Kind == sink.Log {
		if c, _ := f.eng.reveals(t, u.Show, u.Verb, u.Flags, v); c != 0 {
			return
		}
	}
	for _, p := range params {
		fr, in, ok := f.owner(p)
		if !ok {
			continue
		}
		s := f.sums[fr.key]
		if s == nil || len(s.Sinks) >= maxSinks {
			continue
		}
		r := Reach{Input: in, Kind: u.Kind, Sink: u.Sink, Key: u.Key, Show: u.Show, Verb: u.Verb, Flags: u.Flags, Stream: u.Stream}
		if in.Param == len(fr.params)-1 && in.Field == "" {
			f.noteSpread(&r, u, call, fr, p)
		}
		if u.Kind == sink.URL {
			r.Before, r.After = around(u.Around(v.parts(u.Arg)), p)
		}
		r.Via = append([]string{f.at(call)}, Texts(u.Via)...)
		if !slices.ContainsFunc(s.Sinks, func(o Reach) bool { return o.Input == r.Input && o.Kind == r.Kind && o.Key == r.Key }) {
			s.Sinks = append(s.Sinks, r)
		}
	}
}

// visible returns the parameters that printing v shows, which is of type t: of
// a struct only those that fields hold which are shown.
func (f *fn) visible(u Use, v *Value, t types.Type) []*types.Var {
	st, ok := structOf(pointee(t))
	_, params := v.deep(maxDepth)
	if !ok {
		return params
	}
	if named, ok := types.Unalias(pointee(t)).(*types.Named); ok && !f.eng.owns(named.Obj().Pkg()) {
		return params
	}
	params = nil
	for _, p := range v.params {
		if other, ok := structOf(pointee(p.Type())); !ok || types.Identical(other, st) {
			params = append(params, p)
		}
	}
	for _, s := range f.eng.printing.Visible(t, printing.How{Show: u.Show, Verb: u.Verb, Flags: u.Flags}) {
		path, _, _ := strings.Cut(s.Path, "[]")
		if path = strings.Trim(path, dot); path == "" {
			continue
		}
		w := v
		for name := range strings.SplitSeq(path, dot) {
			if w != nil {
				w = w.fields[name]
			}
		}
		if w != nil && w.Origin&must == 0 {
			_, inside := w.deep(maxDepth)
			params = unionParams(params, inside)
		}
	}
	return params
}

// hole stands for a value of which nothing is known in a text that is kept.
const hole = "\x00"

// around returns the text before and after the piece that carries p.
func around(parts []Part, p *types.Var) (before, after string) {
	write := func(parts []Part) string {
		var b strings.Builder
		for _, q := range parts {
			if q.Val != nil {
				b.WriteString(hole)
			} else {
				b.WriteString(q.Lit)
			}
		}
		return b.String()
	}
	for i, q := range parts {
		if q.Val != nil && slices.Contains(q.Val.params, p) {
			before, after = write(parts[:i]), write(parts[i+1:])
			break
		}
	}
	if len(before) > maxAround {
		before = hole + before[len(before)-maxAround:]
	}
	if len(after) > maxAround {
		after = after[:maxAround] + hole
	}
	return before, after
}

// Around returns the pieces of the whole text that reaches the sink, if parts
// are those of the argument.
func (u Use) Around(parts []Part) []Part {
	if u.before == "" && u.after == "" {
		return parts
	}
	return mergeLits(slices.Concat(read(u.before), parts, read(u.after)))
}

// read makes pieces of a text with holes.
func read(s string) []Part {
	var parts []Part
	for i, lit := range strings.Split(s, hole) {
		if i > 0 {
			parts = append(parts, Part{Val: unknown})
		}
		if lit != "" {
			parts = append(parts, Part{Lit: lit})
		}
	}
	return parts
}

// at names the function in which a call stands, with its place.
func (f *fn) at(call ast.Node) string {
	name := "a function"
	for i := len(f.frames) - 1; i >= 0; i-- {
		if fn, ok := f.frames[i].key.(*types.Func); ok {
			if name = funcName(fn); i < len(f.frames)-1 {
				name = "a function of " + name
			}
			break
		}
	}
	return at(f.eng.pass, name, call.Pos())
}

// usesThrough returns the sinks that a call's arguments reach inside the
// function that it calls. values are those of the call's arguments.
func (e *engine) usesThrough(call *ast.CallExpr, values map[ast.Expr]*Value) []Use {
	s := e.summaryOf(e.callee(call))
	if s == nil {
		return nil
	}
	reaches := s.Sinks
	if len(s.Calls) > 0 {
		reaches = append(slices.Clip(reaches), e.reachesThrough(call, s, values)...)
	}
	var uses []Use
	for _, r := range reaches {
		u := Use{Use: sink.Use{Kind: r.Kind, Sink: r.Sink, Key: r.Key, Show: r.Show, Verb: r.Verb, Flags: r.Flags, Stream: r.Stream},
			Via: Steps(r.Via), before: r.Before, after: r.After}
		if !r.Spread || call.Ellipsis.IsValid() {
			if arg, i, path := e.operand(call, r.Input); arg != nil {
				u.Arg, u.Index, u.Field, u.Spread = arg, i, path, r.Spread
				uses = append(uses, u)
			}
			if s.takesRest(r.Param) && !call.Ellipsis.IsValid() {
				uses = append(uses, e.rest(call, r, u)...)
			}
			continue
		}
		uses = append(uses, e.spread(call, r, u)...)
	}
	return uses
}

func (r *Result) constText(e ast.Expr) string {
	s, _ := r.text(e)
	return s
}

// text returns the text of a constant string expression.
func (r *Result) text(e ast.Expr) (string, bool) {
	if tv, ok := r.info.Types[e]; ok && tv.Value != nil {
		return constantValue(tv.Value, e).Const()
	}
	return "", false
}
