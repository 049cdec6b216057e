package goplsbuild

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
)

const modulePath = "github.com/koywe/koywelint"

// A source is the koywelint that is linked into gopls: a released version, or
// a folder.
type source struct {
	Version string // as in a require directive
	Dir     string // of its go.mod; empty for a released version
}

func (s source) String() string {
	if s.Dir != "" {
		return s.Dir
	}
	return s.Version
}

// findSource returns the folder that the user names, or else the version that
// is running. A program that was built from a folder has no version that could
// be fetched: then the folder is that of the module around dir, or the one
// from which the program was compiled.
func findSource(ctx context.Context, g *goTool, named, dir string) (source, error) {
	if named != "" {
		abs, err := filepath.Abs(named)
		if err != nil {
			return source{}, err
		}
		found, err := g.koywelintAt(ctx, abs)
		switch {
		case err != nil:
			return source{}, fmt.Errorf("-replace %s: %w", named, err)
		case found == "":
			return source{}, fmt.Errorf("-replace %s: not in a checkout of %s", named, modulePath)
		}
		return source{unreleased, found}, nil
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := released(info); v != "" {
			return source{Version: v}, nil
		}
	}
	for _, candidate := range []string{dir, compiledFrom()} {
		if candidate == "" {
			continue
		}
		if found, err := g.koywelintAt(ctx, candidate); err == nil && found != "" {
			return source{unreleased, found}, nil
		}
	}
	return source{}, errors.New("this koywelint was built from a folder, not from a released version, and the folder is not known: say which with -replace, or run koywelint there")
}

// unreleased is the version to require of a module that is replaced.
const unreleased = "v0.0.0"

// released returns the version of the running program if the go command took
// it from a module proxy, and with it a checksum. A version without one was
// made up from the state of a repository.
func released(info *debug.BuildInfo) string {
	if info.Main.Path != modulePath || info.Main.Sum == "" || info.Main.Replace != nil {
		return ""
	}
	return info.Main.Version
}

// koywelintAt returns the root of the checkout of koywelint that dir is in, or
// "" if it is in none.
func (g *goTool) koywelintAt(ctx context.Context, dir string) (string, error) {
	out, err := g.run(ctx, dir, "list", "-m", "-f", "{{.Path}}\n{{.Dir}}")
	if err != nil {
		return "", err
	}
	path, root, _ := bytes.Cut(bytes.TrimSpace(out), []byte("\n"))
	if string(path) != modulePath {
		return "", nil
	}
	return string(root), nil
}

// compiledFrom returns the folder of this file when the program was compiled,
// or "" if that is not known.
func compiledFrom() string {
	_, file, _, _ := runtime.Caller(0)
	if !filepath.IsAbs(file) { // -trimpath
		return ""
	}
	return filepath.Dir(file)
}
