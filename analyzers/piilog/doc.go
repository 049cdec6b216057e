// Package piilog defines an Analyzer that reports credentials, tokens and
// personal data on their way into a log.
//
// # Analyzer piilog
//
// piilog: report credentials and personal data that are written to a log
//
// Logs are copied, shipped, indexed and kept for years, and many more people
// read them than may read the data they hold. Koywe's security page forbids
// customer names, emails, phones, document and bank account numbers,
// credentials, tokens and card numbers in them.
//
// The analyzer looks at what reaches a logger (log, log/slog, zap, zerolog,
// logrus, logr, klog, glog, hclog, charmbracelet/log, apex/log, go-kit/log,
// go-zero, kratos, and any type whose name ends in Logger), the standard output
// and error, panic, a span, a metric's label or an error tracker, also through
// helpers, wrappers and function variables of the same module:
//
//	log.Printf("signed in, token=%s", token)           // a token
//	slog.Info("created", "contact", contact)            // contact.Email, by its type
//	logger.Debug("webhook", zap.ByteString("body", b)) // the raw body
//
// # credential
//
// An API key, a secret, a password or a private key: it lets every reader of
// the log act in your name until it is rotated.
//
// # token
//
// An access token, a session or an Authorization header: the same for as long
// as it is valid.
//
// # personal
//
// What identifies a person or their money: an email address, a phone number, a
// full name, a document, bank account or card number, a postal address, a date
// of birth.
//
// # payload
//
// A whole message that holds such data by nature: the headers or the dump of a
// request, the raw body of a webhook or the map that it was decoded into, the
// answer to a sign-in, a text that the function decodes into something with a
// credential in it. A switch that makes an HTTP client log its traffic counts as
// well.
//
// How a value is judged:
//
// By its name and type, in English, Spanish or Portuguese; by struct tags; by
// //koywelint:sensitive directives; and by where it comes from. Where these say
// nothing, the key beside it does, or the words before it ("password: %s"). For
// a struct it is decided what the verb or encoder shows: fields, embedded and
// nested ones, slices and maps; whether a pointer is followed; json:"-"; and the
// methods String, GoString, Format, Error, LogValue, MarshalText, MarshalJSON,
// MarshalLogObject and MarshalZerologObject. Values for slog must be safe under
// its TextHandler and its JSONHandler, because the call does not show which one
// is installed. A String or Error method of the module itself is looked into. An
// error carries what it was made of.
//
// Functions that log although neither their name nor their code tells, such as
// those of other modules, are named with -piilog.loggers, in golangci-lint with
// the setting loggers: example.com/audit.Trail.Record,...
//
// A print to the standard output or error is a log, too: that of a service is
// collected like one. Not so in a command line program, whose output is what
// its user has asked for: a token command prints the token. Such is a package
// that imports a library for command lines (cobra, urfave/cli, kong, ...), or a
// main package below a folder of examples, in files that run no server; and a
// main package that imports flag, where a value is printed to the standard
// output without a word beside it. There, only a secret inside a struct, a
// secret on the standard error, a raw message, and what goes through a logger
// are reported; of an example nothing that it shows on the standard output.
//
// Not reported: %T and %p, a precision of at most 8 (%.4s), lengths,
// comparisons, booleans, constants, public identifiers, usernames, IP addresses,
// values that were masked, hashed or encrypted (by what the function does, or by
// its name, also in place), what follows the @ of an email address or of a
// connection string, the path of a file that is opened, fields that the struct
// literal does not set, a person's bare name, a first or last name taken from a
// list of other names, wide words such as nombre, or direccion and tarjeta as
// variables, a variable called token that the code reads as a text (token[0] ==
// '$', or a switch over words) and the piece of input that an error calls its
// token, MACs and signatures, plain errors, the error of a request (it shows
// the URL, which tokeninurl judges where it is built), struct types of other
// modules (their field names follow other customs) save for what this function
// puts into them, and what a LogValue or a marshaler chooses to show. What is
// put into a logger's fields by assignment (entry.Data["k"] = v) is not seen.
// Test files are left out.
//
// How to fix:
//
// Log an identifier instead. Remove the attribute, or put "[REDACTED]" in its
// place, or give the type a LogValue method that leaves out what is sensitive;
// the suggested fixes do these where the result compiles. A function that
// masks can be marked with //koywelint:cleans.
//
// To silence one finding, say why:
//
//	//koywelint:ignore piilog shown once to the user who has asked for it
package piilog
