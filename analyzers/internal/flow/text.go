package flow

import (
	"go/ast"
	"slices"
)

// Part is a piece of a string under construction.
type Part struct {
	Lit  string   // constant text; Val is nil
	Val  *Value   // or a value
	Expr ast.Expr // the expression that gave this piece, if it stands in this function
}

// parts returns v as pieces of a string; e is the expression that gave it.
func (v *Value) parts(e ast.Expr) []Part {
	if v.Text != nil {
		return v.Text
	}
	return []Part{{Val: v, Expr: e}}
}

// concat builds the string of the given pieces.
func concat(parts []Part) *Value {
	v := &Value{Origin: must}
	n := 0
	for _, p := range parts {
		if p.Val == nil {
			n += len(p.Lit) // a literal piece changes nothing
			continue
		}
		v.absorb(p.Val)
	}
	if len(parts) <= maxParts && n <= maxText {
		v.Text = mergeLits(parts)
	}
	if allLit(parts) {
		v.Origin = Constant
	}
	return v
}

func allLit(parts []Part) bool {
	for _, p := range parts {
		if p.Val != nil && p.Val.Origin&Constant == 0 {
			return false
		}
	}
	return true
}

// mergeLits joins neighbouring constant pieces and drops empty ones.
func mergeLits(parts []Part) []Part {
	out := make([]Part, 0, len(parts))
	for _, p := range parts {
		if p.Val == nil && p.Lit == "" {
			continue
		}
		if n := len(out); p.Val == nil && n > 0 && out[n-1].Val == nil {
			out[n-1].Lit += p.Lit
			continue
		}
		out = append(out, p)
	}
	return out
}

func sameText(a, b []Part) bool {
	return slices.EqualFunc(a, b, func(x, y Part) bool { return x.Lit == y.Lit && x.Val == y.Val })
}
