package sink

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// A toggle is a function that makes a client or server log its traffic.
type toggle struct {
	paths, recv, names string
	arg                int // the argument that must be true, or -1
}

var toggles = []toggle{
	// https://pkg.go.dev/github.com/go-resty/resty/v2#Client.SetDebug
	{"github.com/go-resty/resty github.com/go-resty/resty/v2 resty.dev/v3", "Client Request", "SetDebug", 0},
	{"github.com/go-resty/resty/v2 resty.dev/v3", "Client Request", "EnableDebug EnableGenerateCurlOnDebug EnableGenerateCurlCmd", -1},
	{"github.com/go-resty/resty/v2 resty.dev/v3", "Client Request", "SetGenerateCurlOnDebug SetGenerateCurlCmd SetDebugLogCurlCmd", 0},
	// https://pkg.go.dev/github.com/imroc/req/v3#Client.EnableDumpAll
	{"github.com/imroc/req/v3", "", "DevMode EnableDumpAll EnableDumpAllAsync EnableDumpAllWithoutBody EnableDumpAllWithoutResponse EnableDebugLog", -1},
	{"github.com/imroc/req/v3", "Client", "DevMode EnableDumpAll EnableDumpAllAsync EnableDumpAllWithoutBody EnableDumpAllWithoutResponse EnableDebugLog", -1},
	{"github.com/imroc/req/v3", "Request", "EnableDump EnableDumpWithoutBody EnableDumpWithoutResponse", -1},
	// https://pkg.go.dev/github.com/gofiber/fiber/v2#Agent.Debug https://pkg.go.dev/github.com/gofiber/fiber/v3/client#Client.Debug
	{"github.com/gofiber/fiber/v2", "Agent", "Debug", -1},
	{"github.com/gofiber/fiber/v3/client", "Client", "Debug", -1},
	// https://pkg.go.dev/github.com/labstack/echo/v4/middleware#BodyDump hands the bodies to its argument and is left out.
	// https://pkg.go.dev/github.com/gin-gonic/gin#Logger logs no body and no header and is left out.
}

// Dump reports whether a call makes a client log its traffic, headers and
// bodies included. A switch counts only if it is set to a constant true.
//
// The dumps of net/http/httputil are no switches: they return what they dump,
// and may well keep it in a cache.
func Dump(info *types.Info, call *ast.CallExpr) (what string, ok bool) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !toggleName(sel.Sel.Name) {
		return "", false
	}
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return "", false
	}
	recv := recvName(fn)
	for _, t := range toggles {
		if !hasWord(t.paths, fn.Pkg().Path()) || !hasWord(t.names, fn.Name()) || recv != t.recv && !hasWord(t.recv, recv) {
			continue
		}
		if t.arg >= 0 {
			if t.arg >= len(call.Args) {
				return "", false
			}
			v := info.Types[call.Args[t.arg]].Value
			if v == nil || v.Kind() != constant.Bool || !constant.BoolVal(v) {
				return "", false
			}
		}
		return funcName(fn), true
	}
	return "", false
}

// toggleName rejects most calls before their callee is looked up.
func toggleName(name string) bool {
	return strings.HasPrefix(name, "Enable") || strings.HasPrefix(name, "Set") || name == "Debug" || name == "DevMode"
}

// hasWord reports whether word is one of a list separated by spaces.
func hasWord(list, word string) bool {
	if word == "" {
		return false
	}
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}
