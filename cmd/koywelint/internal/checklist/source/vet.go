package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// vetDiagnostic is a diagnostic as package unitchecker prints it.
type vetDiagnostic struct {
	Posn    string `json:"posn"`
	End     string `json:"end"`
	Message string `json:"message"`
	Related []struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	} `json:"related"`
}

// Vet reads the findings in what "go vet -vettool=koywelint -json" prints: for
// each package an object {package: {check: [diagnostics] or {error}}}. Before
// an object may stand a line "# package". Any other line is one of the go
// command's errors, which leave packages out. All of this came on standard
// error before the objects moved to standard output, so a report may hold both.
func Vet(data []byte, m Module) (*Result, error) {
	r := new(Result)
	for len(bytes.TrimSpace(data)) > 0 {
		if line := nextLine(data); !bytes.HasPrefix(bytes.TrimSpace(line), []byte("{")) {
			data = data[len(line):]
			if text := strings.TrimSpace(string(line)); text != "" && !strings.HasPrefix(text, "# ") {
				r.gap(m.shorten(text))
			}
			continue
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		var object map[string]map[string]json.RawMessage
		switch err := dec.Decode(&object); {
		case errors.Is(err, io.ErrUnexpectedEOF):
			r.gap("the report of go vet is cut: its end is missing")
			data = nil
			continue
		case err != nil:
			return nil, fmt.Errorf("no report of go vet -json: %w", err)
		}
		data = data[dec.InputOffset():]
		r.Packages++
		if err := r.vetPackages(object, m); err != nil {
			return nil, err
		}
	}
	if r.Packages == 0 {
		r.gap("the report of go vet names no package")
	}
	return r, nil
}

// nextLine returns the first line with its end.
func nextLine(data []byte) []byte {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return data[:i+1]
	}
	return data
}

func (r *Result) vetPackages(object map[string]map[string]json.RawMessage, m Module) error {
	for _, pkg := range slices.Sorted(maps.Keys(object)) {
		for _, check := range slices.Sorted(maps.Keys(object[pkg])) {
			if err := r.vetCheck(pkg, check, object[pkg][check], m); err != nil {
				return fmt.Errorf("no report of go vet -json: %s: %s: %w", pkg, check, err)
			}
		}
	}
	return nil
}

func (r *Result) vetCheck(pkg, check string, raw json.RawMessage, m Module) error {
	if bytes.HasPrefix(raw, []byte("{")) {
		var failure struct {
			Error string `json:"error"`
		}
		if err := json.Unmarshal(raw, &failure); err != nil {
			return err
		}
		gap := checklist.Gap{Text: fmt.Sprintf("%s failed on %s: %s", check, pkg, m.shorten(failure.Error))}
		if known(check) {
			gap.Check = check
		}
		r.Gaps = append(r.Gaps, gap)
		return nil
	}
	if !known(check) {
		return nil // of another tool: go vet's own checks report beside it
	}
	var diags []vetDiagnostic
	if err := json.Unmarshal(raw, &diags); err != nil {
		return err
	}
	for _, d := range diags {
		place, err := vetPlace(d.Posn, d.End, m)
		if err != nil {
			return err
		}
		if d.Message == "" {
			return fmt.Errorf("%s: a finding without a message", d.Posn)
		}
		f := checklist.Finding{Place: place, Check: check, Message: bare(d.Message, check)}
		for _, rel := range d.Related {
			place, err := vetPlace(rel.Posn, rel.End, m)
			if err != nil {
				return err
			}
			f.Related = append(f.Related, checklist.Step{Place: place, Message: rel.Message})
		}
		r.Findings = append(r.Findings, f)
	}
	return nil
}

func vetPlace(posn, end string, m Module) (checklist.Place, error) {
	file, line, column, ok := splitPosn(posn)
	if !ok {
		return checklist.Place{}, fmt.Errorf("%q is no place in a file", posn)
	}
	p := checklist.Place{File: m.Rel(file), Line: line, Column: column}
	if f, l, c, ok := splitPosn(end); ok && f == file && (l > line || l == line && c >= column) {
		p.EndLine, p.EndColumn = l, c
	}
	return p, nil
}

// splitPosn takes file:line:column apart, or file:line.
func splitPosn(posn string) (file string, line, column int, ok bool) {
	file, last, ok := cutNumber(posn)
	if !ok || file == "" {
		return "", 0, 0, false
	}
	if rest, n, ok := cutNumber(file); ok && rest != "" {
		return rest, n, last, true
	}
	return file, last, 0, true
}

func cutNumber(s string) (rest string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	if err != nil || n < 1 {
		return s, 0, false
	}
	return s[:i], n, true
}
