package sensitive

import (
	"go/types"
	"strings"
)

// OfName returns the class that a name gives to a value of type t. The name
// is an identifier, a JSON key, a header or a label; it is split into words
// and judged by its head noun. t may be nil where the type is unknown.
func OfName(name string, t types.Type) Class {
	c := ofName(name, t, t == nil)
	if c == 0 && t != nil {
		c = ofTypeName(name, t)
	}
	return c
}

// OfKey returns the class that a JSON, form, log or header key gives to the
// value beside it. Some words that mean nothing as a variable (pwd, mail) are
// clear there.
func OfKey(key string) Class { return ofName(key, nil, true) }

// use says where a noun counts without a modifier.
type use uint8

const (
	never   use = 0
	inBytes use = 1 << iota // as a variable of raw bytes
	asKey                   // as the key or field of a text
	asVar                   // as a variable of text
	always  = inBytes | asKey | asVar
)

// A noun is what the last words of a name can say.
type noun struct {
	class Class
	alone use     // where the noun counts without a modifier
	only  wordSet // the modifiers directly before it that it needs; empty: any will do
	bytes wordSet // further such modifiers, for a value held as raw bytes
	not   wordSet // the modifiers that, anywhere in the name, give it another meaning
	ints  bool    // an integer can hold it
	many  bool    // it is a plural
}

// ofName is OfName; key tells that the name is a key or a field.
func ofName(name string, t types.Type, key bool) Class {
	var buf [64]byte
	words := string(appendWords(buf[:0], name))
	if !interesting(words) {
		return 0
	}
	s := shapeOf(t)
	if s == safe {
		return 0
	}
	c := judge(words, s, key)
	if c != 0 && t != nil && isChoice(t) {
		return 0
	}
	return c
}

// ofTypeName is the class of personal data that a text type of its own, or the
// elements of a container, are called by: type Email string. A name that says
// that the value is masked or made up goes before it.
func ofTypeName(name string, t types.Type) Class {
	for range maxDepth {
		switch u := types.Unalias(t).(type) {
		case *types.Named:
			if b, ok := u.Underlying().(*types.Basic); !ok || b.Info()&types.IsString == 0 {
				return 0
			}
			c := ofName(u.Obj().Name(), u, u.Obj().Name() != "FullName") & Personal // which is mostly a qualified name
			if c == 0 || CleanName(name) {
				return 0
			}
			for _, w := range Words(name) {
				if fakes[w] {
					return 0
				}
			}
			return c
		default:
			if t = elem(u); t == nil {
				return 0
			}
		}
	}
	return 0
}

// judge is the class of a value of shape s by its name, in words.
func judge(words string, s shape, key bool) Class {
	if first, rest := firstWord(words); rest != "" && labels[first] {
		return 0
	}
	// Both sides of usernameAndPassword, emailOrPhone.
	for _, and := range [...]string{" and ", " or "} {
		if a, b, ok := strings.Cut(words, and); ok {
			return judge(a, s, key) | judge(b, s, key)
		}
	}
	if c, ok := koyweNames[words]; ok && (c == 0 || key) {
		return c
	}
	words = headPart(words)
	mods, n, plural, ok := lookup(words)
	if !ok || strings.Contains(words, " de ") || strings.Contains(words, " del ") { // numeroDeCuenta, ultimoUsoDeClave
		mods, n, ok = lookupSpanish(words)
	}
	if !ok || clean(words) {
		return 0
	}
	switch s {
	case integer:
		if !n.ints || plural {
			return 0
		}
	case moment:
		if n.class != BirthDate {
			return 0
		}
	case text:
		// A lone string named tokens or secrets is a count, a permission, a title.
		if plural && n.class&Secret != 0 {
			return 0
		}
	}
	return n.with(mods, s, key)
}

// with is the class of the noun after the modifiers mods.
func (n noun) with(mods string, s shape, key bool) Class {
	for rest := mods; rest != ""; {
		var m string
		if m, rest = firstWord(rest); n.not[m] || fakes[m] {
			return 0
		}
	}
	for mods != "" {
		rest, m := lastWord(mods)
		if n.only[m] || s == raw && n.bytes[m] {
			return n.class
		}
		if !fillers[m] {
			if len(n.only) == 0 {
				return n.class
			}
			return 0
		}
		mods = rest
	}
	where := asVar
	switch {
	case s == raw:
		where = inBytes
	case key:
		where = asKey
	}
	if n.alone&where != 0 {
		return n.class
	}
	return 0
}

// headPart drops from a name what follows its head: tokenFromHeader,
// emailByUser, apiKeyBytes, password2.
func headPart(words string) string {
	if strings.HasSuffix(words, "date of birth") {
		return words
	}
	for i := 0; ; {
		j := strings.IndexByte(words[i:], ' ')
		if j < 0 {
			break
		}
		if i > 0 && prepositions[words[i:i+j]] {
			words = words[:i-1]
			break
		}
		i += j + 1
	}
	for {
		rest, w := lastWord(words)
		if rest == "" || !endings[w] && !prepositions[w] && !isNumber(w) {
			return words
		}
		if _, ok := nouns[lastWords(words, 2)]; ok {
			return words // conn string
		}
		words = rest
	}
}

// lookup finds the longest noun at the end of a name.
func lookup(words string) (mods string, n noun, plural, ok bool) {
	for k := 3; k > 0; k-- {
		tail := lastWords(words, k)
		if tail == "" {
			continue
		}
		mods = strings.TrimSuffix(words[:len(words)-len(tail)], " ")
		if n, ok = nouns[tail]; ok {
			return mods, n, n.many, true
		}
		if short := strings.TrimRight(tail, "0123456789"); short != tail {
			if n, ok = nouns[short]; ok && n.class != Document { // RFC3339 is no tax number
				return mods, n, false, true
			}
		}
		if len(tail) > 3 && tail[len(tail)-1] == 's' {
			if n, ok = nouns[tail[:len(tail)-1]]; ok {
				return mods, n, true, true
			}
		}
	}
	return "", noun{}, false, false
}

// lastWords returns the last k words of a phrase, or "" if it has fewer.
func lastWords(words string, k int) string {
	for i := len(words); k > 0; k-- {
		if i < 0 {
			return ""
		}
		if i = strings.LastIndexByte(words[:i], ' '); k == 1 {
			return words[i+1:]
		}
	}
	return ""
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// interesting tells at little cost most names from those that may hold a noun.
func interesting(words string) bool {
	for words != "" {
		var w string
		if w, words = firstWord(words); heads[w] || heads[singular(w)] {
			return true
		}
	}
	return false
}

// singular drops digits and the s of a plural from the end of a word.
func singular(w string) string {
	for len(w) > 0 && '0' <= w[len(w)-1] && w[len(w)-1] <= '9' {
		w = w[:len(w)-1]
	}
	return strings.TrimSuffix(w, "s")
}

// heads are the last words of the nouns.
var heads = func() map[string]bool {
	m := make(map[string]bool, len(nouns))
	for _, table := range [...]map[string]noun{nouns, spanishNouns} {
		for phrase := range table {
			_, w := lastWord(phrase)
			m[w] = true
		}
	}
	for phrase := range koyweNames {
		_, w := lastWord(phrase)
		m[w] = true
	}
	return m
}()
