// Package clients logs what frameworks and clients hand over.
package clients

import (
	"context"
	"fmt"
	"log"
	"net/http"

	"github.com/getsentry/sentry-go"
	"github.com/gin-gonic/gin"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"golang.org/x/oauth2"
)

type payer struct {
	ID    string `json:"id"`
	Email string `json:"email"`
}

type ctxKey string

const tokenKey ctxKey = "token"

func ginHandler(c *gin.Context) {
	var p payer
	if err := c.ShouldBindJSON(&p); err != nil {
		log.Println(err)
		return
	}
	log.Printf("payer %+v", p)                // want `p\.Email, an email address, is written to the log by log\.Printf`
	log.Println(c.GetHeader("Authorization")) // want `c\.GetHeader\(\), a token, is written to the log by log\.Println`
	log.Println(c.Request.Header)             // want `c\.Request\.Header, a raw message, is written to the log by log\.Println`
	log.Println(c.Request.Header["User-Agent"])
	body, _ := c.GetRawData()
	log.Println(string(body))           // want `body, which holds c\.GetRawData\(\), a raw message, is written to the log by log\.Println`
	log.Println(c.PostForm("password")) // want `c\.PostForm\(\), a credential, is written to the log by log\.Println`
	log.Println(c.Param("id"))
	ck, _ := c.Cookie("session")
	log.Println(ck) // want `ck, which holds the cookie session, a token, is written to the log by log\.Println`
	theme, _ := c.Cookie("theme")
	log.Println(theme)
}

func fiberHandler(c *fiber.Ctx) error {
	log.Println(string(c.Body())) // want `c\.Body\(\), a raw message, is written to the log by log\.Println`
	log.Println(len(c.Body()))
	log.Println(c.Get("Authorization")) // want `c\.Get\(\), a token, is written to the log by log\.Println`
	log.Println(c.Cookies("session"))   // want `c\.Cookies\(…\), which holds the cookie session, a token, is written to the log by log\.Println`
	log.Println(c.Params("id"))
	return nil
}

func restyClient(key string) {
	resp, err := resty.New().R().SetBody(map[string]string{"apiKey": key}).Post("https://api.koywe.com/api/v1/auth/sign-in")
	if err != nil {
		log.Println(err)
		return
	}
	log.Println(resp.String())       // want `resp\.String\(…\), which holds the sign-in response, a raw message, is written to the log by log\.Println`
	log.Println(string(resp.Body())) // want `resp\.Body\(…\), which holds the sign-in response, a raw message, is written to the log by log\.Println`
	orders, _ := resty.New().R().Get("https://api.koywe.com/api/v1/orders")
	log.Println(orders.String())
}

func trackers(p payer, token string) {
	sentry.ConfigureScope(func(s *sentry.Scope) {
		s.SetUser(sentry.User{ID: p.ID})
		s.SetUser(sentry.User{ID: p.ID, Email: p.Email})        // want `sentry\.User\{…\}, which holds p\.Email, an email address, is written to the log by \(\*sentry\.Scope\)\.SetUser`
		s.SetContext("payer", sentry.Context{"email": p.Email}) // want `sentry\.Context\{…\}, which holds p\.Email, an email address, is written to the log by \(\*sentry\.Scope\)\.SetContext`
	})
	sentry.AddBreadcrumb(&sentry.Breadcrumb{Message: "login " + token}) // want `sentry\.Breadcrumb\{…\}, which holds token, a token, is written to the log by sentry\.AddBreadcrumb`
	sentry.AddBreadcrumb(&sentry.Breadcrumb{Message: "login"})
}

func contexts(ctx context.Context) {
	log.Println(ctx.Value(tokenKey)) // want `ctx\.Value\(tokenKey\), a token, is written to the log by log\.Println`
	email, _ := ctx.Value("email").(string)
	log.Println(email) // want `email, which holds ctx\.Value\("email"\), an email address, is written to the log by log\.Println`
	log.Println(ctx.Value("requestID"))
}

// The error of a request shows its URL: that is a matter of the URL.
func urls(base, token, id string) {
	_, err := http.Get(base + "/orders?access_token=" + token)
	log.Println(err)
	req, err := http.NewRequest("GET", base+"/orders/"+id, nil)
	if err != nil {
		log.Println(err)
		return
	}
	_, err = http.DefaultClient.Do(req)
	log.Println(err, req.URL)
	wrapped := fmt.Errorf("orders: %w", err)
	log.Println(wrapped)
}

func oauth(c *oauth2.Config) {
	log.Printf("%+v", c) // want `c, a credential, is written to the log by log\.Printf`
	log.Println(c.ClientID, c.Endpoint.TokenURL)
}

// nested values, one of several slices
func nested(p payer, debug bool) {
	log.Println(map[string]any{"payer": map[string]any{"email": p.Email}}) // want `map\[string\]any\{…\}, which holds p\.Email, an email address, is written to the log by log\.Println`
	log.Println(map[string]any{"payer": map[string]any{"id": p.ID}})
	args := []any{"id", p.ID}
	if debug {
		args = append(args, "email", p.Email)
	}
	log.Println(args...) // want `args, which holds p\.Email, an email address, is written to the log by log\.Println`
}
