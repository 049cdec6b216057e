package checklist

import "github.com/koywe/koywelint/analyzers"

// Proof says what it takes to tick a line.
type Proof string

const (
	// ByCheck: a sighting, and a check that has looked for what breaks the line
	// and found nothing. A line without a check is not ticked by sightings.
	ByCheck Proof = "check"
	// BySighting: a sighting, which is the very thing that the line asks for.
	BySighting Proof = "sighting"
	// ByPerson: an attestation. What the line asks for is not in the code.
	ByPerson Proof = "person"
)

// A rule is what is said of a line beside its text and its checks.
type rule struct {
	proof  Proof
	reason string // why it takes that proof
	remedy string
	cwe    []int // beside those of its checks
	pci    []string
	asvs   []string
}

// rules has a row for each line. The texts of the requirements are those of
//
//   - PCI DSS 4.0.1, https://docs-prv.pcisecuritystandards.org/PCI%20DSS/Standard/PCI-DSS-v4_0_1.pdf
//   - OWASP ASVS 5.0.0, https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en
//
// and a requirement is named only if it asks for what the line asks for. Where
// a list is empty there is none, such as in ASVS for what people do.
var rules = map[analyzers.Item]rule{
	analyzers.EnvCredentials: {
		proof:  ByCheck,
		reason: "a credential in the source is found, and the place that reads one from the environment or a secret manager is seen",
		remedy: "Read each credential from an environment variable or a secret manager, stop at the start if it is missing, and rotate every one that has been in the source.",
		cwe:    []int{798},
		pci:    []string{"8.6.2"},  // not hard-coded in source code
		asvs:   []string{"13.3.1"}, // secrets management, none in source code
	},
	analyzers.SeparateCredentials: {
		proof:  ByPerson,
		reason: "the code shows that base URL and credentials can be configured, not which values each environment holds",
		remedy: "Choose base URL and credentials by configuration, keep a pair of credentials for each environment, and let whoever keeps the secrets attest that no value is shared.",
		pci:    []string{"6.5.3"}, // pre-production environments are separated
	},
	analyzers.HTTPSEverywhere: {
		proof:  ByCheck,
		reason: "connections without a safe TLS are found, and a TLS server, a redirect to HTTPS or a Strict-Transport-Security header is seen",
		remedy: "Serve over TLS 1.2 or newer, redirect HTTP, send Strict-Transport-Security, and call only https URLs with verification on. If a proxy in front does this, attest it with a link to its configuration.",
		cwe:    []int{319},
		pci:    []string{"4.2.1"},                                // strong cryptography during transmission
		asvs:   []string{"12.1.1", "12.2.1", "12.3.1", "12.3.2"}, // TLS versions; clients; all connections; certificates verified
	},
	analyzers.WebhookSignatures: {
		proof:  ByCheck,
		reason: "signatures that are compared in variable time are found, and the handler that verifies one with hmac.Equal is seen",
		remedy: "Compute the HMAC-SHA256 of the raw body with the webhook's secret, compare it with the Koywe-Signature header by hmac.Equal, and answer 401 before anything else is done.",
		cwe:    []int{347},
		asvs:   []string{"4.1.5", "11.2.4"}, // signatures per message; constant-time comparison
	},
	analyzers.TokenManagement: {
		proof:  ByCheck,
		reason: "tokens in URLs are found, and the comparison of a token's expiry with the time is seen",
		remedy: "Keep the token in memory with its expiry, sign in again some minutes before it, drop it on 401, and send it in the Authorization header only.",
		cwe:    []int{613},
		asvs:   []string{"9.2.1", "14.2.1"}, // validity time span; nothing sensitive in URLs
	},
	analyzers.EncryptedPII: {
		proof:  ByCheck,
		reason: "the place that seals personal data with an AEAD is seen; that nothing is stored in the clear beside it takes a check",
		remedy: "Seal names, e-mail addresses, phone, document and account numbers with an AEAD such as AES-256-GCM before they are stored, with a key from the environment or a key manager.",
		cwe:    []int{311, 312},
		pci:    []string{"3.5.1"},            // account numbers unreadable wherever they are stored
		asvs:   []string{"11.3.2", "14.2.4"}, // approved ciphers and modes; controls by protection level
	},
	analyzers.NothingSensitiveLogged: {
		proof:  ByCheck,
		reason: "what reaches a log is followed through the code, and types and handlers that redact are seen",
		remedy: "Log ids, statuses and lengths instead, and give types with personal data or credentials a LogValue or String method that leaves those out.",
		cwe:    []int{532},
		asvs:   []string{"16.2.5"}, // logging by protection level
	},
	analyzers.InputValidation: {
		proof:  ByCheck,
		reason: "validators are seen; that no input goes past them takes a check",
		remedy: "Check amounts, currencies, ids and free text against what is allowed, on the server, before they are used.",
		cwe:    []int{20},
		pci:    []string{"6.2.4"},          // techniques against common attacks
		asvs:   []string{"2.2.1", "2.2.2"}, // input validation; on a trusted layer
	},
	analyzers.RateLimiting: {
		proof:  ByCheck,
		reason: "limiters on routes are seen; that no route is without one takes a check",
		remedy: "Limit requests for each client, most strictly where people sign in: Koywe advises 100 in 15 minutes, and 5 there. If a proxy in front does this, attest it with a link to its configuration.",
		cwe:    []int{307, 770},
		asvs:   []string{"2.4.1", "6.3.1"}, // excessive calls; password guessing
	},
	analyzers.SafeErrors: {
		proof:  ByCheck,
		reason: "answers with a general text are seen; that no other answer shows internals takes a check",
		remedy: "Answer with a general text and a request id, and log the error itself.",
		cwe:    []int{209},
		asvs:   []string{"16.5.1"}, // generic message, nothing internal
	},
	analyzers.SecurityMonitoring: {
		proof:  ByPerson,
		reason: "the code shows what is counted and reported, not whether anybody is alerted",
		remedy: "Count failed verifications and sign-ins in a metric, alert somebody on it, and attest that with a link to the alert.",
		pci:    []string{"10.4.1"}, // logs are reviewed
		asvs:   []string{"16.4.3"}, // logs sent to a system that detects and alerts
	},
	analyzers.AuditLogging: {
		proof:  BySighting,
		reason: "the call that writes an audit record is what the line asks for",
		remedy: "Write a record of each sign-in, failed verification and change of an order: who, what, when, which request, with what result.",
		cwe:    []int{778},
		pci:    []string{"10.2.1"},           // audit logs are enabled
		asvs:   []string{"16.3.1", "16.3.3"}, // sign-ins logged; security events logged
	},
	analyzers.RegularAudits: {
		proof:  ByPerson,
		reason: "a calendar is not in the code",
		remedy: "Schedule vulnerability scans, penetration tests and code reviews, and attest that with a link to the schedule or the last report.",
		pci:    []string{"11.3.1", "11.4.3"}, // scans each quarter; penetration tests each year
	},
	analyzers.IncidentResponse: {
		proof:  ByPerson,
		reason: "a plan is not in the code",
		remedy: "Write down who does what when a credential leaks or a payment is forged, with Koywe's contact, rehearse it, and attest that with a link to the plan.",
		pci:    []string{"12.10.1", "12.10.2"}, // the plan; its yearly test
	},
}
