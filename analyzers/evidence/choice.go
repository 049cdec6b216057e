package evidence

import (
	"go/ast"
	"go/token"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// choice is a place where the base URL is chosen between environments.
type choice struct {
	pos token.Pos
	by  string
}

// An environment of Koywe, as a set.
type environment uint8

const (
	production environment = 1 << iota
	sandbox
)

// environmentOf returns the environment that a URL belongs to.
//
// Source: https://docs.koywe.com/getting-started/credentials
func environmentOf(text string) environment {
	u, err := url.Parse(text)
	if err != nil {
		return 0
	}
	switch u.Hostname() {
	case "api.koywe.com":
		return production
	case "api-sandbox.koywe.com", "api-test.koywe.com":
		return sandbox
	}
	return 0
}

var (
	stages = []string{"env", "environment", "stage", "mode", "sandbox", "production", "prod", "live", "staging", "development", "dev", "test"}
	bases  = []string{"url", "uri", "host", "endpoint", "base"}
)

// environments returns the environments whose URLs stand in a piece of code.
func (f *finder) environments(n ast.Node) environment {
	var all environment
	if n == nil {
		return 0
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok {
			if text, ok := f.text(e); ok {
				all |= environmentOf(text)
			}
		}
		return true
	})
	return all
}

// configured returns what a condition asks about the configuration, or "".
func (f *finder) configured(cond ast.Expr) string {
	by := ""
	if cond == nil {
		return ""
	}
	ast.Inspect(cond, func(n ast.Node) bool {
		switch e := n.(type) {
		case *ast.Ident, *ast.SelectorExpr, *ast.CallExpr:
			e2 := e.(ast.Expr)
			tv := f.info.Types[e2]
			if by == "" && tv.IsValue() && tv.Value == nil && (says(name(e2), stages...) || f.flow.Of(e2).Origin&flow.Configured != 0) {
				by = name(e2)
			}
		}
		return by == ""
	})
	return by
}

// chosenByIf looks at if statements that choose between URLs.
func (f *finder) chosenByIf(cur inspector.Cursor, s *ast.IfStmt) {
	by := f.configured(s.Cond)
	if by == "" || f.environments(s.Body) == 0 {
		return
	}
	if fn := function(cur); fn != nil && f.environments(fn) == production|sandbox {
		f.urls = append(f.urls, choice{s.Pos(), by})
	}
}

// chosenBySwitch looks at switches that choose between URLs.
func (f *finder) chosenBySwitch(s *ast.SwitchStmt) {
	by := f.configured(s.Tag)
	var all environment
	for _, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		here := f.environments(c)
		if here == production|sandbox {
			return
		}
		if by == "" && len(c.List) > 0 {
			by = f.configured(c.List[0])
		}
		all |= here
	}
	if by != "" && all == production|sandbox {
		f.urls = append(f.urls, choice{s.Pos(), by})
	}
}

// chosenByIndex looks at maps from the name of an environment to its URL.
func (f *finder) chosenByIndex(e *ast.IndexExpr) {
	by := f.configured(e.Index)
	if by == "" {
		return
	}
	var all environment
	m := f.flow.Of(e.X)
	for _, stage := range stages {
		if v, _ := m.Field(stage); v != nil {
			text, _ := v.Const()
			all |= environmentOf(text)
		}
	}
	if all == production|sandbox {
		f.urls = append(f.urls, choice{e.Pos(), by})
	}
}

// choices puts together what is chosen by configuration: a base URL alone is
// no evidence if the credentials stay the same.
func (f *finder) choices() {
	var secrets []read
	for _, r := range f.reads {
		// The secret of a webhook gives no access to an environment.
		if sensitive.OfEnv(r.name)&sensitive.Secret != 0 && !says(r.name, "webhook", "webhooks", "hook") {
			secrets = append(secrets, r)
		}
	}
	for _, r := range f.reads {
		what := "base URL"
		switch {
		case sensitive.OfEnv(r.name) != 0:
			continue
		case says(r.name, bases...):
		case says(r.name, "koywe") && says(r.name, stages...):
			what = "environment"
		default:
			continue
		}
		for _, s := range secrets {
			if f.isKoywe(r.name) && family(r.name) == family(s.name) {
				f.add(EnvChoice, r.pos, "the %s is chosen by %s, the credentials by %s", what, r.name, s.name)
				break
			}
		}
	}
	for _, c := range f.urls {
		for _, s := range secrets {
			f.add(EnvChoice, c.pos, "%s chooses between the base URLs of production and sandbox, and %s comes from the environment", c.by, s.name)
			break
		}
	}
	for i, s := range secrets {
		stage, rest := splitStage(s.name)
		for _, t := range secrets[:i] {
			other, same := splitStage(t.name)
			if stage != "" && other != "" && stage != other && rest == same {
				f.add(EnvChoice, s.pos, "%s and %s are different credentials", t.name, s.name)
			}
		}
	}
}

// isKoywe reports whether an environment variable is one for Koywe: by its
// name, or in a package that speaks of Koywe elsewhere.
func (f *finder) isKoywe(env string) bool {
	if says(env, "koywe") {
		return true
	}
	for file := range f.files() {
		if f.environments(file.Node()) != 0 {
			return true
		}
	}
	return false
}

// family is the first word of a variable's name, which those of one service share.
func family(env string) string {
	first, _, _ := strings.Cut(env, "_")
	return first
}

// splitStage takes the environment out of a variable's name: sandbox and
// koywe_secret for KOYWE_SANDBOX_SECRET.
func splitStage(env string) (stage, rest string) {
	words := sensitive.Words(env)
	for i, w := range words {
		if slices.Contains(stages, w) {
			return w, strings.Join(slices.Concat(words[:i:i], words[i+1:]), "_")
		}
	}
	return "", ""
}

// function returns the function in which a node stands, or nil.
func function(cur inspector.Cursor) ast.Node {
	for c := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		return c.Node()
	}
	return nil
}
