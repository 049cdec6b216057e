package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"
)

// An editor is as much of an LSP client as these tests take. Source:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
type editor struct {
	t        *testing.T
	settings map[string]any // of gopls
	in       io.Writer

	mu        sync.Mutex
	lastID    int
	replies   map[int]chan message
	published map[string]published // by URI
	news      chan struct{}        // gets an item after a publication
}

type message struct {
	ID     any             `json:"id,omitempty"`
	Method string          `json:"method,omitempty"`
	Params json.RawMessage `json:"params,omitempty"`
	Result json.RawMessage `json:"result,omitempty"`
	Error  json.RawMessage `json:"error,omitempty"`
}

type published struct {
	URI         string
	Version     int
	Diagnostics []diagnostic
}

type diagnostic struct {
	Range              span                  `json:"range"`
	Severity           int                   `json:"severity"`
	Code               any                   `json:"code,omitempty"`
	CodeDescription    struct{ Href string } `json:"codeDescription"`
	Source             string                `json:"source"`
	Message            string                `json:"message"`
	RelatedInformation []struct {
		Location struct {
			URI   string `json:"uri"`
			Range span   `json:"range"`
		} `json:"location"`
		Message string `json:"message"`
	} `json:"relatedInformation,omitempty"`
	Data json.RawMessage `json:"data,omitempty"`
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

// A position counts lines from 0, and in a line units of UTF-16.
type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type textEdit struct {
	Range   span
	NewText string
}

type action struct {
	Title string
	Kind  string
	Edit  *struct {
		DocumentChanges []struct {
			TextDocument *struct{ URI string }
			Edits        []textEdit
		}
	}
}

type object = map[string]any

// startEditor starts gopls in the folder of a module.
func startEditor(t *testing.T, dir string, settings map[string]any) *editor {
	t.Helper()
	cmd := exec.Command(gopls)
	cmd.Dir = dir
	cmd.Env = environment(dir)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	e := &editor{
		t: t, settings: settings, in: in,
		replies:   make(map[int]chan message),
		published: make(map[string]published),
		news:      make(chan struct{}, 1),
	}
	var reading sync.WaitGroup
	reading.Go(func() { e.read(bufio.NewReader(out)) })
	t.Cleanup(func() {
		e.request("shutdown", nil)
		e.notify("exit", nil)
		reading.Wait()
		if err := cmd.Wait(); err != nil || t.Failed() {
			t.Errorf("gopls: %v\n%s", err, &stderr)
		}
	})
	e.request("initialize", object{
		"processId":        nil,
		"rootUri":          uri(dir),
		"workspaceFolders": []object{{"uri": uri(dir), "name": filepath.Base(dir)}},
		"capabilities": object{
			"workspace": object{"configuration": true, "workspaceEdit": object{"documentChanges": true}},
			"textDocument": object{
				"publishDiagnostics": object{"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true},
				"codeAction": object{
					"codeActionLiteralSupport": object{"codeActionKind": object{"valueSet": []string{"quickfix", "source.fixAll"}}},
				},
			},
		},
	})
	e.notify("initialized", object{})
	return e
}

// read takes what the server sends until it ends.
func (e *editor) read(out *bufio.Reader) {
	for {
		header, err := textproto.NewReader(out).ReadMIMEHeader()
		if err != nil {
			return
		}
		length, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			return
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(out, body); err != nil {
			return
		}
		var m message
		if err := json.Unmarshal(body, &m); err != nil {
			e.t.Errorf("gopls sends %v: %s", err, body)
			return
		}
		switch {
		case m.Method == "textDocument/publishDiagnostics":
			var p published
			if err := json.Unmarshal(m.Params, &p); err != nil {
				e.t.Errorf("%v: %s", err, m.Params)
			}
			e.mu.Lock()
			e.published[p.URI] = p
			e.mu.Unlock()
			select {
			case e.news <- struct{}{}:
			default:
			}
		case m.Method == "workspace/configuration":
			e.send(object{"id": m.ID, "result": []any{e.settings}})
		case m.Method != "" && m.ID != nil:
			e.send(object{"id": m.ID, "result": nil})
		case m.Method == "":
			id, _ := m.ID.(float64)
			e.mu.Lock()
			reply := e.replies[int(id)]
			e.mu.Unlock()
			reply <- m
		}
	}
}

func (e *editor) send(m object) {
	m["jsonrpc"] = "2.0"
	body, err := json.Marshal(m)
	if err != nil {
		panic(err)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
}

func (e *editor) notify(method string, params any) {
	e.send(object{"method": method, "params": params})
}

const patience = 5 * time.Minute

func (e *editor) request(method string, params any) json.RawMessage {
	e.t.Helper()
	reply := make(chan message, 1)
	e.mu.Lock()
	e.lastID++
	id := e.lastID
	e.replies[id] = reply
	e.mu.Unlock()
	e.send(object{"id": id, "method": method, "params": params})
	select {
	case m := <-reply:
		if m.Error != nil {
			e.t.Fatalf("%s: %s", method, m.Error)
		}
		return m.Result
	case <-time.After(patience):
		e.t.Fatalf("%s: no reply in %v", method, patience)
	}
	return nil
}

// A buffer is an open file, as it is in the editor.
type buffer struct {
	e       *editor
	name    string
	text    string
	version int
}

// open opens a file with a text that is not saved.
func (e *editor) open(name, text string) *buffer {
	b := &buffer{e, name, text, 1}
	e.notify("textDocument/didOpen", object{
		"textDocument": object{"uri": uri(name), "languageId": "go", "version": b.version, "text": text},
	})
	return b
}

func (b *buffer) change(text string) {
	b.version++
	b.text = text
	b.e.notify("textDocument/didChange", object{
		"textDocument":   object{"uri": uri(b.name), "version": b.version},
		"contentChanges": []object{{"text": text}},
	})
}

// diagnostics waits until what is published for the text as it is now
// satisfies ready, and returns it.
func (b *buffer) diagnostics(ready func([]diagnostic) bool) []diagnostic {
	b.e.t.Helper()
	timeout := time.After(patience)
	for {
		b.e.mu.Lock()
		p := b.e.published[uri(b.name)]
		b.e.mu.Unlock()
		if p.Version == b.version && ready(p.Diagnostics) {
			return p.Diagnostics
		}
		select {
		case <-b.e.news:
		case <-timeout:
			b.e.t.Fatalf("%s, version %d: no such diagnostics in %v, but %+v", b.name, b.version, patience, p)
		}
	}
}

// fixes returns the actions that are offered for a diagnostic.
func (b *buffer) fixes(d diagnostic) []action {
	b.e.t.Helper()
	result := b.e.request("textDocument/codeAction", object{
		"textDocument": object{"uri": uri(b.name)},
		"range":        d.Range,
		"context":      object{"diagnostics": []diagnostic{d}, "only": []string{"quickfix"}},
	})
	var actions []action
	if err := json.Unmarshal(result, &actions); err != nil {
		b.e.t.Fatalf("%v: %s", err, result)
	}
	return actions
}

// apply does what an action says, to the buffer alone.
func (b *buffer) apply(a action) {
	b.e.t.Helper()
	if a.Edit == nil || len(a.Edit.DocumentChanges) != 1 || a.Edit.DocumentChanges[0].TextDocument.URI != uri(b.name) {
		b.e.t.Fatalf("%q does not edit this file alone: %+v", a.Title, a)
	}
	text := b.text
	edits := a.Edit.DocumentChanges[0].Edits
	slices.SortStableFunc(edits, func(x, y textEdit) int { return b.offset(y.Range.Start) - b.offset(x.Range.Start) })
	for _, edit := range edits {
		text = text[:b.offset(edit.Range.Start)] + edit.NewText + text[b.offset(edit.Range.End):]
	}
	b.change(text)
}

// offset returns the number of bytes before a position.
func (b *buffer) offset(p position) int {
	offset := 0
	for range p.Line {
		offset += strings.IndexByte(b.text[offset:], '\n') + 1
	}
	for units := 0; units < p.Character; {
		r, size := utf8.DecodeRuneInString(b.text[offset:])
		offset += size
		units++
		if r > 0xFFFF {
			units++
		}
	}
	return offset
}

func uri(name string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(name)}).String()
}
