package evidence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

// answers are the functions that answer a request with a status: the indexes of
// the arguments that hold the status and the text, -1 if there is none.
var answers = map[string]struct{ status, text int }{
	// https://pkg.go.dev/net/http
	"net/http.Error":                      {2, 1},
	"net/http.ResponseWriter.WriteHeader": {0, -1},
	// https://pkg.go.dev/github.com/gin-gonic/gin#Context
	"github.com/gin-gonic/gin.Context.JSON":                {0, 1},
	"github.com/gin-gonic/gin.Context.IndentedJSON":        {0, 1},
	"github.com/gin-gonic/gin.Context.PureJSON":            {0, 1},
	"github.com/gin-gonic/gin.Context.String":              {0, 1},
	"github.com/gin-gonic/gin.Context.Status":              {0, -1},
	"github.com/gin-gonic/gin.Context.AbortWithStatus":     {0, -1},
	"github.com/gin-gonic/gin.Context.AbortWithStatusJSON": {0, 1},
	// https://pkg.go.dev/github.com/labstack/echo/v4
	"github.com/labstack/echo.Context.JSON":      {0, 1},
	"github.com/labstack/echo.Context.String":    {0, 1},
	"github.com/labstack/echo.Context.NoContent": {0, -1},
	"github.com/labstack/echo.NewHTTPError":      {0, 1},
	// https://pkg.go.dev/github.com/gofiber/fiber/v2
	"github.com/gofiber/fiber.Ctx.SendStatus": {0, -1},
	"github.com/gofiber/fiber.Ctx.Status":     {0, -1},
	"github.com/gofiber/fiber.NewError":       {0, 1},
	// https://pkg.go.dev/github.com/valyala/fasthttp
	"github.com/valyala/fasthttp.RequestCtx.Error":         {1, 0},
	"github.com/valyala/fasthttp.RequestCtx.SetStatusCode": {0, -1},
	// https://pkg.go.dev/google.golang.org/grpc/status: the codes are named below.
	"google.golang.org/grpc/status.Error":  {0, 1},
	"google.golang.org/grpc/status.Errorf": {0, 1},
}

// grpcStatus are the HTTP statuses of gRPC's codes.
// https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
var grpcStatus = map[int64]int{3: 400, 7: 403, 8: 429, 13: 500, 14: 503, 16: 401}

// bodies are calls that write a text after the status.
var bodies = map[string]int{
	"net/http.ResponseWriter.Write":           0,
	"io.WriteString":                          1,
	"encoding/json.Encoder.Encode":            0,
	"github.com/gofiber/fiber.Ctx.JSON":       0,
	"github.com/gofiber/fiber.Ctx.SendString": 0,
}

// statuses returns the constant HTTP statuses from 400 on that a call answers
// with: itself, by a helper that is given them, or by one that knows them.
func (f *finder) statuses(call *ast.CallExpr) []int {
	var out []int
	if a, ok := answers[f.key(call)]; ok {
		if status, ok := f.status(arg(call, a.status)); ok {
			return append(out, status)
		}
		return nil
	}
	d := f.doing(call)
	if d.Fails != nil && d.Fails.Status >= 0 {
		if status, ok := f.status(arg(call, d.Fails.Status)); ok {
			out = append(out, status)
		}
		return out
	}
	if len(d.Answers) == 0 && takesResponse(f.info, call) {
		// A helper that was not looked at, such as respondError(w, 401, "...").
		for _, e := range call.Args {
			if status, ok := f.status(e); ok {
				out = append(out, status)
			}
		}
		return out
	}
	return d.Answers
}

// status returns the HTTP status that a constant stands for.
func (f *finder) status(e ast.Expr) (int, bool) {
	n, ok := f.number(orNone(e))
	if !ok {
		return 0, false
	}
	if isType(f.info.TypeOf(e), "google.golang.org/grpc/codes", "Code") {
		status, ok := grpcStatus[n]
		return status, ok
	}
	return int(n), n >= 400 && n < 600
}

// takesResponse reports whether a function is given what it can answer by.
func takesResponse(info *types.Info, call *ast.CallExpr) bool {
	for _, e := range call.Args {
		if isResponse(info.TypeOf(e)) {
			return true
		}
	}
	return false
}

// isResponse reports whether t answers a request.
func isResponse(t types.Type) bool {
	return isType(t, "net/http", "ResponseWriter") || isContext(t)
}

// isContext reports whether t is a framework's context of a request.
func isContext(t types.Type) bool {
	return isType(t, "github.com/gin-gonic/gin", "Context") || isType(t, "github.com/labstack/echo", "Context") ||
		isType(t, "github.com/gofiber/fiber", "Ctx") || isType(t, "github.com/valyala/fasthttp", "RequestCtx")
}

// sentinels are errors that a framework answers with a status.
var sentinels = map[string]int{
	"github.com/labstack/echo.ErrUnauthorized":        401,
	"github.com/labstack/echo.ErrForbidden":           403,
	"github.com/labstack/echo.ErrBadRequest":          400,
	"github.com/labstack/echo.ErrTooManyRequests":     429,
	"github.com/gofiber/fiber.ErrUnauthorized":        401,
	"github.com/gofiber/fiber.ErrForbidden":           403,
	"github.com/gofiber/fiber.ErrBadRequest":          400,
	"github.com/gofiber/fiber.ErrTooManyRequests":     429,
	"github.com/gofiber/fiber.ErrUnprocessableEntity": 422,
}

// answersWith returns the first of some statuses that statements answer with.
func (f *finder) answersWith(stmts []ast.Stmt, want ...int) (status int, ok bool) {
	for _, s := range stmts {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.CallExpr:
				for _, st := range f.statuses(n) {
					if !ok && slices.Contains(want, st) {
						status, ok = st, true
					}
				}
			case *ast.Ident:
				if v, isVar := f.info.Uses[n].(*types.Var); isVar && v.Pkg() != nil && !v.IsField() {
					st := sentinels[majorRE.ReplaceAllString(v.Pkg().Path(), "")+"."+v.Name()]
					if !ok && slices.Contains(want, st) {
						status, ok = st, true
					}
				}
			}
			return !ok
		})
	}
	return status, ok
}

// siblings returns the statements of the block in which a node stands.
func siblings(cur inspector.Cursor) []ast.Stmt {
	for c := range cur.Enclosing((*ast.BlockStmt)(nil), (*ast.CaseClause)(nil), (*ast.CommClause)(nil)) {
		switch n := c.Node().(type) {
		case *ast.BlockStmt:
			return n.List
		case *ast.CaseClause:
			return n.Body
		case *ast.CommClause:
			return n.Body
		}
	}
	return nil
}

// mentionsError reports whether an expression shows an error, or its text.
func (f *finder) mentionsError(e ast.Node) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if x, ok := n.(ast.Expr); ok && !found {
			tv := f.info.Types[x]
			found = tv.IsValue() && isError(tv.Type) && !tv.IsNil()
		}
		return !found
	})
	return found
}

// shortName is a function as its caller writes it.
func shortName(call *ast.CallExpr) string {
	s := types.ExprString(call.Fun)
	if i := strings.LastIndexByte(s, ')'); i >= 0 {
		return strings.TrimPrefix(s[i+1:], ".")
	}
	return s
}
