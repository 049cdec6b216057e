package goplsbuild

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"path/filepath"
)

// An output is a file that is replaced at once when all is ready.
type output struct {
	path string
	temp string // in the same folder
}

// newOutput refuses to replace what is no Go program.
func newOutput(name string) (*output, error) {
	path, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil {
		if info.IsDir() {
			return nil, fmt.Errorf("%s is a folder; name a file", name)
		}
		if _, err := buildinfo.ReadFile(path); err != nil {
			return nil, fmt.Errorf("%s is there, and is no Go program: it is not replaced", name)
		}
		// Keep links.
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, err
	}
	// Windows runs only what ends in .exe.
	f, err := os.CreateTemp(filepath.Dir(path), ".koywelint-gopls-*.exe")
	if err != nil {
		return nil, err
	}
	return &output{path, f.Name()}, f.Close()
}

func (o *output) commit() error {
	if err := os.Rename(o.temp, o.path); err != nil {
		return fmt.Errorf("%w (does an editor still run the old one?)", err)
	}
	return nil
}

// discard removes what commit has not put in place.
func (o *output) discard() { os.Remove(o.temp) }
