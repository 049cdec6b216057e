package flow

import (
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// carriers are packages of the standard library whose functions return text
// made of their arguments, and nothing else.
var carriers = map[string]bool{
	"strings": true, "bytes": true, "path": true, "path/filepath": true, "net/url": true, "html": true, "strconv": true,
	"encoding/hex": true, "encoding/base64": true, "encoding/base32": true, "encoding/pem": true, "unicode/utf8": true,
	"slices": true, "maps": true, "regexp": true, "bufio": true, "errors": true, "mime": true, "net/textproto": true,
	"github.com/pkg/errors": true, "io": true, "encoding/json": true, "encoding/xml": true, "sync": true, "sync/atomic": true,
	"text/tabwriter": true, "compress/gzip": true, "cmp": true, "iter": true,
}

// digests are packages whose functions hash without a key.
// https://pkg.go.dev/crypto
var digests = map[string]bool{
	"crypto/sha1": true, "crypto/sha256": true, "crypto/sha512": true, "crypto/sha3": true, "crypto/md5": true,
	"hash/fnv": true, "hash/crc32": true, "hash/crc64": true, "hash/adler32": true, "hash/maphash": true,
	"golang.org/x/crypto/sha3": true, "golang.org/x/crypto/blake2b": true, "github.com/cespare/xxhash/v2": true,
}

// derivers are functions that derive a key; their output is as secret as a MAC's key.
var derivers = map[string]bool{
	"crypto/pbkdf2.Key": true, "crypto/hkdf.Key": true, "crypto/hkdf.Expand": true, "crypto/hkdf.Extract": true,
	"golang.org/x/crypto/pbkdf2.Key": true, "golang.org/x/crypto/scrypt.Key": true,
	"golang.org/x/crypto/argon2.Key": true, "golang.org/x/crypto/argon2.IDKey": true,
}

// codes are functions that make one-time passwords.
//
//	https://pkg.go.dev/github.com/pquerna/otp/totp https://pkg.go.dev/github.com/pquerna/otp/hotp
var codes = map[string]bool{
	"github.com/pquerna/otp/totp.GenerateCode": true, "github.com/pquerna/otp/totp.GenerateCodeCustom": true,
	"github.com/pquerna/otp/hotp.GenerateCode": true, "github.com/pquerna/otp/hotp.GenerateCodeCustom": true,
}

// model applies what is known of functions that are not the user's.
func (f *fn) model(c *invocation) ([]*Value, bool) {
	pkg := c.fn.Pkg()
	if pkg == nil { // error.Error
		if c.fn.Name() == "Error" && c.recv != nil {
			return []*Value{carry(c.recv)}, true
		}
		return nil, false
	}
	path, name := pkg.Path(), c.fn.Name()
	if digests[path] {
		return f.modelDigest(c)
	}
	if v, ok := f.modelHold(c, path, name); ok {
		return v, true
	}
	switch path {
	case "crypto/hmac":
		switch name {
		case "New":
			return []*Value{f.newMAC(c)}, true
		case "Equal":
			f.verifies()
			return []*Value{cleanValue}, true
		}
	case "crypto/subtle":
		if name == "ConstantTimeCompare" {
			f.verifies()
		}
		return []*Value{cleanValue}, true
	case "hash":
		return []*Value{f.sum(c)}, true
	case "sync":
		if v := f.pooled(c); v != nil {
			return []*Value{v}, true
		}
	case "os":
		return f.modelOS(c)
	case "os/exec":
		return f.modelExec(c)
	case "fmt":
		return f.modelFmt(c)
	case "net/http":
		return f.modelHTTP(c)
	case "net/http/httputil": // https://pkg.go.dev/net/http/httputil
		if strings.HasPrefix(name, "Dump") {
			return []*Value{{Class: sensitive.Payload, Name: callName(c.CallExpr)}, unknown}, true
		}
	case "encoding/json":
		return f.modelJSON(c)
	case "crypto/rand", "github.com/google/uuid":
		if isTextual(f.typeOf(c.CallExpr)) {
			return []*Value{{Origin: Random}}, true
		}
		if len(c.args) > 0 {
			f.store(c.Args[0], func(*Value) *Value { return &Value{Origin: Random} })
			return nil, true
		}
	case "encoding/binary":
		if len(c.args) == 1 && isNumber(f.typeOf(c.CallExpr)) { // Uint32
			return []*Value{number(f.arg(c, 0))}, true
		}
	case "crypto/cipher":
		if name == "Seal" || name == "Encrypt" {
			return []*Value{cleanValue}, true
		}
	case "golang.org/x/crypto/bcrypt":
		return []*Value{cleanValue}, true
	}
	if c.recv != nil && c.recv.Origin&Presented != 0 && len(c.args) > 0 && binds(name) {
		from := *c.recv
		if !strings.HasSuffix(name, "Query") && !strings.HasSuffix(name, "Uri") && !strings.HasSuffix(name, "Header") {
			from.Class, from.Name = from.Class|sensitive.Payload, "the request"
		}
		f.decodeInto(c.Args[0], &from)
		return []*Value{unknown}, true
	}
	if c.recv != nil && c.recv.Origin&DigestState != 0 && strings.HasPrefix(name, "Write") && len(c.args) > 0 {
		f.hashed(c.on, f.arg(c, 0))
		return []*Value{cleanValue, unknown}, true
	}
	full := c.fn.FullName()
	switch full { // https://pkg.go.dev/google.golang.org/grpc/metadata
	case "google.golang.org/grpc/metadata.FromIncomingContext":
		return []*Value{{Origin: Presented}, cleanValue}, true
	case "(google.golang.org/grpc/metadata.MD).Get":
		return []*Value{f.byKey(c, 0)}, true
	case "google.golang.org/grpc/metadata.ValueFromIncomingContext":
		v := *f.byKey(c, 1)
		v.Origin |= Presented
		return []*Value{&v}, true
	}
	if full == "github.com/spf13/viper.AllSettings" || full == "(*github.com/spf13/viper.Viper).AllSettings" {
		return []*Value{{Class: sensitive.Credential, Origin: Configured, Name: callName(c.CallExpr)}}, true
	}
	if v, ok := f.modelError(c, full); ok {
		return v, true
	}
	if v, ok := f.modelDump(c); ok {
		return v, true
	}
	if codes[full] {
		return []*Value{truncated, unknown}, true
	}
	if derivers[full] {
		return []*Value{{Class: sensitive.Credential, Origin: MAC, Name: callName(c.CallExpr)}}, true
	}
	if v, ok := f.modelMessage(c, path, name); ok {
		return v, true
	}
	if v, ok := f.modelBuilder(c, path, name); ok {
		return v, true
	}
	if path == "net/url" {
		if v, ok := f.modelURL(c, full); ok {
			return v, true
		}
	}
	if !carriers[path] {
		return nil, false
	}
	return f.modelCarrier(c, path, name), true
}

// binds reports whether a method of a framework's context decodes the request
// into its first argument: gin's ShouldBindJSON, echo's Bind, fiber's BodyParser.
// https://pkg.go.dev/github.com/gin-gonic/gin#Context.ShouldBindJSON
func binds(name string) bool {
	return strings.HasPrefix(name, "ShouldBind") || strings.HasPrefix(name, "Bind") || name == "BodyParser"
}

func (f *fn) modelOS(c *invocation) ([]*Value, bool) {
	switch c.fn.Name() {
	case "Getenv", "LookupEnv":
		v := &Value{Origin: Configured}
		if name, ok := f.arg(c, 0).Const(); ok {
			if v.Class = sensitive.OfEnv(name); v.Class != 0 {
				v.Name = name
			}
		}
		return []*Value{v, cleanValue}, true
	case "Environ":
		return []*Value{{Class: sensitive.Credential, Origin: Configured, Name: "os.Environ()"}}, true
	case "ReadFile":
		return []*Value{{Origin: Configured}}, true
	}
	return nil, false
}
