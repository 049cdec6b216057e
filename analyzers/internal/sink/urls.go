package sink

const verbs = "Get Head Post Put Patch Delete Options"

// What is asked of, or answered with, a URL by servers and plain clients.
var urlTables = []table{
	// https://pkg.go.dev/net/http
	{"net/http", []row{
		{"", "NewRequest", url(1)},
		{"", "NewRequestWithContext", url(2)},
		{"", "Get Head Post PostForm", url(0)},
		{"Client", "Get Head Post PostForm", url(0)},
		{"", "Redirect", url(2)},
		{"", "RedirectHandler", url(0)},
		{"Header", "Set Add", rule{kind: URL, form: location, show: ShowText}},
	}},
	// https://pkg.go.dev/github.com/gorilla/websocket https://pkg.go.dev/github.com/coder/websocket
	// https://pkg.go.dev/golang.org/x/net/websocket https://pkg.go.dev/github.com/gobwas/ws
	{"github.com/gorilla/websocket", []row{
		{"Dialer", "Dial", url(0)},
		{"Dialer", "DialContext", url(1)},
	}},
	{"github.com/coder/websocket nhooyr.io/websocket", []row{{"", "Dial", url(1)}}},
	{"golang.org/x/net/websocket", []row{{"", "Dial NewConfig", url(0)}}},
	{"github.com/gobwas/ws", []row{
		{"", "Dial", url(1)},
		{"Dialer", "Dial", url(1)},
	}},
	// https://pkg.go.dev/github.com/gin-gonic/gin#Context.Redirect
	{"github.com/gin-gonic/gin", []row{{"Context", "Redirect", url(1)}}},
	// https://pkg.go.dev/github.com/labstack/echo/v4#Context
	{"github.com/labstack/echo github.com/labstack/echo/v4 github.com/labstack/echo/v5", []row{{"Context", "Redirect", url(1)}}},
	// https://pkg.go.dev/github.com/gofiber/fiber/v2 https://pkg.go.dev/github.com/gofiber/fiber/v3
	{"github.com/gofiber/fiber github.com/gofiber/fiber/v2", []row{
		{"Ctx", "Redirect", url(0)},
		{"", verbs, url(0)},
		{"Client", verbs, url(0)},
		{"Agent", "QueryString QueryStringBytes", query(0)},
	}},
	{"github.com/gofiber/fiber/v3", []row{{"Redirect", "To", url(0)}}},
	// https://pkg.go.dev/github.com/valyala/fasthttp
	{"github.com/valyala/fasthttp", []row{
		{"Request", "SetRequestURI SetRequestURIBytes", url(0)},
		{"RequestHeader", "SetRequestURI SetRequestURIBytes", url(0)},
		{"URI", "SetQueryString SetQueryStringBytes", query(0)},
		{"Args", "Add Set", rule{kind: URLQuery, form: queryArgs, show: ShowText}},
		{"", "Get GetTimeout GetDeadline Post", url(1)},
		{"Client HostClient", "Get GetTimeout GetDeadline Post", url(1)},
		{"RequestCtx", "Redirect RedirectBytes", url(0)},
	}},
}

// HTTP clients that build the URL themselves.
var clientTables = []table{
	// https://pkg.go.dev/github.com/go-resty/resty/v2 https://pkg.go.dev/resty.dev/v3
	{"github.com/go-resty/resty github.com/go-resty/resty/v2 resty.dev/v3", []row{
		{"Request", verbs + " Trace SetURL", url(0)},
		{"Request", "Execute", url(1)},
		{"Client", "SetBaseURL SetHostURL", url(0)},
		{"Request Client", "SetQueryParam", param(URLQuery)},
		{"Request Client", "SetQueryParams", paramMap(URLQuery)},
		{"Request", "SetQueryParamsFromValues", paramMap(URLQuery)},
		{"Request", "SetQueryString", query(0)},
		{"Request Client", "SetPathParam SetRawPathParam", param(URLPath)},
		{"Request Client", "SetPathParams SetRawPathParams", paramMap(URLPath)},
	}},
	// https://pkg.go.dev/github.com/hashicorp/go-retryablehttp
	{"github.com/hashicorp/go-retryablehttp", []row{
		{"", "NewRequest", url(1)},
		{"", "NewRequestWithContext", url(2)},
		{"", "Get Head Post PostForm", url(0)},
		{"Client", "Get Head Post PostForm", url(0)},
	}},
	// https://pkg.go.dev/github.com/imroc/req/v3
	{"github.com/imroc/req/v3", []row{
		{"Request", verbs + " MustGet MustHead MustPost MustPut MustPatch MustDelete MustOptions SetURL", url(0)},
		{"Request", "Send", url(1)},
		{"", "Get Head Post Put Patch Delete Options", url(0)},
		{"Request", "SetQueryParam AddQueryParam", param(URLQuery)},
		{"", "SetQueryParam AddQueryParam SetCommonQueryParam AddCommonQueryParam", param(URLQuery)},
		{"Client", "SetCommonQueryParam AddCommonQueryParam", param(URLQuery)},
		{"Request", "SetQueryParams", paramMap(URLQuery)},
		{"Client", "SetCommonQueryParams", paramMap(URLQuery)},
		{"Request", "SetQueryString", query(0)},
		{"Client", "SetCommonQueryString", query(0)},
		{"Request", "SetPathParam", param(URLPath)},
		{"Client", "SetCommonPathParam", param(URLPath)},
		{"Request", "SetPathParams", paramMap(URLPath)},
		{"Client", "SetCommonPathParams", paramMap(URLPath)},
	}},
	// https://pkg.go.dev/github.com/dghubble/sling
	{"github.com/dghubble/sling", []row{
		{"Sling", "Base Path Get Head Post Put Patch Delete Options Trace Connect", url(0)},
	}},
	// https://pkg.go.dev/github.com/gofiber/fiber/v3/client
	{"github.com/gofiber/fiber/v3/client", []row{
		{"", "Get Head Post Put Patch Delete Options", url(0)},
		{"Client Request", "Get Head Post Put Patch Delete Options SetURL SetBaseURL", url(0)},
		{"Client Request", "SetParam AddParam", param(URLQuery)},
		{"Client Request", "SetParams AddParams", paramMap(URLQuery)},
		{"Client Request", "SetPathParam", param(URLPath)},
		{"Client Request", "SetPathParams", paramMap(URLPath)},
	}},
}
