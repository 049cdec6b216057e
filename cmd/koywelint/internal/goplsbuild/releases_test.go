package goplsbuild

import (
	"context"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

var all = flag.Bool("releases", false, "type-check koywelint with each supported gopls, which fetches them")

// TestReleases holds that the checks, and the file that adds them, compile
// with the golang.org/x/tools and the settings of each supported gopls.
func TestReleases(t *testing.T) {
	if !*all {
		t.Skip("only with -releases, because it fetches much and takes minutes")
	}
	ctx := context.Background()
	tmp, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range releases {
		t.Run(r.version, func(t *testing.T) {
			g, err := findGo(ctx, tmp)
			if err != nil {
				t.Fatal(err)
			}
			if !g.builds(r) {
				t.Skipf("%s is too old", goName(g.Version))
			}
			src, err := findSource(ctx, g, ".", "")
			if err != nil {
				t.Fatal(err)
			}
			gopls, err := g.download(ctx, tmp, r)
			if err != nil {
				t.Fatal(err)
			}
			dir := filepath.Join(tmp, r.version)
			if err := generate(dir, gopls, r, src); err != nil {
				t.Fatal(err)
			}
			typecheck(t, g, dir, src.Dir)
		})
	}
}

// typecheck type-checks what is in the given folders, and of what that imports
// the declarations.
func typecheck(t *testing.T, g *goTool, dirs ...string) {
	t.Helper()
	ours := func(file string) bool {
		for _, dir := range dirs {
			if strings.HasPrefix(file, dir+string(filepath.Separator)) {
				return true
			}
		}
		return false
	}
	cfg := &packages.Config{
		Mode: packages.LoadAllSyntax,
		Dir:  dirs[0],
		Env:  g.env,
		ParseFile: func(fset *token.FileSet, name string, src []byte) (*ast.File, error) {
			file, err := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
			if err == nil && !ours(name) {
				for _, d := range file.Decls {
					if fn, ok := d.(*ast.FuncDecl); ok {
						fn.Body = nil
					}
				}
			}
			return file, err
		},
	}
	pkgs, err := packages.Load(cfg, ".")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, err := range p.Errors {
			// Imports of the others are unused, without the bodies.
			if err.Kind != packages.TypeError || ours(err.Pos) {
				t.Error(err)
			}
		}
		if len(p.GoFiles) > 0 && ours(p.GoFiles[0]) {
			checked++
		}
	})
	if checked < 10 {
		t.Errorf("%d packages of koywelint were checked", checked)
	}
}
