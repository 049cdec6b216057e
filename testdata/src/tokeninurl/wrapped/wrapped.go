// Package wrapped hands URLs to another package.
package wrapped

import "tokeninurl/client"

func fetch(token, email, id string) {
	client.Get("/orders/" + id)
	client.Get("/contacts/" + email) // want `email, an email address, goes into the path of a URL by http.Get.*through client.Get`
	client.Do("/sessions/" + token)  // want `token, a token, goes into the path of a URL by http.Get.*through client.Do`
}
