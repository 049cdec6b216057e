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
		if isMnemonic(s) {
			return Password
		}
		return Sentence
	case hasPrefix(s, publicIDs) || isChainAddress(s):
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

// isChainAddress reports whether s is the address of an account or a token on
// a chain like Ethereum. A private key has 64 digits.
func isChainAddress(s string) bool {
	return len(s) == 42 && s[:2] == "0x" && strings.Trim(s[2:], "0123456789abcdefABCDEF") == ""
}

// isMnemonic reports whether s has the form of a wallet's seed phrase: 12 to
// 24 words from a list whose words have 3 to 8 letters.
// https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
func isMnemonic(s string) bool {
	words := strings.Fields(s)
	seen := make(map[string]bool)
	for _, w := range words {
		if len(w) < 3 || len(w) > 8 || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
			return false
		}
		seen[w] = true
	}
	return len(words) >= 12 && len(words) <= 24 && len(words)%3 == 0 && len(seen) > 2
}

// isCode reports whether s is an error or message code: AUTH0012, E-1203, ERR_401.
func isCode(s string) bool {
	letters := strings.TrimRight(s, "0123456789")
	digits := len(s) - len(letters)
	letters = strings.TrimRight(letters, "-_")
	return 2 <= digits && digits <= 5 && 1 <= len(letters) && len(letters) <= 5 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
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
