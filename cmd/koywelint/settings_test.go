package main

import (
	"path/filepath"
	"slices"
	"testing"
)

// TestSettings holds that the lists of the settings are flags of the command
// and of go vet, heeded across packages, and that a bad one is told.
func TestSettings(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":         "module example.com/m\n\ngo 1.25.0\n",
		"audit/audit.go": "package audit\n\nvar queue = make(chan string, 1)\n\nfunc Emit(text string) { queue <- text }\n",
		"tell/tell.go":   "package tell\n\nimport \"example.com/m/audit\"\n\nfunc Tell(text string) { audit.Emit(text) }\n",
		"m.go":           "package m\n\nimport \"example.com/m/tell\"\n\nfunc F(email string) { tell.Tell(email) }\n",
	} {
		edit(t, filepath.Join(dir, name), text)
	}
	for _, test := range []struct {
		flags []string
		want  []string
	}{
		{nil, nil},
		{[]string{"-piilog.loggers=example.com/m/audit.Emit"}, []string{"m.go:5"}},
		{[]string{"-piilog.loggers=example.com/m/audit.Emit", "-koywedirective.cleans=example.com/m/tell.Tell"}, nil},
	} {
		args := append(slices.Clone(test.flags), "./...")
		for driver, r := range map[string]result{"alone": execute(t, dir, program, args...), "go vet": vet(t, dir, args...)} {
			if got := places(r.found()); !slices.Equal(got, test.want) {
				t.Errorf("%s %q: found %q, want %q\n%s", driver, test.flags, got, test.want, r.stderr)
			}
		}
	}
	const want = "koywelint: invalid value \"Emit\" for flag -piilog.loggers: \"Emit\" names no declaration: want PACKAGE.Name or PACKAGE.Type.Name, such as example.com/audit.Trail.Record\nRun 'koywelint help' for usage.\n"
	if r := execute(t, dir, program, "-piilog.loggers=Emit", "./..."); r.status != misused || r.stderr != want {
		t.Errorf("status %d, got\n%s\nwant\n%s", r.status, r.stderr, want)
	}
}
