// Package goplsbuild builds a gopls with the checks of koywelint linked in.
//
// It changes no source of gopls. The main package that it compiles is that of
// gopls beside a file that adds the checks, in a module whose path begins with
// golang.org/x/tools/gopls/. That entitles it to import the internal packages
// of gopls, because the go command compares import paths and not places.
package goplsbuild

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"text/template"
	"time"
)

// Options say what to build. The zero value of each field is a good choice.
type Options struct {
	Version string    // of gopls, such as v0.23.0; by default the newest that the local Go can build
	Output  string    // file to write; by default koywelint-gopls where go install puts programs
	Replace string    // folder with the source of koywelint; by default the version that is running
	Log     io.Writer // progress, a line each; by default nowhere
}

const goplsModule = "golang.org/x/tools/gopls"

//go:embed templates
var templates embed.FS

// Build builds and checks a gopls, puts it in the place of an older one, and
// returns its file. It takes minutes when little of it is in the build cache.
// A file that is there stays as it is unless all went well.
func Build(ctx context.Context, o Options) (string, error) {
	log := func(format string, args ...any) {
		if o.Log != nil {
			fmt.Fprintf(o.Log, "koywelint gopls: "+format+"\n", args...)
		}
	}
	tmp, err := tempDir()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(tmp)
	cwd, err := os.Getwd()
	if err != nil {
		return "", err
	}

	g, err := findGo(ctx, tmp)
	if err != nil {
		return "", err
	}
	rel, err := choose(o.Version, g)
	if err != nil {
		return "", err
	}
	src, err := findSource(ctx, g, o.Replace, cwd)
	if err != nil {
		return "", err
	}
	if o.Output == "" {
		o.Output = g.binary("koywelint-gopls")
	}
	out, err := newOutput(o.Output)
	if err != nil {
		return "", err
	}
	defer out.discard()

	log("gopls %s with koywelint %s, by %s", rel.version, src, goName(g.Version))
	g.use(rel)
	log("fetching the source of gopls")
	gopls, err := g.download(ctx, tmp, rel)
	if err != nil {
		return "", err
	}
	main := filepath.Join(tmp, "suite")
	if err := generate(main, gopls, rel, src); err != nil {
		return "", err
	}
	log("compiling; the first time this takes some minutes")
	if err := g.compile(ctx, main, out.temp, log); err != nil {
		return "", err
	}
	log("checking that it starts and reports")
	if err := verify(ctx, out.temp, filepath.Join(tmp, "verify")); err != nil {
		return "", fmt.Errorf("the gopls that was built does not work: %w", err)
	}
	return out.path, out.commit()
}

// tempDir makes a folder for temporary files, named as the go command names
// it.
func tempDir() (string, error) {
	dir, err := os.MkdirTemp("", "koywelint-gopls")
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(dir)
}

// download fetches gopls, and returns the folder in the module cache.
func (g *goTool) download(ctx context.Context, dir string, r release) (string, error) {
	args := []string{"mod", "download", "-json", goplsModule + "@" + r.version}
	out, err := g.run(ctx, dir, args...)
	var module struct{ Dir, Error string }
	if json.Unmarshal(out, &module) == nil && module.Error != "" {
		return "", g.explain(args, errors.New("failed"), module.Error)
	}
	return module.Dir, err
}

var (
	toolsRE = regexp.MustCompile(`(?m)^\s+golang\.org/x/tools (v\S+)`)
)

// generate writes the module to compile: what of gopls' own changes from
// version to version is copied.
func generate(dir, gopls string, r release, src source) error {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	// Without go.sum, sums would be asked for that not every server has.
	for _, name := range []string{"main.go", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(gopls, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return err
		}
	}
	mod, err := os.ReadFile(filepath.Join(gopls, "go.mod"))
	if err != nil {
		return err
	}
	tools := toolsRE.FindSubmatch(mod)
	if tools == nil {
		return fmt.Errorf("go.mod of gopls %s does not require golang.org/x/tools", r.version)
	}
	parsed, err := template.ParseFS(templates, "templates/*.tmpl")
	if err != nil {
		return err
	}
	data := struct {
		Go, Gopls, Tools string
		Koywelint        source
	}{r.needs[len("go"):], r.version, string(tools[1]), src}
	for _, name := range []string{"go.mod", "suite.go"} {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if err := errors.Join(parsed.ExecuteTemplate(f, name+".tmpl", data), f.Close()); err != nil {
			return err
		}
	}
	return nil
}

// compile builds the module in dir. The version is left at "(devel)", so that
// no editor offers to replace the program by a newer gopls.
func (g *goTool) compile(ctx context.Context, dir, out string, log func(string, ...any)) error {
	args := []string{"build", "-v", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "."}
	progress := new(counter)
	stop := progress.every(15*time.Second, func(packages int, since time.Duration) {
		log("%d packages compiled in %v", packages, since.Round(time.Second))
	})
	err := g.start(ctx, dir, progress, progress, args...)
	stop()
	if err != nil {
		return g.explain(args, err, progress.String())
	}
	return nil
}
