// Package sensitive is the vocabulary: which names, struct tags, types and
// string formats are sensitive, and of which class.
package sensitive

import "go/types"

// OfName returns the class that a name gives to a value of type t. The name
// is an identifier, a JSON key, a header or a label; it is split into words
// and judged by its head noun. t may be nil where the type is unknown.
func OfName(name string, t types.Type) Class { return 0 }

// OfField returns the class of a struct field: by its tags, else by its JSON
// name, else by its identifier. tag is the raw struct tag.
func OfField(f *types.Var, tag string) Class { return 0 }

// OfType returns the class that every value of t has, whatever its name.
func OfType(t types.Type) Class { return 0 }

// CleanName reports whether a name says that its value is masked, hashed or
// encrypted: maskedToken, redact, tokenHash (but not unmasked, decrypted).
func CleanName(name string) bool { return false }
