package sink

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Verb is a verb of a format string.
type Verb struct {
	Pos, End int // byte offsets of "%+v" in the format
	Verb     rune
	Flags    string // those of "+-# 0" that it has
	Arg      int    // the index of its operand after the format, -1 for %%
	Label    string // the key before it, as in `email=%s` or `"email": "%s"`
	Words    string // the words that announce it, as in "the password: %s"
	Short    bool   // a precision leaves no more than maxPrecision characters of a string
}

// Verbs parses a format string as package fmt does.
// https://pkg.go.dev/fmt#hdr-Printing
func Verbs(format string) []Verb {
	var verbs []Verb
	arg, last := 0, 0
	for i := 0; i < len(format); {
		if format[i] != '%' {
			i++
			continue
		}
		v := Verb{Pos: i}
		i++
		start := i
		for i < len(format) && strings.IndexByte("+-# 0", format[i]) >= 0 {
			i++
		}
		v.Flags = format[start:i]
		point := -1                  // where a precision starts
		bad := false                 // fmt shows an error instead of the operand
		for ; i < len(format); i++ { // width, precision, index
			switch c := format[i]; {
			case c == '*':
				arg++
				continue
			case c == '[':
				n, size := argNumber(format[i:])
				if n == 0 {
					bad = true
				} else {
					arg, bad = n-1, false
				}
				i += size - 1
				continue
			case c == '.':
				point = i
				continue
			case c >= '0' && c <= '9':
				continue
			}
			break
		}
		if i >= len(format) {
			return verbs
		}
		r, size := utf8.DecodeRuneInString(format[i:])
		i += size
		v.Verb, v.End, v.Arg = r, i, -1
		if point >= 0 && strings.ContainsRune("svqxX", r) {
			n, err := strconv.Atoi("0" + format[point+1:i-size])
			v.Short = err == nil && n <= maxPrecision
		}
		if r != '%' && !bad {
			v.Arg = arg
			arg++
			v.Label = label(format[last:v.Pos])
			v.Words = announcement(format[last:v.Pos], false)
		}
		last = i
		verbs = append(verbs, v)
	}
	return verbs
}

// maxPrecision is how many characters of a secret a log may show: what a mask
// leaves of a card or a key.
const maxPrecision = 8

// argNumber parses "[3]" at the start of s; n is 0 if that is malformed.
func argNumber(s string) (n, size int) {
	end := strings.IndexByte(s, ']')
	if end < 0 {
		return 0, 1
	}
	n, err := strconv.Atoi(s[1:end])
	if err != nil || n < 1 || n > 1000 {
		n = 0
	}
	return n, end + 1
}

// label returns the key that text ends in: `email=` or `"email":`. Other words
// before a colon are a sentence: "no token: %v".
func label(text string) string {
	text = strings.TrimRight(text, " \"'`")
	n := len(text)
	if n == 0 {
		return ""
	}
	colon := text[n-1] == ':'
	if !colon && text[n-1] != '=' {
		return ""
	}
	text = text[:n-1]
	quoted := strings.TrimRight(text, "\"'")
	if colon && quoted == text {
		return ""
	}
	start := len(quoted)
	for start > 0 && isWordByte(quoted[start-1]) {
		start--
	}
	return quoted[start:]
}

func isWordByte(b byte) bool {
	return b == '_' || b == '-' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}
