package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strconv"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

func (f *fn) convert(call *ast.CallExpr, to types.Type) *Value {
	if len(call.Args) != 1 {
		return unknown
	}
	v := f.expr(call.Args[0])
	if isNumber(to) && !isString(to) {
		return number(v)
	}
	if isString(to) && isNumber(f.typeOf(call.Args[0])) {
		return cleanValue // a rune
	}
	if isTextual(to) {
		if c := sensitive.OfType(to); c != 0 && v.Class == 0 && v.Origin&must == 0 {
			w := *v
			w.Class = c
			return &w
		}
	}
	return v
}

func (f *fn) builtin(call *ast.CallExpr, name string) *Value {
	if name == "new" && len(call.Args) == 1 {
		if isBuilder(f.typeOf(call.Args[0])) {
			f.st[call] = emptyText
		} else {
			f.st[call] = f.zero(f.typeOf(call.Args[0]))
		}
		return &Value{ref: call}
	}
	if name == "make" {
		for _, a := range call.Args[1:] {
			f.expr(a)
		}
		if isBytes(f.typeOf(call)) {
			return &Value{ref: call}
		}
		f.st[call] = &Value{exact: true}
		return &Value{ref: call}
	}
	var args []*Value
	for _, a := range call.Args {
		args = append(args, f.expr(a))
	}
	if f.st == nil {
		return unknown
	}
	switch name {
	case "append":
		return f.appendTo(call, args)
	case "copy":
		if len(args) == 2 {
			src := f.deref(args[1])
			dst := ast.Unparen(call.Args[0])
			if s, ok := dst.(*ast.SliceExpr); ok {
				dst = s.X // a[:] of an array
			}
			f.store(dst, func(old *Value) *Value { return carry(old, src) })
		}
		return cleanValue
	case "min", "max":
		return carry(args...)
	case "len", "cap":
		return cleanValue
	}
	return unknown
}

func (f *fn) appendTo(call *ast.CallExpr, args []*Value) *Value {
	base := f.deref(args[0])
	if isBytes(f.typeOf(call)) {
		parts := base.parts(call.Args[0])
		if lit, ok := ast.Unparen(call.Args[0]).(*ast.CallExpr); ok && len(lit.Args) > 0 && base.empty() {
			parts = nil // append([]byte(nil), ...)
		}
		for i, a := range args[1:] {
			if call.Ellipsis.IsValid() {
				parts = append(slices.Clip(parts), f.deref(a).parts(call.Args[i+1])...)
			}
		}
		return concat(parts)
	}
	v := *base
	v.ref = nil
	for i, a := range args[1:] {
		a = f.deref(a)
		if call.Ellipsis.IsValid() && i == len(args)-2 {
			if c, p := a.deep(maxDepth); c != 0 || p != nil {
				v = *v.withElem(&Value{Class: c, Origin: a.Origin &^ must, Name: a.DeepName(c), Steps: a.Steps, params: p})
			}
			continue
		}
		if v.exact && v.elem == nil && len(v.fields) < maxKeys && f.loops == 0 {
			v = *v.with(strconv.Itoa(len(v.fields)), a)
			continue
		}
		v = *v.withElem(a)
	}
	cell := &v
	f.st[call] = cell
	return &Value{ref: call}
}
