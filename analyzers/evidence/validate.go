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
		if t := f.info.TypeOf(e.X); t != nil && !want(e.X) {
			if _, ok := t.Underlying().(*types.Map); ok {
				try(e.Index)
			}
		}
	case *ast.CallExpr:
		switch key := f.key(e); {
		case strings.HasPrefix(key, "regexp.Regexp.Match") && len(e.Args) == 1:
			try(e.Args[0])
		case key == "slices.Contains" && len(e.Args) == 2 && !want(e.Args[0]):
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
