// Package analyzers holds the table of checks: the project on one page.
//
// To add a check: a folder analyzers/NAME with doc.go and NAME.go, a row in
// [Checks], and a folder testdata/src/NAME. The test of this package says
// what is missing, and writes the table in README.md with
//
//	go test ./analyzers -run TestReadme -update
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/evidence"
	"github.com/koywe/koywelint/analyzers/hardcodedkey"
	"github.com/koywe/koywelint/analyzers/internal/directive"
	"github.com/koywe/koywelint/analyzers/piilog"
	"github.com/koywe/koywelint/analyzers/timingcompare"
	"github.com/koywe/koywelint/analyzers/tlsminversion"
	"github.com/koywe/koywelint/analyzers/tokeninurl"
)

// A Check is an analyzer that reports findings, and what is said of it beside
// its own name and help: once, here.
type Check struct {
	*analysis.Analyzer
	Title    string // what is wrong, in a few words
	Severity Severity
	CWE      int  // number in the Common Weakness Enumeration, https://cwe.mitre.org
	Item     Item // the line of the production checklist that a finding breaks
}

// Severity says how bad a finding is if it is left alone.
type Severity string

const (
	Critical Severity = "critical" // whoever reads the code has the access
	High     Severity = "high"     // whoever sees a log, a URL or the network has it
	Medium   Severity = "medium"   // an attack takes effort or another mistake
)

// Checks are the checks of the suite, in the order of Koywe's security page.
var Checks = []Check{
	{hardcodedkey.Analyzer, "credentials written into the source", Critical, 798, EnvCredentials},
	{tokeninurl.Analyzer, "credentials and personal data in URLs", High, 598, TokenManagement},
	{piilog.Analyzer, "credentials and personal data in logs", High, 532, NothingSensitiveLogged},
	{timingcompare.Analyzer, "signatures and secrets compared in variable time", Medium, 208, WebhookSignatures},
	{tlsminversion.Analyzer, "TLS below 1.2, of no stated version, or unverified", High, 327, HTTPSEverywhere},
}

// An Item is a line of Koywe's checklist for going to production, counted
// from 1.
//
// Source: https://docs.koywe.com/payments/advanced/security
type Item int

const (
	EnvCredentials Item = iota + 1
	SeparateCredentials
	HTTPSEverywhere
	WebhookSignatures
	TokenManagement
	EncryptedPII
	NothingSensitiveLogged
	InputValidation
	RateLimiting
	SafeErrors
	SecurityMonitoring
	AuditLogging
	RegularAudits
	IncidentResponse
)

var items = [...]string{
	EnvCredentials:         "API credentials in environment variables",
	SeparateCredentials:    "Different credentials for sandbox and production",
	HTTPSEverywhere:        "HTTPS on all endpoints",
	WebhookSignatures:      "Webhook signature verification",
	TokenManagement:        "Token management with expiry",
	EncryptedPII:           "PII encrypted at rest",
	NothingSensitiveLogged: "Sensitive data not logged",
	InputValidation:        "Input validation",
	RateLimiting:           "Rate limiting",
	SafeErrors:             "Error messages without internals",
	SecurityMonitoring:     "Security monitoring and alerts",
	AuditLogging:           "Audit logging",
	RegularAudits:          "Regular audits scheduled",
	IncidentResponse:       "Incident response plan",
}

// Items returns all lines of the checklist, in its order.
func Items() []Item {
	all := make([]Item, 0, len(items)-1)
	for i := range items[1:] {
		all = append(all, Item(i+1))
	}
	return all
}

// String returns the text of the line.
func (i Item) String() string {
	if i < 1 || int(i) >= len(items) {
		return "no line of the checklist"
	}
	return items[i]
}

// Evidence says to which line of the checklist each kind of sighting belongs.
var Evidence = map[evidence.Kind]Item{
	evidence.EnvCredential:   EnvCredentials,
	evidence.EnvChoice:       SeparateCredentials,
	evidence.TLS:             HTTPSEverywhere,
	evidence.VerifiedWebhook: WebhookSignatures,
	evidence.TokenExpiry:     TokenManagement,
	evidence.EncryptedPII:    EncryptedPII,
	evidence.Redaction:       NothingSensitiveLogged,
	evidence.Validation:      InputValidation,
	evidence.RateLimit:       RateLimiting,
	evidence.GenericError:    SafeErrors,
	evidence.SecuritySignal:  SecurityMonitoring,
	evidence.AuditRecord:     AuditLogging,
}

// Suite returns the analyzers of all checks, in the order of the table, and
// the one that checks the suite's own directives.
func Suite() []*analysis.Analyzer {
	var suite []*analysis.Analyzer
	for _, c := range Checks {
		suite = append(suite, c.Analyzer)
	}
	return append(suite, directives)
}

var directives = directive.NewAnalyzer(names())

func names() []string {
	var names []string
	for _, c := range Checks {
		names = append(names, c.Name)
	}
	return names
}
