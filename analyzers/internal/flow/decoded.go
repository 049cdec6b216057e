package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// decoders are functions that decode their first argument into the second one.
//
//	https://pkg.go.dev/encoding/json#Unmarshal https://pkg.go.dev/encoding/xml#Unmarshal
//	https://pkg.go.dev/gopkg.in/yaml.v3#Unmarshal https://pkg.go.dev/sigs.k8s.io/yaml#Unmarshal
//	https://pkg.go.dev/github.com/goccy/go-json#Unmarshal https://pkg.go.dev/github.com/pelletier/go-toml/v2#Unmarshal
var decoders = map[string]bool{
	"encoding/json.Unmarshal": true, "encoding/xml.Unmarshal": true,
	"gopkg.in/yaml.v2.Unmarshal": true, "gopkg.in/yaml.v3.Unmarshal": true,
	"go.yaml.in/yaml/v2.Unmarshal": true, "go.yaml.in/yaml/v3.Unmarshal": true, "sigs.k8s.io/yaml.Unmarshal": true,
	"github.com/goccy/go-json.Unmarshal": true, "github.com/goccy/go-yaml.Unmarshal": true,
	"github.com/pelletier/go-toml/v2.Unmarshal": true,
}

// noteDecoded remembers a variable that is decoded into something which holds
// a credential: before and after, its text is a message that holds one.
func (e *engine) noteDecoded(call *ast.CallExpr) {
	if len(call.Args) != 2 {
		return
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Unmarshal" {
		return
	}
	fn, _ := typeutil.Callee(e.pass.TypesInfo, call).(*types.Func)
	if fn == nil || !decoders[fn.FullName()] {
		return
	}
	data := ast.Unparen(call.Args[0])
	if conv, ok := data.(*ast.CallExpr); ok && len(conv.Args) == 1 && e.pass.TypesInfo.Types[conv.Fun].IsType() {
		data = ast.Unparen(conv.Args[0]) // []byte(text)
	}
	id, ok := data.(*ast.Ident)
	if !ok {
		return
	}
	v, ok := e.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || isGlobal(v) {
		return
	}
	for _, s := range e.printing.Shows(e.pass.TypesInfo.TypeOf(call.Args[1]), 0, printing.How{Show: sink.ShowJSON}) {
		if s.Class&sensitive.Secret != 0 {
			e.decoded[v] = true
		}
	}
}

// asMessage is v, the value of a variable about which nothing else is known,
// as the message that the variable is decoded as.
func (e *engine) asMessage(v *Value, obj types.Object) *Value {
	if local, ok := obj.(*types.Var); !ok || !e.decoded[local] {
		return v
	}
	w := *v
	w.Class, w.Name = sensitive.Payload, obj.Name()
	return &w
}
