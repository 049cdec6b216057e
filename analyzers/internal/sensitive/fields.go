package sensitive

import (
	"go/types"
	"reflect"
	"strings"
)

// marks are the struct tags by which an author calls a field sensitive.
//
// https://github.com/kubernetes/enhancements/tree/master/keps/sig-security/1753-logs-sanitization (datapolicy)
// https://github.com/google/go-flow-levee (levee), https://github.com/m-mizutani/masq (masq)
// https://github.com/alifengineer/pii, https://github.com/ln80/struct-sensitive
var marks = [...]struct {
	tag      string
	class    Class // where neither the tag's value nor the field's name says more
	explicit bool  // only the values in on mark the field
}{
	{"sensitive", Secret | Personal, false},
	{"pii", Personal, false},
	{"gdpr", Personal, false},
	{"datapolicy", Credential, false},
	{"levee", Secret | Personal, false},
	{"secret", Credential, false},
	{"redact", Secret | Personal, false},
	{"masq", Secret | Personal, false},
	{"mask", Secret | Personal, false},
	{"zog", Secret | Personal, true},
	{"log", Secret | Personal, true},
	{"slog", Secret | Personal, true},
	{"logger", Secret | Personal, true},
	{"loggable", Secret | Personal, true},
}

var (
	off = set("false no off 0 none nonsensitive public")
	on  = set("- secret sensitive redact redacted mask masked omit hide hidden pii false no never filter") // of a tag that says how to log
)

// nameTags are the tags that give a field the name it has outside.
var nameTags = [...]string{"json", "xml", "yaml", "form", "db", "mapstructure", "bson", "toml", "query", "header", "schema", "uri", "dynamodbav", "koanf"}

// validations are the rules of go-playground/validator that tell what a field holds.
// https://pkg.go.dev/github.com/go-playground/validator/v10
var validations = map[string]Class{"email": Email, "e164": Phone, "credit_card": Card, "ssn": Document, "jwt": Token}

// OfField returns the class of a struct field: by its tags, else by its JSON
// name, else by its identifier, else by the name of its type. tag is the raw
// struct tag.
func OfField(f *types.Var, tag string) Class {
	if f == nil {
		return 0
	}
	c := ofField(f, tag)
	if c == 0 {
		c = ofTypeName(f.Name(), f.Type())
	}
	return c
}

func ofField(f *types.Var, tag string) Class {
	name, t := f.Name(), f.Type()
	if tag == "" {
		return ofName(name, t, true)
	}
	st := reflect.StructTag(tag)
	if c := ofMarks(name, t, st); c != 0 {
		return c
	}
	// A name outside that says more than the identifier decides: Token with
	// json:"tokenSymbol" is a symbol.
	more := false
	for _, key := range nameTags {
		outer, _, _ := strings.Cut(st.Get(key), ",")
		if outer == "" || outer == "-" {
			continue
		}
		if c := ofName(outer, t, true); c != 0 {
			return c
		}
		more = more || extends(outer, name)
	}
	if more {
		return 0
	}
	if c := ofName(name, t, true); c != 0 {
		return c
	}
	if shapeOf(t) != text {
		return 0
	}
	for _, key := range [...]string{"env", "envconfig"} {
		env, _, _ := strings.Cut(st.Get(key), ",")
		if c := OfEnv(env); c != 0 {
			return c
		}
	}
	for _, key := range [...]string{"validate", "binding"} {
		for rule := range strings.SplitSeq(st.Get(key), ",") {
			if c := validations[rule]; c != 0 {
				return c
			}
		}
	}
	return 0
}

// ofMarks is the class by the tags of marks. The type of the field counts for
// nothing: its author has decided.
func ofMarks(name string, t types.Type, st reflect.StructTag) Class {
	for _, m := range marks {
		value, ok := st.Lookup(m.tag)
		if !ok {
			continue
		}
		first, _, _ := strings.Cut(strings.ToLower(value), ",")
		if m.explicit && !on[first] || !m.explicit && off[first] || !m.explicit && first == "-" {
			continue
		}
		if c := ofName(first, nil, true); c != 0 && first != "secret" {
			return c
		}
		if c := ofName(name, t, true); c != 0 {
			return c
		}
		return m.class
	}
	return 0
}

// Narrows reports whether a key beside a value called name says that it is
// something harmless, which the name alone does not tell: tokenSymbol of a
// token, email_verified of an email.
func Narrows(key, name string) bool { return name != "" && extends(key, name) && OfKey(key) == 0 }

// extends reports whether outer has all the words of name, and more.
func extends(outer, name string) bool {
	o, n := Words(outer), Words(name)
	if len(o) <= len(n) {
		return false
	}
	for _, w := range n {
		found := false
		for _, x := range o {
			found = found || x == w
		}
		if !found {
			return false
		}
	}
	return true
}
