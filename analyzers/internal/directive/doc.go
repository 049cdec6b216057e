// Package directive reads what programmers tell the suite in comments:
//
//	//koywelint:ignore NAME[,NAME] reason   no findings of these checks here
//	//koywelint:sensitive CLASS[,CLASS]     what is declared here is sensitive
//	//koywelint:cleans                      what this function returns is harmless
//
// A directive at the end of a line speaks of that line; one on a line of its
// own speaks of the line after its comment group. The //nolint comments of
// golangci-lint count as well, so that they work in every driver.
//
// # Analyzer koywedirective
//
// koywedirective: report koywelint comments that say nothing
//
// A directive with a spelling mistake would be ignored without a word. This
// analyzer reports unknown directives, checks and classes, directives that
// stand where nothing is declared that they could speak of, and comments that
// would be directives but for the blank after the slashes:
//
//	//koywelint:ignore pilog the address is our own     unknown check "pilog"
//	//koywelint:sensitive telephon                      unknown class "telephon"
//	// koywelint:ignore piilog the address is our own   a comment like any other
//
// Not reported here: an ignore directive that gives no reason or suppresses
// nothing. The check that it names reports it.
//
// The code of other modules carries no directives. Two lists speak of it, as
// flags and as settings in golangci-lint, and hold for all checks:
//
//	-koywedirective.sensitive=example.com/kyc.Customer.Number=document
//	-koywedirective.cleans=example.com/mask.Number
//
// A name that the package does not declare is reported where it is imported.
//
// To fix a finding, correct the directive or remove it.
package directive
