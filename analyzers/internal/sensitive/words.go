package sensitive

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words splits a name into lower-case words at case changes, underscores,
// hyphens, dots and whatever else is neither letter nor digit. Acronyms stay
// whole (APIKey: api key; userIDs: user ids; OAuth2Token: oauth2 token), digits
// stay with the letters before them, accents are dropped, and common
// run-together spellings come apart (apikey: api key).
func Words(name string) []string {
	return strings.Fields(string(appendWords(nil, name)))
}

// appendWords appends the words of name to b, with one space between two.
// It works on a caller's buffer because it runs for every identifier.
func appendWords(b []byte, name string) []byte {
	const (
		other = iota
		lower
		upper
		digit
	)
	kind := func(r rune) int {
		switch {
		case 'a' <= r && r <= 'z':
			return lower
		case 'A' <= r && r <= 'Z':
			return upper
		case '0' <= r && r <= '9':
			return digit
		case r < utf8.RuneSelf || r == utf8.RuneError:
			return other
		case unicode.IsUpper(r):
			return upper
		case unicode.IsLetter(r):
			return lower
		}
		return other
	}
	base := len(b)
	start, last := base, -1 // start of the word under way and of the one before it
	end := func() {
		if len(b) == start {
			return
		}
		if c, ok := compounds[string(b[start:])]; ok {
			b = append(b[:start], c...)
		}
		if last >= 0 {
			if c, ok := merges[string(b[last:])]; ok {
				b = append(b[:last], c...)
				start = last
			}
		}
		last = start
		b = append(b, ' ')
		start = len(b)
	}
	prev := other
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		i += n
		k := kind(r)
		switch {
		case k == other:
			end()
		case k == upper && (prev == lower || prev == digit):
			end()
		case k == upper && prev == upper:
			// The last capital of a run opens the next word (APIKey), unless
			// all that follows is the s of a plural (IDs, JWTsByUser).
			next, n := utf8.DecodeRuneInString(name[i:])
			if kind(next) == lower {
				after, _ := utf8.DecodeRuneInString(name[i+n:])
				if next != 's' || kind(after) == lower {
					end()
				}
			}
		}
		if k != other {
			if r < utf8.RuneSelf {
				if k == upper {
					r += 'a' - 'A'
				}
				b = append(b, byte(r))
			} else {
				b = utf8.AppendRune(b, unaccent(unicode.ToLower(r)))
			}
		}
		prev = k
	}
	end()
	if len(b) > base {
		b = b[:len(b)-1]
	}
	return b
}

// unaccent drops the accents of Spanish and Portuguese.
func unaccent(r rune) rune {
	switch r {
	case 'á', 'à', 'â', 'ã', 'ä':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'õ', 'ö':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	case 'ñ':
		return 'n'
	case 'ç':
		return 'c'
	}
	return r
}

// A wordSet is a list of words.
type wordSet map[string]bool

// set makes a wordSet of the words in list.
func set(list string) wordSet {
	s := make(wordSet)
	for _, w := range strings.Fields(list) {
		s[w] = true
	}
	return s
}

// lastWord cuts the last word off a phrase.
func lastWord(phrase string) (rest, word string) {
	if i := strings.LastIndexByte(phrase, ' '); i >= 0 {
		return phrase[:i], phrase[i+1:]
	}
	return "", phrase
}

// firstWord cuts the first word off a phrase.
func firstWord(phrase string) (word, rest string) {
	word, rest, _ = strings.Cut(phrase, " ")
	return word, rest
}
