package depth

import (
	"example.com/pay/relay3"
	"example.com/pay/relay4"
	"example.com/platform/relay1"
	"example.com/platform/relay2"
)

func leakURL1(accessToken string) { relay1.Search(accessToken) } // want `accessToken, a token, goes into the query parameter "value" of a URL .*relay1.Search`
func leakURL2(accessToken string) { relay2.Search(accessToken) } // want `accessToken, a token, goes into the query parameter "value" of a URL .*relay2.Search`
func leakURL3(accessToken string) { relay3.Search(accessToken) } // want `accessToken, a token, goes into the query parameter "value" of a URL .*relay3.Search`
func leakURL4(accessToken string) { relay4.Search(accessToken) } // want `accessToken, a token, goes into the query parameter "value" of a URL .*relay4.Search`

func cleanURL1(accessToken string) { relay1.Submit(accessToken) }
func cleanURL2(accessToken string) { relay2.Submit(accessToken) }
func cleanURL3(accessToken string) { relay3.Search(relay1.Digest([]byte(accessToken))) }
func cleanURL4(accessToken string) { relay4.Submit(accessToken) }
