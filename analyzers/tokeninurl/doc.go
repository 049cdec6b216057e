// Package tokeninurl defines an analyzer that reports credentials and personal
// data in URLs.
//
// # Analyzer tokeninurl
//
// tokeninurl: find credentials and personal data in URLs
//
// Every hop writes URLs to its log: the proxy, the load balancer, the server,
// the browser's history; and the text of a *url.Error repeats the query. A
// token in a URL is a token in all of these. Koywe's security page and RFC
// 6750, section 2.3, say to send it in the Authorization header.
//
// Reported are
//
//   - a query parameter with a credential's name that is built by +, Sprintf,
//     a Builder, strings.Join or url.Values:
//
//     url := base + "/orders?access_token=" + token
//
//   - a credential, a token or personal data (an email address, a document
//     number) anywhere in the URL of an outgoing request, a redirect or a
//     websocket, also through functions that take the URL and pass it on
//
//   - a password in front of the host of an http or https URL
//
//   - the query and path setters of HTTP clients such as resty, and maps that
//     a helper writes into the query
//
//   - on the server, a credential that is read from the query string or path,
//     by a getter or into a field with a form or query tag
//
// Not reported are values that are public or made to stand in a URL: client
// ids, the code and state of OAuth, page and sync tokens, crypto assets
// (tokenSymbol), captcha and CSRF tokens, the ids of checkout sessions,
// the ids of sessions and the access keys that an API has in its paths,
// pre-signed URLs and signatures; what a standard puts there (id_token_hint
// and login_hint of OpenID Connect, the request token of OAuth 1, the token of
// an ACME challenge), and the one path that Koywe's API itself imposes
// (/rest/accounts/{email}/check); the addresses of databases and message
// brokers, which no HTTP hop sees; the form body of a POST; the fragment,
// which stays in the browser; masked and hashed values; form values, which
// may come from the body; what a server reads before it opens a WebSocket,
// for which browsers set no header, or only to see whether it is there; tests.
// url.Values whose way cannot be followed to a query are left alone, because
// they may be a form body.
//
// To fix it, send the token in a header:
//
//	req.Header.Set("Authorization", "Bearer "+token)
//
// and personal data, client secrets and refresh tokens in the body. The
// suggested fix does the first where the request is in scope, and for resty's
// SetQueryParam.
//
// To silence a finding, write on its line or the one above:
//
//	//koywelint:ignore tokeninurl the vendor's API takes the key in the query only
package tokeninurl
