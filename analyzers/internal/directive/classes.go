package directive

import (
	"errors"
	"fmt"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// classes are the words that a sensitive directive may name.
var classes = []struct {
	word  string
	class sensitive.Class
}{
	{"credential", sensitive.Credential},
	{"token", sensitive.Token},
	{"signature", sensitive.Authenticator},
	{"email", sensitive.Email},
	{"phone", sensitive.Phone},
	{"name", sensitive.PersonName},
	{"document", sensitive.Document},
	{"address", sensitive.Address},
	{"birthdate", sensitive.BirthDate},
	{"bankaccount", sensitive.BankAccount},
	{"card", sensitive.Card},
	{"payload", sensitive.Payload},

	// Other words for the same.
	{"secret", sensitive.Credential},
	{"password", sensitive.Credential},
	{"authenticator", sensitive.Authenticator},
	{"mac", sensitive.Authenticator},
	{"pii", sensitive.Personal},
	{"personal", sensitive.Personal},
}

// canonical is how many of the classes above have a word of their own.
const canonical = 12

// parseClasses reads the list of a sensitive directive; what follows the list
// is a remark. unknown is the first word that is not a class.
func parseClasses(args string) (c sensitive.Class, unknown string) {
	words, _ := cutList(args)
	for _, w := range words {
		one := classOf(w)
		if one == 0 && unknown == "" {
			unknown = w
		}
		c |= one
	}
	return c, unknown
}

// ParseClass reads the name of a class. The error has a hint and all names.
func ParseClass(word string) (sensitive.Class, error) {
	if c := classOf(word); c != 0 {
		return c, nil
	}
	return 0, errors.New(unknownClass(word))
}

func unknownClass(word string) string {
	return fmt.Sprintf("unknown class %q%s; the classes are %s", word, didYouMean(word, classWords()), strings.Join(classWords(), ", "))
}

func classOf(word string) sensitive.Class {
	word = strings.ToLower(strings.NewReplacer("-", "", "_", "").Replace(word))
	for _, row := range classes {
		if row.word == word {
			return row.class
		}
	}
	return 0
}

func classWords() []string {
	var words []string
	for _, row := range classes[:canonical] {
		words = append(words, row.word)
	}
	return words
}
