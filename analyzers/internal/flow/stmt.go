package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// loopRounds is how often a loop's body is walked: once to see what it
// changes, once with that. Below two nested loops a body is walked once more
// by its parent anyway.
const loopRounds = 2

// stmt walks one statement, updating f.st.
func (f *fn) stmt(s ast.Stmt, label string) {
	if f.st == nil || s == nil {
		return
	}
	switch s := s.(type) {
	case *ast.ExprStmt:
		f.expr(s.X)
	case *ast.AssignStmt:
		f.assignStmt(s)
	case *ast.DeclStmt:
		if d, ok := s.Decl.(*ast.GenDecl); ok {
			for _, spec := range d.Specs {
				if spec, ok := spec.(*ast.ValueSpec); ok && d.Tok == token.VAR {
					f.varSpec(spec)
				}
			}
		}
	case *ast.BlockStmt:
		f.block(s.List)
	case *ast.IfStmt:
		f.stmt(s.Init, "")
		f.expr(s.Cond)
		els := f.st.clone()
		f.stmt(s.Body, "")
		then := f.st
		f.st = els
		f.stmt(s.Else, "")
		f.st = joinStates(then, f.st)
	case *ast.ForStmt:
		f.stmt(s.Init, "")
		f.loop(label, func() {
			if s.Cond != nil {
				f.expr(s.Cond)
			}
		}, func() { f.stmt(s.Body, "") }, func() { f.stmt(s.Post, "") }, s.Cond == nil)
	case *ast.RangeStmt:
		f.rangeStmt(s, label)
	case *ast.SwitchStmt:
		f.stmt(s.Init, "")
		if s.Tag != nil {
			f.expr(s.Tag)
		}
		f.clauses(label, s.Body.List, nil)
	case *ast.TypeSwitchStmt:
		f.typeSwitch(s, label)
	case *ast.SelectStmt:
		f.clauses(label, s.Body.List, nil)
	case *ast.LabeledStmt:
		f.stmt(s.Stmt, s.Label.Name)
	case *ast.ReturnStmt:
		f.returnStmt(s)
	case *ast.BranchStmt:
		f.branch(s)
	case *ast.DeferStmt:
		f.expr(s.Call)
		if _, ok := s.Call.Fun.(*ast.FuncLit); ok {
			f.putOff(s.Call)
		}
	case *ast.GoStmt:
		f.expr(s.Call)
		f.putOff(s.Call)
	case *ast.SendStmt:
		f.store(s.Chan, func(c *Value) *Value { return c.withElem(f.expr(s.Value)) })
	case *ast.IncDecStmt:
		f.expr(s.X)
	}
}

// block walks statements in order. What stands behind a call that never
// returns is walked like what stands before it, though nothing comes of it:
// people try things out with log.Fatal, and take it away again.
func (f *fn) block(list []ast.Stmt) {
	over := false
	for _, s := range list {
		f.stmt(s, "")
		over = over || f.isPanic(s)
	}
	if over {
		f.st = nil
	}
}

// loop walks a loop to a state that holds for every round.
func (f *fn) loop(label string, cond, body, post func(), endless bool) {
	t := &target{label: label, loop: true}
	f.targets = append(f.targets, t)
	rounds := loopRounds
	if f.loops >= 2 {
		rounds = 1
	}
	f.loops++
	var exit state
	for range rounds {
		before := f.st.clone()
		cond()
		if !endless {
			exit = joinStates(exit, f.st.clone())
		}
		body()
		f.st = joinStates(f.st, t.cont)
		t.cont = nil
		post()
		settled := f.st.keeps(before)
		f.st = joinStates(f.st, before)
		if settled {
			break // another round would find the same
		}
	}
	if !endless {
		exit = joinStates(exit, f.st.clone())
	}
	f.loops--
	f.targets = f.targets[:len(f.targets)-1]
	f.st = joinStates(exit, t.brk)
}

func (f *fn) rangeStmt(s *ast.RangeStmt, label string) {
	x := f.deref(f.expr(s.X))
	key, val := unknown, unknown
	if c, p := x.deep(maxDepth); c != 0 || p != nil || x.Origin != 0 || x.elem != nil || x.fields != nil {
		elem := x.elem
		for _, k := range sortedKeys(x.fields) {
			elem = join(elem, x.fields[k])
		}
		if elem == nil {
			elem = &Value{Class: x.Class, Origin: x.Origin &^ must, Name: x.Name, Steps: x.Steps, params: x.params}
		} else if x.Origin&Presented != 0 || x.params != nil {
			e := *elem
			e.Origin |= x.Origin & Presented
			e.params = unionParams(e.params, x.params)
			elem = &e
		}
		val = elem
	}
	if val.Class&sensitive.Payload != 0 && f.selects(s) {
		w := *val
		w.Class &^= sensitive.Payload
		val = &w
	}
	switch f.typeOf(s.X).Underlying().(type) {
	case *types.Chan:
		key, val = val, unknown
	case *types.Signature:
		key, val = f.iterated(s, x, val)
	case *types.Basic:
		key, val = cleanValue, cleanValue // integers, or the runes of a string
	case *types.Slice, *types.Array, *types.Pointer:
		key = cleanValue
	}
	f.loop(label, func() {}, func() {
		if s.Key != nil {
			f.assign(s.Key, key, s.Tok == token.DEFINE)
		}
		if s.Value != nil {
			f.assign(s.Value, val, s.Tok == token.DEFINE)
		}
		f.stmt(s.Body, "")
	}, func() {}, false)
}

// iterated returns what a function that is ranged over yields; elem is what is
// known of an iterator of the standard library, such as slices.Values(list).
func (f *fn) iterated(s *ast.RangeStmt, x, elem *Value) (key, val *Value) {
	if x.fields[yields0] != nil || x.fields[yields1] != nil {
		return orUnknown(x.fields[yields0]), orUnknown(x.fields[yields1])
	}
	if s.Value == nil {
		return elem, unknown
	}
	if isNumber(f.typeOf(s.Key)) {
		return cleanValue, elem
	}
	return unknown, elem
}

func orUnknown(v *Value) *Value {
	if v == nil {
		return unknown
	}
	return v
}
