package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

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
			if !okP || !okQ || fp.key != fq.key || i.Param == j.Param || i.Param == receiver || j.Param == receiver || i.Field != "" || j.Field != "" {
				continue
			}
			if s := f.sums[fp.key]; s != nil && len(s.Compares) < maxSinks {
				c := Compare{X: i.Param, Y: j.Param, Via: via}
				if !slices.ContainsFunc(s.Compares, func(o Compare) bool { return o.X == c.X && o.Y == c.Y }) {
					s.Compares = append(s.Compares, c)
				}
			}
		}
	}
}

func (e *engine) comparisonsThrough(call *ast.CallExpr) []Comparison {
	s := e.summaryOf(e.callee(call))
	if s == nil || call.Ellipsis.IsValid() {
		return nil
	}
	_, args := e.arguments(call)
	var out []Comparison
	for _, c := range s.Compares {
		if c.X < len(args) && c.Y < len(args) {
			out = append(out, Comparison{X: args[c.X], Y: args[c.Y], Via: Steps(c.Via)})
		}
	}
	return out
}
