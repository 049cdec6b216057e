package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// replaceFile writes a file by way of a new one beside it, so that nobody ever
// reads half of it and nothing is lost if the disk is full. It follows links
// and keeps the mode. What is no regular file, such as /dev/stdout, is written
// to as it is. The error names the file.
func replaceFile(name string, data []byte) error {
	if err := writeAtOnce(name, data); err != nil {
		if path := new(fs.PathError); errors.As(err, &path) {
			err = path.Err // of a file whose name says nothing
		}
		return fmt.Errorf("%s cannot be written: %w", relative(name), err)
	}
	return nil
}

func writeAtOnce(name string, data []byte) error {
	mode := fs.FileMode(0o644)
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return os.WriteFile(name, data, 0o666)
		}
		mode = info.Mode().Perm()
		if err := writable(mode); err != nil {
			return err
		}
		if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".koywelint-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err := cmp.Or(err, tmp.Chmod(mode), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// writable is an error if a file of that mode has been made read-only: another
// one in its place would pass over that.
func writable(mode fs.FileMode) error {
	if mode&0o222 == 0 {
		return errors.New("it is read-only")
	}
	return nil
}
