package hardcodedkey

// isCompare are the functions that compare two values.
var isCompare = map[string]bool{
	"bytes.Equal": true, "bytes.Compare": true, "strings.Compare": true, "strings.EqualFold": true,
	"crypto/subtle.ConstantTimeCompare": true, "crypto/hmac.Equal": true, "reflect.DeepEqual": true,
}

// publishedKeys are constants that a published algorithm uses as an HMAC key
// to keep its purposes apart: BIP-32, SLIP-10, Telegram's web apps.
var publishedKeys = []string{"Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "WebAppData",
	"none signing method allowed"} // of jwt.UnsafeAllowNoneSignatureType, which is another mistake
