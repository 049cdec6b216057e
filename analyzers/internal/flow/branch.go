package flow

import (
	"go/ast"
	"go/token"
)

// clauses walks the branches of a switch or select. bind, if any, is called at
// the start of each.
func (f *fn) clauses(label string, list []ast.Stmt, bind func(*ast.CaseClause)) {
	t := &target{label: label}
	f.targets = append(f.targets, t)
	entry := f.st
	var out, fallthru state
	hasDefault := false
	for _, c := range list {
		f.st = joinStates(entry.clone(), fallthru)
		fallthru = nil
		var body []ast.Stmt
		switch c := c.(type) {
		case *ast.CaseClause:
			hasDefault = hasDefault || c.List == nil
			for _, e := range c.List {
				if tv, ok := f.info().Types[e]; ok && !tv.IsType() {
					f.expr(e)
				}
			}
			if bind != nil {
				bind(c)
			}
			body = c.Body
		case *ast.CommClause:
			hasDefault = true // one of them is taken
			f.stmt(c.Comm, "")
			body = c.Body
		}
		f.block(body)
		if n := len(body); n > 0 {
			if b, ok := body[n-1].(*ast.BranchStmt); ok && b.Tok == token.FALLTHROUGH {
				fallthru = f.st
				continue
			}
		}
		out = joinStates(out, f.st)
	}
	if !hasDefault {
		out = joinStates(out, entry.clone())
	}
	f.targets = f.targets[:len(f.targets)-1]
	f.st = joinStates(out, t.brk)
}

func (f *fn) typeSwitch(s *ast.TypeSwitchStmt, label string) {
	f.stmt(s.Init, "")
	var x *Value
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		if ta, ok := ast.Unparen(a.Rhs[0]).(*ast.TypeAssertExpr); ok {
			x = f.expr(ta.X)
		}
	case *ast.ExprStmt:
		f.expr(a.X)
	}
	f.clauses(label, s.Body.List, func(c *ast.CaseClause) {
		if obj := f.info().Implicits[c]; obj != nil && x != nil {
			f.st[obj] = f.named(obj.Name(), obj, x)
		}
	})
}

func (f *fn) branch(s *ast.BranchStmt) {
	if s.Tok == token.FALLTHROUGH {
		return
	}
	for i := len(f.targets) - 1; i >= 0; i-- {
		t := f.targets[i]
		if s.Label != nil && t.label != s.Label.Name || s.Tok == token.CONTINUE && !t.loop {
			continue
		}
		switch s.Tok {
		case token.BREAK:
			t.brk = joinStates(t.brk, f.st)
		case token.CONTINUE:
			t.cont = joinStates(t.cont, f.st)
		}
		break
	}
	if s.Tok != token.GOTO { // a goto is walked as if it fell through
		f.st = nil
	}
}

func (f *fn) returnStmt(s *ast.ReturnStmt) {
	switch {
	case len(s.Results) == 0:
		for i, r := range f.results {
			if r.obj != nil && f.st[r.obj] != nil {
				f.results[i].v = join(r.v, f.deref(f.st[r.obj]))
				f.results[i].set = true
			}
		}
	case len(s.Results) == 1 && len(f.results) > 1:
		for i, v := range f.tuple(s.Results[0], len(f.results)) {
			f.result(i, v)
		}
	default:
		for i, e := range s.Results {
			f.result(i, f.expr(e))
		}
	}
	f.noteLeft(f.frames[len(f.frames)-1])
	if f.lits > 0 || len(f.later) > 0 {
		f.exit = joinStates(f.exit, f.st)
	}
	f.st = nil
}

func (f *fn) result(i int, v *Value) {
	if i >= len(f.results) {
		return
	}
	r := &f.results[i]
	r.new = r.new || !isGiven(v, f.frames[len(f.frames)-1].sig.Results().At(i).Type())
	v = f.deref(v)
	if r.set {
		v = join(r.v, v)
	}
	r.v, r.set = v, true
}
