package e2e

import (
	"strings"
	"testing"
)

// TestBadSettings holds that bad settings end the run, and what it says then.
func TestBadSettings(t *testing.T) {
	needsBuild(t)
	dir := module(t, map[string]string{"m.go": "package m\n"})
	const suite, single = "plugin(koywelint): newPlugin ", "plugin(koywelint-piilog): newPlugin "
	tests := []struct {
		linter, settings, want string
	}{
		{"koywelint", "{enabel: [piilog]}", suite + `settings.enabel: unknown setting, did you mean "enable"?`},
		{"koywelint", "{enable: [pilog], disable-all: 1, bogus: {a: 1}}", suite + "settings.bogus: unknown setting, want one of enable, disable, enable-all, disable-all, settings\n" +
			"settings.enable[0]: unknown check \"pilog\", did you mean \"piilog\"?\n" +
			"settings.disable-all: want true or false, got 1"},
		{"koywelint", "[piilog]", suite + `settings: want a map, got a list`},
		{"koywelint", "{settings: {piilog.logger: [a]}}", suite + `settings.settings.piilog.logger: unknown setting of piilog, did you mean "loggers"?`},
		{"koywelint", "{settings: {tokeninurl: {loggers: [a]}}}", suite + `settings.settings.tokeninurl: check tokeninurl has no settings`},
		{"koywelint", "{settings: {piilog: {loggers: Emit}, koywedirective: {cleans: [Emit, 'a,b']}}}", suite + "settings.settings.piilog.loggers: want a list, got text \"Emit\"\n" +
			"settings.settings.koywedirective.cleans[0]: \"Emit\" names no declaration: want PACKAGE.Name or PACKAGE.Type.Name, such as example.com/audit.Trail.Record\n" +
			"settings.settings.koywedirective.cleans[1]: must not contain a comma; write two items"},
		{"koywelint", "{disable-all: true}", suite + `settings: no check is left on`},
		{"koywelint-piilog", "{enable: [piilog]}", single + `settings.enable: unknown setting of piilog, want one of loggers, sensitive, cleans`},
		{"koywelint-pilog", "{}", `plugin(koywelint-pilog): plugin "koywelint-pilog" not found`},
	}
	for _, tt := range tests {
		r := gcl(t, dir, config(t, map[string]string{tt.linter: tt.settings}), cache)
		if want := "Error: build linters: " + tt.want + "\n"; r.exit != 3 || !strings.Contains(r.stderr, want) {
			t.Errorf("%s: %s: exit status %d\ngot  %s\nwant %s", tt.linter, tt.settings, r.exit, r.stderr, want)
		}
	}
}
