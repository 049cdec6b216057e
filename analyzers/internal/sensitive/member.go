package sensitive

import (
	"go/types"
	"slices"
	"strings"
)

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

// positions are names of fields that tell where in a text something stands.
var positions = set("pos position line lineno column col loc span")

// readers are what reads a text piece by piece.
var readers = set("parser lexer scanner tokenizer")

// OfPiece takes the class of a token from a field whose struct tells that it is
// none that gives access: a piece of a text, beside its place there or in what
// reads it, or what is shown to solve a challenge of ACME.
//
// https://www.rfc-editor.org/rfc/rfc8555#section-8.3
func OfPiece(owner types.Type, f *types.Var, c Class) Class {
	if c != Token || owner == nil {
		return c
	}
	if words := Words(typeNameOf(owner)); len(words) > 0 && readers[words[len(words)-1]] && !grantsAccess(words) {
		return 0
	}
	if len(Words(f.Name())) > 1 {
		return c
	}
	if p, ok := types.Unalias(owner).(*types.Pointer); ok {
		owner = p.Elem()
	}
	st, ok := owner.Underlying().(*types.Struct)
	if !ok {
		return c
	}
	challenge := false
	if named, ok := types.Unalias(owner).(*types.Named); ok {
		_, head := lastWord(strings.Join(Words(named.Obj().Name()), " "))
		challenge = head == "challenge"
	}
	for g := range st.Fields() {
		w := strings.Join(Words(g.Name()), " ")
		b, isBasic := g.Type().Underlying().(*types.Basic)
		_, isStruct := g.Type().Underlying().(*types.Struct)
		if positions[w] && (isStruct || isBasic && b.Info()&types.IsInteger != 0) || challenge && (w == "url" || w == "uri") {
			return 0
		}
	}
	return c
}

// access are words of types that have to do with who may do what.
var access = set("auth oauth oauth2 oidc jwt jws bearer access refresh token session login logon signin credential credentials api key secret " +
	"unauthorized forbidden permission denied identity user csrf webhook")

func grantsAccess(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return access[w] })
}

// IsPieceOf reports whether what an error of a type shows under a name is the
// piece of its input that is at fault, and no token that gives access:
// SyntaxError.token, but not SessionError.token.
func IsPieceOf(err types.Type, name string) bool {
	return IsPiece(name) && !grantsAccess(Words(typeNameOf(err)))
}

// IsPiece reports whether a name may be that of a piece of a text: token, but
// not accessToken.
func IsPiece(name string) bool {
	words := Words(name)
	return len(words) == 1 && (words[0] == "token" || words[0] == "tok")
}

// typeNameOf is the name of a type or of what it points to, without its package.
func typeNameOf(t types.Type) string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name()
	}
	return ""
}
