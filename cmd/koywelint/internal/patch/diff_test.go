package patch

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// FuzzDiff holds that the changes lead from the one text to the other, and
// that all lines outside of them are equal. A byte stands for one of few lines.
func FuzzDiff(f *testing.F) {
	f.Add("abc", "acd")
	f.Add("", "x")
	f.Add("xy", "")
	f.Add("aaba", "baaab")
	f.Fuzz(func(t *testing.T, before, after string) {
		if len(before) > 64 || len(after) > 64 {
			return
		}
		toLines := func(s string) (lines []string) {
			for _, c := range []byte(s) {
				lines = append(lines, string('a'+rune(c%4))+"\n")
			}
			return lines
		}
		a, b := toLines(before), toLines(after)
		var got []string
		at, atB := 0, 0
		for _, c := range edits(a, b) {
			if c.a0 < at || c.b0 < atB || c.a1 < c.a0 || c.b1 < c.b0 || !slices.Equal(a[at:c.a0], b[atB:c.b0]) {
				t.Fatalf("change %v after %d, %d", c, at, atB)
			}
			got = append(append(got, a[at:c.a0]...), b[c.b0:c.b1]...)
			at, atB = c.a1, c.b1
		}
		if got = append(got, a[at:]...); !slices.Equal(got, b) {
			t.Fatalf("got %q, want %q", got, b)
		}
		for _, h := range hunks(edits(a, b)) {
			h.write(new(bytes.Buffer), a, b)
		}
	})
}

func TestDiffIsReadByPatch(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("no git to read the difference: ", err)
	}
	var before []string
	for i := range 40 {
		before = append(before, strings.Repeat("x", i)+"\n")
	}
	after := slices.Clone(before)
	after[3] = "three\n"
	after = slices.Delete(after, 20, 22)
	after = append(after, "last, without an end")
	dir := t.TempDir()
	file := filepath.Join(dir, "f.go")
	if err := os.WriteFile(file, []byte(strings.Join(before, "")), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(git, "apply", "-p0", "-")
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader(string(Diff("f.go", []byte(strings.Join(before, "")), []byte(strings.Join(after, "")))))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if got, _ := os.ReadFile(file); string(got) != strings.Join(after, "") {
		t.Errorf("got\n%s", got)
	}
}
