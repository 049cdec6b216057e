package sensitive

import "go/types"

// classOfType lists the types whose every value is sensitive.
var classOfType = map[string]Class{
	// https://pkg.go.dev/net/http, whole messages and their headers.
	"net/http.Header":                            Payload,
	"net/http.Request":                           Payload,
	"net/http.Response":                          Payload,
	"net/http.Cookie":                            Token,
	"net/textproto.MIMEHeader":                   Payload,
	"google.golang.org/grpc/metadata.MD":         Payload,
	"github.com/valyala/fasthttp.Request":        Payload,
	"github.com/valyala/fasthttp.RequestHeader":  Payload,
	"github.com/valyala/fasthttp.Response":       Payload,
	"github.com/valyala/fasthttp.ResponseHeader": Payload,
	"github.com/valyala/fasthttp.Cookie":         Token,
	// https://pkg.go.dev/github.com/aws/aws-lambda-go/events, requests with their headers.
	"github.com/aws/aws-lambda-go/events.APIGatewayProxyRequest":          Payload,
	"github.com/aws/aws-lambda-go/events.APIGatewayV2HTTPRequest":         Payload,
	"github.com/aws/aws-lambda-go/events.APIGatewayWebsocketProxyRequest": Payload,
	"github.com/aws/aws-lambda-go/events.ALBTargetGroupRequest":           Payload,
	"github.com/aws/aws-lambda-go/events.LambdaFunctionURLRequest":        Payload,
	"net/url.Userinfo": Credential,
	"net/mail.Address": Email,
	// https://pkg.go.dev/golang.org/x/oauth2 and the JWT libraries.
	"golang.org/x/oauth2.Token":                    Token,
	"golang.org/x/oauth2.Config":                   Credential, // holds the client secret
	"golang.org/x/oauth2/clientcredentials.Config": Credential,
	"golang.org/x/oauth2/google.Credentials":       Credential,
	"golang.org/x/oauth2/jwt.Config":               Credential,
	"github.com/golang-jwt/jwt.Token":              Token,
	"github.com/golang-jwt/jwt/v4.Token":           Token,
	"github.com/golang-jwt/jwt/v5.Token":           Token,
	"github.com/dgrijalva/jwt-go.Token":            Token,
	"github.com/hashicorp/vault/api.SecretAuth":    Token,
	// Private keys: https://pkg.go.dev/crypto.
	"crypto.PrivateKey":                      Credential,
	"crypto/rsa.PrivateKey":                  Credential,
	"crypto/ecdsa.PrivateKey":                Credential,
	"crypto/ed25519.PrivateKey":              Credential,
	"crypto/dsa.PrivateKey":                  Credential,
	"crypto/ecdh.PrivateKey":                 Credential,
	"crypto/tls.Certificate":                 Credential, // holds the private key
	"golang.org/x/crypto/ed25519.PrivateKey": Credential,
	// Clouds: https://pkg.go.dev/k8s.io/api/core/v1#Secret and the AWS SDKs.
	"k8s.io/api/core/v1.Secret":                                  Credential,
	"k8s.io/api/core/v1.SecretList":                              Credential,
	"github.com/aws/aws-sdk-go/aws/credentials.Value":            Credential,
	"github.com/aws/aws-sdk-go-v2/aws.Credentials":               Credential,
	"github.com/aws/aws-sdk-go-v2/service/sts/types.Credentials": Credential,
}

// OfType returns the class that every value of t has, whatever its name.
// Pointers to t and containers of t have it too.
func OfType(t types.Type) Class {
	for range maxDepth {
		if t == nil {
			return 0
		}
		switch u := types.Unalias(t).(type) {
		case *types.Named:
			if u.Obj().Pkg() == nil {
				return 0
			}
			if c := classOfType[typeName(u.Obj())]; c != 0 {
				return c
			}
			switch u.Underlying().(type) {
			case *types.Slice, *types.Array, *types.Pointer, *types.Map:
				t = u.Underlying()
			default:
				return 0
			}
		default:
			if t = elem(u); t == nil {
				return 0
			}
		}
	}
	return 0
}

// elem is the type of what a pointer, slice, array or map holds, nil of others.
func elem(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Pointer:
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	case *types.Array:
		return t.Elem()
	case *types.Map:
		return t.Elem()
	}
	return nil
}
