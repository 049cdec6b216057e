package hardcodedkey

import (
	"encoding/json"
	"go/ast"
	"go/types"
	"maps"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// text checks a constant for what is a credential wherever it stands.
func (c *checker) text(cur inspector.Cursor) {
	e := cur.Node().(ast.Expr)
	text, ok := c.literal(e)
	if !ok || len(text) < 8 || !c.outermost(cur) || c.builtOfReported(e) {
		return
	}
	p := place{text, e}
	name, where := c.nameAround(cur)
	if _, ok := sensitive.Format(text); ok {
		c.add(secret{place: p, where: where, name: name, rank: byFormat})
		return
	}
	if pw, ok := dsnPassword(text); ok {
		if sensitive.Value(pw).Credential() {
			// What is set in a flag, --dbname=..., is less than the whole text.
			isFlag := strings.HasPrefix(text, "-")
			c.add(secret{place: p, kind: "password of a connection string", where: where, name: name, env: "DATABASE_URL", rank: byFormat, noFix: isFlag})
		}
		return
	}
	if key, ok := inSettings(text); ok {
		c.add(secret{place: p, kind: "value of " + key, where: "in a configuration", name: key, rank: byFormat, noFix: true})
		return
	}
	if key, ok := inAssignment(text); ok {
		c.add(secret{place: p, kind: "value of " + key, where: where, name: key, rank: byFormat, noFix: true})
		return
	}
	if key, ok := inMessage(text); ok {
		c.add(secret{place: p, kind: "value of " + key, where: "in a message", name: key, rank: byFormat, noFix: true})
	}
}

// nameAround names what the constant at cur is given to.
func (c *checker) nameAround(cur inspector.Cursor) (name, where string) {
	child := cur.Node()
	for p := cur.Parent(); ; p = p.Parent() {
		switch n := p.Node().(type) {
		case *ast.ParenExpr:
		case *ast.CallExpr:
			if !c.info.Types[n.Fun].IsType() {
				return "", ""
			}
		case *ast.ValueSpec:
			for i, v := range n.Values {
				if v == child && i < len(n.Names) {
					return n.Names[i].Name, "in " + n.Names[i].Name
				}
			}
			return "", ""
		case *ast.AssignStmt:
			for i, v := range n.Rhs {
				if v == child && i < len(n.Lhs) {
					show := types.ExprString(n.Lhs[i])
					name = show
					if sel, ok := n.Lhs[i].(*ast.SelectorExpr); ok {
						name = sel.Sel.Name
					}
					return name, "in " + show
				}
			}
			return "", ""
		case *ast.KeyValueExpr:
			if n.Value != child {
				return "", ""
			}
			if key, ok := c.literal(n.Key); ok {
				return key, "under " + key
			}
			if id, ok := n.Key.(*ast.Ident); ok {
				return id.Name, "in " + id.Name
			}
			return "", ""
		default:
			return "", ""
		}
		child = p.Node()
	}
}

// declaredName returns the name of the variable or constant whose declared
// value is e, if it is one of the package.
func (c *checker) declaredName(e ast.Expr) (string, bool) {
	cur, ok := c.root.FindNode(e)
	if !ok {
		return "", false
	}
	name, _ := c.nameAround(cur)
	return name, name != ""
}

var mysqlDSN = regexp.MustCompile(`^[^:@/\s]+:([^@\s]+)@(?:tcp|unix)\(`)
var keywordDSN = regexp.MustCompile(`(?i)(?:^|[\s;])(?:password|pwd)\s*=\s*'?([^\s;']+)`)
var keywordHost = regexp.MustCompile(`(?i)(?:^|[\s;])(?:host|server|data source|dbname|database|user id|uid)\s*=`)

// dsnPassword returns the password of a connection string or URL.
func dsnPassword(s string) (string, bool) {
	if len(s) > 2048 {
		return "", false
	}
	if _, rest, ok := strings.Cut(s, "://"); ok {
		if strings.ContainsAny(s, " \n\t") {
			return "", false
		}
		authority, _, _ := strings.Cut(rest, "/")
		at := strings.LastIndexByte(authority, '@')
		if at < 0 {
			return "", false
		}
		_, pw, ok := strings.Cut(authority[:at], ":")
		host := authority[at+1:]
		if !ok || host == "" || strings.HasPrefix(host, "example.") || strings.Contains(host, ".example") {
			return "", false
		}
		return pw, true
	}
	if m := mysqlDSN.FindStringSubmatch(s); m != nil {
		return m[1], true
	}
	if strings.Contains(s, "=") && keywordHost.MatchString(s) {
		if m := keywordDSN.FindStringSubmatch(s); m != nil {
			return m[1], true
		}
	}
	return "", false
}

// inMessage finds a credential in a JSON object, a form or a query, and
// returns the key under which it stands.
func inMessage(s string) (key string, ok bool) {
	t := strings.TrimSpace(s)
	switch {
	case len(t) > 1<<16:
	case strings.HasPrefix(t, "{") && strings.HasSuffix(t, "}"):
		var v any
		if json.Unmarshal([]byte(t), &v) == nil {
			return inJSON(v)
		}
	case strings.Contains(t, "=") && !strings.ContainsAny(t, " \n\t;<>{}"):
		if _, query, ok := strings.Cut(t, "?"); ok {
			t = query
		} else if !strings.Contains(t, "&") {
			return "", false
		}
		values, err := url.ParseQuery(t)
		if err != nil {
			return "", false
		}
		for _, k := range slices.Sorted(maps.Keys(values)) {
			vs := values[k]
			if len(vs) == 1 && isCredentialKey(k) && sensitive.Value(vs[0]).Credential() {
				return k, true
			}
		}
	}
	return "", false
}

// assignment matches a variable of the environment or a flag with its value, as
// a command is given it: PGPASSWORD=..., --api-key=...
var assignment = regexp.MustCompile(`^(?:--?([a-z][a-z0-9_-]+)|([A-Z][A-Z0-9_]+))=(\S+)$`)

// inAssignment finds a credential in an assignment, and returns the name that it
// is given to.
func inAssignment(s string) (name string, ok bool) {
	m := assignment.FindStringSubmatch(s)
	if m == nil || !sensitive.Value(m[3]).Credential() {
		return "", false
	}
	if m[2] != "" {
		return m[2], sensitive.OfEnv(m[2])&sensitive.Secret != 0
	}
	return m[1], isCredentialKey(m[1])
}

// setting matches a line of a YAML, TOML, INI or environment file that sets
// something to a value of one word; heading one that opens a section, or says
// nothing.
var (
	setting = regexp.MustCompile(`^\s*(?:-\s+|export\s+)?"?([A-Za-z][\w.-]*)"?\s*[:=]\s*(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'#{}\[\]]+))\s*(?:#.*)?$`)
	heading = regexp.MustCompile(`^\s*(?:#.*|\[[^\]]+\]|-|---|-?\s*"?[A-Za-z][\w.-]*"?:|)\s*$`)
)

// inSettings finds a credential in the text of a configuration file, each of
// whose lines is a setting or a heading, and returns the key that it is set to.
func inSettings(s string) (key string, ok bool) {
	if strings.Count(s, "\n") < 2 || len(s) > 1<<16 {
		return "", false
	}
	settings := 0
	for line := range strings.Lines(s) {
		m := setting.FindStringSubmatch(line)
		if m == nil {
			if !heading.MatchString(line) {
				return "", false
			}
			continue
		}
		settings++
		value := m[2] + m[3] + m[4]
		if key == "" && isCredentialKey(m[1]) && sensitive.Value(value).Credential() && credentialValue(m[1], value) {
			key = m[1]
		}
	}
	return key, key != "" && settings > 1
}

func inJSON(v any) (string, bool) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			x := v[k]
			if text, ok := x.(string); ok {
				if isCredentialKey(k) && credentialValue(k, text) {
					return k, true
				}
			} else if key, ok := inJSON(x); ok {
				return key, true
			}
		}
	case []any:
		for _, x := range v {
			if key, ok := inJSON(x); ok {
				return key, true
			}
		}
	}
	return "", false
}

func isCredentialKey(k string) bool { return sensitive.OfKey(k)&sensitive.Secret != 0 }

// tags checks the defaults in struct tags.
func (c *checker) tags(st *ast.StructType) {
	for _, field := range st.Fields.List {
		if field.Tag == nil || len(field.Names) == 0 {
			continue
		}
		raw, err := strconv.Unquote(field.Tag.Value)
		if err != nil {
			continue
		}
		f, ok := c.info.Defs[field.Names[0]].(*types.Var)
		if !ok {
			continue
		}
		for _, value := range tagDefaults(raw) {
			_, isFormat := sensitive.Format(value)
			n := named{f.Name(), f.Name(), sensitive.OfField(f, raw) & sensitive.Secret}
			if isFormat || n.class != 0 && (credentialValue(n.name, value) || plainDefault(n, value)) {
				c.add(secret{place: place{value, field.Tag}, kind: "default", where: "in the tag of " + f.Name(), name: f.Name(), rank: byName, noFix: true})
			}
		}
	}
}

// tagDefaults returns the default values that a struct tag sets, in the ways
// of caarlos0/env, kong, envconfig, go-envconfig, cleanenv and creasty/defaults.
func tagDefaults(raw string) []string {
	tag := reflect.StructTag(raw)
	var all []string
	for _, key := range [...]string{"default", "envDefault", "env-default", "defaults"} {
		if v, ok := tag.Lookup(key); ok {
			all = append(all, v)
		}
	}
	if _, v, ok := strings.Cut(tag.Get("env"), "default="); ok {
		all = append(all, v)
	}
	return all
}
