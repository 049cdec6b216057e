package sinks

import (
	"context"
	"net/http"
	"net/url"

	"github.com/coder/websocket"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	gorilla "github.com/gorilla/websocket"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
)

func urls(ctx context.Context, u, a string, c *http.Client, r *http.Request, w http.ResponseWriter, v url.Values) {
	http.NewRequest("GET", u, nil)                                 // want `^url http.NewRequest u text$`
	http.NewRequestWithContext(ctx, "GET", "https://x.test/", nil) // want `NewRequestWithContext "https://x.test/" text$`
	c.PostForm(u, v)                                               // want `^url \(\*http.Client\).PostForm u text$`
	http.Redirect(w, r, u, 302)                                    // want `^url http.Redirect u text$`
	w.Header().Set("Location", u)                                  // want `^url \(http.Header\).Set u text$`
	w.Header().Set("X-Trace", a)
	gorilla.DefaultDialer.Dial(u, nil)   // want `^url \(\*websocket.Dialer\).Dial u text$`
	websocket.Dial(ctx, u, nil)          // want `^url websocket.Dial u text$`
	retryablehttp.NewRequest("", u, nil) // want `^url retryablehttp.NewRequest u text$`

	q := resty.New().R()
	q.Get(u)                                                                   // want `^url \(\*resty.Request\).Get u text$`
	q.SetQueryParam("k", a)                                                    // want `^query \(\*resty.Request\).SetQueryParam k=a text$`
	q.SetQueryParams(map[string]string{"k": a})                                // want `^query \(\*resty.Request\).SetQueryParams k=a text$`
	q.SetQueryString("k=" + a)                                                 // want `^query \(\*resty.Request\).SetQueryString "k=" \+ a text$`
	q.SetPathParam("k", a)                                                     // want `^path \(\*resty.Request\).SetPathParam k=a text$`
	q.SetFormData(map[string]string{"k": a}).SetAuthToken(a).SetHeader("k", a) // none of them is in the URL

	f := fasthttp.AcquireRequest()
	f.SetRequestURI(u)              // want `^url \(\*fasthttp.Request\).SetRequestURI u text$`
	f.URI().QueryArgs().Add("k", a) // want `^query \(\*fasthttp.Args\).Add k=a text$`
	f.PostArgs().Add("k", a)
}

func servers(g *gin.Context, e echo.Context, f *fiber.Ctx, r *http.Request, k string) {
	g.Redirect(302, k) // want `^url \(\*gin.Context\).Redirect k text$`
	e.Redirect(302, k) // want `^url \(echo.Context\).Redirect k text$`
	f.Redirect(k)      // want `^url \(\*fiber.Ctx\).Redirect k text$`
	g.Query("k")       // want `^read query \(\*gin.Context\).Query "k"$`
	g.Query(k)         // want `^read query \(\*gin.Context\).Query ""$`
	g.PostForm("k")
	e.QueryParam("k")    // want `^read query \(echo.Context\).QueryParam "k"$`
	f.Params("k")        // want `^read path \(\*fiber.Ctx\).Params "k"$`
	chi.URLParam(r, "k") // want `^read path chi.URLParam "k"$`
	r.PathValue("k")     // want `^read path \(\*http.Request\).PathValue "k"$`
	r.FormValue("k")
}

func dumps(c *resty.Client, debug bool) {
	c.SetDebug(true) // want `^dump \(\*resty.Client\).SetDebug$`
	c.SetDebug(debug)
	c.SetDebug(false)
	c.EnableGenerateCurlOnDebug() // want `^dump \(\*resty.Client\).EnableGenerateCurlOnDebug$`
	c.EnableTrace()
	fiber.Get("https://x.test/").Debug() // want `^dump \(\*fiber.Agent\).Debug$` `^url fiber.Get`
}
