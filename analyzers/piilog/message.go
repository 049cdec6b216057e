package piilog

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// category is the worst group that a class belongs to. The categories are the
// headings of doc.go.
func category(c sensitive.Class) string {
	switch {
	case c&sensitive.Payload != 0:
		return "payload"
	case c&sensitive.Credential != 0:
		return "credential"
	case c&sensitive.Token != 0:
		return "token"
	}
	return "personal"
}

func message(u flow.Use, l leak) string {
	var b strings.Builder
	b.WriteString(subject(l))
	b.WriteString(" ")
	b.WriteString(goesTo(u.Sink, len(l.fields) > 1))
	if len(u.Via) > 0 {
		b.WriteString(", " + u.Via[0].Text)
	}
	b.WriteString(": ")
	switch {
	case l.class&sensitive.Payload != 0:
		b.WriteString("log its length, a status or an id instead")
	case len(l.fields) > 0:
		b.WriteString("log an id, or give the type a method that leaves it out")
	case len(u.Via) > 0 && l.class&sensitive.Secret != 0:
		b.WriteString("do not pass it, or log an id or a masked form there instead")
	case len(u.Via) > 0:
		b.WriteString("do not pass it, or log an id there instead")
	case l.class&sensitive.Secret != 0:
		b.WriteString("remove it, or log an id or a masked form instead")
	default:
		b.WriteString("remove it, or log an id instead")
	}
	return b.String()
}

// subject says what leaks: "customer.Email, an email address,".
func subject(l leak) string {
	value := l.value
	if value == "" {
		value = "this value"
	}
	what := describe(l.class)
	if fun, ok := strings.CutSuffix(value, "(…)"); ok && strings.HasPrefix(l.source, fun+"(") {
		value = l.source // with its constant argument
	}
	switch {
	case len(l.fields) > 1:
		return within(value, l.fields) + " (" + what + ")"
	case len(l.fields) == 1:
		return within(value, l.fields) + ", " + what + ","
	case l.by != "":
		return value + ", " + what + " by " + l.by + ","
	case l.source != "" && l.source != value:
		if l.value == "" {
			return l.source + ", " + what + ","
		}
		return value + ", which holds " + l.source + ", " + what + ","
	}
	return value + ", " + what + ","
}

// within names the first fields that show: "customer.Email and Phone".
func within(value string, fields []printing.Shown) string {
	const most = 3
	var names []string
	for i, f := range fields {
		if i == most {
			names = append(names, "more")
			break
		}
		path := f.Path
		if i > 0 {
			path = path[strings.LastIndexByte(path, '.')+1:]
		} else if !strings.HasPrefix(path, "[") {
			path = "." + path
		}
		names = append(names, path)
	}
	names[0] = value + names[0]
	return join(names)
}

// describe names a class with articles: "an email address and a token".
func describe(c sensitive.Class) string {
	var names []string
	for bit := sensitive.Class(1); bit <= c; bit <<= 1 {
		if c&bit == 0 {
			continue
		}
		name := bit.String()
		article := "a "
		if strings.ContainsRune("aeiou", rune(name[0])) {
			article = "an "
		}
		names = append(names, article+name)
	}
	switch {
	case len(names) <= 3:
		return join(names)
	case c&(sensitive.Secret|sensitive.Personal) == sensitive.Secret|sensitive.Personal:
		return "sensitive data" // a mark that says no more
	case c&sensitive.Secret == 0:
		return "personal data"
	case c&sensitive.Personal == 0:
		return "secrets"
	}
	return "secrets and personal data"
}

func join(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func goesTo(sink string, many bool) string {
	verb := "is "
	if many {
		verb = "are "
	}
	switch {
	case sink == "panic" || sink == "print" || sink == "println" || strings.HasPrefix(sink, "fmt."):
		return verb + "printed by " + sink
	}
	return verb + "written to the log by " + sink
}

// related shows the way of the value from its source to the log.
func related(u flow.Use, l leak) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	for _, f := range l.fields {
		if f.Field != nil && f.Field.Pos().IsValid() && len(out) < 3 {
			out = append(out, analysis.RelatedInformation{
				Pos: f.Field.Pos(), End: f.Field.Pos(),
				Message: "the field " + f.Field.Name() + " holds " + describe(f.Class),
			})
		}
	}
	return append(out, flow.Related(slices.Concat(l.steps, u.Via), u.Arg.Pos())...)
}
