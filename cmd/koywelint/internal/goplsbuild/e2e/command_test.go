package e2e

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestShop holds that "gopls check" shows in the service with the mistakes, and
// in one that uses packages of another module, what koywelint does, and nothing
// in the one without.
func TestShop(t *testing.T) {
	needsGopls(t)
	for _, name := range []string{"shop", "shop-fixed", "corpus/pay"} {
		dir, err := filepath.Abs(filepath.Join(root, "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		var files []string
		err = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if filepath.Ext(path) == ".go" {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		_, want := execute(t, dir, []int{0, 3}, koywelint, "./...")
		got, _ := execute(t, dir, []int{0}, gopls, append([]string{"check"}, files...)...)
		if g, w := findings(got, dir), findings(want, dir); !slices.Equal(g, w) {
			t.Errorf("%s: gopls finds\n%s\nand koywelint\n%s", name, strings.Join(g, "\n"), strings.Join(w, "\n"))
		} else if (len(g) > 0) != (name != "shop-fixed") {
			t.Errorf("%s: %d findings", name, len(g))
		}
	}
}

// A finding begins with its place, of which gopls gives the end, too, and ends
// with the name of the check.
var findingRE = regexp.MustCompile(`(?m)^(.+\.go:\d+:\d+)(?:-[\d:]+)?: ([^\t\n].* \(\w+\))$`)

func findings(text, dir string) []string {
	var all []string
	for _, m := range findingRE.FindAllStringSubmatch(text, -1) {
		all = append(all, strings.TrimPrefix(m[1], dir+string(filepath.Separator))+": "+m[2])
	}
	slices.Sort(all)
	return all
}

// TestCodeAction holds that "gopls codeaction" applies a fix.
func TestCodeAction(t *testing.T) {
	needsGopls(t)
	dir := module(t, map[string]string{
		"pay.go": `package pay

import "crypto/tls"

var Config = tls.Config{}
`,
	})
	diff, _ := execute(t, dir, []int{0}, gopls, "codeaction", "-exec", "-diff", "-kind", "quickfix", "-title", "MinVersion", "pay.go:5:14-5:26")
	if line := "+var Config = tls.Config{MinVersion: tls.VersionTLS12}\n"; !strings.Contains(diff, line) {
		t.Errorf("no line %s in\n%s", line, diff)
	}
}
