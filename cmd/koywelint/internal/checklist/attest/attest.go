// Package attest reads what named persons vouch for: the lines of the
// checklist that code cannot prove.
package attest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/koywe/koywelint/analyzers"
)

// Name is that of the file, at the root of the module.
const Name = ".koywe-checklist.yml"

// DateFormat is how dates are written: 2026-11-25.
const DateFormat = time.DateOnly

// An Attestation is the word of a person that a line of the checklist is kept.
type Attestation struct {
	Line    analyzers.Item
	Who     string
	Date    time.Time
	Expires time.Time // the last day on which it holds
	Link    string    // http or https, or empty
	Note    string

	File        string // where it stands
	Row, Column int    // of its first key
	ExpiresAt   Position
}

// A Position is a line and a column in the file, both from 1.
type Position struct{ Row, Column int }

// Expired reports whether the attestation no longer holds on a day.
func (a *Attestation) Expired(day time.Time) bool { return day.After(a.Expires) }

// Errors is all that is wrong with a file, in its order.
type Errors []error

func (e Errors) Error() string { return errors.Join(e...).Error() }

// Parse reads the file. Each of its errors starts with file:line:column. The
// file that is given is only used for these and for Attestation.File.
func Parse(file string, data []byte, today time.Time) ([]Attestation, error) {
	p := &parser{file: file, today: today, first: make(map[analyzers.Item]*yaml.Node)}
	if err := p.document(data); err != nil {
		return nil, Errors{err}
	}
	if len(p.errs) > 0 {
		return nil, p.errs
	}
	return p.all, nil
}

type parser struct {
	file  string
	today time.Time
	all   []Attestation
	first map[analyzers.Item]*yaml.Node
	errs  Errors
}

func (p *parser) errorf(n *yaml.Node, format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%s:%d:%d: %s", p.file, n.Line, n.Column, fmt.Sprintf(format, args...)))
}

// document reads the whole file. It returns an error if that is no YAML, and
// otherwise collects what is wrong.
func (p *parser) document(data []byte) error {
	if !utf8.Valid(data) {
		return fmt.Errorf("%s:1:1: not in UTF-8", p.file)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	switch err := dec.Decode(&doc); {
	case err == io.EOF:
		return nil // nothing but comments
	case err != nil:
		return p.syntax(err)
	}
	switch err := dec.Decode(&more); {
	case err == nil:
		p.errorf(&more, "a second document; put all attestations into one")
	case err != io.EOF:
		return p.syntax(err)
	}
	if len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return nil
	}
	for key, value := range p.fields(doc.Content[0], "the file", "attestations") {
		if key == "attestations" && !isNull(value) {
			p.list(value)
		}
	}
	return nil
}

var syntaxRE = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntax gives an error of the YAML reader, which knows no more than the line,
// the form of the others.
func (p *parser) syntax(err error) error {
	m := syntaxRE.FindStringSubmatch(err.Error())
	line, text := "1", err.Error()
	if m != nil {
		text = text[len(m[0]):]
		if m[1] != "" {
			line = m[1]
		}
	}
	return fmt.Errorf("%s:%s:1: %s", p.file, line, strings.ReplaceAll(text, "\n", " "))
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func (p *parser) list(n *yaml.Node) {
	if n.Kind != yaml.SequenceNode {
		p.errorf(n, "attestations must be a list, with a dash before each")
		return
	}
	for _, entry := range n.Content {
		p.entry(entry)
	}
}

// fields returns the values of a mapping by key, in the order of the keys.
// What is no mapping, no known key, or a key a second time, is an error.
func (p *parser) fields(n *yaml.Node, what string, known ...string) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if n.Kind != yaml.MappingNode {
			p.errorf(n, "%s must hold keys and values: %s", what, strings.Join(known, ", "))
			return
		}
		seen := make(map[string]int)
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			switch {
			case key.Kind != yaml.ScalarNode || !slices.Contains(known, key.Value):
				p.errorf(key, "unknown key %s; known are %s", quote(key.Value), strings.Join(known, ", "))
				continue
			case seen[key.Value] > 0:
				p.errorf(key, "the key %s stands in line %d, too", key.Value, seen[key.Value])
				continue
			}
			seen[key.Value] = key.Line
			if !yield(key.Value, value) {
				return
			}
		}
	}
}

func (p *parser) entry(n *yaml.Node) {
	before := len(p.errs)
	a := Attestation{File: p.file, Row: n.Line, Column: n.Column}
	has := make(map[string]*yaml.Node)
	for key, value := range p.fields(n, "an attestation", "line", "who", "date", "expires", "link", "note") {
		has[key] = value
		text, ok := p.text(key, value)
		if !ok {
			continue
		}
		switch key {
		case "line":
			a.Line = p.item(value, text)
		case "who":
			a.Who = text
		case "date":
			a.Date = p.date(key, value, text)
		case "expires":
			a.Expires = p.date(key, value, text)
			a.ExpiresAt = Position{value.Line, value.Column}
		case "link":
			a.Link = p.link(value, text)
		case "note":
			a.Note = text
		}
	}
	if n.Kind != yaml.MappingNode {
		return
	}
	for _, key := range []string{"line", "who", "date", "expires"} {
		if has[key] == nil {
			p.errorf(n, "the attestation has no %q", key)
		}
	}
	if !a.Date.IsZero() && a.Date.After(p.today) {
		p.errorf(has["date"], "date %s is in the future; today is %s", a.Date.Format(DateFormat), p.today.Format(DateFormat))
	}
	if !a.Date.IsZero() && !a.Expires.IsZero() && a.Expires.Before(a.Date) {
		p.errorf(has["expires"], "expires %s is before date %s", a.Expires.Format(DateFormat), a.Date.Format(DateFormat))
	}
	if a.Line != 0 {
		if first := p.first[a.Line]; first != nil {
			p.errorf(has["line"], "line %d is attested in line %d, too", a.Line, first.Line)
		} else {
			p.first[a.Line] = has["line"]
		}
	}
	if len(p.errs) == before {
		p.all = append(p.all, a)
	}
}

// text returns a plain value, in one line and without blanks around it.
func (p *parser) text(key string, n *yaml.Node) (string, bool) {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		p.errorf(n, "%s: anchors and aliases are not read; write the value", key)
		return "", false
	case n.Kind != yaml.ScalarNode:
		p.errorf(n, "%s must be one value", key)
		return "", false
	}
	text := strings.Join(strings.Fields(n.Value), " ")
	if text == "" || isNull(n) {
		p.errorf(n, "%s is empty", key)
		return "", false
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
		p.errorf(n, "%s holds a character that cannot be seen: %s", key, quote(text))
		return "", false
	}
	return text, true
}

func (p *parser) item(n *yaml.Node, text string) analyzers.Item {
	last := len(analyzers.Items())
	i, err := strconv.Atoi(text)
	if err != nil || i < 1 || i > last {
		p.errorf(n, "no line %s; the lines of the checklist are 1 to %d", quote(text), last)
		return 0
	}
	return analyzers.Item(i)
}

func (p *parser) date(key string, n *yaml.Node, text string) time.Time {
	t, err := time.Parse(DateFormat, text)
	if err != nil {
		p.errorf(n, "%s %s is no date; write year-month-day, such as %s", key, quote(text), p.today.Format(DateFormat))
		return time.Time{}
	}
	return t
}

func (p *parser) link(n *yaml.Node, text string) string {
	u, err := url.Parse(text)
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		p.errorf(n, "link is no address that starts with https://")
	case u.User != nil:
		p.errorf(n, "link holds a user name or password; take it out")
	default:
		return text
	}
	return ""
}

// quote shows a value that may be anything, and not too much of it.
func quote(s string) string {
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return strconv.Quote(s)
}
