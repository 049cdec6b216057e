// Package sink knows the functions where data leaves the program: loggers and
// URLs. Its tables are keyed by types.Func.FullName.
package sink

import (
	"go/ast"
	"go/types"
)

// Kind is the sort of place where data leaves.
type Kind uint8

const (
	Log      Kind = iota + 1 // a logger, the console, an error tracker, a span
	URL                      // a whole URL (or reference) of an outgoing request, redirect or link
	URLQuery                 // the value of one query parameter of such a URL
	URLPath                  // a path segment of such a URL
)

// Show says how a sink renders a value.
type Show uint8

const (
	ShowFmt      Show = iota // by package fmt, with Verb and Flags
	ShowJSON                 // by encoding/json (zap.Any, zerolog Interface, logr JSON)
	ShowSlog                 // by slog: LogValuer first, then MarshalText/JSON or fmt's %+v (both handlers must be safe)
	ShowZap                  // by zap's ObjectMarshaler
	ShowZerolog              // by zerolog's LogObjectMarshaler
	ShowText                 // a string, []byte or error as it is
	ShowStringer             // by its String method
)

// Use is one value that a call hands to a sink.
type Use struct {
	Kind  Kind
	Sink  string   // for messages: "slog.Info", "zap.String", "(*resty.Request).SetQueryParam"
	Arg   ast.Expr // the value
	Index int      // its index in call.Args, or -1 for the receiver
	Key   string   // the constant key or label beside it, "" if none
	KeyAt ast.Expr // the key's expression, nil if none
	Show  Show
	Verb  rune   // the fmt verb, 'v' where a Print function chooses it, 0 outside fmt
	Flags string // the verb's flags, such as "+" and "#"

	// VerbPos and VerbEnd delimit the verb in a literal format string
	// (byte offsets into the constant's value), both 0 if there is none.
	VerbPos, VerbEnd int
	Spread           bool // Arg is a slice passed with "..."
}

// Of returns what a call hands to sinks, in argument order.
func Of(info *types.Info, call *ast.CallExpr) []Use { return nil }
