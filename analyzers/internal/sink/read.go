package sink

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A Read is a call by which a server reads a value out of the URL that it was
// asked for.
type Read struct {
	Kind Kind     // URLQuery or URLPath
	Func string   // for messages: "(*gin.Context).Query"
	Key  string   // the constant name of the value, "" if it is not constant
	At   ast.Expr // the key's expression
}

// reader is a row of the table of servers' getters.
type reader struct {
	paths, recv, names string
	kind               Kind
	key                int
}

var readers = []reader{
	// https://pkg.go.dev/net/http#Request.PathValue
	{"net/http", "Request", "PathValue", URLPath, 0},
	// https://pkg.go.dev/github.com/gin-gonic/gin#Context.Query
	{"github.com/gin-gonic/gin", "Context", "Query DefaultQuery GetQuery QueryArray GetQueryArray", URLQuery, 0},
	{"github.com/gin-gonic/gin", "Context", "Param", URLPath, 0},
	// https://pkg.go.dev/github.com/labstack/echo/v4#Context
	{"github.com/labstack/echo github.com/labstack/echo/v4 github.com/labstack/echo/v5", "Context", "QueryParam QueryParamOr", URLQuery, 0},
	{"github.com/labstack/echo github.com/labstack/echo/v4 github.com/labstack/echo/v5", "Context", "Param PathParam", URLPath, 0},
	// https://pkg.go.dev/github.com/go-chi/chi/v5#URLParam
	{"github.com/go-chi/chi github.com/go-chi/chi/v5", "", "URLParam URLParamFromCtx", URLPath, 1},
	{"github.com/go-chi/chi github.com/go-chi/chi/v5", "Context", "URLParam", URLPath, 0},
	// https://pkg.go.dev/github.com/gofiber/fiber/v2#Ctx.Query
	{"github.com/gofiber/fiber github.com/gofiber/fiber/v2 github.com/gofiber/fiber/v3", "Ctx", "Query", URLQuery, 0},
	{"github.com/gofiber/fiber github.com/gofiber/fiber/v2 github.com/gofiber/fiber/v3", "Ctx", "Params", URLPath, 0},
	// https://pkg.go.dev/github.com/julienschmidt/httprouter#Params.ByName
	{"github.com/julienschmidt/httprouter", "Params", "ByName", URLPath, 0},
}

// readerNames rejects most calls before their callee is looked up.
const readerNames = "PathValue Query DefaultQuery GetQuery QueryArray GetQueryArray Param QueryParam QueryParamOr PathParam URLParam URLParamFromCtx Params ByName"

// ReadOf returns what a call reads out of the query or the path of a request
// to this server, through a getter that names it. What url.Values holds is a
// matter of flow; a form value may come from the body.
func ReadOf(info *types.Info, call *ast.CallExpr) (Read, bool) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !hasWord(readerNames, sel.Sel.Name) {
		return Read{}, false
	}
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return Read{}, false
	}
	fn = fn.Origin()
	recv := recvName(fn)
	for _, r := range readers {
		if recv != r.recv || !hasWord(r.names, fn.Name()) || !hasWord(r.paths, fn.Pkg().Path()) || r.key >= len(call.Args) {
			continue
		}
		key, _ := constText(info, call.Args[r.key])
		return Read{Kind: r.kind, Func: funcName(fn), Key: key, At: call.Args[r.key]}, true
	}
	return Read{}, false
}
