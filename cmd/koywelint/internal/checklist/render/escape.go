package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable makes visible what a terminal would obey or would not show:
// control characters, marks that turn the direction of writing, and bytes that
// are no text.
func Printable(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case hidden(r) && r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// hidden reports whether a character acts on others instead of being seen.
func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co)
}

// markdown escapes a text so that it is shown as it stands, within a line or a
// cell of a table: no markup, no HTML, no links, and nobody mentioned.
func markdown(s string) string {
	var b strings.Builder
	for _, r := range Printable(s) {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '@':
			b.WriteString("@<!-- -->") // GitHub would mention whom an entity names, too
		case strings.ContainsRune("\\`*_{}[]()#!|~$^", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return strings.NewReplacer("://", "&#58;//", "www.", "www&#46;").Replace(b.String())
}

// code puts a text between backticks, within which nothing else is markup.
func code(s string) string {
	return "`" + strings.ReplaceAll(Printable(s), "`", `\x60`) + "`"
}
