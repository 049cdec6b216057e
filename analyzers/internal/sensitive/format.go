package sensitive

import (
	"encoding/base64"
	"encoding/json"
	"hash/crc32"
	"strings"
	"unicode/utf8"
)

// A Match is a credential that a text contains, recognised by its own form.
type Match struct {
	Provider   string // what it is, for a message: "Koywe API key"
	Prefix     string // the public prefix, which a message may show
	Start, End int    // where it stands in the text
	// Sample is set where an invented value has the same form as a real one
	// (a sandbox key, a checksum that does not fit, the key of a certificate that
	// a test made): nothing to report in tests.
	Sample bool
}

// Format finds the first credential of a provider's own format in s, which
// may be a long text. It needs no name beside it: the formats are those that
// nothing else has.
func Format(s string) (m Match, ok bool) {
	if len(s) < minFormat {
		return Match{}, false
	}
	if m, ok = pemKey(s); ok {
		return m, true
	}
	if m, ok = signedJWT(s); ok {
		return m, true
	}
	for i := range formats {
		if m, ok = formats[i].find(s); ok {
			return m, true
		}
	}
	return Match{}, false
}

// minFormat is the length of the shortest format below.
const minFormat = 14

// find looks for the format's prefix at the start of a word, followed by
// enough of its alphabet.
func (f *format) find(s string) (Match, bool) {
	for from := 0; ; {
		i := strings.Index(s[from:], f.prefix)
		if i < 0 {
			return Match{}, false
		}
		start := from + i
		from = start + len(f.prefix)
		if start > 0 && !f.inWord && (isWord(s[start-1]) || s[start-1] == '-') {
			continue
		}
		body := s[from:]
		n := 0
		for n < len(body) && f.alphabet.has(body[n]) {
			n++
		}
		for n > f.min && strings.IndexByte("._-/=", body[n-1]) >= 0 {
			n-- // the end of a sentence is not part of the key
		}
		if f.uuid {
			if len(body) < 36 || !IsUUID(body[:36]) {
				continue
			}
			n = 36
		}
		if n < f.min || n > f.max && f.max > 0 {
			continue
		}
		if n < len(body) && isAlnum(body[n]) {
			continue
		}
		body = body[:n]
		if invented(body) || f.contains != "" && !strings.Contains(body, f.contains) {
			continue
		}
		m := Match{Provider: f.provider, Prefix: f.prefix, Start: start, End: from + n, Sample: f.sample}
		if f.crc {
			m.Sample = !checksumFits(body)
		}
		return m, true
	}
}

// checksumFits verifies the last six characters of a GitHub token: the CRC-32
// of those before, in base 62. See
// https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
func checksumFits(body string) bool {
	const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	n := len(body) - 6
	if n <= 0 {
		return false
	}
	sum := crc32.ChecksumIEEE([]byte(body[:n]))
	for i := len(body) - 1; i >= n; i-- {
		if body[i] != digits[sum%62] {
			return false
		}
		sum /= 62
	}
	return sum == 0
}

// invented reports whether the body of a key was made up to show its form:
// "xxxx", "000...", "...EXAMPLE", "your_key_here".
func invented(body string) bool {
	var seen [256]bool
	distinct := 0
	for i := 0; i < len(body); i++ {
		if !seen[body[i]] {
			seen[body[i]] = true
			distinct++
		}
	}
	if distinct < 5 || IsUUID(body) && groupsRepeat(body) {
		return true
	}
	low := strings.ToLower(body)
	for _, w := range [...]string{"example", "xxxx", "your", "placeholder", "redacted", "replace", "changeme", "notreal", "dummy"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// groupsRepeat reports whether each group of a UUID repeats one digit.
func groupsRepeat(uuid string) bool {
	for _, g := range strings.Split(uuid, "-") {
		if strings.Trim(g, g[:1]) != "" {
			return false
		}
	}
	return true
}

// pemKey finds a PEM private key that has a body: parsers and tests are full
// of bare BEGIN lines.
func pemKey(s string) (Match, bool) {
	const begin, dashes = "-----BEGIN ", "-----"
	for from := 0; ; {
		i := strings.Index(s[from:], begin)
		if i < 0 {
			return Match{}, false
		}
		start := from + i
		from = start + len(begin)
		label, rest, ok := strings.Cut(s[from:], dashes)
		if !ok || len(label) > 40 || !strings.HasSuffix(strings.TrimSuffix(label, " BLOCK"), "PRIVATE KEY") {
			continue
		}
		body, _, ok := strings.Cut(rest, "-----END")
		if !ok {
			body = rest
		}
		if n := keyMaterial(body); n < 64 {
			continue
		}
		return Match{Provider: "private key", Sample: true, Start: start, End: start + len(begin) + len(label) + len(dashes) + len(body)}, true
	}
}

// keyMaterial counts the base64 characters of a PEM body, whose lines may
// be broken by real or by escaped line ends.
func keyMaterial(body string) int {
	n := 0
	var seen [256]bool
	distinct := 0
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c == '\\' { // an escaped line end
			i++
			continue
		}
		if isAlnum(c) || c == '+' || c == '/' || c == '=' {
			n++
			if !seen[c] {
				seen[c] = true
				distinct++
			}
		}
	}
	if distinct < 16 || strings.Contains(body, "...") || strings.Contains(body, "%s") {
		return 0
	}
	return n
}

// signedJWT finds a JSON Web Token whose header names an algorithm, whose
// claims decode, and which has a signature.
func signedJWT(s string) (Match, bool) {
	const mark = "eyJ" // {" in base64
	for from := 0; ; {
		i := strings.Index(s[from:], mark)
		if i < 0 {
			return Match{}, false
		}
		start := from + i
		from = start + len(mark)
		if start > 0 && (isWord(s[start-1]) || s[start-1] == '.') {
			continue
		}
		n := 0
		for n < len(s)-start && (base64URL.has(s[start+n]) || s[start+n] == '.') {
			n++
		}
		parts := strings.Split(s[start:start+n], ".")
		if len(parts) < 3 || len(parts[2]) < 16 || invented(parts[2]) {
			continue
		}
		var header struct{ Alg string }
		var claims map[string]any
		if !decodes(parts[0], &header) || !decodes(parts[1], &claims) {
			continue
		}
		if header.Alg == "" || strings.EqualFold(header.Alg, "none") || isSampleJWT(claims) {
			continue
		}
		end := start + len(parts[0]) + len(parts[1]) + len(parts[2]) + 2
		return Match{Provider: "JSON Web Token", Prefix: mark, Start: start, End: end, Sample: true}, true
	}
}

// isSampleJWT recognises the token that jwt.io shows to everybody.
func isSampleJWT(claims map[string]any) bool {
	return claims["sub"] == "1234567890" && claims["name"] != nil
}

func decodes(part string, into any) bool {
	raw, err := base64.RawURLEncoding.DecodeString(part)
	return err == nil && utf8.Valid(raw) && json.Unmarshal(raw, into) == nil
}

// IsUUID reports whether s is a UUID in its usual form.
func IsUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch i {
		case 8, 13, 18, 23:
			if s[i] != '-' {
				return false
			}
		default:
			if !hexAny.has(s[i]) {
				return false
			}
		}
	}
	return true
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isWord(c byte) bool { return isAlnum(c) || c == '_' }
