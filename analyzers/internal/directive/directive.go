package directive

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// Verbs of the suite's own directives, and that of golangci-lint.
const (
	Ignore    = "ignore"
	Sensitive = "sensitive"
	Cleans    = "cleans"
	NoLint    = "nolint"
)

const prefix = "//koywelint:"

// A Directive is one comment that is addressed to the suite.
type Directive struct {
	Comment *ast.Comment
	Verb    string   // the word after the colon, or NoLint
	Args    string   // the text after the verb
	Names   []string // of Ignore and NoLint: the checks, lower case for NoLint; empty for a bare nolint
	Reason  string   // of Ignore: why
	Own     bool     // it has its line for itself

	// From and To are the first and last line that it speaks of, without
	// regard to //line comments.
	From, To int
}

// Covers reports whether a finding of the named check on the given line is
// suppressed by d.
func (d *Directive) Covers(check string, line int) bool {
	if line < d.From || line > d.To {
		return false
	}
	if d.Verb == Ignore {
		return d.Reason != "" && slices.Contains(d.Names, check)
	}
	return d.Silences("koywelint") || d.Silences(check) || d.Silences("koywelint-"+check)
}

// Silences reports whether d is a nolint comment that golangci-lint heeds for
// the linter of the given name.
func (d *Directive) Silences(linter string) bool {
	return d.Verb == NoLint && (len(d.Names) == 0 || slices.Contains(d.Names, "all") || slices.Contains(d.Names, linter))
}

// Parse returns the directives of a file in source order. The file must have
// been parsed with its comments.
func Parse(fset *token.FileSet, file *ast.File) []*Directive {
	var all []*Directive
	line := func(pos token.Pos) int { return fset.PositionFor(pos, false).Line }
	for _, group := range file.Comments {
		for _, c := range group.List {
			d := parseComment(c)
			if d == nil {
				continue
			}
			// Where the group stands is completed by place.
			d.From, d.To = line(c.Pos()), line(group.End())
			all = append(all, d)
		}
	}
	if all != nil {
		place(fset, file, all)
	}
	return all
}

func parseComment(c *ast.Comment) *Directive {
	if text, ok := strings.CutPrefix(c.Text, prefix); ok {
		// What follows another "//" is a remark about the directive.
		text, _, _ = strings.Cut(text, " //")
		verb, args, _ := strings.Cut(strings.TrimSpace(text), " ")
		d := &Directive{Comment: c, Verb: verb, Args: strings.TrimSpace(args)}
		if verb == Ignore {
			d.Names, d.Reason = cutList(d.Args)
		}
		return d
	}
	// golangci-lint accepts blanks after the slashes, and linters in any case.
	text, ok := strings.CutPrefix(c.Text, "//")
	if !ok {
		return nil
	}
	text, ok = strings.CutPrefix(strings.TrimLeft(text, "/ "), NoLint)
	if !ok || text != "" && text[0] != ':' && text[0] != ' ' {
		return nil
	}
	d := &Directive{Comment: c, Verb: NoLint}
	if list, ok := strings.CutPrefix(text, ":"); ok {
		list, _, _ = strings.Cut(list, "//")
		for name := range strings.SplitSeq(list, ",") {
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
				d.Names = append(d.Names, name)
			}
		}
	}
	return d
}

// cutList splits "a, b,c the rest" into its comma-separated words and the rest.
func cutList(text string) (words []string, rest string) {
	for text != "" {
		word, after, _ := strings.Cut(text, " ")
		after = strings.TrimSpace(after)
		more := strings.HasSuffix(word, ",") || strings.HasPrefix(after, ",")
		for w := range strings.SplitSeq(word, ",") {
			if w != "" {
				words = append(words, w)
			}
		}
		text = strings.TrimSpace(strings.TrimPrefix(after, ","))
		if !more {
			break
		}
	}
	return words, text
}

// place tells directives at the end of a line of code from those on a line of
// their own, and moves the latter to the line that they speak of.
func place(fset *token.FileSet, file *ast.File, all []*Directive) {
	first := make(map[int]token.Pos) // line of a directive -> start of the code on it
	column := make(map[int]int)      // line after an own-line nolint -> its column
	last := make(map[int]int)        // such a line -> last line of the node that starts there
	for _, d := range all {
		first[d.From] = token.NoPos
		if d.Verb == NoLint {
			column[d.To+1] = fset.PositionFor(d.Comment.Pos(), false).Column
		}
	}
	visit := func(pos token.Pos) (line int) {
		line = fset.PositionFor(pos, false).Line
		if old, ok := first[line]; ok && (!old.IsValid() || pos < old) {
			first[line] = pos
		}
		return line
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.Comment, *ast.CommentGroup:
			return false
		}
		start, end := visit(n.Pos()), visit(n.End())
		if file, ok := n.(*ast.File); ok {
			end = fset.PositionFor(file.FileEnd, false).Line // a nolint above the package clause
		}
		if col, ok := column[start]; ok && col == fset.PositionFor(n.Pos(), false).Column {
			last[start] = max(last[start], end)
		}
		return true
	})
	for _, d := range all {
		code := first[d.From]
		d.Own = !code.IsValid() || code > d.Comment.Pos()
		if !d.Own {
			d.To = d.From
			continue
		}
		d.From, d.To = d.To+1, d.To+1
		if d.Verb == NoLint {
			d.To = max(d.To, last[d.To]) // golangci-lint: the whole declaration or statement
		}
	}
}
