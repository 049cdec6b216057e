package flow

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestForeign(t *testing.T) {
	versioned := &analysis.Module{Path: "example.com/m", Version: "v1.2.3"}
	own := &analysis.Module{Path: "example.com/m"}
	tests := []struct {
		path, file string
		module     *analysis.Module
		want       bool
	}{
		{"example.com/m/p", "/home/x/m/p/p.go", own, false},
		{"shop/log", "/home/x/m/log/log.go", &analysis.Module{Path: "shop"}, false},
		{"log/own", "/home/x/m/own/own.go", &analysis.Module{Path: "log"}, false},
		{"example.com/m/p", "/cache/example.com/m@v1.2.3/p/p.go", versioned, true},
		{"net/http", "/usr/local/go/src/net/http/client.go", nil, true},
		{"net/http", "net/http/client.go", nil, true}, // -trimpath
		{"vendor/golang.org/x/net/idna", "/go/src/vendor/golang.org/x/net/idna/idna.go", nil, true},
		{"example.com/m/p", "/home/x/fork/p/p.go", versioned, false}, // replaced
		// Drivers that know no modules.
		{"example.com/m/p", "/home/x/m/p/p.go", nil, false},
		{"networks", "/gopath/src/networks/n.go", nil, false},
		{"command-line-arguments", "/home/x/a.go", nil, false},
		{"example.com/m/p", "/cache/example.com/m@v1.2.3/p/p.go", nil, true},
	}
	for _, test := range tests {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, test.file, "package p", 0)
		if err != nil {
			t.Fatal(err)
		}
		pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: types.NewPackage(test.path, "p"), Module: test.module}
		if got := Foreign(pass); got != test.want {
			t.Errorf("Foreign(%s in %s) = %t, want %t", test.path, test.file, got, test.want)
		}
	}
}

func TestStd(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(out)) {
		if !isStd(path) {
			t.Errorf("%s is of the standard library", path)
		}
	}
}
