// Package tlsminversion defines an analyzer that reports TLS configurations
// which leave the oldest protocol version open, or check no certificate.
//
// # Analyzer tlsminversion
//
// tlsminversion: report TLS without a minimum version of 1.2, or unverified
//
// Koywe asks for TLS 1.2 or newer on every connection, and for a peer whose
// certificate has been checked. Reported is
//
//   - a [crypto/tls.Config] that is made here (a literal, new, var) and whose
//     MinVersion is never set. What Go then takes depends on its version and on
//     the side: a client has had TLS 1.2 since Go 1.18, a server since Go 1.22,
//     and less again with GODEBUG=tls10server=1. The message says what holds
//     for the module at hand; the finding is made in any case, so that the
//     code says what the service promises.
//   - a MinVersion or MaxVersion below TLS 1.2: a constant, a variable of the
//     function, a function that returns nothing else, an assignment.
//   - such a version that is handed to what makes it the MinVersion or
//     MaxVersion, through up to four functions of this or other packages of the
//     user's: an argument, a field of a struct of options, an option such as
//     WithMinVersion(tls.VersionTLS11). The finding is where the version is
//     handed over, and names the way.
//   - a MinVersion that is a number from a flag, the environment, a setting or a
//     decoded file, if nothing in the package compares that number with anything
//     and no struct tag has a validator do so; handed over or set here.
//   - InsecureSkipVerify set to true, or to a value that is decided at run
//     time: a switch that nobody needs in production and that is easily left on.
//   - InsecureSkipVerify set the wrong way round, from a value whose name says
//     that certificates are to be verified.
//
// Not reported: a MinVersion that is set later, on the same variable or field,
// under a condition, by way of Clone, or by a function, method or option that
// receives the configuration, here or in another package of the user's modules,
// or in what such a function returns; a configuration that is given to a
// function of somebody else's module which returns one; an empty one that is
// returned along with an error or overwritten as a whole; any other MinVersion
// that is decided at run time, such as a function that has old versions among
// others; InsecureSkipVerify along with a VerifyConnection or
// VerifyPeerCertificate that can return an error, which is how a program does
// its own checks; a configuration that is only compared with or inspected;
// test files. Cipher suites are left to Go, which chooses well.
//
// A version that is handed over is not reported if the receiver compares it
// with anything but zero, looks it up, raises it with max or gives it to another
// function that may check it; nor is zero, for which receivers have a default.
// Fields count in the package that declares them, and not in packages that read
// the structs of others.
//
// A configuration that a method of an interface receives is reported only if
// all that implement it are known and none sets MinVersion: the package is a
// program, or the interface has a method that is not exported, or is itself not
// exported and stands in nothing that is. Otherwise a package that imports this
// one, which cannot be seen from here, may bring one that does.
//
// A function that returns a configuration without MinVersion is reported where
// it is made, once, and not again where it is called: not even if all callers
// of an exported one set what is missing, since the next may not.
//
// The message takes the Go version from go.mod and tls10server=1 from
// //go:debug lines of the package. Godebug lines in go.mod and the GODEBUG
// variable are not seen.
//
// To fix a finding, set MinVersion to tls.VersionTLS12 or tls.VersionTLS13.
// Encrypted Client Hello needs the latter. In the place of InsecureSkipVerify,
// give RootCAs the authority that signed the peer's certificate, or ServerName
// the name that stands in it.
//
// To silence one, say why the connection is safe:
//
//	//koywelint:ignore tlsminversion legacy printer on an isolated network
package tlsminversion
