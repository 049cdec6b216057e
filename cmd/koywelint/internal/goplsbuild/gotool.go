package goplsbuild

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// A goTool is the go command on PATH with what it says of itself.
type goTool struct {
	path      string
	env       []string
	Version   string `json:"GOVERSION"`
	Toolchain string `json:"GOTOOLCHAIN"`
	Proxy     string `json:"GOPROXY"`
	Bin       string `json:"GOBIN"`
	Path      string `json:"GOPATH"`
	Cache     string `json:"GOCACHE"`
	ModCache  string `json:"GOMODCACHE"`
}

// findGo asks the go command, in a folder without a go.mod, which might name
// another Go.
func findGo(ctx context.Context, dir string) (*goTool, error) {
	path, err := exec.LookPath("go")
	if err != nil {
		return nil, fmt.Errorf("building gopls takes the go command, see https://go.dev/dl: %w", err)
	}
	g := &goTool{
		path: path,
		env:  append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GO111MODULE=on"),
	}
	out, err := g.run(ctx, dir, "env", "-json", "GOVERSION", "GOTOOLCHAIN", "GOPROXY", "GOBIN", "GOPATH", "GOCACHE", "GOMODCACHE")
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(out, g); err != nil {
		return nil, fmt.Errorf("%s env -json: %w", path, err)
	}
	// A Go from its repository says "devel go1.28-0123abcd ...".
	for word := range strings.FieldsSeq(g.Version) {
		if strings.HasPrefix(word, "go1") {
			g.Version = word
		}
	}
	return g, nil
}

// use makes the go command fetch the Go that a release needs, if its own is
// too old and the user lets it.
func (g *goTool) use(r release) {
	if !g.builds(r) && g.switches() {
		g.env = append(g.env, "GOTOOLCHAIN="+r.needs+"+auto")
	}
}

// binary is the file of the given name where go install would put it.
func (g *goTool) binary(name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if g.Bin != "" {
		return filepath.Join(g.Bin, name)
	}
	return filepath.Join(filepath.SplitList(g.Path)[0], "bin", name)
}

// run runs the go command and returns its standard output.
func (g *goTool) run(ctx context.Context, dir string, args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	err := g.start(ctx, dir, &stdout, &stderr, args...)
	if err != nil {
		err = g.explain(args, err, stdout.String()+stderr.String())
	}
	return stdout.Bytes(), err
}

func (g *goTool) start(ctx context.Context, dir string, stdout, stderr io.Writer, args ...string) error {
	cmd := exec.CommandContext(ctx, g.path, args...)
	cmd.Dir = dir
	cmd.Env = append(g.env, "PWD="+dir)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	err := cmd.Run()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// causes are what the go command prints when something outside is missing.
var causes = []struct {
	name string // for hint
	text []string
}{
	{"disk", []string{"no space left on device", "not enough space on the disk", "disk quota exceeded"}},
	{"network", []string{
		"dial tcp", "no such host", "connection refused", "i/o timeout", "network is unreachable", "proxyconnect",
		"TLS handshake", "connection reset", "module lookup disabled by GOPROXY=off", "unexpected EOF", "502 Bad Gateway",
		"503 Service Unavailable", "504 Gateway", "404 Not Found", "410 Gone",
	}},
}

// explain turns a failure of the go command into an error that says what it
// was doing, what it printed, and if that can be told, what is to be done.
func (g *goTool) explain(args []string, err error, output string) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	var lines []string
	for line := range strings.Lines(output) {
		line = strings.TrimSpace(line)
		// Leave out the packages that -v names, and downloads.
		if strings.ContainsAny(line, " :") && !strings.HasPrefix(line, "go: downloading ") {
			lines = append(lines, line)
		}
	}
	const most = 20 // errors that follow from others are of no help
	if len(lines) > most {
		lines = append(lines[:most], "...")
	}
	what := fmt.Errorf("go %s: %w", strings.Join(args[:min(2, len(args))], " "), err)
	if len(lines) > 0 {
		what = fmt.Errorf("%w\n%s", what, strings.Join(lines, "\n"))
	}
	for _, c := range causes {
		for _, text := range c.text {
			if strings.Contains(output, text) {
				return fmt.Errorf("%s\n%w", g.hint(c.name), what)
			}
		}
	}
	return what
}

func (g *goTool) hint(cause string) string {
	if cause == "disk" {
		return fmt.Sprintf("a disk is full: building gopls takes about 1 GB in GOCACHE (%s), GOMODCACHE (%s) and the folder for temporary files (%s), and 30 MB where it is put",
			g.Cache, g.ModCache, os.TempDir())
	}
	return fmt.Sprintf("the source of gopls could not be fetched: is there a network, and is GOPROXY=%s right?", g.Proxy)
}
