package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// validators are functions of libraries that validate by rules.
var validators = map[string]bool{
	// https://pkg.go.dev/github.com/go-playground/validator/v10
	"github.com/go-playground/validator.Validate.Struct":        true,
	"github.com/go-playground/validator.Validate.StructCtx":     true,
	"github.com/go-playground/validator.Validate.StructPartial": true,
	"github.com/go-playground/validator.Validate.StructExcept":  true,
	"github.com/go-playground/validator.Validate.Var":           true,
	"github.com/go-playground/validator.Validate.VarCtx":        true,
	// https://pkg.go.dev/github.com/go-ozzo/ozzo-validation/v4, https://pkg.go.dev/github.com/invopop/validation
	"github.com/go-ozzo/ozzo-validation.ValidateStruct": true,
	"github.com/go-ozzo/ozzo-validation.Validate":       true,
	"github.com/invopop/validation.ValidateStruct":      true,
	"github.com/invopop/validation.Validate":            true,
	// https://pkg.go.dev/github.com/asaskevich/govalidator
	"github.com/asaskevich/govalidator.ValidateStruct": true,
	// https://pkg.go.dev/buf.build/go/protovalidate
	"buf.build/go/protovalidate.Validate":           true,
	"github.com/bufbuild/protovalidate-go.Validate": true,
	"github.com/labstack/echo.Context.Validate":     true,
}

// parsers are functions that fail on text which is not of a form.
var parsers = map[string]bool{
	"net/mail.ParseAddress":           true,
	"github.com/google/uuid.Parse":    true,
	"github.com/google/uuid.Validate": true,
}

// refusals are the statuses for input that is not valid.
var refusals = []int{400, 422}

// validator looks at calls that validate input.
func (f *finder) validator(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if dropped(cur) {
		return
	}
	if validators[key] && len(call.Args) > 0 {
		f.add(Validation, call.Pos(), "%s is validated by the rules of its type", types.ExprString(call.Args[min(len(call.Args)-1, f.firstArg(call))]))
		return
	}
	if path, method, ok := strings.Cut(key, "gin.Context."); ok && path == "github.com/gin-gonic/" && (strings.HasPrefix(method, "ShouldBind") || strings.HasPrefix(method, "Bind")) {
		if e := arg(call, 0); e != nil && hasTag(f.info.TypeOf(e), "binding", 0) {
			f.add(Validation, call.Pos(), "%s is validated by the binding tags of its type", types.ExprString(e))
		}
		return
	}
	var checked []string
	switch {
	case parsers[key]:
		if e := arg(call, 0); e != nil && f.input(e) {
			checked = append(checked, types.ExprString(e))
		}
	default:
		for _, i := range f.doing(call).Checks {
			if e := given(call, i); e != nil && f.input(e) {
				checked = append(checked, types.ExprString(e))
			}
		}
	}
	if checked == nil {
		return
	}
	stmts := f.refused(cur)
	if status, ok := f.answersWith(stmts, refusals...); ok && leaves(stmts) {
		f.add(Validation, call.Pos(), "%s checks %s, and the answer is %d if that fails", shortName(call), strings.Join(checked, " and "), status)
	}
}

// firstArg is the index of what a validator validates: not a context.
func (f *finder) firstArg(call *ast.CallExpr) int {
	if isType(f.info.TypeOf(call.Args[0]), "context", "Context") {
		return 1
	}
	return 0
}

// hasTag reports whether a field of a struct has rules in a tag.
func hasTag(t types.Type, tag string, depth int) bool {
	if t == nil || depth > 3 {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return hasTag(u.Elem(), tag, depth+1)
	case *types.Struct:
		for i := range u.NumFields() {
			if v := reflect.StructTag(u.Tag(i)).Get(tag); v != "" && v != "-" {
				return true
			}
		}
	}
	return false
}

// input reports whether e is what a caller sent, and no proof of who they are.
func (f *finder) input(e ast.Expr) bool {
	v := f.flow.Of(unwrap(e))
	return v.Origin&flow.Presented != 0 && v.Origin&(flow.RawBody|flow.MAC) == 0 && v.Class&(sensitive.Secret|sensitive.Authenticator|sensitive.Payload) == 0
}

// unwrap looks through len, conversions and functions that measure or trim.
func unwrap(e ast.Expr) ast.Expr {
	for {
		call, ok := ast.Unparen(e).(*ast.CallExpr)
		if !ok {
			return e
		}
		switch len(call.Args) {
		case 1:
			switch name(call.Fun) {
			case "len", "RuneCountInString", "RuneCount", "TrimSpace", "float64", "int64", "int", "string", "ToUpper", "ToLower":
				e = call.Args[0]
				continue
			}
		}
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && (len(call.Args) == 0 || signs[sel.Sel.Name]) {
			e = sel.X
			continue
		}
		return e
	}
}

// signs are methods of numbers that judge their size.
// https://pkg.go.dev/github.com/shopspring/decimal, https://pkg.go.dev/math/big
var signs = map[string]bool{
	"IsPositive": true, "IsNegative": true, "LessThan": true, "LessThanOrEqual": true,
	"GreaterThan": true, "GreaterThanOrEqual": true, "Sign": true, "Cmp": true,
}

// tests returns what a condition tests in more than presence and equality:
// sizes, patterns, membership. want says which values matter.
func (f *finder) tests(cond ast.Expr, want func(ast.Expr) bool) []ast.Expr {
	var out []ast.Expr
	try := func(e ast.Expr) {
		if want(e) {
			out = append(out, e)
		}
	}
	switch e := ast.Unparen(orNone(cond)).(type) {
	case *ast.UnaryExpr:
		return f.tests(e.X, want)
	case *ast.BinaryExpr:
		switch e.Op {
		case token.LAND, token.LOR:
			return append(f.tests(e.X, want), f.tests(e.Y, want)...)
		case token.LSS, token.GTR, token.LEQ, token.GEQ:
			if !want(e.X) || !want(e.Y) {
				try(e.X)
				try(e.Y)
			}
		}
	case *ast.IndexExpr:
		if _, ok := f.info.TypeOf(e.X).Underlying().(*types.Map); ok && !want(e.X) {
			try(e.Index)
		}
	case *ast.CallExpr:
		switch key := f.key(e); {
		case strings.HasPrefix(key, "regexp.Regexp.Match"):
			try(e.Args[0])
		case key == "slices.Contains" && !want(e.Args[0]):
			try(e.Args[1])
		case len(e.Args) <= 1 && on(e) != nil && signs[name(e.Fun)] && !f.info.Types[on(e)].IsType():
			try(on(e))
		default:
			for _, i := range f.doing(e).Checks {
				if a := given(e, i); a != nil {
					try(a)
				}
			}
		}
	}
	return out
}

// inputCheck looks at conditions on input in handlers.
func (f *finder) inputCheck(cur inspector.Cursor, s *ast.IfStmt) {
	tested := f.tests(s.Cond, f.input)
	if len(tested) == 0 || !leaves(s.Body.List) || !f.handles(cur) {
		return
	}
	if status, ok := f.answersWith(s.Body.List, refusals...); ok {
		f.add(Validation, s.Pos(), "%s is checked, and the answer is %d if that fails", types.ExprString(unwrap(tested[0])), status)
	}
}

// checked returns the values that a function judges, if it returns its verdict.
func (f *finder) checked(decl *ast.FuncDecl, sig *types.Signature) []ast.Expr {
	n := sig.Results().Len()
	if n == 0 {
		return nil
	}
	last := sig.Results().At(n - 1).Type()
	isBool := types.Identical(last.Underlying(), types.Typ[types.Bool])
	if !isBool && !isError(last) {
		return nil
	}
	param := func(e ast.Expr) bool {
		_, ok := f.param(sig, unwrap(e))
		return ok
	}
	var out []ast.Expr
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.IfStmt:
			if f.returnsError(n.Body) || isBool && returnsFalse(n.Body) {
				out = append(out, f.tests(n.Cond, param)...)
				out = append(out, f.parsed(n, param)...)
			}
		case *ast.SwitchStmt:
			if n.Tag != nil && param(n.Tag) && n.Body.List != nil {
				out = append(out, n.Tag)
			}
			for _, c := range n.Body.List {
				c := c.(*ast.CaseClause)
				if n.Tag == nil && (f.returnsError(&ast.BlockStmt{List: c.Body}) || isBool && returnsFalse(&ast.BlockStmt{List: c.Body})) {
					for _, e := range c.List {
						out = append(out, f.tests(e, param)...)
					}
				}
			}
		case *ast.ReturnStmt:
			if len(n.Results) == 0 {
				return true
			}
			if verdict := n.Results[len(n.Results)-1]; isBool {
				out = append(out, f.tests(verdict, param)...)
			} else if call, ok := ast.Unparen(verdict).(*ast.CallExpr); ok && (validators[f.key(call)] || f.doing(call).Checks != nil) {
				for _, e := range call.Args {
					if param(e) {
						out = append(out, e)
					}
				}
			}
		}
		return true
	})
	for i, e := range out {
		out[i] = unwrap(e)
	}
	return out
}

// parsed returns what is parsed, or validated by rules, in the first part of
// an if statement that returns an error.
func (f *finder) parsed(s *ast.IfStmt, want func(ast.Expr) bool) []ast.Expr {
	a, ok := s.Init.(*ast.AssignStmt)
	if !ok || len(a.Rhs) != 1 {
		return nil
	}
	call, ok := ast.Unparen(a.Rhs[0]).(*ast.CallExpr)
	if !ok {
		return nil
	}
	var out []ast.Expr
	if key := f.key(call); parsers[key] || validators[key] {
		for _, e := range call.Args {
			if want(e) {
				out = append(out, e)
			}
		}
	}
	for _, i := range f.doing(call).Checks {
		if e := given(call, i); e != nil && want(e) {
			out = append(out, e)
		}
	}
	return out
}

func returnsFalse(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	ret, ok := b.List[len(b.List)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return false
	}
	id, ok := ret.Results[len(ret.Results)-1].(*ast.Ident)
	return ok && id.Name == "false"
}
