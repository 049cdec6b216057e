// Package evidence defines an Analyzer that looks for what a service does
// right, for the production checklist. It reports nothing.
package evidence

import (
	"go/ast"
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// Analyzer finds the sightings of a package. Its result is a []Sighting.
var Analyzer = &analysis.Analyzer{
	Name:       "koyweevidence",
	Doc:        "koyweevidence: find what a service does right\n\nThe checklist uses its result; it reports nothing.",
	Requires:   []*analysis.Analyzer{inspect.Analyzer, flow.Analyzer},
	ResultType: reflect.TypeFor[[]Sighting](),
	FactTypes:  []analysis.Fact{new(does)},
	Run:        run,
}

// A Sighting is a place in the code that shows that something is done right.
type Sighting struct {
	Kind Kind
	Pos  token.Pos
	Text string // one sentence without a full stop: "KOYWE_SECRET is read from the environment"
}

// Kind is what a sighting is evidence of.
type Kind string

const (
	EnvCredential   Kind = "env-credential"   // a credential is read from the environment or a secret manager
	EnvChoice       Kind = "env-choice"       // base URL and credentials are chosen by configuration
	TLS             Kind = "tls"              // a TLS server, a redirect to HTTPS, HSTS
	VerifiedWebhook Kind = "verified-webhook" // a handler compares a MAC in constant time
	TokenExpiry     Kind = "token-expiry"     // a token's expiry is compared with the time
	EncryptedPII    Kind = "encrypted-pii"    // personal data is sealed by an AEAD
	Redaction       Kind = "redaction"        // a type or handler leaves out what must not be logged
	Validation      Kind = "validation"       // input is validated
	RateLimit       Kind = "rate-limit"       // a route has a limiter
	GenericError    Kind = "generic-error"    // an error is answered without internals
	SecuritySignal  Kind = "security-signal"  // a metric or alert on failed verification or authentication
	AuditRecord     Kind = "audit-record"     // an audit record is written
)

func run(pass *analysis.Pass) (any, error) {
	f := newFinder(pass)
	f.learn()
	for file := range f.files() {
		for cur := range file.Preorder() {
			f.visit(cur)
		}
	}
	f.choices()
	f.export()
	return f.sightings(), nil
}

// visit asks each kind what it sees in one node.
func (f *finder) visit(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.CallExpr:
		key := f.key(n)
		f.envCall(cur, n, key)
		f.manager(n, key)
		f.tlsCall(cur, n, key)
		f.webhook(cur, n, key)
		f.expiryCall(cur, n, key)
		f.sealed(n, key)
		f.validator(cur, n, key)
		f.limiterCall(cur, n, key)
		f.answered(cur, n, key)
		f.signal(cur, n, key)
		f.audit(n)
	case *ast.CompositeLit:
		f.tlsConfig(cur, n)
		f.replaceAttr(n)
	case *ast.BinaryExpr:
		f.expiryComparison(cur, n)
	case *ast.IfStmt:
		f.inputCheck(cur, n)
		f.limited(cur, n)
		f.chosenByIf(cur, n)
		f.httpsOnly(n)
	case *ast.SwitchStmt:
		f.chosenBySwitch(n)
	case *ast.IndexExpr:
		f.chosenByIndex(n)
	case *ast.FuncDecl:
		f.redactingMethod(cur, n)
	}
}
