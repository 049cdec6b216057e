package plugin

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// runAdapted runs analyzers on two files, after they were adapted.
func runAdapted(t *testing.T, runs ...func(*analysis.Pass) (any, error)) []analysis.Diagnostic {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range []string{"a.go", "b.go"} {
		f, err := parser.ParseFile(fset, name, "package p\n\nvar _ = 1\n", 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	var as []*analysis.Analyzer
	for i, run := range runs {
		as = append(as, &analysis.Analyzer{Name: "loud" + string(rune('a'+i)), Doc: "loud", Run: run})
	}
	adapted := adapt(as)
	if err := analysis.Validate(adapted); err != nil {
		t.Fatal(err)
	}
	var got []analysis.Diagnostic
	results := map[*analysis.Analyzer]any{}
	for _, a := range adapted {
		result, err := a.Run(&analysis.Pass{
			Analyzer: a, Fset: fset, Files: files, Pkg: types.NewPackage("example.com/p", "p"), ResultOf: results,
			Report: func(d analysis.Diagnostic) { got = append(got, d) },
		})
		if err != nil {
			t.Errorf("error %v", err)
		}
		results[a] = result
	}
	return got
}

// fix replaces some bytes of files by a text.
func fix(text string, start, end token.Pos, files ...*ast.File) analysis.SuggestedFix {
	f := analysis.SuggestedFix{Message: text}
	for _, file := range files {
		f.TextEdits = append(f.TextEdits, analysis.TextEdit{Pos: file.FileStart + start, End: file.FileStart + end, NewText: []byte(text)})
	}
	return f
}

func TestAdapt(t *testing.T) {
	report := func(pass *analysis.Pass, message string, fixes ...analysis.SuggestedFix) {
		pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Message: message, SuggestedFixes: fixes,
			Related: []analysis.RelatedInformation{{Pos: pass.Files[1].Package, Message: "here"}}})
	}
	got := runAdapted(t, func(pass *analysis.Pass) (any, error) {
		a, b := pass.Files[0], pass.Files[1]
		report(pass, "two fixes", fix("first", 0, 4, a), fix("second", 0, 4, a))
		report(pass, "two files", fix("both", 5, 6, a, b))
		report(pass, "no fix")
		report(pass, "no fix left", analysis.SuggestedFix{Message: "nothing"})
		report(pass, "overlap", fix("overlap", 3, 5, a))
		report(pass, "beside", fix("beside", 4, 6, a))
		return nil, nil
	}, func(pass *analysis.Pass) (any, error) {
		a := pass.Files[0]
		report(pass, "overlap of another", fix("another", 3, 4, a))
		report(pass, "same", fix("beside", 4, 6, a))
		report(pass, "insertion", fix("inserted", 6, 6, a))
		report(pass, "insertion beside", fix("inserted too", 6, 6, a))
		report(pass, "insertion within", fix("inserted", 5, 5, a))
		return nil, nil
	})
	want := []string{
		"two fixes: first", "two files", "no fix", "no fix left: nothing", "overlap", "beside: beside",
		"overlap of another", "same: beside", "insertion: inserted", "insertion beside: inserted too", "insertion within",
	}
	var have []string
	for _, d := range got {
		text := d.Message
		for _, f := range d.SuggestedFixes {
			text += ": " + f.Message
		}
		if d.Related != nil {
			t.Errorf("%s: has related information", d.Message)
		}
		have = append(have, text)
	}
	if !slices.Equal(have, want) {
		t.Errorf("got  %q\nwant %q", have, want)
	}
}

func TestFailure(t *testing.T) {
	const before, after = "internal error, package example.com/p is not checked: ", "; please report it at https://github.com/koywe/koywelint/issues"
	tests := []struct {
		name string
		run  func(*analysis.Pass) (any, error)
		want string
	}{
		{"error", func(*analysis.Pass) (any, error) { return nil, errors.New("no luck") }, "no luck"},
		{"run-time error", func(pass *analysis.Pass) (any, error) { return pass.Files[len(pass.Files)], nil },
			"runtime error: index out of range [2] with length 2 (plugin/adapt_test.go:"},
		{"text", func(*analysis.Pass) (any, error) { panic("hunter2") }, "panic with a string (plugin/adapt_test.go:"},
	}
	for _, tt := range tests {
		calm := func(pass *analysis.Pass) (any, error) {
			pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Message: "still there"})
			return nil, nil
		}
		got := runAdapted(t, tt.run, calm)
		if len(got) != 2 || !strings.HasPrefix(got[0].Message, before+tt.want) || !strings.HasSuffix(got[0].Message, after) || got[1].Message != "still there" {
			t.Errorf("%s: got %+v", tt.name, got)
		}
	}
}
