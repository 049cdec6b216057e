package flow

import (
	"go/types"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// modelMessage handles what frameworks, clients and contexts return of a
// message: its body, its headers, its cookies, the value under a key.
func (f *fn) modelMessage(c *invocation, path, name string) ([]*Value, bool) {
	if path == "context" && name == "Value" {
		return []*Value{f.contextValue(c)}, true
	}
	if strings.HasPrefix(path, "github.com/go-chi/chi") && strings.HasPrefix(name, "URLParam") && len(c.args) == 2 {
		v := *f.byKey(c, 1) // https://pkg.go.dev/github.com/go-chi/chi/v5#URLParam
		v.Origin |= Presented
		return []*Value{&v}, true
	}
	if c.recv == nil {
		return nil, false
	}
	if body := c.recv.fields["Body"]; body != nil && len(c.args) == 0 && bodyOf[name] {
		return []*Value{body, unknown}, true // resty's Response.String
	}
	if c.recv.Origin&Presented != 0 && strings.Contains(path, ".") {
		switch {
		case len(c.args) == 0 && rawOf[name]:
			return []*Value{{Class: sensitive.Payload, Origin: Presented | RawBody, Name: callName(c.CallExpr)}, unknown}, true
		case len(c.args) == 0 && name == "GetReqHeaders":
			return []*Value{{Class: sensitive.Payload, Origin: Presented, Name: callName(c.CallExpr)}}, true
		case len(c.args) > 0 && (name == "Cookie" || name == "Cookies"):
			key, _ := f.arg(c, 0).Const()
			v := &Value{Origin: Presented, Class: f.cookieClass(key)}
			if v.Class != 0 {
				v.Name = "the cookie " + key
			}
			if path == "github.com/labstack/echo/v4" || path == "github.com/labstack/echo/v5" {
				v = (&Value{Origin: Presented}).with("Value", v) // an *http.Cookie
			}
			return []*Value{v, unknown}, true
		}
	}
	if c.on != nil && requests[name] {
		if r := f.signInCall(c); r != nil {
			return []*Value{r, unknown}, true
		}
	}
	return nil, false
}

// rawOf are the methods of a framework's context that return the raw body.
//
//	https://pkg.go.dev/github.com/gin-gonic/gin#Context.GetRawData
//	https://pkg.go.dev/github.com/gofiber/fiber/v2#Ctx.Body
//	https://pkg.go.dev/github.com/valyala/fasthttp#RequestCtx.PostBody
var rawOf = map[string]bool{"GetRawData": true, "Body": true, "BodyRaw": true, "PostBody": true}

// bodyOf are the methods of a client's response that return its body.
// https://pkg.go.dev/github.com/go-resty/resty/v2#Response.Body
var bodyOf = map[string]bool{"Body": true, "String": true, "RawBody": true, "Bytes": true, "ToString": true, "ToBytes": true}

// requests are the methods of clients that build the URL themselves and send.
// https://pkg.go.dev/github.com/go-resty/resty/v2#Request.Post
var requests = map[string]bool{"Post": true, "Execute": true, "Put": true, "Get": true}

// signInCall is the response of a client whose call names a sign-in path.
func (f *fn) signInCall(c *invocation) *Value {
	for i := range c.args {
		if r := f.response(f.request(f.arg(c, i))); r != unknown && isString(f.typeOf(c.Args[i])) {
			return r
		}
	}
	return nil
}

// cookieClass is the class of the value of a named cookie: any that holds a
// session, whatever the word for it.
func (f *fn) cookieClass(key string) sensitive.Class {
	text := types.Typ[types.String]
	if c := f.eng.nameClass(key, text); c != 0 {
		return c
	}
	return f.eng.nameClass(key+"_cookie", text)
}

// encodeTo writes the JSON of a value to what the encoder was made for: a buffer
// of this function.
func (f *fn) encodeTo(c *invocation) {
	enc := f.expr(c.on)
	if enc.ref == nil || len(c.args) != 1 {
		return
	}
	shown := carry(f.shown(c.Args[0], inJSON(f.arg(c, 0), f.typeOf(c.Args[0])), sink.ShowJSON, 0, ""))
	f.st[enc.ref] = concat(append(append([]Part(nil), f.content(enc.ref).parts(nil)...), Part{Val: shown}))
}

// isUntyped reports whether a decoder keeps a whole message in what e refers
// to, as its type has no fields to choose: any, map[string]any, json.RawMessage.
func isUntyped(t types.Type) bool {
	for range maxDepth {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Interface:
			return u.Empty()
		case *types.Basic:
			return isString(u) || u.Kind() == types.Byte
		default:
			return false
		}
	}
	return false
}
