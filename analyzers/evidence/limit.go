package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// limiters are functions that make a middleware, or wrap a handler, which
// limits the rate of requests.
var limiters = map[string]bool{
	// https://pkg.go.dev/github.com/go-chi/httprate
	"github.com/go-chi/httprate.Limit":               true,
	"github.com/go-chi/httprate.LimitAll":            true,
	"github.com/go-chi/httprate.LimitByIP":           true,
	"github.com/go-chi/httprate.LimitByRealIP":       true,
	"github.com/go-chi/httprate.RateLimiter.Handler": true,
	// https://pkg.go.dev/github.com/didip/tollbooth/v8
	"github.com/didip/tollbooth.LimitHandler":          true,
	"github.com/didip/tollbooth.LimitFuncHandler":      true,
	"github.com/didip/tollbooth.HTTPMiddleware":        true,
	"github.com/didip/tollbooth_gin.LimitHandler":      true,
	"github.com/didip/tollbooth_chi.LimitHandler":      true,
	"github.com/didip/tollbooth_echo.LimitHandler":     true,
	"github.com/didip/tollbooth_fasthttp.LimitHandler": true,
	// https://pkg.go.dev/github.com/ulule/limiter/v3
	"github.com/ulule/limiter/drivers/middleware/stdlib.Middleware.Handler":  true,
	"github.com/ulule/limiter/drivers/middleware/gin.NewMiddleware":          true,
	"github.com/ulule/limiter/drivers/middleware/fasthttp.Middleware.Handle": true,
	// https://pkg.go.dev/github.com/labstack/echo/v4/middleware
	"github.com/labstack/echo/middleware.RateLimiter":           true,
	"github.com/labstack/echo/middleware.RateLimiterWithConfig": true,
	// https://pkg.go.dev/github.com/gofiber/fiber/v2/middleware/limiter
	"github.com/gofiber/fiber/middleware/limiter.New": true,
	// https://pkg.go.dev/github.com/JGLTechnologies/gin-rate-limit
	"github.com/JGLTechnologies/gin-rate-limit.RateLimiter": true,
	// https://pkg.go.dev/github.com/throttled/throttled/v2
	"github.com/throttled/throttled.HTTPRateLimiter.RateLimit":    true,
	"github.com/throttled/throttled.HTTPRateLimiterCtx.RateLimit": true,
	// https://pkg.go.dev/github.com/sethvargo/go-limiter/httplimit
	"github.com/sethvargo/go-limiter/httplimit.Middleware.Handle": true,
}

// limiting are words in the names of functions that say whether a request is
// within its limit.
var limiting = []string{"allow", "allowed", "allows", "limit", "limited", "limiter", "exceeded", "exceeds", "take", "reserve", "throttle", "throttled", "ratelimit", "ratelimited"}

// limiterCall looks at limiters of libraries.
func (f *finder) limiterCall(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if limiters[key] && !dropped(cur) {
		f.add(RateLimit, call.Pos(), "%s limits the rate of requests", types.ExprString(call.Fun))
	}
}

// limited looks at handlers that ask a limiter, and answer 429 if it says no.
// A limiter that waits is one for outgoing calls.
func (f *finder) limited(cur inspector.Cursor, s *ast.IfStmt) {
	asked := f.asks(s.Cond)
	if a, ok := s.Init.(*ast.AssignStmt); ok && asked == nil {
		for _, e := range a.Rhs {
			asked = f.asks(e)
		}
	}
	if asked == nil || !f.handles(cur) || !f.reachable(cur) {
		return
	}
	if _, ok := f.answersWith(s.Body.List, 429); ok && leaves(s.Body.List) || ok && s.Else != nil {
		f.add(RateLimit, s.Pos(), "requests are answered 429 if %s says so", types.ExprString(asked.Fun))
		return
	}
	rest := branch(cur, s, false)
	if _, ok := f.answersWith(rest, 429); ok {
		f.add(RateLimit, s.Pos(), "requests are answered 429 unless %s", types.ExprString(asked.Fun))
	}
}

// asks returns the call in an expression that asks a limiter.
func (f *finder) asks(e ast.Expr) *ast.CallExpr {
	var found *ast.CallExpr
	if e == nil {
		return nil
	}
	ast.Inspect(e, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && found == nil && says(name(call.Fun), limiting...) && !f.info.Types[call.Fun].IsType() {
			found = call
		}
		return found == nil
	})
	return found
}

// reachable reports whether somebody can reach the function in which a node
// stands: it is exported, or used in the package.
func (f *finder) reachable(cur inspector.Cursor) bool {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		obj := f.info.Defs[c.Node().(*ast.FuncDecl).Name]
		if obj == nil || obj.Exported() || obj.Name() == "main" {
			return obj != nil
		}
		for _, used := range f.info.Uses {
			if fn, ok := used.(*types.Func); ok && fn.Origin() == obj {
				return true
			}
		}
		return false
	}
	return true
}
