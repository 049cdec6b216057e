package analyzers

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// set sets the lists of s as a command line does.
func set(t *testing.T, suite []*analysis.Analyzer, flags map[string]string) {
	t.Helper()
	for _, a := range suite {
		for name, value := range flags {
			if check, list, _ := strings.Cut(name, "."); check == a.Name {
				if err := a.Flags.Set(list, value); err != nil {
					t.Error(err)
				}
			}
		}
	}
}

// together makes one analyzer of those named.
func together(suite []*analysis.Analyzer, names ...string) *analysis.Analyzer {
	all := &analysis.Analyzer{Name: "all", Doc: "all: several analyzers as one"}
	var runs []*analysis.Analyzer
	for _, a := range suite {
		if slices.Contains(names, a.Name) {
			runs = append(runs, a)
			all.Requires = append(all.Requires, a.Requires...)
		}
	}
	all.Run = func(pass *analysis.Pass) (any, error) {
		for _, a := range runs {
			inner := *pass
			inner.Analyzer = a
			if _, err := a.Run(&inner); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return all
}

// TestSettings holds that lists of names do for other modules what directives
// do, alone and through functions, and that what they do not name stays as it is.
func TestSettings(t *testing.T) {
	s := new(Settings)
	suite := s.Apply(Suite())
	set(t, suite, map[string]string{
		"piilog.loggers":           "(*settings/audit.Trail).Record,settings/audit.Emit,settings/audit.Trail.Recrod",
		"koywedirective.sensitive": "settings/kyc.Customer.Reference=document,settings/kyc.Reference=document",
		"koywedirective.cleans":    "settings/veil.Draw",
	})
	if err := analysis.Validate(suite); err != nil {
		t.Fatal(err)
	}
	// analysistest runs one analyzer: one that reports what the two do.
	analysistest.Run(t, testdata(t), together(suite, "piilog", directives.Name), "settings")
}

// TestSettingsApart holds that settings change neither the analyzers of the
// table nor those of other settings.
func TestSettingsApart(t *testing.T) {
	one, two := new(Settings), new(Settings)
	set(t, one.Apply(Suite()), map[string]string{"piilog.loggers": "example.com/audit.Emit"})
	two.Apply(Suite())
	if len(one.Loggers) != 1 || len(two.Loggers) != 0 {
		t.Errorf("got %q and %q", one.Loggers, two.Loggers)
	}
	for _, a := range Suite() {
		if a.Flags.Lookup("loggers") != nil {
			t.Errorf("%s of the table has a flag", a.Name)
		}
	}
	names := []string{flow.New(one.notes).Name, flow.New(two.notes).Name}
	if names[0] == names[1] || names[1] != flow.Analyzer.Name {
		t.Errorf("analyzers of other facts are called %q", names)
	}
}

func TestBadSettings(t *testing.T) {
	const want = `: want PACKAGE.Name or PACKAGE.Type.Name, such as example.com/audit.Trail.Record`
	tests := []struct{ setting, value, err string }{
		{"loggers", "", `"" names no declaration` + want},
		{"loggers", "Emit", `"Emit" names no declaration` + want},
		{"loggers", "example.com/audit", `"example.com/audit" names no declaration` + want},
		{"loggers", "example.com/audit.emit", `"example.com/audit.emit" names no declaration` + want},
		{"cleans", "func example.com/mask.Text", `"func example.com/mask.Text" names no declaration` + want},
		{"sensitive", "example.com/kyc.Ref", `"example.com/kyc.Ref" names no class: want PACKAGE.NAME=CLASS`},
		{"sensitive", "example.com/kyc.Ref=documnt", `unknown class "documnt" (did you mean "document"?); the classes are credential, token, signature, email, phone, name, document, address, birthdate, bankaccount, card, payload`},
	}
	for _, tt := range tests {
		all := new(Settings).All()
		i := slices.IndexFunc(all, func(s Setting) bool { return s.Name == tt.setting })
		if i < 0 {
			t.Fatalf("no setting is called %s", tt.setting)
		}
		if err := all[i].Set(tt.value); err == nil || err.Error() != tt.err {
			t.Errorf("%s=%s: got %v, want %s", tt.setting, tt.value, err, tt.err)
		}
		if all[i].String() != "" {
			t.Errorf("%s: is %q", tt.setting, all[i])
		}
	}
}

func TestSplitName(t *testing.T) {
	tests := []struct{ name, path, object string }{
		{"os.Getenv", "os", "Getenv"},
		{"example.com/audit.Trail.Record", "example.com/audit", "Trail.Record"},
		{"(*example.com/audit.Trail).Record", "example.com/audit", "Trail.Record"},
		{"(example.com/audit.Trail).Record", "example.com/audit", "Trail.Record"},
		{"gopkg.in/yaml.v3.Marshal", "gopkg.in/yaml.v3", "Marshal"},
		{"(*gopkg.in/yaml.v3.Node).Encode", "gopkg.in/yaml.v3", "Node.Encode"},
	}
	for _, tt := range tests {
		if path, object := splitName(tt.name); path != tt.path || object != tt.object {
			t.Errorf("%s: got %s and %s", tt.name, path, object)
		}
	}
}
