package vetfront

import (
	"encoding/json"
	"go/build"
	"os"
	"path/filepath"
	"testing"
)

func TestAnswer(t *testing.T) {
	goroot := filepath.Join(build.Default.GOROOT, "src")
	tests := []struct {
		name string
		unit unit
		want bool
	}{
		{"std", unit{Dir: filepath.Join(goroot, "net", "http"), ImportPath: "net/http", VetxOnly: true}, true},
		{"vendored in std", unit{Dir: filepath.Join(goroot, "vendor", "golang.org", "x", "net"), ImportPath: "vendor/golang.org/x/net", VetxOnly: true}, true},
		{"module with a version", unit{Dir: "/home/u/go/pkg/mod/example.com/m@v1.0.0", ImportPath: "example.com/m", ModulePath: "example.com/m", ModuleVersion: "v1.0.0", VetxOnly: true}, true},
		{"vendored module", unit{Dir: "/home/u/p/vendor/example.com/m", ImportPath: "example.com/m", ModulePath: "example.com/m", ModuleVersion: "v1.0.0", VetxOnly: true}, true},
		{"module replaced by a folder", unit{Dir: "/home/u/m", ImportPath: "example.com/m", ModulePath: "example.com/m", ModuleVersion: "v1.0.0", VetxOnly: true}, false},
		{"the user's module", unit{ImportPath: "example.com/m", ModulePath: "example.com/m", VetxOnly: true}, false},
		{"the user's, without modules", unit{Dir: "/home/u/go/src/p", ImportPath: "p", VetxOnly: true}, false},
		{"named files", unit{Dir: "/tmp/x", ImportPath: "command-line-arguments", VetxOnly: true}, false},
		{"std, named", unit{Dir: filepath.Join(goroot, "fmt"), ImportPath: "fmt"}, false},
		{"module with a version, named", unit{ImportPath: "example.com/m", ModulePath: "example.com/m", ModuleVersion: "v1.0.0"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			test.unit.VetxOutput = filepath.Join(dir, "vet.out")
			data, err := json.Marshal(test.unit)
			if err != nil {
				t.Fatal(err)
			}
			cfg := filepath.Join(dir, "vet.cfg")
			if err := os.WriteFile(cfg, data, 0o666); err != nil {
				t.Fatal(err)
			}
			if got := Answer(cfg); got != test.want {
				t.Fatalf("Answer = %t, want %t", got, test.want)
			}
			facts, err := os.ReadFile(test.unit.VetxOutput)
			if written := err == nil; written != test.want || len(facts) > 0 {
				t.Errorf("facts written: %t, %d bytes; want %t, none", written, len(facts), test.want)
			}
		})
	}
}

func TestAnswerUnreadable(t *testing.T) {
	cfg := filepath.Join(t.TempDir(), "vet.cfg")
	if Answer(cfg) {
		t.Error("answered a unit that does not exist")
	}
	if err := os.WriteFile(cfg, []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	if Answer(cfg) {
		t.Error("answered a unit that is not JSON")
	}
}
