package piilog

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"

	"github.com/koywe/koywelint/analyzers/internal/edit"
)

// drop returns the edits that take the value out of the log together with its
// key or verb, or nil.
func (c *checker) drop(s *site) []analysis.TextEdit {
	if s.use.VerbEnd > 0 {
		return c.dropVerb(s)
	}
	if s.inMap {
		return c.dropEntry(s)
	}
	if edits := c.dropPair(s); edits != nil {
		return edits
	}
	if e := c.dropLink(s); e != nil {
		return e
	}
	return c.dropAttr(s)
}

// dropPair takes out two neighbouring arguments: slog.Info("m", "key", value).
func (c *checker) dropPair(s *site) []analysis.TextEdit {
	i := s.use.Index
	if s.use.KeyAt == nil || i < 1 || s.call.Args[i-1] != s.use.KeyAt || !c.isVariadicAt(s.call, i-1) || s.call.Ellipsis.IsValid() {
		return nil
	}
	return c.dropArgs(s, s.call, i-1, i)
}

// entry finds the map literal, and in it the entry, that holds the value:
// log.WithFields(logrus.Fields{"key": value}).
func (c *checker) entry(s *site) (*ast.CompositeLit, int) {
	for _, a := range s.call.Args {
		lit, ok := ast.Unparen(a).(*ast.CompositeLit)
		if !ok {
			continue
		}
		for i, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok && kv.Value == s.use.Arg {
				return lit, i
			}
		}
	}
	return nil, 0
}

func (c *checker) dropEntry(s *site) []analysis.TextEdit {
	lit, i := c.entry(s)
	if lit == nil {
		return nil
	}
	return []analysis.TextEdit{edit.CutElements(c.pass.Fset, s.file, lit.Elts, i, i, lit.Lbrace, lit.Rbrace)}
}

// dropAttr takes out the call itself, if it makes one of several attributes
// for another call: slog.Info("m", slog.String("key", value)).
func (c *checker) dropAttr(s *site) []analysis.TextEdit {
	if s.use.KeyAt == nil || len(s.call.Args) != 2 {
		return nil
	}
	kind, i := s.cur.ParentEdge()
	outer, ok := s.cur.Parent().Node().(*ast.CallExpr)
	if !ok || kind != edge.CallExpr_Args || outer.Ellipsis.IsValid() || !c.isVariadicAt(outer, i) {
		return nil
	}
	switch types.TypeString(c.info.TypeOf(s.call), nil) {
	case "log/slog.Attr", "golang.org/x/exp/slog.Attr", "go.uber.org/zap/zapcore.Field", "go.uber.org/zap.Field",
		"go.opentelemetry.io/otel/attribute.KeyValue":
		return c.dropArgs(s, outer, i, i)
	}
	return nil
}

// dropLink takes one link out of a chain: log.Info().Str("key", value).Msg("m").
func (c *checker) dropLink(s *site) []analysis.TextEdit {
	sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr)
	if !ok || s.use.KeyAt == nil || len(s.call.Args) != 2 || c.info.Selections[sel] == nil {
		return nil
	}
	t := c.info.TypeOf(s.call)
	if t == nil || !types.Identical(t, c.info.TypeOf(sel.X)) {
		return nil
	}
	if kind, _ := s.cur.ParentEdge(); kind == edge.ExprStmt_X {
		return nil
	}
	return []analysis.TextEdit{edit.Delete(sel.X.End(), s.call.End())}
}

// isVariadicAt reports whether the i'th argument is one of a variadic
// parameter.
func (c *checker) isVariadicAt(call *ast.CallExpr, i int) bool {
	t := c.info.TypeOf(call.Fun)
	if t == nil {
		return false
	}
	sig, ok := t.Underlying().(*types.Signature)
	return ok && sig.Variadic() && i >= sig.Params().Len()-1
}

// dropArgs deletes the arguments of a call from i to j.
func (c *checker) dropArgs(s *site, call *ast.CallExpr, i, j int) []analysis.TextEdit {
	return []analysis.TextEdit{edit.CutElements(c.pass.Fset, s.file, call.Args, i, j, call.Lparen, call.Rparen)}
}

var (
	// beforeVerb is what introduces a value in a format: the blanks and
	// brackets before it, a label (" token=", "; api key: "), a preposition.
	beforeVerb = regexp.MustCompile(`(?i)(?:(?:^|[\s,;|(\[{]+)[\w.-]+=|(?:^|\s*[,;|(\[{])[^,;|(\[{%]*:\s*|\s+(?:for|to|by|with|of|from|using|as|and|a|con|de|del|para|por|com|do|da|y|e)\s+|^|\s+|[,;|(\[{])["'<(\[]?$`)
	glued      = regexp.MustCompile(`^[\w&=@/?%-]`)
	word       = regexp.MustCompile(`\pL{2}`)
)

// dropVerb takes the verb out of the format, with its label, and the argument.
func (c *checker) dropVerb(s *site) []analysis.TextEdit {
	lit, text := format(s)
	if lit == nil || !c.isVariadicAt(s.call, s.use.Index) {
		return nil
	}
	from, to, ok := labelled(text, s.use.VerbPos, s.use.VerbEnd)
	if !ok {
		return nil
	}
	return append([]analysis.TextEdit{splice(lit, text, from, to, "")}, c.dropArgs(s, s.call, s.use.Index, s.use.Index)...)
}

// splice puts words in the place of a part of the literal's text, as far as
// possible without touching the rest.
func splice(lit *ast.BasicLit, text string, from, to int, words string) analysis.TextEdit {
	if e, ok := edit.Splice(lit, from, to, words); ok {
		return e
	}
	return edit.Replace(lit, quote(lit, text[:from]+words+text[to:]))
}

// format returns the literal that is the format of a printf call and the text
// in it, or nil if the format cannot be edited verb by verb.
func format(s *site) (*ast.BasicLit, string) {
	if s.call.Ellipsis.IsValid() {
		return nil, ""
	}
	for _, a := range s.call.Args[:s.use.Index] {
		lit, ok := ast.Unparen(a).(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			continue
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil || s.use.VerbEnd > len(text) || s.use.VerbPos >= s.use.VerbEnd ||
			text[s.use.VerbPos] != '%' || strings.Contains(text, "%[") || strings.Contains(text, "*") {
			return nil, "" // verbs that name their operands by number or take two
		}
		return lit, text
	}
	return nil, ""
}

// quote writes text as a literal of the same kind as lit.
func quote(lit *ast.BasicLit, text string) string {
	if lit.Value[0] == '`' && strconv.CanBackquote(text) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}

// labelled returns the part of a format that belongs to the verb at pos: the
// verb, its label, and the brackets and separators that are left without a use.
// It returns false if the verb is a part of a word or no message would be left.
func labelled(format string, pos, end int) (from, to int, ok bool) {
	before, after := format[:pos], format[end:]
	at := beforeVerb.FindStringIndex(before)
	if at == nil || glued.MatchString(after) {
		return 0, 0, false
	}
	cut := before[at[0]:]
	before = before[:at[0]]
	if n := len(cut); n > 0 {
		const open, shut = "(<[{\"'", ")>]}\"'"
		if i := strings.IndexByte(open, cut[n-1]); i >= 0 {
			if after == "" || after[0] != shut[i] {
				return 0, 0, false
			}
			after = after[1:]
		}
	}
	if before == "" {
		after = strings.TrimLeft(after, " ,;:|")
	}
	if strings.TrimSpace(after) == "" {
		before = strings.TrimRight(before, " ,;:|=-")
	}
	return len(before), len(format) - len(after), word.MatchString(before + after)
}
