package piilog

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// dropInner takes the operands that leak out of the text that the value is
// formatted as: panic(fmt.Sprintf("order %s of %s", id, email)). It returns nil
// if nothing worth a message would be left.
func (c *checker) dropInner(s *site) []analysis.TextEdit {
	call, ok := ast.Unparen(s.use.Arg).(*ast.CallExpr)
	if !ok || call.Ellipsis.IsValid() {
		return nil
	}
	fn, ok := typeutil.Callee(c.info, call).(*types.Func)
	if !ok || fn.FullName() != "fmt.Sprintf" && fn.FullName() != "fmt.Errorf" {
		return nil
	}
	text, ok := c.flow.Of(call.Args[0]).Const()
	if !ok {
		return nil
	}
	var edits []analysis.TextEdit
	for _, v := range sink.Verbs(text) {
		if v.Arg < 0 || v.Arg+1 >= len(call.Args) {
			continue
		}
		u := flow.Use{Use: sink.Use{
			Kind: sink.Log, Arg: call.Args[v.Arg+1], Index: v.Arg + 1, Show: sink.ShowFmt, Verb: v.Verb, Flags: v.Flags,
			Key: v.Label, Words: v.Words, VerbPos: v.Pos, VerbEnd: v.End,
		}}
		if _, leaks := c.judge(u); !leaks {
			continue
		}
		more := c.dropVerb(&site{file: s.file, cur: s.cur, call: call, use: u})
		if more == nil || overlap(edits, more) {
			return nil
		}
		edits = append(edits, more...)
	}
	return edits
}

// overlap reports whether an edit of one list touches the text of one of the
// other.
func overlap(a, b []analysis.TextEdit) bool {
	return slices.ContainsFunc(a, func(x analysis.TextEdit) bool {
		return slices.ContainsFunc(b, func(y analysis.TextEdit) bool { return x.Pos < y.End && y.Pos < x.End })
	})
}
