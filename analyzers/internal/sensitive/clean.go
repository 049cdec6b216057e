package sensitive

var (
	cleaned  = set("masked redacted hashed encrypted ciphered obfuscated obscured sanitized scrubbed anonymized pseudonymized censored tokenized sealed enmascarado enmascarada ofuscado ofuscada cifrado cifrada mascarado mascarada criptografado criptografada")
	cleaning = set("mask redact obfuscate obscure sanitize scrub anonymize pseudonymize censor redaction enmascarar ofuscar cifrar mascarar criptografar")
	hashing  = set("hash hashes encrypt seal digest checksum fingerprint ciphertext cipher bcrypt argon2 scrypt sha1 sha256 sha512 md5 last4")
	keyed    = set("key keys secret salt mac token header") // hash key, hash salt
	undoing  = set("un not non no without skip disable before pre is has should")
)

// CleanName reports whether a name says that its value is masked, hashed or
// encrypted: maskedToken, redact, tokenHash (but not unmasked, decrypted).
func CleanName(name string) bool {
	var buf [64]byte
	return clean(string(appendWords(buf[:0], name)))
}

func clean(words string) bool {
	prev := ""
	for words != "" {
		var w string
		w, words = firstWord(words)
		if !undoing[prev] {
			switch {
			case cleaned[w], cleaning[w]:
				return true
			case hashing[w]:
				// A hash key is a key, and one for SHA-256 as well.
				if next, _ := firstWord(words); !keyed[next] {
					return true
				}
			}
		}
		prev = w
	}
	return false
}
