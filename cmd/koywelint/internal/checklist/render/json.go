package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/koywe/koywelint/analyzers"
	"github.com/koywe/koywelint/cmd/koywelint/internal/checklist"
)

// JSON writes a report for programs; schema.json describes it.
func JSON(w io.Writer, r *checklist.Report, _ Options) error { return writeJSON(w, r) }

// writeJSON writes a value in which no character acts on a terminal.
func writeJSON(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	var out bytes.Buffer
	for _, r := range buf.String() {
		switch {
		case r < utf8.RuneSelf || !hidden(r): // the encoder has escaped those below
			out.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Read reads a report that was written as JSON.
func Read(data []byte) (*checklist.Report, error) {
	var version struct{ Version int }
	if err := json.Unmarshal(data, &version); err != nil {
		return nil, fmt.Errorf("no report of koywelint checklist -format json: %w", err)
	}
	switch v := version.Version; {
	case v == 0:
		return nil, errors.New("no report of koywelint checklist -format json: it has no version")
	case v != checklist.SchemaVersion:
		return nil, fmt.Errorf("a report of version %d; this koywelint reads version %d", v, checklist.SchemaVersion)
	}
	r := new(checklist.Report)
	if err := json.Unmarshal(data, r); err != nil {
		return nil, fmt.Errorf("no report of koywelint checklist -format json: %w", err)
	}
	if _, err := time.Parse(checklist.DateFormat, r.Date); err != nil {
		return nil, fmt.Errorf("no report of koywelint checklist -format json: %q is no date", r.Date)
	}
	if got, want := len(r.Lines), len(analyzers.Items()); got != want {
		return nil, fmt.Errorf("no report of koywelint checklist -format json: it has %d lines, not %d", got, want)
	}
	return r, nil
}
