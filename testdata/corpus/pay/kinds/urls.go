package kinds

import (
	"net/http"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

func leakQuery(c *toolkit.Client, accessToken string)  { c.Get("/v1/orders", "ref", accessToken) } // want `accessToken, a token, goes into the query`
func cleanQuery(c *toolkit.Client, accessToken string) { c.Post("/v1/orders", accessToken) }

func leakPath(c *toolkit.Client, email string)  { c.Find(email) } // want `email, an email address, goes into the path of a URL`
func cleanPath(c *toolkit.Client, email string) { c.Find(relay1.Digest([]byte(email))) }

func leakGetter(g toolkit.Getter, accessToken string)  { g.Fetch(accessToken) } // want `accessToken, a token, goes into the query parameter "by"`
func cleanGetter(g toolkit.Getter, accessToken string) { g.Send(accessToken) }

func leakLink(accessToken string)  { http.Get(toolkit.Link(accessToken)) } // want `a token, goes into the`
func cleanLink(accessToken string) { http.Get(toolkit.Plain(accessToken)) }

func leakRedirect(w http.ResponseWriter, r *http.Request, accessToken string) {
	toolkit.Redirect(w, r, accessToken) // want `accessToken, a token, goes into the query parameter "state"`
}

func cleanRedirect(w http.ResponseWriter, r *http.Request, accessToken string) {
	toolkit.Answer(w, r, accessToken)
}
