package plugin

import (
	"slices"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers"
)

// TestRegistered holds that every check has a name of its own, and that each
// name gives what it says, with types.
func TestRegistered(t *testing.T) {
	want := map[string][]string{suiteName: names(analyzers.Suite())}
	for _, c := range analyzers.Checks {
		want[suiteName+"-"+c.Name] = []string{c.Name}
	}
	for name, checks := range want {
		newPlugin, err := register.GetPlugin(name)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, conf := range []any{nil, map[string]any{}, map[string]any(nil)} {
			p, err := newPlugin(conf)
			if err != nil {
				t.Errorf("%s: settings %v: %v", name, conf, err)
				continue
			}
			if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
				t.Errorf("%s: load mode %q", name, mode)
			}
			built, err := p.BuildAnalyzers()
			if err != nil || !slices.Equal(names(built), checks) {
				t.Errorf("%s: got %v, %v, want %v", name, names(built), err, checks)
			}
			if err := analysis.Validate(built); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if name != strings.ToLower(name) {
				t.Errorf("%s: golangci-lint lower-cases names", name)
			}
		}
	}
}

func names(as []*analysis.Analyzer) []string {
	var names []string
	for _, a := range as {
		names = append(names, a.Name)
	}
	return names
}

// sample are three checks, of which the first has lists.
var sample = []string{"loud", "quiet", "silent"}

// sampleLists returns the real lists as those of the first of the sample.
func sampleLists(s *analyzers.Settings) []analyzers.Setting {
	lists := s.All()
	for i := range lists {
		lists[i].Check = "loud"
	}
	return lists
}

type m = map[string]any

func TestEnabled(t *testing.T) {
	tests := []struct {
		settings m
		want     string
	}{
		{nil, "loud quiet silent"},
		{m{"disable": []any{"quiet"}}, "loud silent"},
		{m{"enable": []any{"quiet"}}, "loud quiet silent"},
		{m{"disable-all": true, "enable": []any{"silent"}}, "silent"},
		{m{"enable-all": true, "disable": []any{"silent"}}, "loud quiet"},
		{m{"disable-all": false, "enable": []any{}}, "loud quiet silent"},
		{m{"disable": nil, "settings": nil}, "loud quiet silent"},
	}
	for _, tt := range tests {
		got, err := decodeSuite(tt.settings, sample, nil)
		if err != nil || strings.Join(got, " ") != tt.want {
			t.Errorf("%v: got %v, %v, want %s", tt.settings, got, err, tt.want)
		}
	}
}

// TestLists holds that the lists of the suite and of a check by itself arrive.
func TestLists(t *testing.T) {
	loggers := []any{"example.com/audit.Emit", "example.com/audit.Count"}
	want := []string{"example.com/audit.Emit", "example.com/audit.Count"}
	s := new(analyzers.Settings)
	if _, err := decodeSuite(m{"settings": m{"loud": m{"loggers": loggers, "cleans": nil}}}, sample, sampleLists(s)); err != nil || !slices.Equal(s.Loggers, want) {
		t.Errorf("in the suite: got %q, %v", s.Loggers, err)
	}
	s = new(analyzers.Settings)
	if err := decodeCheck(m{"loggers": loggers}, "loud", sampleLists(s)); err != nil || !slices.Equal(s.Loggers, want) {
		t.Errorf("of a check by itself: got %q, %v", s.Loggers, err)
	}
}

// TestOwnLists holds that a check by itself takes its own lists and those that
// are for all, but none of another check.
func TestOwnLists(t *testing.T) {
	cleans := m{"cleans": []any{"example.com/mask.Text"}}
	loggers := m{"loggers": []any{"example.com/audit.Emit"}}
	tests := []struct {
		linter string
		conf   m
		err    string
	}{
		{"koywelint-piilog", loggers, ""},
		{"koywelint-piilog", cleans, ""},
		{"koywelint-tokeninurl", cleans, ""},
		{"koywelint-tokeninurl", loggers, "settings.loggers: unknown setting of tokeninurl, want one of sensitive, cleans"},
	}
	for _, tt := range tests {
		newPlugin, err := register.GetPlugin(tt.linter)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if _, err := newPlugin(tt.conf); err != nil {
			got = err.Error()
		}
		if got != tt.err {
			t.Errorf("%s: %v: got %q, want %q", tt.linter, tt.conf, got, tt.err)
		}
	}
}

func TestBadSettings(t *testing.T) {
	tests := []struct {
		settings any
		want     []string
	}{
		{[]any{"loud"}, []string{`settings: want a map, got a list`}},
		{"loud", []string{`settings: want a map, got text "loud"`}},
		{m{"enabel": []any{"loud"}}, []string{`settings.enabel: unknown setting, did you mean "enable"?`}},
		{m{"zzz": 1}, []string{`settings.zzz: unknown setting, want one of enable, disable, enable-all, disable-all, settings`}},
		{m{"enable": "loud"}, []string{`settings.enable: want a list, got text "loud"`}},
		{m{"enable": []any{"load", 7, nil}}, []string{
			`settings.enable[1]: want a text, got 7`,
			`settings.enable[2]: want a text, got nothing`,
			`settings.enable[0]: unknown check "load", did you mean "loud"?`,
		}},
		{m{"enable": []any{""}}, []string{`settings.enable[0]: must not be empty`}},
		{m{"disable": []any{"nosuchcheck"}}, []string{`settings.disable[0]: unknown check "nosuchcheck", want one of loud, quiet, silent`}},
		{m{"disable-all": "true"}, []string{`settings.disable-all: want true or false, got text "true"`}},
		{m{"disable-all": true}, []string{`settings: no check is left on`}},
		{m{"disable-all": true, "enable-all": true, "enable": []any{"loud"}}, []string{`settings.disable-all: contradicts settings.enable-all`}},
		{m{"enable": []any{"loud"}, "disable": []any{"quiet", "loud"}}, []string{`settings.disable[1]: "loud" is in settings.enable as well`}},
		{m{"settings": m{"lout": m{}, "quiet": m{"x": 1}}}, []string{
			`settings.settings.lout: unknown check, did you mean "loud"?`,
			`settings.settings.quiet: check quiet has no settings`,
		}},
		{m{"settings": m{"loud": m{"logger": "a", "sensitive": true, "cleans": m{"a": 1}}}}, []string{
			`settings.settings.loud.logger: unknown setting of loud, did you mean "loggers"?`,
			`settings.settings.loud.sensitive: want a list, got true`,
			`settings.settings.loud.cleans: want a list, got a map`,
		}},
		{m{"settings": m{"loud": m{"loggers": []any{"a.B,a.C", "Emit", 5}, "sensitive": []any{"example.com/kyc.Ref=documnt"}}}}, []string{
			`settings.settings.loud.loggers[2]: want a text, got 5`,
			`settings.settings.loud.loggers[0]: must not contain a comma; write two items`,
			`settings.settings.loud.loggers[1]: "Emit" names no declaration: want PACKAGE.Name or PACKAGE.Type.Name, such as example.com/audit.Trail.Record`,
			`settings.settings.loud.sensitive[0]: unknown class "documnt" (did you mean "document"?); the classes are credential, token, signature, email, phone, name, document, address, birthdate, bankaccount, card, payload`,
		}},
		{m{"settings": 5}, []string{`settings.settings: want a map, got 5`}},
		{m{"enable": func() {}}, []string{`settings: json: unsupported type: func()`}},
	}
	for _, tt := range tests {
		_, err := decodeSuite(tt.settings, sample, sampleLists(new(analyzers.Settings)))
		if want := strings.Join(tt.want, "\n"); err == nil || err.Error() != want {
			t.Errorf("%v:\ngot  %v\nwant %s", tt.settings, err, want)
		}
	}
	if err := decodeCheck(m{"enable": true}, "quiet", nil); err == nil || err.Error() != "settings: check quiet has no settings" {
		t.Errorf("settings of a check without lists: %v", err)
	}
}
