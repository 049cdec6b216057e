// Package timingcompare defines an analyzer that reports secrets compared in
// a time that depends on how much of them is right.
//
// # Analyzer timingcompare
//
// timingcompare: report signatures and secrets not compared in constant time
//
// The operators == and != stop at the first byte that differs. Who may try
// often enough can measure how many bytes of a signature or an API key were
// right, and find the rest byte by byte. Koywe asks for a comparison in
// constant time of each webhook's signature:
//
//	expected := hex.EncodeToString(mac.Sum(nil))
//	if r.Header.Get("Koywe-Signature") != expected {      // reported
//	if !hmac.Equal([]byte(signature), []byte(expected)) { // right
//
// Two things are reported. One is a MAC, a one-time password or a derived key
// that this program has computed, in any encoding, compared with anything that
// is not constant. A hash of a secret and a text counts as a MAC that is made
// by hand, if it is compared with what a caller has presented or with a
// signature. The other is a value that a caller has presented (a header, a
// cookie, a query or form value, a field of a decoded body, metadata, a
// parameter so named or a part of it) compared with a secret that is held here
// (from the environment, a configuration, a field of the receiver, a package
// variable, the record of a user in a function that verifies, a list of keys, a
// parameter such as expectedToken), and a CSRF token in a cookie compared with
// the one beside it. A comparison is ==, !=, a switch, a loop over the bytes,
// bytes.Equal, bytes.Compare, strings.Compare, strings.EqualFold,
// strings.HasPrefix, slices.Equal, slices.Contains, reflect.DeepEqual, a
// lookup in a map of signatures, and a function of yours that does one of
// these with its parameters.
//
// Reported as well is wrong use of the right function: the result of
// [crypto/subtle.ConstantTimeCompare] compared with anything but 1 or 0, a
// result that is dropped, and a branch that rejects what was found equal.
//
// Not reported: comparisons with constants, the empty string and nil; lengths,
// kinds and types of tokens; digests without a key, salted digests beside what
// is stored of them, ETags and cache keys; two values of the same side, such as
// a password and its confirmation or an old and a new configuration; a field
// that is compared to find out whether it has changed; a MAC used as the key of
// an index or as the id of something, and API keys looked up in a map, which hashes them first; the state
// and nonce of an OAuth flow, which are fresh each time, so that nobody can try
// twice; a search for the record that a token belongs to; test files. A
// comparison of values of which nothing is known but a name such as "key" stays
// silent, too.
//
// To fix a finding, call [crypto/hmac.Equal], or compare the result of
// [crypto/subtle.ConstantTimeCompare] with 1. Both take no time at all where
// the lengths differ; hash both sides first if the length of a secret is a
// secret. Where case was ignored (strings.EqualFold), decode both sides with
// [encoding/hex.DecodeString] and compare the bytes. A hash of a key and a text
// is weaker than an HMAC of both: make it with [crypto/hmac.New].
//
// To silence one, say why the time tells nothing:
//
//	//koywelint:ignore timingcompare both values are public
package timingcompare
