package hardcodedkey

// isCompare are the functions that compare two values.
var isCompare = map[string]bool{
	"bytes.Equal": true, "bytes.Compare": true, "strings.Compare": true, "strings.EqualFold": true,
	"crypto/subtle.ConstantTimeCompare": true, "crypto/hmac.Equal": true, "reflect.DeepEqual": true,
}

// publishedKeys are constants that a published algorithm uses as a key, mostly
// to keep its purposes apart: BIP-32, SLIP-10, web apps of Telegram, QUIC.
var publishedKeys = []string{"Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "WebAppData",
	"\xbe\x0c\x69\x0b\x9f\x66\x57\x5a\x1d\x76\x6b\x54\xe3\x68\xc8\x4e", // QUIC's Retry, RFC 9001 section 5.8
	"\x8f\xb4\xb0\x1b\x56\xac\x48\xe2\x60\xfb\xcb\xce\xad\x7c\xcc\x92", // and of version 2, RFC 9369
	"none signing method allowed"}                                      // of jwt.UnsafeAllowNoneSignatureType, which is another mistake
