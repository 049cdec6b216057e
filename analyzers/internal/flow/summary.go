package flow

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Bounds of a summary; what exceeds them is dropped.
const (
	maxSinks   = 16
	maxVia     = 4 // functions a value is followed through
	maxImpls   = 8 // implementations looked at for one interface method
	maxResults = 8
)

// receiver is the index of the receiver among the parameters of a Summary.
const receiver = -1

// Summary is what a function does with its parameters and what it returns.
// It is the fact that takes flows across packages.
type Summary struct {
	Results  []Outcome
	Sinks    []Reach
	Compares []Compare
	Verifies bool // it compares a MAC in constant time, or calls what does
}

// Outcome describes one result.
type Outcome struct {
	Class  sensitive.Class // what it carries whatever the arguments
	Origin Origin
	Name   string
	Params []int // the parameters whose content it carries
	Clean  bool  // it shows nothing
	Given  bool  // it is a parameter as it came, whatever the function's name promises
	Built  bool  // it is put together from known pieces: its name says nothing more
	Error  bool  // it is an error
}

// Reach says that a parameter reaches a sink.
type Reach struct {
	Param  int
	Kind   sink.Kind
	Sink   string
	Key    string
	Show   sink.Show
	Verb   rune
	Flags  string
	Stream sink.Stream
	Spread bool // it is the variadic parameter, each of whose values is shown
	Format int  // with Spread: the parameter that holds the format string, or noFormat
	Via    []string
}

const noFormat = -2

// Compare says that two parameters are compared, not in constant time.
type Compare struct {
	X, Y int
	Via  []string
}

func (*Summary) AFact() {}
func (s *Summary) String() string {
	return fmt.Sprintf("flow: %d results, %d sinks, %d comparisons", len(s.Results), len(s.Sinks), len(s.Compares))
}

func (s *Summary) empty() bool {
	if len(s.Sinks) > 0 || len(s.Compares) > 0 || s.Verifies {
		return false
	}
	for _, r := range s.Results {
		if r.Class != 0 || r.Origin != 0 || r.Params != nil || r.Clean {
			return false
		}
	}
	return true
}

func (s *Summary) equal(t *Summary) bool {
	if t == nil {
		return s.empty()
	}
	return s.Verifies == t.Verifies && len(s.Sinks) == len(t.Sinks) && len(s.Compares) == len(t.Compares) &&
		slices.EqualFunc(s.Results, t.Results, func(a, b Outcome) bool {
			return a.Class == b.Class && a.Origin == b.Origin && a.Clean == b.Clean && slices.Equal(a.Params, b.Params)
		})
}

// closeResults writes what the function returns into its summary.
func (f *fn) closeResults(key any) {
	s := f.sums[key]
	if key != nil {
		f.eng.sums[key] = s
	}
	fr := f.frames[len(f.frames)-1]
	if len(f.results) > maxResults {
		return
	}
	for i := range f.results {
		v := f.results[i].v
		if v == nil {
			s.Results = append(s.Results, Outcome{})
			continue
		}
		c, params := v.deep(maxDepth)
		isErr := false
		if fr.sig != nil && implementsError(fr.sig.Results().At(i).Type()) {
			// What an error type holds is not what its Error method says, and
			// every client puts the reply that it got into its errors.
			c, params = v.Class&^sensitive.Payload, v.params
			isErr = true
		}
		o := Outcome{Class: c, Origin: v.Origin &^ (must | RawBody), Name: v.Name, Clean: v.Origin&must != 0, Built: hasLiteral(v.Text), Error: isErr}
		o.Given = !f.results[i].new
		if o.Clean {
			o.Class = 0
		}
		for _, p := range params {
			if n, ok := fr.index(p); ok {
				o.Params = append(o.Params, n)
				if v.Class == f.eng.byName(p.Name(), p).Class && !o.Clean {
					o.Class = 0 // the class comes with the argument, if it is one
				}
			}
		}
		slices.Sort(o.Params)
		s.Results = append(s.Results, o)
	}
}

// isGiven reports whether v is nothing but what a parameter holds.
func isGiven(v *Value) bool {
	return len(v.params) == 1 && v.Text == nil && v.Origin&must == 0 && v.elem == nil && v.fields == nil
}

// hasLiteral reports whether a text has a constant piece.
func hasLiteral(text []Part) bool {
	return slices.ContainsFunc(text, func(p Part) bool { return p.Val == nil && p.Lit != "" })
}

// index returns the place of v among a function's parameters.
func (fr frame) index(v *types.Var) (int, bool) {
	if v == fr.recv && v != nil {
		return receiver, true
	}
	i := slices.Index(fr.params, v)
	return i, i >= 0
}

// owner returns the function that declares a parameter.
func (f *fn) owner(p *types.Var) (frame, int, bool) {
	for i := len(f.frames) - 1; i >= 0; i-- {
		if n, ok := f.frames[i].index(p); ok {
			return f.frames[i], n, true
		}
	}
	return frame{}, 0, false
}

// noteSinks adds to the summaries what a call does with parameters.
func (f *fn) noteSinks(call *ast.CallExpr) {
	uses := f.eng.sinks(call, sink.Known{
		Writer: func(w ast.Expr) sink.Stream { return stream(f.deref(orUnknown(f.values[w]))) },
		Func:   f.eng.holds,
	})
	var via []string
	if uses == nil {
		for _, u := range f.eng.usesThrough(call) {
			f.noteUse(u.Use, append(stepTexts(u.Via), via...), call)
		}
		for _, c := range f.eng.comparisonsThrough(call) {
			f.noteCompare(c.X, c.Y, stepTexts(c.Via))
		}
		if fn, ok := f.eng.callee(call).(*types.Func); ok && len(call.Args) == 2 && comparers[fn.FullName()] {
			f.noteCompare(call.Args[0], call.Args[1], []string{f.at(call)})
		}
		return
	}
	for _, u := range uses {
		f.noteUse(u, nil, call)
	}
}

func stepTexts(steps []Step) []string {
	var out []string
	for _, s := range steps {
		out = append(out, strings.TrimPrefix(s.Text, through))
	}
	return out
}

func (f *fn) noteUse(u sink.Use, via []string, call *ast.CallExpr) {
	v := f.values[u.Arg]
	if v == nil || v.Origin&must != 0 || len(via) >= maxVia {
		return
	}
	c, params := v.deep(maxDepth)
	if c != 0 {
		return // reported here, where the value is known by its name
	}
	if u.Kind == sink.Log {
		if c, _ := f.eng.reveals(f.typeOf(u.Arg), u.Show, u.Verb, u.Flags, v); c != 0 {
			return // reported here, by its type
		}
	}
	for _, p := range params {
		fr, n, ok := f.owner(p)
		if !ok || n == receiver {
			continue
		}
		s := f.sums[fr.key]
		if s == nil || len(s.Sinks) >= maxSinks {
			continue
		}
		r := Reach{Param: n, Kind: u.Kind, Sink: u.Sink, Key: u.Key, Show: u.Show, Verb: u.Verb, Flags: u.Flags, Stream: u.Stream, Format: noFormat,
			Spread: u.Spread && n == len(fr.params)-1}
		if r.Spread && u.Show == sink.ShowFmt {
			for _, a := range call.Args {
				if fv := f.varOf(a); fv != nil && isString(fv.Type()) {
					if k, ok := fr.index(fv); ok {
						r.Format = k
					}
				}
			}
		}
		r.Via = append([]string{f.at(call)}, via...)
		if !slices.ContainsFunc(s.Sinks, func(o Reach) bool { return o.Param == r.Param && o.Kind == r.Kind && o.Key == r.Key }) {
			s.Sinks = append(s.Sinks, r)
		}
	}
}

// at names the function in which a call stands, with its place.
func (f *fn) at(call ast.Node) string {
	name := "a function literal"
	for i := len(f.frames) - 1; i >= 0; i-- {
		if fn, ok := f.frames[i].key.(*types.Func); ok {
			name = funcName(fn)
			break
		}
	}
	return fmt.Sprintf("%s (%s)", name, f.eng.place(call.Pos()))
}

// funcName is a function's name as a caller writes it: audit.Log, Client.get.
func funcName(fn *types.Func) string {
	if recv := fn.Signature().Recv(); recv != nil {
		_, t := typeName(recv.Type())
		return t + "." + fn.Name()
	}
	return fn.Pkg().Name() + "." + fn.Name()
}

// place is a position as text that means the same on every machine.
func (e *engine) place(pos token.Pos) string {
	p := e.pass.Fset.Position(pos)
	return fmt.Sprintf("%s:%d", path.Join(path.Base(e.pass.Pkg.Path()), filepath.Base(p.Filename)), p.Line)
}

// noteComparison looks at x == y and x != y, also of each byte in a loop.
func (f *fn) noteComparison(e ast.Expr, op token.Token, x, y ast.Expr) {
	if op != token.EQL && op != token.NEQ {
		return
	}
	if ix, iy, ok := sameIndex(x, y); ok && f.loops > 0 {
		x, y = ix, iy
	}
	if t := f.typeOf(x); isTextual(t) || isTypeParam(t) {
		f.noteCompare(x, y, []string{f.at(e)})
	}
}

// sameIndex returns a and b of a[i] and b[i].
func sameIndex(x, y ast.Expr) (a, b ast.Expr, ok bool) {
	ix, ok1 := ast.Unparen(x).(*ast.IndexExpr)
	iy, ok2 := ast.Unparen(y).(*ast.IndexExpr)
	if !ok1 || !ok2 || types.ExprString(ix.Index) != types.ExprString(iy.Index) {
		return nil, nil, false
	}
	return ix.X, iy.X, true
}

// comparers compare their two arguments, and stop where these differ.
// https://pkg.go.dev/bytes, https://pkg.go.dev/strings, https://pkg.go.dev/slices
var comparers = map[string]bool{
	"bytes.Equal": true, "bytes.Compare": true, "strings.Compare": true, "strings.EqualFold": true,
	"slices.Equal": true, "reflect.DeepEqual": true,
}

func (f *fn) noteCompare(x, y ast.Expr, via []string) {
	vx, vy := f.values[x], f.values[y]
	if vx == nil || vy == nil || len(via) > maxVia {
		return
	}
	for _, p := range vx.params {
		for _, q := range vy.params {
			fp, i, okP := f.owner(p)
			fq, j, okQ := f.owner(q)
			if !okP || !okQ || fp.key != fq.key || i == j || i == receiver || j == receiver {
				continue
			}
			if s := f.sums[fp.key]; s != nil && len(s.Compares) < maxSinks {
				c := Compare{X: i, Y: j, Via: via}
				if !slices.ContainsFunc(s.Compares, func(o Compare) bool { return o.X == i && o.Y == j }) {
					s.Compares = append(s.Compares, c)
				}
			}
		}
	}
}

// summaryOf returns the summary of a function of this package or another.
func (e *engine) summaryOf(callee any) *Summary {
	switch fn := callee.(type) {
	case *types.Func:
		if s := e.sums[fn]; s != nil {
			return s
		}
		if fn.Pkg() == nil {
			return nil
		}
		if fn.Pkg() != e.pass.Pkg {
			var s Summary
			if e.pass.ImportObjectFact(fn, &s) {
				e.sums[fn] = &s
				return &s
			}
			return nil
		}
		return e.implsSummary(fn)
	case *ast.FuncLit:
		return e.sums[fn]
	}
	return nil
}

// implsSummary merges the sinks of the methods that an interface method of
// this package may stand for.
func (e *engine) implsSummary(m *types.Func) *Summary {
	recv := m.Signature().Recv()
	if recv == nil || !types.IsInterface(recv.Type()) {
		return nil
	}
	iface, ok := recv.Type().Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	impls, ok := e.impls[m]
	if !ok {
		scope := e.pass.Pkg.Scope()
		for _, name := range scope.Names() {
			tn, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || tn.IsAlias() || types.IsInterface(tn.Type()) || len(impls) >= maxImpls {
				continue
			}
			if n, ok := tn.Type().(*types.Named); !ok || n.TypeParams().Len() > 0 {
				continue
			}
			ptr := types.NewPointer(tn.Type())
			if !types.Implements(ptr, iface) {
				continue
			}
			if obj, _, _ := types.LookupFieldOrMethod(ptr, false, m.Pkg(), m.Name()); obj != nil {
				if fn, ok := obj.(*types.Func); ok {
					impls = append(impls, fn)
				}
			}
		}
		e.impls[m] = impls
	}
	var out *Summary
	for _, fn := range impls {
		s := e.sums[fn]
		if s == nil {
			continue
		}
		if out == nil {
			c := *s
			out = &c
			continue
		}
		out.Sinks = append(slices.Clip(out.Sinks), s.Sinks...)
		out.Compares = append(slices.Clip(out.Compares), s.Compares...)
		out.Verifies = out.Verifies && s.Verifies
		if len(out.Results) == len(s.Results) {
			out.Results = slices.Clone(out.Results)
			for i, r := range s.Results {
				o := &out.Results[i]
				o.Class |= r.Class
				o.Origin |= r.Origin
				o.Clean = o.Clean && r.Clean
				if o.Name == "" {
					o.Name = r.Name
				}
			}
		}
	}
	return out
}

// usesThrough returns the sinks that a call's arguments reach inside the
// function that it calls.
func (e *engine) usesThrough(call *ast.CallExpr) []Use {
	callee := e.callee(call)
	s := e.summaryOf(callee)
	if s == nil {
		return nil
	}
	var uses []Use
	for _, r := range s.Sinks {
		via := steps(r.Via)
		u := sink.Use{Kind: r.Kind, Sink: r.Sink, Key: r.Key, Show: r.Show, Verb: r.Verb, Flags: r.Flags, Stream: r.Stream}
		if !r.Spread || call.Ellipsis.IsValid() {
			if r.Param < len(call.Args) && r.Param >= 0 {
				u.Arg, u.Index, u.Spread = call.Args[r.Param], r.Param, r.Spread
				uses = append(uses, Use{Use: u, Via: via})
			}
			continue
		}
		verbs := e.formatVerbs(call, r)
		for i := r.Param; i < len(call.Args); i++ {
			w := u
			w.Arg, w.Index = call.Args[i], i
			if verbs != nil {
				vb, ok := verbs[i-r.Param]
				if !ok || vb.Verb == 'T' || vb.Verb == 'p' || vb.Short {
					continue
				}
				w.Verb, w.Flags = vb.Verb, vb.Flags
			} else if i > r.Param && r.Format == noFormat {
				if k := e.result.constText(call.Args[i-1]); k != "" && (i-r.Param)%2 == 1 {
					w.Key, w.KeyAt = k, call.Args[i-1]
				}
			}
			uses = append(uses, Use{Use: w, Via: via})
		}
	}
	return uses
}

const through = "through "

func steps(texts []string) []Step {
	var out []Step
	for _, t := range texts {
		out = append(out, Step{Text: through + t})
	}
	return out
}

func (r *Result) constText(e ast.Expr) string {
	if tv, ok := r.info.Types[e]; ok && tv.Value != nil {
		s, _ := constantValue(tv.Value, e).Const()
		return s
	}
	return ""
}

// formatVerbs returns the verbs by argument of a call of a printf wrapper with
// a constant format, or nil.
func (e *engine) formatVerbs(call *ast.CallExpr, r Reach) map[int]sink.Verb {
	if r.Format < 0 || r.Format >= len(call.Args) {
		return nil
	}
	format := e.result.constText(call.Args[r.Format])
	if !strings.Contains(format, "%") {
		return nil // a message, and keys and values
	}
	out := make(map[int]sink.Verb)
	for _, v := range sink.Verbs(format) {
		if v.Arg >= 0 {
			out[v.Arg] = v
		}
	}
	return out
}

func (e *engine) comparisonsThrough(call *ast.CallExpr) []Comparison {
	s := e.summaryOf(e.callee(call))
	if s == nil || call.Ellipsis.IsValid() {
		return nil
	}
	var out []Comparison
	for _, c := range s.Compares {
		if c.X < len(call.Args) && c.Y < len(call.Args) {
			out = append(out, Comparison{X: call.Args[c.X], Y: call.Args[c.Y], Via: steps(c.Via)})
		}
	}
	return out
}

// export publishes the summaries of what other packages can call.
func (e *engine) export() {
	for _, fn := range e.funcs {
		s := e.sums[fn]
		if s == nil || s.empty() || fn.Pkg() != e.pass.Pkg || !reachable(fn) {
			continue
		}
		e.pass.ExportObjectFact(fn, s)
	}
	e.dirs.export()
}

// reachable reports whether another package may call fn.
func reachable(fn *types.Func) bool {
	return fn.Exported()
}
