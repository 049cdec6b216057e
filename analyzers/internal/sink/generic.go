package sink

import (
	"go/ast"
	"go/types"
	"strings"
)

// levels start the names of a logger's methods.
var levels = []string{
	"Debug", "Trace", "Verbose", "Info", "Notice", "Warning", "Warn", "Error", "Err", "Critical", "Crit", "Alert",
	"Emergency", "Fatal", "DPanic", "Panic", "Print", "Log",
	// of a logger's children
	"WithFields", "WithField", "WithError", "WithValues", "With",
}

// suffixes end them; what is not here makes the name of something else:
// LogEntry, ErrorCount.
var suffixes = map[string]bool{
	"": true, "f": true, "w": true, "ln": true, "s": true, "kv": true, "x": true, "msg": true, "message": true,
	"context": true, "ctx": true, "ctxf": true, "ctxw": true, "contextf": true, "contextw": true,
	"fcontext": true, "wcontext": true, "fctx": true, "wctx": true, "depth": true, "fdepth": true, "depthf": true,
}

// level splits a method's name into level and suffix.
func level(name string) (level, suffix string, ok bool) {
	for _, l := range levels {
		if len(name) >= len(l) && strings.EqualFold(name[:len(l)], l) {
			suffix = strings.ToLower(name[len(l):])
			return l, suffix, suffixes[suffix]
		}
	}
	return "", "", false
}

// quiet are parts of the names of loggers that show nothing, or not what they are given.
var quiet = []string{"nop", "noop", "discard", "null", "silent", "redact", "mask", "sanitiz", "scrub", "safe", "secure", "mock", "fake", "test"}

// isLogger reports whether a type's name says that it is a logger.
func isLogger(name string) bool {
	switch {
	case name == "logger" || name == "log" || strings.HasSuffix(name, "Logger"):
	case strings.HasSuffix(name, "Log"): // not Catalog, not Dialog
	default:
		return false
	}
	lower := strings.ToLower(name)
	for _, q := range quiet {
		if strings.Contains(lower, q) {
			return false
		}
	}
	return true
}

// generic handles the level-named methods of types that are loggers by name.
func (c *site) generic() []Use {
	if c.sig.Recv() == nil {
		return nil
	}
	name := c.fn.Name()
	lvl, suffix, ok := level(name)
	if !ok || c.fn.Pkg().Path() == "testing" || !isLogger(typeName(c.sig.Recv().Type())) && !isLogger(c.staticType()) {
		return nil
	}
	u := Use{Kind: Log, Verb: 'v'}
	params := c.sig.Params()
	switch lvl {
	case "WithFields":
		if params.Len() == 1 && isMap(params.At(0).Type()) {
			return c.fields(nil, u, 0)
		}
	case "WithField":
		if params.Len() == 2 && len(c.call.Args) == 2 && isString(params.At(0).Type()) {
			return c.use(nil, c.keyed(u, 0, 1))
		}
		return nil
	case "WithError":
		if params.Len() == 1 && len(c.call.Args) == 1 {
			u.Show, u.Verb = ShowText, 0
			return c.use(nil, c.keyed(u, -1, 0))
		}
		return nil
	case "WithValues", "With":
		if params.Len() == 1 && c.sig.Variadic() && isAny(elem(params.At(0).Type())) {
			return c.pairs(nil, u, -1, 0)
		}
		return nil
	}
	return c.bySignature(u, suffix)
}

// Logged returns what a call of fn shows, if fn is a logger whatever its name
// says.
func Logged(info *types.Info, call *ast.CallExpr, fn *types.Func) []Use {
	c := &site{info: info, call: call, fn: fn, sig: fn.Signature()}
	return c.bySignature(Use{Kind: Log, Verb: 'v'}, "")
}

// bySignature makes uses of what a logging function takes, going by the types
// and names of its parameters.
func (c *site) bySignature(u Use, suffix string) []Use {
	params := c.sig.Params()
	args := c.call.Args
	last := params.Len() - 1
	if last < 0 || len(args) < last || len(args) == 1 && last > 0 {
		return nil
	}
	var uses []Use
	msg := -1 // the string before the variadic parameter
	for i := range last {
		t := params.At(i).Type()
		if isError(t) || isString(t) {
			text := u
			text.Show, text.Verb = ShowText, 0
			if isString(t) && i == last-1 && c.sig.Variadic() {
				msg = i
				break
			}
			uses = c.use(uses, c.keyed(text, -1, i))
		} else if !isQuietParam(t) {
			uses = c.use(uses, c.keyed(u, -1, i))
		}
	}
	t := params.At(last).Type()
	if !c.sig.Variadic() {
		switch {
		case last >= len(args) || isQuietParam(t):
		case isMap(t):
			uses = c.fields(uses, u, last)
		default:
			if isString(t) || isError(t) {
				u.Show, u.Verb = ShowText, 0
			}
			uses = c.use(uses, c.keyed(u, -1, last))
		}
		return uses
	}
	t = elem(t)
	switch {
	case isMap(t):
		uses = c.message(uses, u, msg)
		for i := last; i < len(args); i++ {
			uses = c.fields(uses, u, i)
		}
	case !isAny(t) && !isString(t):
		uses = c.message(uses, u, msg)
		if isField(t) {
			for _, arg := range args[last:] {
				uses = c.ownField(uses, u, arg)
			}
		}
	case msg < 0:
		uses = c.prints(uses, u, last)
	case c.isFormat(msg, suffix):
		uses = c.printfs(uses, u, msg)
	default:
		uses = c.pairs(uses, u, msg, last)
	}
	return uses
}

func (c *site) message(uses []Use, u Use, msg int) []Use {
	if msg < 0 {
		return uses
	}
	u.Show, u.Verb = ShowText, 0
	return c.use(uses, c.keyed(u, -1, msg))
}

// isFormat reports whether parameter i is a format: by the method's suffix, by
// its own name, or because a constant in its place has verbs.
func (c *site) isFormat(i int, suffix string) bool {
	switch {
	case strings.Contains(suffix, "f"):
		return true
	case strings.Contains(suffix, "w"), suffix == "s", suffix == "kv":
		return false
	}
	switch c.sig.Params().At(i).Name() {
	case "format", "fmt", "template", "tmpl", "f", "layout":
		return true
	}
	format, ok := constText(c.info, c.call.Args[i])
	return ok && len(Verbs(format)) > 0
}

// isQuietParam reports whether values of type t are handed to a logger but
// not shown: contexts, levels, depths, writers.
func isQuietParam(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString == 0
	case *types.Interface:
		return u.NumMethods() > 0 && !isError(t)
	case *types.Signature:
		return true
	}
	return false
}

var errorType = types.Universe.Lookup("error").Type()

func isError(t types.Type) bool { return types.Identical(t, errorType) }

func isAny(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.Empty()
}

// elem is the element type of a variadic parameter.
func elem(t types.Type) types.Type {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return t
}

// staticType is the name of the interface through which a method is called,
// which may embed the one that declares it.
func (c *site) staticType() string {
	sel, ok := ast.Unparen(c.call.Fun).(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	t := c.info.TypeOf(sel.X)
	if t == nil || !types.IsInterface(t) {
		return ""
	}
	return typeName(t)
}
