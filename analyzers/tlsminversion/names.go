package tlsminversion

import (
	"go/ast"
	"go/token"
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
	if cmp, ok := e.(*ast.BinaryExpr); ok {
		return invertedComparison(cmp)
	}
	words := nameWords(e)
	if _, ok := e.(*ast.CallExpr); ok && !has(words, "verify") {
		return false // validateFlag("insecure")
	}
	return has(words, positive...) && !has(words, negative...)
}

// invertedComparison judges os.Getenv("TLS_VERIFY") == "true" and the like.
func invertedComparison(e *ast.BinaryExpr) bool {
	words := keyWords(e.X)
	verifies := has(words, positive...) && !has(words, negative...)
	skips := has(words, "skip", "insecure") && !has(words, "not", "no")
	var on bool
	switch lit := ast.Unparen(e.Y).(type) {
	case *ast.BasicLit:
		switch strings.ToLower(strings.Trim(lit.Value, "\"`")) {
		case "true", "1", "yes", "on":
			on = true
		case "false", "0", "no", "off":
		default:
			return false
		}
	case *ast.Ident:
		switch lit.Name {
		case "true":
			on = true
		case "false":
		default:
			return false
		}
	default:
		return false
	}
	switch e.Op {
	case token.NEQ:
		on = !on
	case token.EQL:
	default:
		return false
	}
	return verifies && on || skips && !on
}

// keyWords returns the words of a name, or of the key that a call looks up.
func keyWords(e ast.Expr) []string {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nameWords(e)
	}
	lit, ok := ast.Unparen(call.Args[0]).(*ast.BasicLit)
	if !ok {
		return keyWords(call.Args[0]) // strings.ToLower(os.Getenv("TLS_VERIFY"))
	}
	return wordsOf(strings.Trim(lit.Value, "\"`"))
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
		if i == len(runes) || isSeparator(runes[i]) || unicode.IsUpper(runes[i]) &&
			(unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1])) {
			words = append(words, strings.ToLower(strings.TrimFunc(string(runes[start:i]), isSeparator)))
			start = i
		}
	}
	return words
}

func isSeparator(r rune) bool { return r == '_' || r == '-' || r == '.' || r == ' ' }
