package plugin

import (
	"flag"
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

// sample returns three analyzers, of which one has flags.
func sample() []*analysis.Analyzer {
	loud := &analysis.Analyzer{Name: "loud", Doc: "loud", Run: noRun}
	loud.Flags.String("words", "", "comma-separated list of words")
	loud.Flags.Bool("strict", false, "be strict")
	loud.Flags.Int("depth", 3, "how deep to look")
	return []*analysis.Analyzer{
		loud,
		{Name: "quiet", Doc: "quiet", Run: noRun},
		{Name: "silent", Doc: "silent", Run: noRun},
	}
}

func noRun(*analysis.Pass) (any, error) { return nil, nil }

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
		got, err := decodeSuite(tt.settings, sample())
		if err != nil || strings.Join(names(got), " ") != tt.want {
			t.Errorf("%v: got %v, %v, want %s", tt.settings, names(got), err, tt.want)
		}
	}
}

func TestFlags(t *testing.T) {
	all := sample()
	_, err := decodeSuite(m{"settings": m{"loud": m{"words": []any{"a", "b"}, "strict": true, "depth": 5}}}, all)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	all[0].Flags.VisitAll(func(f *flag.Flag) { got[f.Name] = f.Value.String() })
	if got["words"] != "a,b" || got["strict"] != "true" || got["depth"] != "5" {
		t.Errorf("got %v", got)
	}
	all = sample()
	if err := decodeCheck(m{"words": "a"}, all[0]); err != nil || all[0].Flags.Lookup("words").Value.String() != "a" {
		t.Errorf("flags of a check by itself: %v", err)
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
		{m{"settings": m{"loud": m{"word": "a", "strict": "maybe", "depth": m{"a": 1}}}}, []string{
			`settings.settings.loud.word: unknown setting of loud, did you mean "words"?`,
			`settings.settings.loud.depth: want a text, a list or a number, got a map`,
			`settings.settings.loud.strict: parse error`,
		}},
		{m{"settings": m{"loud": m{"words": []any{"a,b", "c"}}}}, []string{
			`settings.settings.loud.words[0]: must not contain a comma; write two items`,
		}},
		{m{"settings": 5}, []string{`settings.settings: want a map, got 5`}},
		{m{"enable": func() {}}, []string{`settings: json: unsupported type: func()`}},
	}
	for _, tt := range tests {
		_, err := decodeSuite(tt.settings, sample())
		if want := strings.Join(tt.want, "\n"); err == nil || err.Error() != want {
			t.Errorf("%v:\ngot  %v\nwant %s", tt.settings, err, want)
		}
	}
	if err := decodeCheck(m{"enable": true}, sample()[1]); err == nil || err.Error() != "settings: check quiet has no settings" {
		t.Errorf("settings of a check without flags: %v", err)
	}
}
