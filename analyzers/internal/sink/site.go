package sink

import (
	"go/ast"
	"go/types"
	"strings"
)

// site is a call under judgement.
type site struct {
	info  *types.Info
	call  *ast.CallExpr
	known Known
	fn    *types.Func // nil for builtins and function variables
	sig   *types.Signature
	name  string // for messages, made when first needed
}

// apply returns the uses of a call that a rule describes.
func (c *site) apply(r rule) []Use {
	args := c.call.Args
	if len(args) == 1 && c.sig != nil && c.sig.Params().Len() > 1 {
		if _, ok := c.info.TypeOf(args[0]).(*types.Tuple); ok {
			return nil // f(g())
		}
	}
	u := Use{Kind: r.kind, Show: r.show, Flags: r.flags, Stream: r.stream}
	if r.show == ShowFmt && r.kind == Log {
		u.Verb = 'v'
	}
	switch r.form {
	case prints:
		return c.prints(nil, u, r.at)
	case printfs:
		return c.printfs(nil, u, r.at)
	case pairs:
		return c.pairs(nil, u, r.at, r.val)
	case field:
		if r.val >= len(args) {
			return nil
		}
		return c.use(nil, c.keyed(u, r.at, r.val))
	case fields:
		var uses []Use
		for i := r.at; i < len(args); i++ {
			uses = c.fields(uses, u, i)
		}
		return uses
	case writes, writesf, writesText:
		if r.at >= len(args) {
			return nil
		}
		if u.Stream = c.stream(args[r.at]); u.Stream == NoStream {
			return nil
		}
		switch r.form {
		case writesf:
			return c.printfs(nil, u, r.at+1)
		case writesText:
			u.Show, u.Verb = ShowText, 0
		}
		return c.prints(nil, u, r.at+1)
	case consoleText, consoleJSON:
		sel, ok := ast.Unparen(c.call.Fun).(*ast.SelectorExpr)
		if !ok || len(args) == 0 {
			return nil
		}
		on := sel.X
		if enc, ok := ast.Unparen(on).(*ast.CallExpr); ok && r.form == consoleJSON && len(enc.Args) == 1 {
			on = enc.Args[0]
		}
		if u.Stream = c.stream(on); u.Stream == NoStream {
			return nil
		}
		return c.prints(nil, u, 0)
	case copies:
		if r.at >= len(args) || r.val >= len(args) {
			return nil
		}
		if u.Stream = c.stream(args[r.at]); u.Stream == NoStream {
			return nil
		}
		return c.use(nil, c.keyed(u, -1, r.val))
	case returned:
		return c.returned(u, r.at)
	case keyMethod:
		if sel, ok := ast.Unparen(c.call.Fun).(*ast.SelectorExpr); ok && len(args) > 0 {
			u.KeyAt = sel.X
			u.Key, _ = constText(c.info, sel.X)
			u.Arg = args[0]
			return c.use(nil, u)
		}
	case queryArgs:
		if sel, ok := ast.Unparen(c.call.Fun).(*ast.SelectorExpr); ok && len(args) > 1 {
			if on, ok := ast.Unparen(sel.X).(*ast.CallExpr); ok {
				if sel, ok := ast.Unparen(on.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "QueryArgs" {
					return c.use(nil, c.keyed(u, 0, 1))
				}
			}
		}
	case location:
		if len(args) == 2 {
			if key, ok := constText(c.info, args[0]); ok && strings.EqualFold(key, "Location") {
				u.Arg, u.Index = args[1], 1
				return c.use(nil, u)
			}
		}
	}
	return nil
}

// use appends u, unless it is a constant in a log.
func (c *site) use(uses []Use, u Use) []Use {
	if u.Kind == Log {
		if tv, ok := c.info.Types[u.Arg]; ok && (tv.Value != nil || tv.IsNil()) {
			return uses
		}
	}
	if c.name == "" && c.fn != nil {
		c.name = funcName(c.fn)
	}
	u.Sink = c.name
	return append(uses, u)
}

// funcName is a function's name as documentation writes it.
func funcName(fn *types.Func) string {
	pkg := fn.Pkg().Name()
	recv := fn.Signature().Recv()
	if recv == nil {
		return pkg + "." + fn.Name()
	}
	t := typeName(recv.Type())
	if t == "" {
		return fn.Name()
	}
	if _, ok := types.Unalias(recv.Type()).(*types.Pointer); ok {
		return "(*" + pkg + "." + t + ")." + fn.Name()
	}
	return "(" + pkg + "." + t + ")." + fn.Name()
}

// spread reports whether argument i is passed with "...".
func (c *site) spread(i int) bool {
	return c.call.Ellipsis.IsValid() && i == len(c.call.Args)-1
}

// keyed completes u with the value at val and the key at key, -1 if there is none.
func (c *site) keyed(u Use, key, val int) Use {
	u.Arg, u.Index = c.call.Args[val], val
	if key >= 0 && key != val {
		u.KeyAt = c.call.Args[key]
		u.Key, _ = constText(c.info, u.KeyAt)
	}
	u.Spread = c.spread(val)
	return u
}

// prints makes a use of each argument from index from on.
func (c *site) prints(uses []Use, u Use, from int) []Use {
	for i := from; i < len(c.call.Args); i++ {
		w := c.keyed(u, -1, i)
		if i > from {
			if text, ok := constText(c.info, c.call.Args[i-1]); ok {
				w.Words = announcement(text, true)
			}
		}
		uses = c.use(uses, w)
	}
	return uses
}

// printfs makes a use of each operand that the format at index at shows.
func (c *site) printfs(uses []Use, u Use, at int) []Use {
	args := c.call.Args
	if at >= len(args) {
		return uses
	}
	u.Show, u.Verb = ShowFmt, 'v'
	format, ok := constText(c.info, args[at])
	if !ok {
		text := u
		text.Show, text.Verb = ShowText, 0
		uses = c.use(uses, c.keyed(text, -1, at))
	}
	if !ok || c.spread(len(args)-1) {
		return c.prints(uses, u, at+1)
	}
	for _, v := range Verbs(format) {
		i := at + 1 + v.Arg
		if v.Arg < 0 || i >= len(args) || v.Verb == 'T' || v.Verb == 'p' || v.Short {
			continue
		}
		w := c.keyed(u, -1, i)
		w.Verb, w.Flags, w.VerbPos, w.VerbEnd = v.Verb, v.Flags, v.Pos, v.End
		w.Key, w.Words = v.Label, v.Words
		uses = c.use(uses, w)
	}
	return uses
}

// pairs makes a use of the message at index msg and the error before it, if
// msg is not -1, and of each value among the alternating keys and values from index from on. A key
// or field that stands for itself, such as a slog.Attr, was a sink when it was made.
func (c *site) pairs(uses []Use, u Use, msg, from int) []Use {
	args := c.call.Args
	if msg >= 0 && msg < len(args) {
		text := u
		text.Show, text.Verb, text.Flags = ShowText, 0, ""
		for i := range msg + 1 {
			if t := c.info.TypeOf(args[i]); i == msg || t != nil && isError(t) {
				uses = c.use(uses, c.keyed(text, -1, i))
			}
		}
	}
	for i := from; i < len(args); i++ {
		t := c.info.TypeOf(args[i])
		switch {
		case c.spread(i):
			if !isField(t) {
				uses = c.use(uses, c.keyed(u, -1, i))
			}
		case t == nil || isField(t):
		case i+1 < len(args) && !c.spread(i+1) && isString(t):
			uses = c.use(uses, c.keyed(u, i, i+1))
			i++
		default:
			uses = c.use(uses, c.keyed(u, -1, i))
		}
	}
	return uses
}

// isField reports whether t holds a key and its value, or is a slice of such:
// slog.Attr, zap.Field, attribute.KeyValue, func options.
func isField(t types.Type) bool {
	if t == nil {
		return false
	}
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	switch n.Obj().Name() {
	case "Attr", "Field", "KeyValue", "KeyVal", "Tag", "Label", "LogField":
		_, isStruct := n.Underlying().(*types.Struct)
		return isStruct
	}
	return false
}

// fields makes a use of each element of the map, or list of pairs, that is
// argument i, or of the argument as a whole if it is no literal.
func (c *site) fields(uses []Use, u Use, i int) []Use {
	u.Index = i
	lit, ok := ast.Unparen(c.call.Args[i]).(*ast.CompositeLit)
	if !ok {
		return c.use(uses, c.keyed(u, -1, i))
	}
	for j := 0; j < len(lit.Elts); j++ {
		w := u
		switch e := lit.Elts[j].(type) {
		case *ast.KeyValueExpr:
			w.KeyAt, w.Arg = e.Key, e.Value
			if id, ok := e.Key.(*ast.Ident); ok && !isMap(c.info.TypeOf(lit)) {
				w.Key = id.Name
			}
		default:
			w.Arg = e
			if t := c.info.TypeOf(e); t != nil && isString(t) && j+1 < len(lit.Elts) {
				j++
				w.KeyAt, w.Arg = e, lit.Elts[j]
			}
		}
		if text, ok := constText(c.info, w.KeyAt); ok {
			w.Key = text
		}
		uses = c.use(uses, w)
	}
	return uses
}

func isMap(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}
