package tlsminversion

import (
	"go/ast"
	"go/token"
	"go/types"
	"go/version"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/finding"
	"github.com/koywe/koywelint/analyzers/internal/flow"
)

// parsers read a number from outside.
//
// Source: https://pkg.go.dev/strconv, https://pkg.go.dev/flag,
// https://pkg.go.dev/github.com/spf13/pflag,
// https://pkg.go.dev/github.com/spf13/viper,
// https://pkg.go.dev/github.com/spf13/cast
var parsers = map[string]bool{
	"strconv.Atoi":                              true,
	"strconv.ParseInt":                          true,
	"strconv.ParseUint":                         true,
	"flag.Int":                                  true,
	"flag.Int64":                                true,
	"flag.Uint":                                 true,
	"flag.Uint64":                               true,
	"github.com/spf13/pflag.Int":                true,
	"github.com/spf13/pflag.Uint":               true,
	"github.com/spf13/pflag.Uint16":             true,
	"github.com/spf13/viper.GetInt":             true,
	"github.com/spf13/viper.GetUint":            true,
	"github.com/spf13/viper.GetUint16":          true,
	"github.com/spf13/cast.ToUint16":            true,
	"(*github.com/spf13/viper.Viper).GetInt":    true,
	"(*github.com/spf13/viper.Viper).GetUint":   true,
	"(*github.com/spf13/viper.Viper).GetUint16": true,
}

// binders write a number from the command line to a variable.
//
// Source: https://pkg.go.dev/flag, https://pkg.go.dev/github.com/spf13/pflag
var binders = map[string]bool{
	"flag.IntVar":                                 true,
	"flag.UintVar":                                true,
	"(*flag.FlagSet).IntVar":                      true,
	"(*flag.FlagSet).UintVar":                     true,
	"github.com/spf13/pflag.Uint16Var":            true,
	"github.com/spf13/pflag.UintVar":              true,
	"github.com/spf13/pflag.IntVar":               true,
	"(*github.com/spf13/pflag.FlagSet).Uint16Var": true,
	"(*github.com/spf13/pflag.FlagSet).UintVar":   true,
	"(*github.com/spf13/pflag.FlagSet).IntVar":    true,
}

// unchecked reports a MinVersion that comes from outside as a number, while
// nothing in the package looks at the number: zero and TLS 1.0 get through.
func (c *checker) unchecked(s store) {
	e := ast.Unparen(s.value)
	for {
		switch n := e.(type) {
		case *ast.ParenExpr:
			e = n.X
			continue
		case *ast.StarExpr:
			e = n.X
			continue
		case *ast.CallExpr:
			if c.info.Types[n.Fun].IsType() && len(n.Args) == 1 {
				e = n.Args[0]
				continue
			}
		}
		break
	}
	var obj *types.Var
	from := ""
	switch e := e.(type) {
	case *ast.Ident:
		obj, _ = c.info.Uses[e].(*types.Var)
		if obj != nil {
			from = c.parsedBy[obj]
		}
	case *ast.SelectorExpr:
		if sel := c.info.Selections[e]; sel != nil && sel.Kind() == types.FieldVal {
			obj, _ = sel.Obj().(*types.Var)
			from = tagOf(sel)
		}
	case *ast.CallExpr:
		fn, _ := typeutil.Callee(c.info, e).(*types.Func)
		if fn != nil && parsers[fn.FullName()] {
			c.reportUnchecked(s, fn.FullName())
		}
		return
	}
	if obj == nil || from == "" || obj.Pkg() != c.pass.Pkg || c.checked(obj) {
		return
	}
	c.reportUnchecked(s, from)
}

func (c *checker) reportUnchecked(s store, from string) {
	if c.comparesMinVersion() {
		return
	}
	f := finding.Finding{
		Pos: s.value.Pos(), End: s.value.End(), Category: catUnchecked,
		Message: "MinVersion " + s.gets() + " " + types.ExprString(s.value) + ", from " + from + s.through() +
			", and nothing checks the number: refuse what is below tls." + c.wanted(s.owner),
		Related: flow.Related(s.via, s.value.Pos()),
	}
	if fix := c.atLeast(s); fix != nil {
		f.Fixes = []analysis.SuggestedFix{*fix}
	}
	c.out.Report(f)
}

// atLeast puts max(v, tls.VersionTLS12) in the place of v.
func (c *checker) atLeast(s store) *analysis.SuggestedFix {
	file := fileOf(s.cur)
	v := c.info.FileVersions[file]
	scope := c.pass.Pkg.Scope().Innermost(s.value.Pos())
	if file == nil || v != "" && version.Compare(v, "go1.21") < 0 || scope == nil {
		return nil
	}
	if _, obj := scope.LookupParent("max", s.value.Pos()); obj != types.Universe.Lookup("max") {
		return nil
	}
	want := c.wanted(s.owner)
	q, edits := edit.Import(file, c.info, c.pass.Pkg, "crypto/tls", s.value.Pos())
	edits = append(edits, edit.Insert(s.value.Pos(), "max("), edit.Insert(s.value.End(), ", "+q+want+")"))
	return &analysis.SuggestedFix{Message: "Take " + want + " at least", TextEdits: edits}
}

// comparesMinVersion reports whether the package compares the MinVersion of a
// configuration, once it is set.
func (c *checker) comparesMinVersion() bool {
	for cur := range c.root.Preorder((*ast.BinaryExpr)(nil)) {
		cmp := cur.Node().(*ast.BinaryExpr)
		switch cmp.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ:
			for _, e := range [...]ast.Expr{cmp.X, cmp.Y} {
				if _, name := c.fieldOf(e); name == "MinVersion" {
					return true
				}
			}
		}
	}
	return false
}

// tagOf returns the key of the struct tag by which a field is decoded from a
// file or the environment, or "".
func tagOf(sel *types.Selection) string {
	t := sel.Recv()
	index := sel.Index()
	for n, i := range index {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok || i >= st.NumFields() {
			return ""
		}
		if n < len(index)-1 {
			t = st.Field(i).Type()
			continue
		}
		if b, ok := st.Field(i).Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			return ""
		}
		if named, ok := types.Unalias(st.Field(i).Type()).(*types.Named); ok && named.NumMethods() > 0 {
			return "" // its UnmarshalText may check it
		}
		tag := reflect.StructTag(st.Tag(i))
		for _, key := range [...]string{"validate", "binding", "valid"} {
			if _, ok := tag.Lookup(key); ok {
				return "" // a validator checks it
			}
		}
		for _, key := range [...]string{"json", "yaml", "toml", "env", "envconfig", "mapstructure", "koanf", "hcl"} {
			if v, ok := tag.Lookup(key); ok && v != "-" {
				return key
			}
		}
	}
	return ""
}
