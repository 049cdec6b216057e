package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/koywe/koywelint/cmd/koywelint/internal/goplsbuild"
)

// gopls builds a gopls with the checks linked in and prints its file.
func gopls(args []string) int {
	o := goplsbuild.Options{Log: os.Stderr}
	set := flag.NewFlagSet("koywelint gopls", flag.ContinueOnError)
	set.SetOutput(io.Discard) // misuse reports errors
	set.StringVar(&o.Version, "version", "", "build this `version` of gopls (default the newest that the local Go can build)")
	set.StringVar(&o.Output, "o", "", "write this `file` (default koywelint-gopls where go install puts programs)")
	set.StringVar(&o.Replace, "replace", "", "link the koywelint in this `folder` in (default the version that is running)")
	switch err := set.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		goplsUsage(os.Stdout, set)
		return clean
	case err != nil:
		return misuseOf("help gopls", err)
	case set.NArg() > 0:
		return misuseOf("help gopls", fmt.Errorf("gopls takes no arguments, but there is %q", set.Arg(0)))
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	file, err := goplsbuild.Build(ctx, o)
	switch {
	case errors.As(err, new(goplsbuild.VersionError)):
		return misuseOf("help gopls", err)
	case err != nil:
		return fail(err)
	}
	fmt.Println(file)
	return clean
}

func goplsUsage(w io.Writer, set *flag.FlagSet) {
	fmt.Fprint(w, `Usage: koywelint gopls [-version version] [-o file] [-replace folder]

Builds a gopls, the language server for Go, that reports the findings of
koywelint while you type, with their fixes. Prints the file to name in the
settings of the editor. The first time takes some minutes.

Versions of gopls:

`)
	goplsbuild.WriteVersions(w)
	fmt.Fprint(w, "\nFlags:\n\n")
	set.SetOutput(w)
	set.PrintDefaults()
}
