package sensitive

import (
	"regexp"
	"strings"
	"unicode"
)

// wording tells a name, a password and random data apart by the words in s.
func wording(s string) ValueClass {
	low := strings.ToLower(s)
	for _, w := range weakSecrets {
		if strings.Contains(low, w) {
			return Password
		}
	}
	core := strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if core == "" {
		return NameOfThing
	}
	w := measure(core)
	if len(s) >= 10 && w.letters > 0 && countSymbols(s) >= 4 {
		return Password // !#@FDEWREWR&*(
	}
	symbols := strings.ContainsAny(core, "!@#$%^&*?~") ||
		len(s) > len(core) && w.digits > 0 && strings.ContainsAny(s, "!@#$%^&*?~")
	switch {
	case isEmail(core), isCode(core):
		return NameOfThing
	case w.separators > 0 && hasLeetWord(core): // koywe-s3cret
		return Password
	case w.allKnown(): // sha256, oauth2, RS512, utf8
		return NameOfThing
	case len(s) >= 16 && w.wordy() < 0.6 && (w.digits > 1 || w.cases > 4):
		return Encoded
	case len(s) >= 12 && w.inWords == 0 && w.separators == 0:
		return Encoded
	case symbols && len(s) >= 6:
		return Password
	case w.separators > 0: // words-with-dashes, a.dotted.name
		if w.wordy() < 0.4 && w.digits > 1 && len(s) >= 8 || w.leet > 1 {
			return Password
		}
		return NameOfThing
	case w.digits == 1 && w.beforeDigits == 1 && w.cases > 1 && w.wordy() > 0.8 && isLower(s[0]): // cookieName2
		return NameOfThing
	case w.digits > 0 && w.letters > 0 && len(s) >= 6:
		return Password
	}
	return NameOfThing
}

// leetVowel matches a word in which a digit takes the place of a vowel, between
// two consonants: s3cret, m4ster. It is made up for a password. The part before
// the digit is the first group.
var leetVowel = regexp.MustCompile(`(?:^|[^A-Za-z0-9])([A-Za-z]?[a-z]*?[A-Zb-df-hj-np-twxz])[0134][b-df-hj-np-tv-xz][a-z]*(?:$|[^A-Za-z0-9])`)

// hasLeetWord reports whether a word of s has a digit in the place of a vowel.
// Technical names (v1beta, sha1sum, ipv4pool) and words with a number
// (tier3keys) are none.
func hasLeetWord(s string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if leetDigits(word) > 1 { // h4rdc0ded
			return true
		}
	}
	for _, m := range leetVowel.FindAllStringSubmatchIndex(s, -1) {
		before := strings.ToLower(s[m[2]:m[3]])
		known := technical[before] && before != "s" && before != "p"
		if !known && !pronounceable(before) {
			return true
		}
	}
	return false
}

// leetDigits counts the digits of a word that look like a vowel and stand alone
// between two consonants.
func leetDigits(word string) int {
	n := 0
	for i := 1; i+1 < len(word); i++ {
		if strings.IndexByte("0134", word[i]) >= 0 && isConsonant(word[i-1]) && isConsonant(word[i+1]) {
			n++
		}
	}
	return n
}

func isConsonant(c byte) bool { return isLower(c) && strings.IndexByte("aeiou", c) < 0 }

// countSymbols returns how many different characters that passwords are told to
// have, and that names have not, stand in s.
func countSymbols(s string) int {
	n := 0
	for _, c := range "!@#$%^&*?~" {
		if strings.ContainsRune(s, c) {
			n++
		}
	}
	return n
}

// IsComplex reports whether s has what rules for passwords ask for: 8 bytes
// or more with upper-case and lower-case letters, digits and other characters.
// Headers (X-Api-Key-2), which are so as well, are none.
func IsComplex(s string) bool {
	w := measure(s)
	return len(s) >= 8 && w.digits > 0 && w.separators > 0 && strings.ContainsFunc(s, unicode.IsLower) &&
		strings.ContainsFunc(s, unicode.IsUpper) && !strings.HasPrefix(s, "X-")
}

// words is a measure of how a text is made.
type words struct {
	letters, digits, separators int
	cases                       int // changes between lower and upper case, or letters and digits
	inWords                     int // letters that stand in pronounceable words
	known                       int // runs of letters before digits that are technical names
	beforeDigits                int // runs of letters before digits
	leet                        int // digits in the place of a letter: m3trics, t0k
	last                        string
}

// wordy is the share of letters and digits that are in words.
func (w words) wordy() float64 { return float64(w.inWords) / float64(w.letters+w.digits) }

// allKnown reports whether digits follow nothing but technical names.
func (w words) allKnown() bool { return w.beforeDigits > 0 && w.known == w.beforeDigits }

func measure(s string) words {
	var w words
	start := 0 // of the current run of letters
	flush := func(end int, digit bool) {
		run := strings.ToLower(s[start:end])
		if run == "" {
			return
		}
		if pronounceable(run) || technical[run] {
			w.inWords += len(run)
		}
		if digit {
			w.beforeDigits++
			if technical[run] {
				w.known++
			}
		}
		w.last = run
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case isUpper(c):
			// A new word starts at an upper-case letter after a lower-case
			// one, and at the last capital of an acronym: API|Key.
			if i > 0 && (isLower(s[i-1]) || isUpper(s[i-1]) && i+1 < len(s) && isLower(s[i+1])) {
				flush(i, false)
				start = i
				w.cases++
			}
			w.letters++
		case isLower(c) || c >= 0x80:
			w.letters++
		case '0' <= c && c <= '9':
			w.digits++
			if i > 0 && isLower(s[i-1]) && i+1 < len(s) && isLower(s[i+1]) && strings.IndexByte("01345", c) >= 0 && !technical[s[start:i]] {
				w.leet++
			}
			flush(i, true)
			start = i + 1
			w.cases++
		default:
			w.separators++
			flush(i, false)
			start = i + 1
		}
	}
	flush(len(s), false)
	return w
}

// pronounceable reports whether a run of lower-case letters can be a word.
func pronounceable(run string) bool {
	if len(run) < 3 {
		return false
	}
	vowels, consonants, worst := 0, 0, 0
	for i := 0; i < len(run); i++ {
		if strings.IndexByte("aeiouy", run[i]) >= 0 || run[i] >= 0x80 {
			vowels++
			consonants = 0
			continue
		}
		consonants++
		worst = max(worst, consonants)
	}
	return vowels > 0 && worst <= 4 && vowels*5 >= len(run)
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
