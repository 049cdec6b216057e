package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// read is an environment variable that is read.
type read struct {
	name string
	pos  token.Pos
}

// envGetters are functions that return the value of the environment variable
// named by their first argument, or bind one to a setting.
//
// https://pkg.go.dev/os, https://pkg.go.dev/syscall,
// https://pkg.go.dev/github.com/urfave/cli/v3#EnvVars,
// https://pkg.go.dev/github.com/alecthomas/kingpin/v2#FlagClause.Envar
var envGetters = map[string]bool{
	"os.Getenv":                     true,
	"os.LookupEnv":                  true,
	"syscall.Getenv":                true,
	"github.com/urfave/cli.EnvVars": true,
	"github.com/urfave/cli.EnvVar":  true,
	"gopkg.in/alecthomas/kingpin.v2.FlagClause.Envar":                        true,
	"github.com/alecthomas/kingpin.FlagClause.Envar":                         true,
	"github.com/alecthomas/kingpin.parserMixin.Envar":                        true,
	"github.com/hashicorp/terraform-plugin-sdk/helper/schema.EnvDefaultFunc": true,
}

// envLoaders are functions that fill a struct by the tags of its fields; the
// value is the index of the argument that points to it.
var envLoaders = map[string]struct {
	arg  int
	tags string
}{
	// https://pkg.go.dev/github.com/caarlos0/env/v11
	"github.com/caarlos0/env.Parse":            {0, "env"},
	"github.com/caarlos0/env.ParseWithOptions": {0, "env"},
	// https://pkg.go.dev/github.com/kelseyhightower/envconfig
	"github.com/kelseyhightower/envconfig.Process":     {1, "envconfig"},
	"github.com/kelseyhightower/envconfig.MustProcess": {1, "envconfig"},
	// https://pkg.go.dev/github.com/sethvargo/go-envconfig
	"github.com/sethvargo/go-envconfig.Process":     {1, "env"},
	"github.com/sethvargo/go-envconfig.MustProcess": {1, "env"},
	// https://pkg.go.dev/github.com/ilyakaznacheev/cleanenv
	"github.com/ilyakaznacheev/cleanenv.ReadEnv":    {0, "env"},
	"github.com/ilyakaznacheev/cleanenv.ReadConfig": {1, "env"},
}

// envNames returns the arguments of a call that name environment variables
// which it reads.
func (f *finder) envNames(call *ast.CallExpr, key string) []ast.Expr {
	switch {
	case envGetters[key]:
		return call.Args
	case key == "github.com/spf13/viper.BindEnv" || key == "github.com/spf13/viper.Viper.BindEnv":
		if len(call.Args) > 1 {
			return call.Args[1:]
		}
		return nil
	}
	var names []ast.Expr
	for _, i := range f.doing(call).Env {
		if e := given(call, i); e != nil {
			names = append(names, e)
		}
	}
	return names
}

// envCall looks at a call that reads the environment.
func (f *finder) envCall(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if l, ok := envLoaders[key]; ok {
		if e := arg(call, l.arg); e != nil {
			f.envTags(call, f.info.TypeOf(e), l.tags, nil)
		}
		return
	}
	if key == "github.com/caarlos0/env.ParseAs" || key == "github.com/caarlos0/env.ParseAsWithOptions" {
		if t, ok := f.info.TypeOf(call).(*types.Tuple); ok && t.Len() > 0 {
			f.envTags(call, t.At(0).Type(), "env", nil)
		}
		return
	}
	if key == "github.com/spf13/viper.GetString" || key == "github.com/spf13/viper.Viper.GetString" {
		// The key of a setting is the name of its variable, if viper looks there.
		if name, ok := f.text(arg(call, 0)); ok && name == strings.ToUpper(name) && f.automaticEnv() {
			f.env(name, call.Pos())
		}
		return
	}
	for _, e := range f.envNames(call, key) {
		name, ok := f.text(e)
		if !ok || dropped(cur) && !strings.Contains(key, "BindEnv") || onlyCompared(cur) || f.fallsBack(cur, call, e) {
			continue
		}
		f.env(name, call.Pos())
	}
}

// automaticEnv reports whether the package makes viper read the environment.
// https://pkg.go.dev/github.com/spf13/viper#AutomaticEnv
func (f *finder) automaticEnv() bool {
	for file := range f.files() {
		for cur := range file.Preorder((*ast.CallExpr)(nil)) {
			switch f.key(cur.Node().(*ast.CallExpr)) {
			case "github.com/spf13/viper.AutomaticEnv", "github.com/spf13/viper.Viper.AutomaticEnv":
				return true
			}
		}
	}
	return false
}

func (f *finder) env(name string, pos token.Pos) {
	f.reads = append(f.reads, read{name, pos})
	if sensitive.OfEnv(name)&sensitive.Secret != 0 {
		f.add(EnvCredential, pos, "%s is read from the environment", name)
	}
}

// onlyCompared reports whether a call's value is used for nothing but to see
// whether the variable is set.
func onlyCompared(cur inspector.Cursor) bool {
	_, ok := cur.Parent().Node().(*ast.BinaryExpr)
	return ok
}

// fallsBack reports whether the call, or one around it such as cmp.Or, has a
// constant that stands in for the value.
func (f *finder) fallsBack(cur inspector.Cursor, call *ast.CallExpr, name ast.Expr) bool {
	for _, e := range call.Args {
		if text, ok := f.text(e); ok && text != "" && e != name && !envGetters[f.key(call)] && !strings.Contains(f.key(call), "BindEnv") {
			return sensitive.OfEnv(nameText(f, name))&sensitive.Secret != 0
		}
	}
	if outer, ok := cur.Parent().Node().(*ast.CallExpr); ok && f.key(outer) == "cmp.Or" {
		for _, e := range outer.Args {
			if text, ok := f.text(e); ok && text != "" {
				return true
			}
		}
	}
	return f.overwritten(cur)
}

// overwritten reports whether what a call's value is put in gets a constant in
// the same function: if key == "" { key = "..." }.
func (f *finder) overwritten(cur inspector.Cursor) bool {
	var to types.Object
	switch p := cur.Parent().Node().(type) {
	case *ast.KeyValueExpr:
		if id, ok := p.Key.(*ast.Ident); ok {
			to = f.info.Uses[id]
		}
	case *ast.AssignStmt:
		to = f.object(p.Lhs[0])
	}
	fn := function(cur)
	if to == nil || fn == nil {
		return false
	}
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, l := range a.Lhs {
			if text, ok := f.text(a.Rhs[i]); ok && text != "" && f.object(l) == to {
				found = true
			}
		}
		return !found
	})
	return found
}

// object returns the variable or field that an expression names, or nil.
func (f *finder) object(e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return f.info.ObjectOf(e)
	case *ast.SelectorExpr:
		return f.info.Uses[e.Sel]
	}
	return nil
}

func nameText(f *finder, e ast.Expr) string {
	s, _ := f.text(e)
	return s
}

// envTags notes the fields of a struct that a loader fills.
func (f *finder) envTags(call *ast.CallExpr, t types.Type, tag string, seen []types.Type) {
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok || len(seen) > 4 {
		return
	}
	for i := range st.NumFields() {
		field, tags := st.Field(i), reflect.StructTag(st.Tag(i))
		value, ok := tags.Lookup(tag)
		name, _, _ := strings.Cut(value, ",")
		if !ok || name == "" {
			f.envTags(call, field.Type(), tag, append(seen, t))
			continue
		}
		if tags.Get("default") != "" || tags.Get("envDefault") != "" || tags.Get("env-default") != "" || strings.Contains(value, "default=") {
			if sensitive.OfEnv(name) != 0 {
				continue
			}
		}
		pos := call.Pos()
		if field.Pkg() == f.pass.Pkg {
			pos = field.Pos()
		}
		f.env(name, pos)
	}
}

// managers are the functions that fetch a secret from a secret manager.
var managers = map[string]string{
	// https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/secretsmanager
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager.Client.GetSecretValue":                 "AWS Secrets Manager",
	"github.com/aws/aws-sdk-go/service/secretsmanager.SecretsManager.GetSecretValue":            "AWS Secrets Manager",
	"github.com/aws/aws-sdk-go/service/secretsmanager.SecretsManager.GetSecretValueWithContext": "AWS Secrets Manager",
	// https://pkg.go.dev/github.com/aws/aws-secretsmanager-caching-go/v2/secretcache
	"github.com/aws/aws-secretsmanager-caching-go/secretcache.Cache.GetSecretString": "AWS Secrets Manager",
	// https://pkg.go.dev/cloud.google.com/go/secretmanager/apiv1
	"cloud.google.com/go/secretmanager/apiv1.Client.AccessSecretVersion":      "Google Secret Manager",
	"cloud.google.com/go/secretmanager/apiv1beta1.Client.AccessSecretVersion": "Google Secret Manager",
	// https://pkg.go.dev/github.com/hashicorp/vault/api
	"github.com/hashicorp/vault/api.KVv1.Get":                "Vault",
	"github.com/hashicorp/vault/api.KVv2.Get":                "Vault",
	"github.com/hashicorp/vault/api.KVv2.GetVersion":         "Vault",
	"github.com/hashicorp/vault/api.Logical.Read":            "Vault",
	"github.com/hashicorp/vault/api.Logical.ReadWithContext": "Vault",
	"github.com/hashicorp/vault-client-go.Secrets.KvV1Read":  "Vault",
	"github.com/hashicorp/vault-client-go.Secrets.KvV2Read":  "Vault",
	// https://pkg.go.dev/github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets
	"github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets.Client.GetSecret": "Azure Key Vault",
	"github.com/Azure/azure-sdk-for-go/sdk/keyvault/azsecrets.Client.GetSecret":          "Azure Key Vault",
	// https://pkg.go.dev/github.com/zalando/go-keyring
	"github.com/zalando/go-keyring.Get": "the keyring of the system",
}

// parameters are the functions that fetch a parameter of AWS Systems Manager:
// a secret, if it is decrypted on the way.
var parameters = map[string]int{
	"github.com/aws/aws-sdk-go-v2/service/ssm.Client.GetParameter":      1,
	"github.com/aws/aws-sdk-go/service/ssm.SSM.GetParameter":            0,
	"github.com/aws/aws-sdk-go/service/ssm.SSM.GetParameterWithContext": 1,
}

// secretDirs are where container platforms mount secrets.
// https://docs.docker.com/compose/how-tos/use-secrets/
// https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/
var secretDirs = []string{"/run/secrets/", "/var/run/secrets/", "/etc/secrets/", "/mnt/secrets-store/"}

// manager looks at calls that fetch a secret.
func (f *finder) manager(call *ast.CallExpr, key string) {
	if from, ok := managers[key]; ok {
		f.add(EnvCredential, call.Pos(), "a secret is read from %s", from)
		return
	}
	if i, ok := parameters[key]; ok {
		if lit := litOf(arg(call, i)); lit != nil && keyed(lit, "WithDecryption") != nil {
			f.add(EnvCredential, call.Pos(), "a secret is read from the parameter store of AWS Systems Manager")
		}
		return
	}
	if key == "os.ReadFile" || key == "os.Open" {
		path, ok := f.flow.Of(arg(call, 0)).Const()
		for _, dir := range secretDirs {
			if rest, in := strings.CutPrefix(path, dir); ok && in && !strings.HasPrefix(rest, "kubernetes.io/") {
				f.add(EnvCredential, call.Pos(), "the mounted secret %s is read", path)
			}
		}
	}
}
