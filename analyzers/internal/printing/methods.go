package printing

import "go/types"

// A method is one that decides how a value of its type is shown.
type method struct {
	name            string
	params, results int
	first           string // the type of the first parameter or, without parameters, of the first result
}

var (
	format        = method{"Format", 2, 0, "fmt.State"}
	goString      = method{"GoString", 0, 1, "string"}
	stringText    = method{"String", 0, 1, "string"}
	errorText     = method{"Error", 0, 1, "string"}
	logValue      = method{"LogValue", 0, 1, "log/slog.Value"}
	marshalJSON   = method{"MarshalJSON", 0, 2, "[]byte"}
	marshalText   = method{"MarshalText", 0, 2, "[]byte"}
	zapObject     = method{"MarshalLogObject", 1, 1, "go.uber.org/zap/zapcore.ObjectEncoder"}
	zapArray      = method{"MarshalLogArray", 1, 1, "go.uber.org/zap/zapcore.ArrayEncoder"}
	zerologObject = method{"MarshalZerologObject", 1, 0, "*github.com/rs/zerolog.Event"}
)

// hasMethod reports whether a value of type t, addressable or not, has one of
// the methods.
func hasMethod(t types.Type, addressable bool, methods ...method) bool {
	return methodOf(t, addressable, methods...) != nil
}

// methodOf returns the first of the methods that a value of type t has, or nil.
func methodOf(t types.Type, addressable bool, methods ...method) *types.Func {
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return nil
	}
	for _, m := range methods {
		obj, _, _ := types.LookupFieldOrMethod(t, addressable, nil, m.name)
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		sig := fn.Signature()
		if sig.Params().Len() != m.params || sig.Results().Len() != m.results {
			continue
		}
		tuple := sig.Params()
		if m.params == 0 {
			tuple = sig.Results()
		}
		if types.TypeString(types.Unalias(tuple.At(0).Type()), nil) == m.first {
			return fn
		}
	}
	return nil
}

// isProto reports whether t is a pointer to a generated protocol buffer
// message (https://pkg.go.dev/google.golang.org/protobuf/proto#Message).
func isProto(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Pointer); !ok {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, "ProtoReflect")
	_, ok := obj.(*types.Func)
	return ok
}

// isTransparent reports whether the methods of t, of the standard library, show
// what it holds.
func isTransparent(t types.Type) bool {
	obj := typeName(t)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	switch obj.Pkg().Path() + "." + obj.Name() {
	case "encoding/json.RawMessage", "encoding/json/jsontext.Value", "net/mail.Address",
		"net/url.URL", "time.Time", "strings.Builder", "bytes.Buffer", "math/big.Int":
		return true
	}
	return false
}
