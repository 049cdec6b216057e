package tlsminversion

import (
	"go/ast"
	"slices"
	"strings"
	"unicode"
)

// Words of names that say that certificates are verified, and words that turn
// the meaning round.
var (
	positive = []string{"verify", "verified", "validate", "secure", "strict", "verification", "validation", "tlsverify", "sslverify"}
	negative = []string{
		"skip", "no", "not", "non", "disable", "disabled", "insecure", "without", "ignore", "unsafe", "allow", "dont", "never",
		"bypass", "off", "omit", "unverified", "untrusted", "false", "self", "un", "trust",
	}
)

// inverted reports whether e is true if certificates are to be verified.
func inverted(e ast.Expr) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok {
		words := nameWords(u.X)
		return has(words, "skip", "insecure") && !has(words, "not", "no")
	}
	words := nameWords(e)
	if _, ok := e.(*ast.CallExpr); ok && !has(words, "verify") {
		return false // validateFlag("insecure")
	}
	return has(words, positive...) && !has(words, negative...)
}

func has(words []string, any ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
}

// nameWords returns the words of the name that e ends with, in lower case.
func nameWords(e ast.Expr) []string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return wordsOf(e.Name)
	case *ast.SelectorExpr:
		return wordsOf(e.Sel.Name)
	case *ast.StarExpr:
		return nameWords(e.X)
	case *ast.CallExpr:
		return nameWords(e.Fun)
	}
	return nil
}

// wordsOf splits a name such as skipTLSVerify.
func wordsOf(name string) []string {
	var words []string
	start := 0
	runes := []rune(name)
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) || runes[i] == '_' || unicode.IsUpper(runes[i]) &&
			(unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			words = append(words, strings.ToLower(strings.Trim(string(runes[start:i]), "_")))
			start = i
		}
	}
	return words
}
