package across

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"timingcompare/across/auth"
)

func verify(key, body []byte, got string) bool {
	return auth.Sign(key, body) == got // want `the signature auth.Sign\(...\) is compared with got by ==`
}

func verifyThrough(key, body []byte, got string) bool {
	return auth.Same(got, auth.Sign(key, body)) // want `the signature auth.Sign\(...\) is compared with got through auth.Same \(auth/auth.go:12\)`
}

func inTime(key, body []byte, got string) bool {
	return auth.SameInTime(got, auth.Sign(key, body)) || auth.Length(key, body) == len(got)
}

// Names of things, not secrets.
func names(r *http.Request, region string) bool { return auth.Same(r.Header.Get("X-Region"), region) }

type config struct{ AdminToken string }

func middleware(cfg *config) gin.HandlerFunc {
	return func(c *gin.Context) {
		if c.GetHeader("X-Admin-Token") != cfg.AdminToken { // want `the presented value c.GetHeader\("X-Admin-Token"\) is compared with the secret cfg.AdminToken by !=`
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		if c.Query("page_token") == c.Query("next_page_token") || c.Query("id") == cfg.name() {
			c.Next()
		}
	}
}

func (c *config) name() string { return "x" }
