package hardcodedkey

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// accounts are the users of databases, brokers and consoles by convention. A
// constant password beside one of them is a password whatever the word.
var accounts = []string{"root", "admin", "administrator", "superuser", "postgres", "sa", "mysql", "mongo", "oracle", "system", "elastic", "kibana",
	"guest", "rabbitmq", "minio", "minioadmin", "neo4j", "cassandra", "grafana", "app", "api", "service", "operator", "ops", "koywe"}

var userNouns = []string{"user", "username", "login", "account", "usr", "uid", "u"}

// isUser reports whether a name is that of a user's name.
func isUser(name string) bool {
	w := sensitive.Words(name)
	n := len(w)
	return n > 0 && (slices.Contains(userNouns, w[n-1]) || n > 1 && w[n-1] == "name" && (w[n-2] == "user" || w[n-2] == "login" || w[n-2] == "account"))
}

// isPassword reports whether a name is that of a password.
func isPassword(name string) bool {
	return kindOf(named{name: name, class: sensitive.Credential}) == "password" && sensitive.OfKey(name)&sensitive.Credential != 0
}

// account checks the password in a call that is given a user as well:
// db.Connect("admin", "secret").
func (c *checker) account(fn *types.Func, sig *types.Signature, call *ast.CallExpr) {
	user := ""
	params := sig.Params()
	for i := range min(params.Len(), len(call.Args)) {
		switch name := params.At(i).Name(); {
		case !isText(params.At(i).Type()):
		case isUser(name):
			user, _ = c.literal(call.Args[i])
		case isPassword(name) && user != "":
			text, _ := c.literal(call.Args[i])
			if !slices.Contains(accounts, user) && (isPassword(text) || !isWordy(user)) {
				continue // labels: Login("username", "password")
			}
			where := "as argument " + name
			if fn != nil {
				where += " of " + shortName(fn)
			}
			c.plainPassword(call.Args[i], "password", where)
		}
	}
}

// plainPassword notes a constant that is a password by its place, even if it
// is a plain word.
func (c *checker) plainPassword(e ast.Expr, kind, where string) {
	p, ok := c.constant(e)
	if ok && len(p.text) > 2 && sensitive.Value(p.text) == sensitive.NameOfThing && isWordy(p.text) {
		c.add(secret{place: p, kind: kind, where: where, name: "password", rank: byName})
	}
}

// signIn checks user == "admin" && password == "secret", and the opposite:
// user != "admin" || password != "secret".
func (c *checker) signIn(b *ast.BinaryExpr) {
	user := false
	var pass []secret
	var leaf func(e ast.Expr)
	leaf = func(e ast.Expr) {
		x, y, equal, ok := c.comparison(e)
		if !ok {
			if and, isBin := ast.Unparen(e).(*ast.BinaryExpr); isBin && and.Op == b.Op {
				leaf(and.X)
				leaf(and.Y)
			}
			return
		}
		if equal != (b.Op == token.LAND) {
			return
		}
		for range 2 {
			if text, ok := c.literal(c.conversionOf(y)); ok && text != "" {
				if isUser(lastName(c.conversionOf(x))) {
					user = true
				} else if n, ok := c.nameOf(x); ok && kindOf(n) == "password" {
					pass = append(pass, secret{place: place{text, c.conversionOf(y)}, where: "and compared with " + n.show})
				}
			}
			x, y = y, x
		}
	}
	leaf(b)
	if user {
		for _, s := range pass {
			c.plainPassword(s.at, "password", s.where)
		}
	}
}

// comparison returns the sides of x == y, x != y and of the functions that
// compare, with or without "== 1", and whether it asks if they are equal.
func (c *checker) comparison(e ast.Expr) (x, y ast.Expr, equal, ok bool) {
	equal = true
	e = ast.Unparen(e)
	if not, isNot := e.(*ast.UnaryExpr); isNot && not.Op == token.NOT {
		equal = false
		e = ast.Unparen(not.X)
	}
	if b, isBin := e.(*ast.BinaryExpr); isBin && (b.Op == token.EQL || b.Op == token.NEQ) {
		equal = b.Op == token.EQL
		call, isCall := ast.Unparen(b.X).(*ast.CallExpr)
		if !isCall || len(call.Args) != 2 {
			return b.X, b.Y, equal, true
		}
		if lit, isLit := b.Y.(*ast.BasicLit); isLit && lit.Value == "0" {
			equal = !equal
		}
		e = call
	}
	call, isCall := e.(*ast.CallExpr)
	if !isCall || len(call.Args) != 2 {
		return nil, nil, false, false
	}
	if fn := callee(c.info, call); fn != nil && comparers[fn.FullName()] {
		return call.Args[0], call.Args[1], equal, true
	}
	return nil, nil, false, false
}

// verified checks a comparison in constant time, which nobody writes for
// anything but secrets.
func (c *checker) verified(x, y ast.Expr) {
	for range 2 {
		p, ok := c.constant(y)
		v := sensitive.Value(p.text)
		if ok && !c.isConst(x) && c.found[p.at.Pos()] == nil && !isUser(lastName(c.conversionOf(x))) &&
			(v.Credential() || v == sensitive.NameOfThing && isWordy(p.text)) {
			c.add(secret{place: p, kind: "secret", where: "and compared in constant time", rank: byName})
		}
		x, y = y, x
	}
}

// lastName is the name of the variable, field or function that e reads, or "".
func lastName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.CallExpr:
		for _, arg := range e.Args {
			if lit, ok := arg.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				return strings.Trim(lit.Value, "`\"")
			}
		}
		return lastName(e.Fun)
	}
	return ""
}
