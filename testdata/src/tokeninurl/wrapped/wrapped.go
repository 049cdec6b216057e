// Package wrapped hands URLs to another package.
package wrapped

import (
	"net/url"

	"tokeninurl/client"
)

func fetch(base *url.URL, token, email, id string) {
	client.Get("/orders/" + id)
	client.Get("/contacts/" + email)    // want `email, an email address, goes into the path of a URL by http.Get.*through client.Get`
	client.Do("/sessions/" + token)     // want `token, a token, goes into the path of a URL by http.Get.*through client.Do`
	client.At(base, "/contacts/"+email) // want `email, an email address, goes into the path of a URL by http.Get.*through client.At`
	client.At(base, "/orders/"+id)
}
