// Package hardcodedkey defines an Analyzer that finds credentials written
// into the program.
//
// # Analyzer hardcodedkey
//
// hardcodedkey: find credentials that are written into the source
//
// A key in the source is known to everybody who can read the repository, its
// history or the binary, and it cannot be changed without a release. Koywe's
// security page asks for keys to be read from the environment or a secret
// manager. The check reports a constant
//
//   - that has the form of a provider's key, wherever it stands, tests and
//     generated files included: Koywe's api_<uuid> and sk_live_, tokens of
//     GitHub, GitLab, Slack, AWS and many more, PEM private keys, signed JWTs;
//   - that is given to something named a credential: a variable, constant,
//     field, map key, header, parameter of the called function, result of a
//     getter, or the other side of a comparison;
//   - that is the default of a credential: of a flag, a setting, a struct tag,
//     a getenv helper, cmp.Or, a branch taken when the value is empty, or a
//     function that returns it where the environment has none. Here a plain
//     word counts as well: it is the value, and not the name of one;
//   - that is a password beside the user whom it belongs to, in a call, a
//     literal or a comparison: db.Connect("admin", "pigeon");
//   - that is used as a key or password by an API: hmac.New, ciphers, JWT
//     signing keys and key functions, basic auth, Authorization headers,
//     OAuth2 client secrets, cookie stores, SSH, SMTP, cloud and database
//     clients, connection strings, sign-in bodies, comparisons in constant
//     time. Here any word counts, even "secret", and for keys of the program's
//     own even "changeme": the program really uses it;
//   - that is the text of a configuration file or a message with a credential in
//     it, or user and password to be encoded for basic authentication;
//   - and a go:embed of an environment or private key file.
//
// Not reported, because they are rarely secrets: placeholders ("your_apiKey",
// "changeme"), names of things (headers, environment variables, secrets of a
// secret manager), error codes, paths, URLs without a password, sentences,
// plain words that only a name makes suspicious, marked digests and password
// hashes, UUIDs, addresses on a blockchain, public ids (org_, mrc_, ord_, pk_,
// client ids), public keys and certificates. In tests, and in what serves them
// (packages such as mocks and testutil, files that use testing.T), only
// provider formats count, and of those only what cannot be made for a test, as
// a private key, a JWT or a sandbox key can. Values that are put together at
// run time are not followed beyond the function. Of a variable that is assigned
// more than once, each constant counts that may still be there.
//
// To fix a finding, revoke the key, and read the new one at start:
//
//	apiKey := os.Getenv("KOYWE_API_KEY")
//
// The suggested fix does that, and turns a constant into a variable where
// nothing needs a constant.
//
// To silence a finding, say why:
//
//	//koywelint:ignore hardcodedkey key of the public demo account
package hardcodedkey
