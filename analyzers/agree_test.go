package analyzers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"text/template"
)

// TestAgree holds that what the fixes of timingcompare make of a function
// answers as the function did: both forms of each exported function of the
// package agree are run with many pairs of values.
func TestAgree(t *testing.T) {
	t.Parallel()
	src := filepath.Join(testdata(t), "src", "timingcompare", "agree", "agree.go")
	before, after := functions(t, src), functions(t, src+".golden")
	if len(before) < 20 {
		t.Fatalf("%d functions, want at least 20", len(before))
	}
	for name := range before {
		if after[name] == "" {
			t.Errorf("%s has no fixed form", name)
		}
	}
	dir := t.TempDir()
	for form, file := range map[string]string{"before": src, "after": src + ".golden"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, form, "agree.go"), string(text))
	}
	write(t, filepath.Join(dir, "go.mod"), "module agree\n\ngo 1.25.0\n")
	var main strings.Builder
	if err := agreeMain.Execute(&main, before); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "main.go"), main.String())
	cmd := exec.Command("go", "run", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GO111MODULE=on")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("go run: %v\n%s", err, out)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// functions returns the exported functions of a file that compare two values
// of one type, with that type.
func functions(t *testing.T, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(token.NewFileSet(), file, text, 0)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if ok && fn.Recv == nil && fn.Name.IsExported() {
			all[fn.Name.Name] = types.ExprString(fn.Type.Params.List[0].Type)
		}
	}
	return all
}

// agreeMain runs both forms with values that are equal, differ in their first
// or last byte, or differ in length, and with nil. It fails where the answers
// differ, and where a function always gives the same answer.
var agreeMain = template.Must(template.New("main").Parse(`package main

import (
	"fmt"
	"math/rand/v2"
	"os"

	after "agree/after"
	before "agree/before"
)

var failed bool

func check[T any](name string, f, g func(a, b T) bool, convert func([]byte) T) {
	r := rand.New(rand.NewPCG(1, 2))
	answers := make(map[bool]int)
	for range 4000 {
		a, b := pair(r)
		x, y := f(convert(a), convert(b)), g(convert(a), convert(b))
		answers[x]++
		if x != y {
			fmt.Printf("%s(%x, %x) is %t, and %t when fixed\n", name, a, b, x, y)
			failed = true
			return
		}
	}
	if len(answers) != 2 {
		fmt.Printf("%s always answers the same: %v\n", name, answers)
		failed = true
	}
}

func pair(r *rand.Rand) (a, b []byte) {
	if r.IntN(10) > 0 {
		a = make([]byte, r.IntN(12))
	}
	for i := range a {
		a[i] = byte('a' + r.IntN(30))
	}
	b = append([]byte(nil), a...)
	if len(a) == 0 && r.IntN(2) == 0 {
		b = []byte{}
	}
	switch n := len(b); r.IntN(5) {
	case 0:
		b = append(b, 'x')
	case 1:
		b = b[:n/2]
	case 2:
		if n > 0 {
			b[0] ^= 1
		}
	case 3:
		if n > 0 {
			b[n-1] ^= 1
		}
	}
	return a, b
}

func array(b []byte) (a [32]byte) {
	copy(a[:], b)
	return a
}

func main() {
	text := func(b []byte) string { return string(b) }
	same := func(b []byte) []byte { return b }
	_, _, _ = text, same, array
{{range $name, $type := .}}	check("{{$name}}", before.{{$name}}, after.{{$name}}, {{if eq $type "string"}}text{{else if eq $type "[]byte"}}same{{else}}array{{end}})
{{end}}	if failed {
		os.Exit(1)
	}
}
`))
