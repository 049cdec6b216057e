package tokeninurl

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
)

func frameworks(g *gin.Context, e echo.Context, f *fiber.Ctx, r *http.Request) {
	_ = g.Query("access_token")     // want `the credential "access_token" is read from the query string of a request, which every hop logs: take it from the Authorization header`
	_, _ = g.GetQuery("api_key")    // want `the credential "api_key" is read from the query string`
	_ = e.QueryParam("token")       // want `the credential "token" is read from the query string`
	_ = f.Query("jwt")              // want `the credential "jwt" is read from the query string`
	_ = chi.URLParam(r, "token")    // want `the credential "token" is read from the path`
	_ = mux.Vars(r)["api_key"]      // want `the credential "api_key" is read from the path`
	_ = r.URL.Query()["auth_token"] // want `the credential "auth_token" is read from the query string`
	_ = r.URL.Query().Has("token")
	_ = r.URL.Query().Get("token") != "" || len(g.Query("token")) > 0 // only asks whether there is one
	_ = g.Query("page")
	_ = g.Query("csrf_token")
	_ = g.Query("state")
	_ = g.Query("code")
	_ = g.DefaultQuery("page_token", "")
	_ = g.Param("id")
	_ = g.GetHeader("Authorization")
	_ = e.QueryParam("session_id") // of a checkout
	_ = e.FormValue("token")
	_ = f.Params("clientId")
	_ = mux.Vars(r)["tokenSymbol"]
	_ = r.FormValue("password")
	symbol := g.Query("token")
	_ = symbol
}

func getTokenPrice(c *gin.Context) { _ = c.Param("token") }

func forms(r *http.Request) {
	r.ParseForm()
	_ = r.PostForm.Get("password")
	_ = r.PostForm["client_secret"]
}

func makes(a *api) string {
	u, _ := url.Parse(a.baseURL)
	q := u.Query()
	q.Del("token")
	return q.Get("token") // what this program wrote itself
}

var upgrader websocket.Upgrader

func feed(w http.ResponseWriter, r *http.Request) {
	token := r.URL.Query().Get("token") // a browser's WebSocket cannot set a header
	if token == "" {
		return
	}
	upgrader.Upgrade(w, r, nil)
}

func redirects(g *gin.Context, e echo.Context, f *fiber.Ctx, sessionToken, next, id string) error {
	g.Redirect(http.StatusFound, next+"?session_token="+sessionToken) // want `sessionToken, a token, goes into the query parameter "session_token"`
	g.Redirect(http.StatusFound, "/orders/"+id)
	if id == "" {
		return e.Redirect(http.StatusFound, "/welcome#token="+sessionToken) // stays in the browser
	}
	return f.Redirect("/orders?id=" + id)
}

func location(w http.ResponseWriter, base, accessToken string) {
	w.Header().Set("Location", base+"/done?access_token="+accessToken) // want `accessToken, a token, goes into the query parameter "access_token"`
	w.Header().Set("X-Session", accessToken)
}

// What is only looked for is not taken.
func attempted(r *http.Request) (methods []string) {
	token := strings.TrimSpace(r.URL.Query().Get("access_token"))
	if len(token) > 0 {
		methods = append(methods, "access_token")
	}
	if key := r.URL.Query().Get("api_key"); key != "" {
		methods = append(methods, "api_key")
	}
	return methods
}

func taken(r *http.Request, valid func(string) bool) bool {
	token := strings.TrimSpace(r.URL.Query().Get("access_token")) // want `the credential "access_token" is read from the query string`
	if token == "" {
		return false
	}
	return valid(token)
}
