package sensitive

import "go/types"

var (
	// Names of fields that are the number, or the address, of what the struct is.
	partNames = set("number no num address numero nro")
	// Names of fields that are all that the struct is.
	wholeNames = set("value val v raw text str string valor")
)

// OfMember returns the class that the name of a struct type gives to a field
// whose own name says nothing: Document.Number, Email.Address, CPF.value. A
// type that holds a secret must hold nothing else, for a token with a kind may
// be a piece of a text.
func OfMember(owner types.Type, f *types.Var) Class {
	if f == nil || owner == nil {
		return 0
	}
	words := Words(f.Name())
	if len(words) != 1 || !partNames[words[0]] && !wholeNames[words[0]] {
		return 0
	}
	if p, ok := types.Unalias(owner).(*types.Pointer); ok {
		owner = p.Elem()
	}
	named, ok := types.Unalias(owner).(*types.Named)
	if !ok {
		return 0
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return 0
	}
	name := named.Obj().Name()
	switch {
	case wholeNames[words[0]]:
		c := ofName(name, f.Type(), true)
		if st.NumFields() > 1 {
			c &= Personal
		}
		return c
	case words[0] == "numero" || words[0] == "nro":
		return ofName(words[0]+"_"+name, f.Type(), true) & Personal
	}
	return ofName(name+"_"+words[0], f.Type(), true) & Personal
}
