package flow

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// noteSpread completes the Reach of the last parameter p of a function, if it
// is variadic and each of its values is shown: by call, which hands all of them
// on, or by the text that is made of them before.
func (f *fn) noteSpread(r *Reach, u Use, call *ast.CallExpr, fr frame, p *types.Var) {
	r.Spread = u.Spread
	if c := f.printed[p]; c != nil && !u.Spread && fr.sig != nil && fr.sig.Variadic() {
		r.Spread, r.Show, r.Verb, r.Flags = true, sink.ShowFmt, 'v', ""
		call = c
	}
	if !r.Spread || r.Show != sink.ShowFmt {
		return
	}
	r.Format = f.formatOf(call, fr)
}

// rest returns the uses of the values after the first that a call gives a
// variadic parameter which is shown as a list.
func (e *engine) rest(call *ast.CallExpr, r Reach, u Use) []Use {
	var uses []Use
	_, args := e.arguments(call)
	for i := r.Param + 1; i < len(args); i++ {
		w := u
		w.Arg, w.Index, w.Field = args[i], i+len(call.Args)-len(args), r.Field
		uses = append(uses, w)
	}
	return uses
}

// spread returns the uses of the values that a call gives a variadic parameter.
func (e *engine) spread(call *ast.CallExpr, r Reach, u Use) []Use {
	_, args := e.arguments(call)
	verbs := e.formatVerbs(args, r)
	var uses []Use
	for i := r.Param; i < len(args); i++ {
		w := u
		w.Arg, w.Index = args[i], i+len(call.Args)-len(args)
		if verbs != nil {
			vb, ok := verbs[i-r.Param]
			if !ok || vb.Verb == 'T' || vb.Verb == 'p' || vb.Short {
				continue
			}
			w.Verb, w.Flags = vb.Verb, vb.Flags
		} else if i > r.Param && r.Format == 0 {
			if k := e.result.constText(args[i-1]); k != "" && (i-r.Param)%2 == 1 {
				w.Key, w.KeyAt = k, args[i-1]
			}
		}
		uses = append(uses, w)
	}
	return uses
}

// formatVerbs returns the verbs by argument of a call of a printf wrapper with
// a constant format, or nil.
func (e *engine) formatVerbs(args []ast.Expr, r Reach) map[int]sink.Verb {
	if r.Format == 0 || r.Format > len(args) {
		return nil
	}
	format := e.result.constText(args[r.Format-1])
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
