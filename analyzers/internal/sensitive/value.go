package sensitive

import (
	"slices"
	"strings"
	"unicode"
)

// ValueClass is what a constant text looks like. Those from Encoded on may be
// a credential; the others are not, however random they look.
type ValueClass uint8

const (
	Empty       ValueClass = iota
	Placeholder            // to be replaced: "changeme", "your_key", "<token>", "xxxx"
	Template               // to be filled in or matched: "%s", "${TOKEN}", a regular expression
	EnvName                // the name of an environment variable
	NameOfThing            // an identifier, a header, a flag, a plain word, a media type
	Path                   // a file or URL path
	URL                    // an absolute URL
	Sentence               // text for people
	UUID                   // an identifier that is no secret by itself
	Digest                 // a checksum or password hash, marked as such
	PublicID               // an id that its provider shows to everybody
	PublicKey              // a public key or certificate
	Number                 // digits only
	Encoded                // random data, encoded
	Password               // what a person thinks up as a password
)

// Credential reports whether a value of the class can be a credential.
func (c ValueClass) Credential() bool { return c >= Encoded }

// Value returns the class of a constant text.
func Value(s string) ValueClass {
	s = strings.TrimSpace(s)
	if s == "" {
		return Empty
	}
	if _, ok := Format(s); ok {
		return Encoded
	}
	switch {
	case isPublicKey(s):
		return PublicKey
	case isTemplate(s):
		return Template
	case isPlaceholder(s):
		return Placeholder
	case isURL(s):
		return URL
	case strings.ContainsFunc(s, unicode.IsSpace):
		return Sentence
	case hasPrefix(s, publicIDs):
		return PublicID
	case IsUUID(s) || len(s) > 36 && s[len(s)-37] == '_' && IsUUID(s[len(s)-36:]):
		return UUID
	case hasPrefix(s, digests) || slices.Contains(emptyDigests, strings.ToLower(s)):
		return Digest
	case strings.Trim(s, "0123456789.,:+-") == "":
		return Number
	case isEnvName(s):
		return EnvName
	case isPath(s):
		return Path
	}
	return wording(s)
}

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
	symbols := strings.ContainsAny(core, "!@#$%^&*?~") ||
		len(s) > len(core) && w.digits > 0 && strings.ContainsAny(s, "!@#$%^&*?~")
	switch {
	case isEmail(core):
		return NameOfThing
	case w.allKnown(): // sha256, oauth2, RS512, utf8
		return NameOfThing
	case len(s) >= 16 && w.wordy() < 0.6 && (w.digits > 1 || w.cases > 4):
		return Encoded
	case len(s) >= 12 && w.inWords == 0 && w.separators == 0:
		return Encoded
	case symbols && len(s) >= 6:
		return Password
	case w.separators > 0: // words-with-dashes, a.dotted.name
		if w.wordy() < 0.4 && w.digits > 1 && len(s) >= 8 {
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

// words is a measure of how a text is made.
type words struct {
	letters, digits, separators int
	cases                       int // changes between lower and upper case, or letters and digits
	inWords                     int // letters that stand in pronounceable words
	known                       int // runs of letters before digits that are technical names
	beforeDigits                int // runs of letters before digits
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

// isEnvName reports whether s has the form of an environment variable's name:
// KOYWE_API_KEY.
func isEnvName(s string) bool {
	if !strings.Contains(s, "_") || !isUpper(s[0]) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isUpper(c) && c != '_' && (c < '0' || c > '9') {
			return false
		}
	}
	return measure(s).wordy() >= 0.4
}

func isPublicKey(s string) bool {
	return strings.HasPrefix(s, "-----BEGIN ") || strings.HasPrefix(s, "ssh-") || strings.HasPrefix(s, "ecdsa-sha2-") ||
		strings.HasPrefix(s, "MIIB") && len(s) > 200 || strings.HasPrefix(s, "age1") && len(s) == 62
}

// isTemplate reports whether s is to be filled in, or is a pattern.
func isTemplate(s string) bool {
	for _, mark := range [...]string{"${", "{{", "$(", "%s", "%v", "%d", "%q", "%x", "%w", "[^", "(?", ".*", "\\d", "\\w", "\\s", "]+", "]*"} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	first, last := s[0], s[len(s)-1]
	return first == '{' && last == '}' || first == '[' && last == ']' || first == '%' && last == '%' ||
		first == '$' && len(s) > 1 && !strings.ContainsAny(s[1:], "$./") && isEnvName(strings.ToUpper(s[1:])+"_")
}

// isPlaceholder reports whether s stands for a value that somebody must fill in.
func isPlaceholder(s string) bool {
	if s[0] == '<' && s[len(s)-1] == '>' || strings.Trim(s, s[:1]) == "" {
		return true
	}
	low := strings.ToLower(s)
	for _, w := range placeholders {
		if strings.Contains(low, w) {
			return true
		}
	}
	// Short words count only as words ("test" but not "latest"), and not
	// beside random data: test_9f8a7b6c5d4e3f2a is a key.
	if len(s) >= 16 && measure(s).wordy() < 0.5 {
		return false
	}
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains(placeholderWords, w) {
			return true
		}
	}
	return false
}

func isURL(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "urn:") || strings.HasPrefix(s, "data:") ||
		strings.HasPrefix(s, "mailto:") || strings.HasPrefix(s, "//")
}

// isPath reports whether s is a path: by how it starts, by an extension, or
// because words stand between its slashes (base64 has slashes, too).
func isPath(s string) bool {
	if hasPrefix(s, pathStarts) && !(s[0] == '/' && len(s) >= 32 && measure(s).wordy() < 0.4) {
		return true
	}
	if i := strings.LastIndexByte(s, '.'); i > 0 && slices.Contains(extensions, strings.ToLower(s[i+1:])) {
		return true
	}
	if !strings.ContainsAny(s, `/\`) {
		return false
	}
	w := measure(s)
	return w.wordy() >= 0.5 && (w.digits == 0 || w.cases < 8)
}

func isEmail(s string) bool {
	user, host, ok := strings.Cut(s, "@")
	return ok && user != "" && strings.Contains(host, ".") && !strings.ContainsAny(host, "@!#$%^&*")
}

func hasPrefix(s string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return len(s) > len(p) && strings.HasPrefix(s, p) })
}
