package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReplaceFile holds that a file is replaced where it really is, with its
// mode, and left alone with a message that names it where that is impossible.
func TestReplaceFile(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	edit(t, "real/file", "old")
	edit(t, "script", "old")
	edit(t, "kept", "old")
	for name, mode := range map[string]fs.FileMode{"script": 0o755, "kept": 0o444} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join("real", "file"), "link"); err != nil {
		t.Skip(err)
	}
	tests := []struct {
		name string // the file to write
		file string // where the text is then to be
		text string
		mode fs.FileMode
		err  string
	}{
		{name: "new", file: "new", text: "new", mode: 0o644},
		{name: "script", file: "script", text: "new", mode: 0o755},
		{name: "link", file: "real/file", text: "new"},
		{name: "kept", file: "kept", text: "old", mode: 0o444, err: "kept cannot be written: it is read-only"},
		{name: os.DevNull},
		{name: "nosuch/file", err: "nosuch/file cannot be written: no such file or directory"},
		{name: "real", err: "real cannot be written: is a directory"},
	}
	for _, test := range tests {
		err := replaceFile(test.name, []byte("new"))
		if got := errorText(err); got != test.err {
			t.Errorf("%s: error %q, want %q", test.name, got, test.err)
		}
		if test.file == "" {
			continue
		}
		data, err := os.ReadFile(test.file)
		if err != nil || string(data) != test.text {
			t.Errorf("%s: %s holds %q, want %q (%v)", test.name, test.file, data, test.text, err)
		}
		if info, err := os.Stat(test.file); err != nil || test.mode != 0 && info.Mode().Perm() != test.mode {
			t.Errorf("%s: %s has mode %v, want %v (%v)", test.name, test.file, info.Mode(), test.mode, err)
		}
	}
	if info, err := os.Lstat("link"); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone (%v)", err)
	}
	if left, _ := filepath.Glob(".koywelint-*"); left != nil {
		t.Errorf("left behind: %s", left)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestFixLeavesReadOnlyFiles holds that -fix writes nothing at all if one of
// the files is read-only.
func TestFixLeavesReadOnlyFiles(t *testing.T) {
	dir := write(t, "pay")
	const second = "package audit\n\nimport \"log\"\n\nfunc Sent(email string) { log.Print(email) }\n"
	edit(t, filepath.Join(dir, "audit", "sent.go"), second)
	if err := os.Chmod(filepath.Join(dir, "audit", "sent.go"), 0o444); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(dir, "audit", "audit.go"))
	if err != nil {
		t.Fatal(err)
	}
	r := execute(t, dir, program, "-fix", "-piilog", "./audit")
	if r.status != failed || !strings.Contains(r.stderr, "nothing is written: audit/sent.go: it is read-only") {
		t.Errorf("status %d, want %d and the name of the file\n%s", r.status, failed, r.stderr)
	}
	for name, want := range map[string]string{"audit.go": string(before), "sent.go": second} {
		if data, err := os.ReadFile(filepath.Join(dir, "audit", name)); err != nil || string(data) != want {
			t.Errorf("%s has changed (%v):\n%s", name, err, data)
		}
	}
}
