package hardcodedkey

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// isDefault reports whether argument i of fn, which follows a key, is what
// stands in for a missing value.
func isDefault(fn *types.Func, i int) bool {
	if fn == nil || i == 0 {
		return false
	}
	low := strings.ToLower(fn.Name())
	if strings.Contains(low, "env") && !strings.HasPrefix(low, "set") || strings.Contains(low, "default") {
		return true
	}
	pkg := fn.Pkg()
	return pkg != nil && (pkg.Path() == "flag" || strings.HasSuffix(pkg.Path(), "/pflag"))
}

// preset checks the default of a flag or setting.
func (c *checker) preset(key string, value ast.Expr) {
	class := classOfKey(key)
	if text, ok := c.literal(value); class == 0 && ok && sensitive.Value(text) == sensitive.Encoded && isSecretKey(key) {
		class = sensitive.Credential
	}
	if class != 0 {
		c.underAs(named{key, key, class}, value, secret{where: "as default of " + key, preset: true})
	}
}

// openKeys are the modifiers of keys that are no secret.
var openKeys = []string{"public", "pub", "publishable", "site", "primary", "foreign", "cache", "sort", "partition", "routing", "index",
	"idempotency", "map", "object", "row", "storage", "publica"}

// isSecretKey reports whether a setting is called a key, whatever of: nobody
// gives a random text to a setting that is the name of something.
func isSecretKey(key string) bool {
	words := sensitive.Words(key)
	if len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(openKeys, w) }) {
		return false
	}
	switch words[len(words)-1] {
	case "key":
		return true
	}
	switch words[0] { // in Spanish and Portuguese the noun comes first
	case "llave", "clave", "chave":
		return true
	}
	return false
}

// fallback checks the constants of cmp.Or beside a credential.
func (c *checker) fallback(call *ast.CallExpr) {
	for _, arg := range call.Args {
		if n, ok := c.nameOf(arg); ok && !c.isConst(arg) {
			for _, other := range call.Args {
				if other != arg {
					c.underAs(n, other, secret{where: "as default of " + n.show, preset: true})
				}
			}
			return
		}
	}
}

// standIns returns what a value that is read from the environment falls back
// to: getEnv("JWT_SECRET", "...").
func (c *checker) standIns(e ast.Expr) []ast.Expr {
	call, ok := c.resolve(e).(*ast.CallExpr)
	if !ok {
		return nil
	}
	fn := callee(c.info, call)
	for i := 1; i < len(call.Args); i++ {
		if key, ok := c.literal(call.Args[i-1]); ok && key != "" && isDefault(fn, i) {
			return call.Args[i : i+1]
		}
	}
	return nil
}

// resolve follows e to the expression that it stands for, through conversions
// and variables that nothing changes.
func (c *checker) resolve(e ast.Expr) ast.Expr {
	for range 8 { // declarations may refer to each other in a circle
		e = ast.Unparen(e)
		if arg, ok := c.conversion(e); ok {
			e = arg
		} else if decl, ok := c.decls[c.object(e)]; ok {
			e = decl
		} else {
			break
		}
	}
	return e
}

// ifMissing reports whether the assignment at cur runs only if its target is
// empty: if c.Secret == "" { c.Secret = "..." }.
func ifMissing(cur inspector.Cursor, target ast.Expr) bool {
	for p := range cur.Enclosing((*ast.IfStmt)(nil)) {
		stmt := p.Node().(*ast.IfStmt)
		pos := cur.Node().Pos()
		return stmt.Body.Pos() <= pos && pos < stmt.Body.End() && isEmptiness(stmt.Cond, types.ExprString(target))
	}
	return false
}

// isEmptiness reports whether cond holds if what is written x is empty.
func isEmptiness(cond ast.Expr, x string) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	switch b.Op {
	case token.LAND:
		return isEmptiness(b.X, x) || isEmptiness(b.Y, x)
	case token.EQL:
		l, r := types.ExprString(b.X), types.ExprString(b.Y)
		return l == x && r == `""` || l == "len("+x+")" && r == "0"
	}
	return false
}

// otherResult names the credential that a function returns elsewhere in the
// place of result i: what it returns here is the default.
func (c *checker) otherResult(body *ast.BlockStmt, here *ast.ReturnStmt, i int) (n named, found bool) {
	ast.Inspect(body, func(node ast.Node) bool {
		switch r := node.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			if r != here && i < len(r.Results) && !found && !c.isConst(r.Results[i]) {
				e := ast.Unparen(r.Results[i])
				if arg, ok := c.conversion(e); ok {
					e = ast.Unparen(arg)
				}
				if id, ok := e.(*ast.Ident); ok {
					n, found = c.aliases[c.info.ObjectOf(id)]
				} else if call, ok := e.(*ast.CallExpr); ok {
					n, found = c.nameOfCall(call)
				}
			}
		}
		return !found
	})
	return n, found
}

// plainDefault reports whether a word that could be the name of something is
// a credential because it stands in for one: getEnv("JWT_SECRET", "secret").
func plainDefault(n named, text string) bool {
	if n.class&sensitive.Credential == 0 || len(text) < 3 || sensitive.Value(text) != sensitive.NameOfThing || !isWordy(text) {
		return false
	}
	words := sensitive.Words(n.name)
	if strings.Join(words, " ") == strings.Join(sensitive.Words(text), " ") || len(words) == 1 && strings.HasPrefix(words[0], "secret") {
		return false
	}
	// AWS and MinIO call the user's name an access key; and Kubernetes has
	// secrets by name.
	if joined := strings.Join(words, " "); strings.Contains(joined, "access key") && !strings.Contains(joined, "secret") {
		return false
	}
	return !slices.ContainsFunc(words, func(w string) bool { return w == "tls" || w == "cert" || w == "pull" || w == "image" || w == "kube" })
}

// isWordy reports whether s is of the letters, digits and dashes of a word.
func isWordy(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == ""
}
