package hardcodedkey

// comparers are functions that compare their two arguments.
//
// Source: https://pkg.go.dev/bytes, https://pkg.go.dev/strings,
// https://pkg.go.dev/crypto/subtle, https://pkg.go.dev/crypto/hmac,
// https://pkg.go.dev/reflect
var comparers = map[string]bool{
	"bytes.Equal": true, "bytes.Compare": true, "strings.Compare": true, "strings.EqualFold": true,
	"crypto/subtle.ConstantTimeCompare": true, "crypto/hmac.Equal": true, "reflect.DeepEqual": true,
}

// publishedKeys are constants that a published algorithm uses as a key, mostly
// to keep its purposes apart.
//
// Source: https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki,
// https://github.com/satoshilabs/slips/blob/master/slip-0010.md,
// https://core.telegram.org/bots/webapps (WebAppData),
// https://www.rfc-editor.org/rfc/rfc9001#section-5.8 and
// https://www.rfc-editor.org/rfc/rfc9369 (QUIC)
var publishedKeys = []string{"Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "WebAppData",
	"\xbe\x0c\x69\x0b\x9f\x66\x57\x5a\x1d\x76\x6b\x54\xe3\x68\xc8\x4e", // QUIC's Retry, RFC 9001 section 5.8
	"\x8f\xb4\xb0\x1b\x56\xac\x48\xe2\x60\xfb\xcb\xce\xad\x7c\xcc\x92", // and of version 2, RFC 9369
	"none signing method allowed"}                                      // of jwt.UnsafeAllowNoneSignatureType, which is another mistake
