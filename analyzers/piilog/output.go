package piilog

import (
	"go/ast"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// commandLines are the packages with which command line programs are built. A
// package that imports one talks to the person at the terminal.
var commandLines = map[string]bool{
	"github.com/spf13/cobra":                true,
	"github.com/urfave/cli":                 true,
	"github.com/urfave/cli/v2":              true,
	"github.com/urfave/cli/v3":              true,
	"github.com/alecthomas/kong":            true,
	"github.com/alecthomas/kingpin/v2":      true,
	"gopkg.in/alecthomas/kingpin.v2":        true,
	"github.com/jessevdk/go-flags":          true,
	"github.com/alexflint/go-arg":           true,
	"github.com/mitchellh/cli":              true,
	"github.com/hashicorp/cli":              true,
	"github.com/google/subcommands":         true,
	"github.com/peterbourgon/ff/v3/ffcli":   true,
	"github.com/peterbourgon/ff/v4":         true,
	"github.com/docopt/docopt-go":           true,
	"github.com/charmbracelet/bubbletea":    true,
	"github.com/charmbracelet/bubbletea/v2": true,
}

// isOutput reports whether a print is what the program was run for and no log:
// a token command prints the token to the one who asks for it. That takes a
// command line program, which runs no server in the same file, and a value
// that is printed by itself, or as JSON for another program: a struct with a
// secret somewhere in it is not asked for. On the standard error stands what
// happens on the way ("logged in as ann@example.com"): there a secret is a
// finding all the same. An example shows on its standard output what the
// library returns, whatever that holds.
func (c *checker) isOutput(cur inspector.Cursor, u flow.Use, l leak) bool {
	secret := l.class&sensitive.Secret != 0
	switch {
	case u.Stream == sink.Stdout && c.isExample():
	case l.class&sensitive.Payload != 0:
		return false
	case u.Stream == sink.Stdout && secret && len(l.fields) > 0 && u.Show != sink.ShowJSON:
		return false
	case u.Stream == sink.Stderr && secret:
		return false
	case u.Stream != sink.Stdout && u.Stream != sink.Stderr:
		return false
	}
	for f := range cur.Enclosing((*ast.File)(nil)) {
		file := f.Node().(*ast.File)
		switch {
		case c.serves(file):
			return false
		case importsAny(c.pass.Pkg, commandLines), c.isExample():
			return true
		}
		return c.isTool(file) && u.Stream == sink.Stdout && isAlone(cur.Node().(*ast.CallExpr), c.info)
	}
	return false
}

func importsAny(pkg *types.Package, paths map[string]bool) bool {
	for _, p := range pkg.Imports() {
		if paths[p.Path()] {
			return true
		}
	}
	return false
}

// isExample reports whether the package is a program that shows how a library
// is used: it stands below a folder of examples of its module.
func (c *checker) isExample() bool {
	if c.pass.Pkg.Name() != "main" {
		return false
	}
	below := c.pass.Pkg.Path()
	if c.pass.Module != nil {
		below = strings.TrimPrefix(below, c.pass.Module.Path)
	}
	for dir := range strings.SplitSeq(below, "/") {
		switch dir {
		case "example", "examples", "_examples":
			return true
		}
	}
	return false
}

// isTool reports whether the program is one that reads its command line itself.
func (c *checker) isTool(file *ast.File) bool {
	if c.pass.Pkg.Name() != "main" {
		return false
	}
	for _, imp := range file.Imports {
		switch p, _ := strconv.Unquote(imp.Path.Value); p {
		case "flag", "github.com/spf13/pflag":
			return true
		}
	}
	return false
}

// serves reports whether a file runs a server, whose standard output is its log.
func (c *checker) serves(file *ast.File) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && !found {
			if fn, ok := c.info.Uses[sel.Sel].(*types.Func); ok && fn.Pkg() != nil {
				found = startsServer(fn)
			}
		}
		return !found
	})
	return found
}

// startsServer goes by the names that servers' functions have everywhere.
func startsServer(fn *types.Func) bool {
	switch name := fn.Name(); {
	case strings.HasPrefix(name, "ListenAndServe"), strings.HasPrefix(name, "Serve"):
		return true
	case name == "Run" || name == "RunTLS" || name == "Start" || name == "StartTLS" || name == "Listen" || name == "HandleFunc" || name == "Handle":
		switch base := path.Base(fn.Pkg().Path()); base {
		case "http", "gin", "mux", "httprouter":
			return true
		case "v2", "v3", "v4", "v5":
			return strings.Contains(fn.Pkg().Path(), "/echo/") || strings.Contains(fn.Pkg().Path(), "/fiber/") || strings.Contains(fn.Pkg().Path(), "/chi/")
		}
	}
	return false
}

// isAlone reports whether a print shows one value and no words with it, as for
// another program to read.
func isAlone(call *ast.CallExpr, info *types.Info) bool {
	shown := 0
	for _, a := range call.Args {
		tv := info.Types[a]
		switch {
		case tv.Value == nil:
			if t := tv.Type; t != nil && types.Implements(t, writer) {
				continue
			}
			shown++
		case strings.Trim(strings.Trim(tv.Value.ExactString(), `"`), "%svq\\n ") != "":
			return false
		}
	}
	return shown == 1
}

// writer is io.Writer.
var writer = types.NewInterfaceType([]*types.Func{
	types.NewFunc(0, nil, "Write", types.NewSignatureType(nil, nil, nil,
		types.NewTuple(types.NewVar(0, nil, "p", types.NewSlice(types.Typ[types.Byte]))),
		types.NewTuple(types.NewVar(0, nil, "n", types.Typ[types.Int]), types.NewVar(0, nil, "err", types.Universe.Lookup("error").Type())), false)),
}, nil).Complete()
