package hardcodedkey

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// What a finding rests on, from the least telling to the most.
const (
	byFormat = iota
	byName
	byUse
)

// A secret is a constant that may not stand in the source.
type secret struct {
	place
	kind   string   // what it is: "password"
	what   string   // or what an API uses it for: "the key of hmac.New"
	where  string   // "in cfg.APIKey"
	name   string   // of the thing that holds it, from which the environment variable is named
	owner  string   // what has the field of that name: a type or a variable
	env    string   // the variable to read if the name says nothing
	use    ast.Expr // where the API gets it, if that is elsewhere
	rank   int
	preset bool // it stands in for a value that is missing
	noFix  bool // the constant holds more than the credential
}

// add notes a secret. Each constant is reported once, for the most telling of
// the reasons.
func (c *checker) add(s secret) {
	pos := s.at.Pos()
	old := c.found[pos]
	if old == nil {
		c.found[pos] = &s
		c.order = append(c.order, &s)
		return
	}
	old.preset = old.preset || s.preset
	if s.rank <= old.rank {
		return
	}
	if s.name == "" {
		s.name, s.where = old.name, old.where
	}
	if s.kind == "" {
		s.kind = old.kind
	}
	s.preset = old.preset
	s.noFix = s.noFix || old.noFix
	*old = s
}

// finding describes a secret to the user.
func (c *checker) finding(s *secret) finding.Finding {
	m, isFormat := sensitive.Format(s.text)
	env := c.envName(s)
	f := finding.Finding{
		Pos: s.at.Pos(), End: s.at.End(), Category: "name",
		InTests: isFormat && !m.Sample, Generated: isFormat && !m.Sample,
	}
	var what string
	switch {
	case s.what != "":
		f.Category, what = "api", s.what
		if isFormat {
			what += " (" + m.Provider + ")"
		}
	case isFormat:
		f.Category, what = "format", m.Provider+shown(m)
	case s.kind != "":
		what = s.kind
	default:
		what = "credential"
	}
	where := s.where
	if where != "" {
		where = " " + where
	}
	f.Message = fmt.Sprintf("%s is hard-coded%s: read it from the environment, os.Getenv(%q)", what, where, env)
	if s.preset {
		f.Message = fmt.Sprintf("%s is hard-coded%s: leave the default empty, and stop if nothing is configured", what, where)
	}
	if s.use != nil && (s.use.Pos() < s.at.Pos() || s.use.End() > s.at.End()) && c.conversionOf(s.use) != s.at {
		f.Related = []analysis.RelatedInformation{{Pos: s.use.Pos(), End: s.use.End(), Message: "used here as " + s.what}}
	}
	f.Related = append(f.Related, flow.Related(c.via[s.use], f.Pos)...)
	f.Fixes = c.fixes(s)
	return f
}

// conversionOf strips the conversions around e.
func (c *checker) conversionOf(e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		arg, ok := c.conversion(e)
		if !ok {
			return e
		}
		e = arg
	}
}

// shown is the part of a key that everybody may see: the provider's prefix and
// the length.
func shown(m sensitive.Match) string {
	if m.Prefix == "" {
		return ""
	}
	return fmt.Sprintf(" (%s…, %d characters)", m.Prefix, m.End-m.Start)
}

// envName chooses the environment variable that a fix reads.
func (c *checker) envName(s *secret) string {
	m, _ := sensitive.Format(s.text)
	file := c.file(s.at)
	koywe := c.aboutKoywe(file)
	name := s.name
	if name == "" && s.env != "" {
		name = s.env
	}
	if m.Provider == "Koywe API key" {
		return "KOYWE_API_KEY"
	}
	if s.name != "" && (sensitive.Value(name) == sensitive.EnvName || len(name) > len("PASSWORD") && strings.ToUpper(name) == name) {
		return name // PGPASSWORD
	}
	if s.env != "" && (len(sensitive.Words(name)) < 2 || sensitive.OfName(name, types.Typ[types.String])&sensitive.Secret == 0) {
		name = s.env // key, password, salt: the use says more
	}
	if s.env == "" && len(sensitive.Words(name)) == 1 {
		name = c.qualified(s, name) // two passwords must not come from one variable
	}
	if name == "" || m.Provider != "" && s.env == "" && sensitive.OfKey(name)&sensitive.Secret == 0 {
		name = strings.ToLower(m.Provider)
	}
	var words []string
	for _, w := range sensitive.Words(name) {
		w = strings.ToLower(w)
		switch {
		case w == "koywe":
			koywe = true
		case len(words) == 0 && (w == "default" || w == "get" || w == "my" || w == "the" || w == "fallback" || w == "hardcoded" || w == "x" || w == "live"):
		case isIdentifier(w):
			words = append(words, w)
		}
	}
	joined := strings.ToUpper(strings.Join(words, "_"))
	if joined == "PW" || joined == "P" || joined == "PASS" {
		joined = "PASSWORD"
	}
	if koywe {
		switch joined {
		case "API_KEY", "APIKEY", "LIVE_API_KEY":
			return "KOYWE_API_KEY"
		case "SECRET", "API_SECRET", "SECRET_KEY":
			return "KOYWE_SECRET"
		case "WEBHOOK_SECRET", "WEBHOOK_KEY", "WEBHOOK_SIGNING_SECRET":
			return "KOYWE_WEBHOOK_SECRET"
		case "HMAC_KEY":
			return "KOYWE_WEBHOOK_SECRET"
		}
		if strings.Contains(strings.ToLower(s.name), "koywe") {
			joined = "KOYWE_" + joined
		}
	}
	if joined == "" || '0' <= joined[0] && joined[0] <= '9' {
		return "SECRET"
	}
	return strings.TrimSuffix(joined, "_")
}

// plainOwners are words of types and variables that tell nothing of whose a
// credential is.
var plainOwners = []string{"config", "configuration", "configuracion", "configuracao", "conf", "cfg", "settings", "options", "opts", "option",
	"params", "args", "request", "req", "body", "input", "credentials", "credential", "creds", "auth", "c", "s", "o", "p"}

// qualified puts before a name of one word, such as that of a field Password,
// what says whose it is: the constant that holds the value, the type of the
// literal, or what the field is selected from.
func (c *checker) qualified(s *secret, name string) string {
	if n, ok := c.declaredName(s.at); ok && len(sensitive.Words(n)) > 1 {
		return n
	}
	owner := s.owner
	words := slices.DeleteFunc(sensitive.Words(owner), func(w string) bool { return slices.Contains(plainOwners, w) || w == name })
	if len(words) == 0 {
		return name
	}
	return strings.Join(append(words, name), "_")
}

func isIdentifier(w string) bool {
	return w != "" && utf8.ValidString(w) && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}

// aboutKoywe reports whether a file has to do with the Koywe API: it imports,
// names or calls something of that name.
func (c *checker) aboutKoywe(file *ast.File) bool {
	if strings.Contains(strings.ToLower(c.pass.Pkg.Path()), "koywe") {
		return true
	}
	if file == nil {
		return false
	}
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			found = found || containsKoywe(n.Value)
		case *ast.Ident:
			found = found || containsKoywe(n.Name)
		}
		return !found
	})
	return found
}

func containsKoywe(s string) bool {
	return len(s) < 1<<10 && strings.Contains(strings.ToLower(s), "koywe")
}
