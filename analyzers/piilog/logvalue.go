package piilog

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/edit"
	"github.com/koywe/koywelint/analyzers/internal/printing"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// logValue offers a LogValue method for the struct type of a value that slog
// logs: with the fields that are not sensitive. The type must be declared in
// the file of the finding.
func (c *checker) logValue(s *site, l leak) (message string, edits []analysis.TextEdit) {
	if len(l.fields) == 0 || s.use.Show != sink.ShowSlog {
		return "", nil
	}
	t := c.info.TypeOf(s.use.Arg)
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.TypeParams().Len() > 0 || named.Obj().Parent() != c.pass.Pkg.Scope() {
		return "", nil
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return "", nil
	}
	// A method of that name, or a field, would be in the way.
	if obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(named), true, c.pass.Pkg, "LogValue"); obj != nil {
		return "", nil
	}
	decl := typeDecl(s.file, named.Obj().Pos())
	if decl == nil {
		return "", nil
	}
	qual, imports := edit.Import(s.file, c.info, c.pass.Pkg, "log/slog", decl.Pos())
	name := named.Obj().Name()
	recv := receiver(name, qual)
	var b strings.Builder
	fmt.Fprintf(&b, "\n\n// LogValue leaves out what must not be logged.\nfunc (%s %s) LogValue() %sValue {\n\treturn %sGroupValue(\n", recv, name, qual, qual)
	n := 0
	for i := range st.NumFields() {
		if attr := c.attr(st.Field(i), st.Tag(i), recv, qual); attr != "" {
			b.WriteString("\t\t" + attr + ",\n")
			n++
		}
	}
	b.WriteString("\t)\n}")
	text := b.String()
	if n == 0 {
		text = fmt.Sprintf("\n\n// LogValue leaves out what must not be logged.\nfunc (%s) LogValue() %sValue { return %sStringValue(%s) }", name, qual, qual, redacted)
	}
	return "Add a LogValue method to " + name, append([]analysis.TextEdit{edit.Insert(decl.End(), text)}, imports...)
}

// attr writes the attribute for a field, or "" if it is left out.
func (c *checker) attr(f *types.Var, tag, recv, qual string) string {
	if f.Name() == "_" || f.Embedded() || sensitive.OfField(f, tag) != 0 || c.flow.ClassOf(f) != 0 {
		return ""
	}
	how := printing.How{Show: sink.ShowSlog}
	if len(c.model.Shows(f.Type(), 0, how)) > 0 {
		return ""
	}
	key := f.Name()
	if name, ok := printing.JSONName(tag); !ok {
		return ""
	} else if name != "" {
		key = name
	}
	if sensitive.OfKey(key)&logged != 0 {
		return ""
	}
	call := ""
	switch t := types.TypeString(types.Unalias(f.Type()), nil); t {
	case "string", "int", "int64", "uint64", "float64", "bool":
		call = strings.ToUpper(t[:1]) + t[1:]
	case "time.Time":
		call = "Time"
	case "time.Duration":
		call = "Duration"
	default:
		switch f.Type().Underlying().(type) {
		case *types.Signature, *types.Chan:
			return ""
		}
		call = "Any"
	}
	return fmt.Sprintf("%s%s(%s, %s.%s)", qual, call, strconv.Quote(key), recv, f.Name())
}

// receiver is the usual name for a receiver: the first letter of its type.
func receiver(name, qual string) string {
	r := string(unicode.ToLower([]rune(name)[0]))
	if r+"." == qual || r == "_" {
		return "v"
	}
	return r
}

// typeDecl returns the declaration at the top of file that declares the type
// whose name stands at pos.
func typeDecl(file *ast.File, pos token.Pos) *ast.GenDecl {
	for _, d := range file.Decls {
		if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.TYPE && d.Pos() <= pos && pos < d.End() {
			return d
		}
	}
	return nil
}
