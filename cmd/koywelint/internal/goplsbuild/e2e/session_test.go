package e2e

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A diagnostic of this line stays, and tells that the checks have been run on
// the text as it is now.
const mark = "\n//koywelint:mark\n"

func isMark(d diagnostic) bool { return d.Source == "koywedirective" }

func checked(ds []diagnostic) bool { return slices.ContainsFunc(ds, isMark) }

// found returns the diagnostics of the checks beside the mark.
func (b *buffer) found() []diagnostic {
	b.e.t.Helper()
	return slices.DeleteFunc(slices.Clone(b.diagnostics(checked)), isMark)
}

const (
	severityError   = 1
	severityWarning = 2
)

// TestChecks holds for each check what is seen in an editor while a mistake is
// typed, and that the fix takes it away.
func TestChecks(t *testing.T) {
	needsGopls(t)
	tests := []struct {
		check    string
		category string
		severity int
		text     string // the mistake stands on the line with "// here"
		message  string // a part
		fix      string // title
		want     string // of the line that is fixed
		imports  string // a line that must be there then
	}{
		{
			check: "hardcodedkey", category: "name", severity: severityError,
			text: `package pay

import "net/http"

func Authorize(r *http.Request) {
	r.Header.Set("X-API-Key", "api_7f3k9Zq2LmX8vB4nTc6RwYd1HsJp0GeUaK5Q") // here
}
`,
			message: "hard-coded under X-API-Key",
			fix:     `Read it with os.Getenv("API_KEY")`,
			want:    `	r.Header.Set("X-API-Key", os.Getenv("API_KEY")) // here`,
			imports: `"os"`,
		},
		{
			check: "tokeninurl", category: "token", severity: severityWarning,
			text: `package pay

import "net/http"

func List(base, token string) (*http.Request, error) {
	req, err := http.NewRequest("GET", base+"/orders", nil)
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("token", token) // here
	req.URL.RawQuery = q.Encode()
	return req, nil
}
`,
			message: `goes into the query parameter "token"`,
			fix:     "Send it in the Authorization header",
			want:    `	req.Header.Set("Authorization", "Bearer "+token) // here`,
		},
		{
			check: "piilog", category: "personal", severity: severityWarning,
			text: `package pay

import "log/slog"

type Payer struct{ ID, Email string }

func Paid(p Payer) {
	slog.Info("pagó 💳", "id", p.ID, "email", p.Email) // here
}
`,
			message: "p.Email, an email address, is written to the log",
			fix:     "Remove it from the log",
			want:    `	slog.Info("pagó 💳", "id", p.ID) // here`,
		},
		{
			check: "timingcompare", category: "compare", severity: severityWarning,
			text: `package pay

import (
	"crypto/sha256"

	mac "crypto/hmac"
)

func Valid(body, signature, secret []byte) bool {
	h := mac.New(sha256.New, secret)
	h.Write(body)
	return string(signature) == string(h.Sum(nil)) // here
}
`,
			message: "takes longer the more of it is right",
			fix:     "Compare in constant time with hmac.Equal",
			want:    `	return mac.Equal(signature, h.Sum(nil)) // here`,
		},
		{
			check: "tlsminversion", category: "missing", severity: severityWarning,
			text: `package pay

import "crypto/tls"

func Config() *tls.Config {
	return &tls.Config{ServerName: "api.koywe.com"} // here
}
`,
			message: "with go 1.25.0 in go.mod a client takes TLS 1.2 by default",
			fix:     "Set MinVersion to tls.VersionTLS12",
			want:    `	return &tls.Config{MinVersion: tls.VersionTLS12, ServerName: "api.koywe.com"} // here`,
		},
	}
	const saved = "package pay\n"
	files := map[string]string{}
	for _, test := range tests {
		files[test.check+"/pay.go"] = saved
	}
	dir := module(t, files)
	e := startEditor(t, dir, nil)
	for _, test := range tests {
		t.Run(test.check, func(t *testing.T) {
			e.t = t
			name := filepath.Join(dir, test.check, "pay.go")
			b := e.open(name, test.text+mark)
			line := slices.IndexFunc(strings.Split(test.text, "\n"), func(l string) bool { return strings.HasSuffix(l, "// here") })

			ds := b.found()
			if len(ds) != 1 {
				t.Fatalf("%d diagnostics, want 1: %+v", len(ds), ds)
			}
			d := ds[0]
			if d.Source != test.check || d.Code != test.category || d.Severity != test.severity || d.Range.Start.Line != line {
				t.Errorf("got %+v, want line %d of %s, category %s, severity %d", d, line, test.check, test.category, test.severity)
			}
			if link := "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/" + test.check; !strings.HasPrefix(d.CodeDescription.Href, link) {
				t.Errorf("link %q, want %s", d.CodeDescription.Href, link)
			}
			if !strings.Contains(d.Message, test.message) {
				t.Errorf("message %q, want %q in it", d.Message, test.message)
			}

			fixes := b.fixes(d)
			i := slices.IndexFunc(fixes, func(a action) bool { return a.Title == test.fix })
			if i < 0 {
				t.Fatalf("fixes %+v, want %q", fixes, test.fix)
			}
			b.apply(fixes[i])
			if ds := b.found(); len(ds) != 0 {
				t.Errorf("after the fix there is still %+v", ds)
			}
			if got := strings.Split(b.text, "\n"); !slices.Contains(got, test.want) || !strings.Contains(b.text, test.imports) {
				t.Errorf("after the fix:\n%s\nwant the line\n%s\nand the import %s", b.text, test.want, test.imports)
			}
			if text := read(t, name); text != saved {
				t.Errorf("the file on disk has become\n%s", text)
			}
		})
	}
	e.t = t
}

// TestAcrossPackages holds that a finding that takes two packages is there
// while both are only typed, names the place in the other one, and goes when
// that one is mended.
func TestAcrossPackages(t *testing.T) {
	needsGopls(t)
	dir := module(t, map[string]string{
		"audit/audit.go": "package audit\n\nfunc Record(what, who string) {}\n",
		"pay.go":         "package pay\n",
	})
	e := startEditor(t, dir, nil)
	const logs = `package audit

import "log"

func Record(what, who string) { log.Print(what, who) }
`
	auditFile, payFile := filepath.Join(dir, "audit", "audit.go"), filepath.Join(dir, "pay.go")
	audit := e.open(auditFile, logs+mark)
	pay := e.open(payFile, `package pay

import "example.com/pay/audit"

type Payer struct{ Email string }

func Paid(p Payer) { audit.Record("paid", p.Email) }
`+mark)

	ds := pay.found()
	if len(ds) != 1 || ds[0].Source != "piilog" || len(ds[0].RelatedInformation) != 1 {
		t.Fatalf("got %+v, want one of piilog with a related place", ds)
	}
	if r := ds[0].RelatedInformation[0]; r.Location.URI != uri(payFile) && r.Location.URI != uri(auditFile) || !strings.Contains(r.Message, "Record (audit/audit.go:5)") {
		t.Errorf("related place %+v", r)
	}
	if ds := audit.found(); len(ds) != 0 {
		t.Errorf("diagnostics in the other package: %+v", ds)
	}

	audit.change(strings.Replace(logs, "(what, who)", "(what, len(who))", 1) + mark)
	audit.found()
	pay.diagnostics(func(ds []diagnostic) bool { return checked(ds) && len(ds) == 1 })
}

// TestAnalyses holds that the setting "analyses" switches single checks off.
func TestAnalyses(t *testing.T) {
	needsGopls(t)
	dir := module(t, map[string]string{"pay.go": "package pay\n"})
	e := startEditor(t, dir, map[string]any{"analyses": map[string]bool{"tlsminversion": false}})
	b := e.open(filepath.Join(dir, "pay.go"), `package pay

import (
	"crypto/tls"
	"net/http"
)

func Config() *tls.Config { return &tls.Config{} }

func Authorize(r *http.Request) { r.Header.Set("X-API-Key", "api_7f3k9Zq2LmX8vB4nTc6RwYd1HsJp0GeUaK5Q") }
`+mark)
	if ds := b.found(); len(ds) != 1 || ds[0].Source != "hardcodedkey" {
		t.Errorf("with tlsminversion off, got %+v", ds)
	}
}
