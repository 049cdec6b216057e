package flow

import (
	"go/ast"
	"go/types"
	"strings"
)

func (f *fn) typeOf(e ast.Expr) types.Type {
	if t := f.info().TypeOf(e); t != nil {
		return t
	}
	return types.Typ[types.Invalid]
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isBytes(t types.Type) bool {
	var elem types.Type
	switch u := t.Underlying().(type) {
	case *types.Slice:
		elem = u.Elem()
	case *types.Array:
		elem = u.Elem()
	default:
		return false
	}
	b, ok := elem.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

func isTextual(t types.Type) bool { return isString(t) || isBytes(t) }

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

func implementsError(t types.Type) bool {
	return types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

// isGlobal reports whether obj is a package-level variable.
func isGlobal(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope()
}

// typeName returns the package path and name of a named type or of what a
// pointer points to.
func typeName(t types.Type) (pkg, name string) {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return "", ""
	}
	return n.Obj().Pkg().Path(), n.Obj().Name()
}

func isHTTPMessage(t types.Type) bool {
	pkg, name := typeName(t)
	return pkg == "net/http" && (name == "Request" || name == "Response")
}

// isLambdaRequest reports whether t is an HTTP request as AWS Lambda gets it.
// https://pkg.go.dev/github.com/aws/aws-lambda-go/events#APIGatewayProxyRequest
func isLambdaRequest(t types.Type) bool {
	pkg, name := typeName(t)
	return pkg == "github.com/aws/aws-lambda-go/events" && strings.HasSuffix(name, "Request")
}

// presents reports whether a parameter of this type is what a remote caller
// sent: the request of a handler, in the frameworks in common use.
func presents(t types.Type) bool {
	pkg, name := typeName(t)
	switch pkg {
	case "net/http":
		return name == "Request" || name == "Header" || name == "Cookie"
	case "github.com/gin-gonic/gin":
		return name == "Context"
	case "github.com/labstack/echo/v4", "github.com/labstack/echo/v5":
		return name == "Context"
	case "github.com/gofiber/fiber/v2", "github.com/gofiber/fiber/v3":
		return name == "Ctx"
	case "google.golang.org/grpc/metadata":
		return name == "MD"
	case "github.com/valyala/fasthttp":
		return name == "RequestCtx"
	case "github.com/aws/aws-lambda-go/events":
		return true
	}
	return false
}

func isSlice(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}
