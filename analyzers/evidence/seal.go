package evidence

import (
	"go/ast"
	"go/types"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// sealers are functions that encrypt and authenticate: the indexes of the
// plain text and of the nonce, -1 where they make it themselves.
var sealers = map[string]struct{ plain, nonce int }{
	// https://pkg.go.dev/crypto/cipher#AEAD
	"crypto/cipher.AEAD.Seal": {2, 1},
	// https://pkg.go.dev/golang.org/x/crypto/nacl
	"golang.org/x/crypto/nacl/secretbox.Seal":    {1, 2},
	"golang.org/x/crypto/nacl/box.Seal":          {1, 2},
	"golang.org/x/crypto/nacl/box.SealAnonymous": {1, -1},
	// https://pkg.go.dev/github.com/tink-crypto/tink-go/v2/tink
	"github.com/google/tink/go/tink.AEAD.Encrypt":                                    {0, -1},
	"github.com/tink-crypto/tink-go/tink.AEAD.Encrypt":                               {0, -1},
	"github.com/tink-crypto/tink-go/tink.DeterministicAEAD.EncryptDeterministically": {0, -1},
}

// services are calls of key management services, whose input holds the plain text.
var services = map[string]bool{
	"github.com/aws/aws-sdk-go-v2/service/kms.Client.Encrypt":   true, // https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/kms
	"cloud.google.com/go/kms/apiv1.KeyManagementClient.Encrypt": true, // https://pkg.go.dev/cloud.google.com/go/kms/apiv1
}

// seals returns the arguments of a call that it encrypts by an AEAD. A nonce
// that is not known to be random makes it no evidence.
func (f *finder) seals(call *ast.CallExpr, key string) []ast.Expr {
	if s, ok := sealers[key]; ok {
		plain := arg(call, s.plain)
		if plain == nil || s.nonce >= 0 && !f.fresh(arg(call, s.nonce)) {
			return nil
		}
		return []ast.Expr{plain}
	}
	if services[key] {
		for _, e := range call.Args {
			if lit := litOf(e); lit != nil {
				if plain := keyed(lit, "Plaintext"); plain != nil {
					return []ast.Expr{plain}
				}
			}
		}
		return nil
	}
	var plain []ast.Expr
	for _, i := range f.doing(call).Seals {
		if e := given(call, i); e != nil {
			plain = append(plain, e)
		}
	}
	return plain
}

// fresh reports whether a nonce is random, or is left to an AEAD that makes
// its own: https://pkg.go.dev/crypto/cipher#NewGCMWithRandomNonce.
func (f *finder) fresh(nonce ast.Expr) bool {
	if nonce == nil {
		return false
	}
	if tv := f.info.Types[nonce]; tv.IsNil() {
		return true
	}
	return f.flow.Of(nonce).Origin&flow.Random != 0
}

// sealed looks at calls that encrypt personal data.
func (f *finder) sealed(call *ast.CallExpr, key string) {
	for _, e := range f.seals(call, key) {
		v := f.flow.Of(e)
		if c := v.Deep() & sensitive.Personal; c != 0 {
			f.add(EncryptedPII, call.Pos(), "%s (%s) is encrypted by an AEAD", types.ExprString(e), c)
		}
	}
}
