package render

import "strings"

// columns counts columns in characters. Go's tools count bytes.
type columns struct {
	read  func(string) ([]byte, error) // nil if there is no source to look at
	lines map[string][]string          // of the files read so far
}

// characters turns a column, counted from 1 in bytes, into one counted in
// characters. Where the source is not to be had, it stays as it is.
func (c *columns) characters(file string, line, column int) int {
	if column < 2 || c.read == nil {
		return column
	}
	lines, ok := c.lines[file]
	if !ok {
		if data, err := c.read(file); err == nil {
			lines = strings.Split(string(data), "\n")
		}
		if c.lines == nil {
			c.lines = make(map[string][]string)
		}
		c.lines[file] = lines
	}
	if line < 1 || line > len(lines) || column-1 > len(lines[line-1]) {
		return column
	}
	return len([]rune(lines[line-1][:column-1])) + 1
}
