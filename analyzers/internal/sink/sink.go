// Package sink knows the functions where data leaves the program: loggers and
// URLs. Its tables say, for each function, which arguments are shown and how;
// a generic rule covers the loggers that nobody has heard of.
package sink

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// Kind is the sort of place where data leaves.
type Kind uint8

const (
	Log      Kind = iota + 1 // a logger, the console, an error tracker, a span
	URL                      // a whole URL (or reference) of an outgoing request, redirect or link
	URLQuery                 // the value of one query parameter of such a URL; without KeyAt, a whole query
	URLPath                  // a path segment of such a URL
	KeyValue                 // a key or password for an API; of these, Of finds none: see KeyOf
)

// Show says how a sink renders a value.
type Show uint8

const (
	ShowFmt      Show = iota // by package fmt, with Verb and Flags
	ShowJSON                 // by encoding/json (zap.Reflect, sentry)
	ShowSlog                 // by slog: LogValuer first, then MarshalText/JSON or fmt's %+v (both handlers must be safe)
	ShowZap                  // by zap.Any: ObjectMarshaler, error and Stringer first, then JSON
	ShowZerolog              // by zerolog's LogObjectMarshaler, then JSON
	ShowText                 // a string, []byte or error as it is
	ShowStringer             // by its String method
)

// Use is one value that a call hands to a sink.
type Use struct {
	Kind  Kind
	Sink  string   // for messages: "slog.Info", "zap.String", "(*resty.Request).SetQueryParam"
	Arg   ast.Expr // the value
	Index int      // its index in call.Args; that of the literal it stands in; or -1 for the receiver
	Key   string   // the constant key or label beside it, "" if none
	Words string   // the words of a text that announce it, where there is no key: "password is"
	KeyAt ast.Expr // the key's expression, nil if none
	Show  Show
	Verb  rune   // the fmt verb, 'v' where a Print function chooses it, 0 outside fmt
	Flags string // the verb's flags, such as "+" and "#"

	// VerbPos and VerbEnd delimit the verb in a literal format string
	// (byte offsets into the constant's value), both 0 if there is none.
	VerbPos, VerbEnd int
	Spread           bool   // Arg is a slice passed with "..."
	Stream           Stream // where a plain print goes, NoStream for loggers
}

// Known is what is known of values. Both functions may be nil.
type Known struct {
	Writer func(ast.Expr) Stream           // where a writer writes
	Callee func(*ast.CallExpr) *types.Func // the function behind the value that is called, or nil
}

// Of returns what a call hands to sinks, in argument order. What is constant
// is left out of what is logged, as it tells nothing that the source does not.
func Of(info *types.Info, call *ast.CallExpr, known Known) []Use {
	c := &site{info: info, call: call, known: known}
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok {
		if b, ok := info.Uses[id].(*types.Builtin); ok {
			return c.builtin(b.Name())
		}
	}
	callee := typeutil.Callee(info, call)
	if fn, ok := callee.(*types.Func); ok {
		return c.function(fn)
	}
	if known.Callee != nil {
		if fn := known.Callee(call); fn != nil { // printf := log.Printf
			return c.function(fn)
		}
	}
	if v, ok := callee.(*types.Var); ok {
		return c.logFunc(v)
	}
	return nil
}

// function returns the uses of a call of fn.
func (c *site) function(fn *types.Func) []Use {
	if fn.Pkg() == nil {
		return nil // error.Error
	}
	c.fn = fn.Origin()
	c.sig = c.fn.Signature()
	if r, ok := ruleOf(c.fn); ok {
		return c.apply(r)
	}
	return c.generic()
}

// ruleOf looks a function up in the tables.
func ruleOf(fn *types.Func) (rule, bool) {
	byName := index()[fn.Pkg().Path()]
	if byName == nil {
		return rule{}, false
	}
	r, ok := byName[entry{recvName(fn), fn.Name()}]
	return r, ok
}

// recvName is the name of the type whose method fn is, or "".
func recvName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	return typeName(recv.Type())
}

// typeName is the name of a type, or of the type that it points to.
func typeName(t types.Type) string {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}

// builtin handles the functions of the language.
func (c *site) builtin(name string) []Use {
	c.name = name
	switch name {
	case "print", "println":
		return c.apply(rule{kind: Log, form: prints})
	case "panic":
		return c.panic()
	}
	return nil
}

// panic shows the text of strings, errors and Stringers; of other values but
// numbers it shows an address.
func (c *site) panic() []Use {
	if len(c.call.Args) != 1 {
		return nil
	}
	arg := c.call.Args[0]
	t := c.info.TypeOf(arg)
	if t == nil {
		return nil
	}
	u := Use{Kind: Log, Arg: arg, Show: ShowText}
	switch b := t.Underlying().(type) {
	case *types.Basic:
		if b.Info()&types.IsString == 0 {
			return nil
		}
	case *types.Interface:
	default:
		switch {
		case hasText(t, "Error"):
		case hasText(t, "String"):
			u.Show = ShowStringer
		default:
			return nil
		}
	}
	return c.use(nil, u)
}

// hasText reports whether t has a method of the given name that returns a string.
func hasText(t types.Type, method string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, method)
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	sig := fn.Signature()
	return sig.Params().Len() == 0 && sig.Results().Len() == 1 && isString(sig.Results().At(0).Type())
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// constText returns the text of a constant string expression.
func constText(info *types.Info, e ast.Expr) (string, bool) {
	tv, ok := info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}
