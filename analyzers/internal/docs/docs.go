// Package docs cuts the help text of an analyzer out of its package comment,
// so that it is written once.
package docs

import (
	"fmt"
	"go/parser"
	"go/token"
	"strings"
)

// Must returns the section of the package comment in source, the text of a
// doc.go file, that stands under the heading "# Analyzer NAME". The section
// starts with "NAME: summary"; the result starts with the summary, which is
// the form that [analysis.Analyzer.Doc] wants. Must panics if the section is
// missing: that is a mistake in the analyzer's own source.
//
// [analysis.Analyzer.Doc]: https://pkg.go.dev/golang.org/x/tools/go/analysis#Analyzer
func Must(source, name string) string {
	doc, err := extract(source, name)
	if err != nil {
		panic("docs: " + err.Error())
	}
	return doc
}

func extract(source, name string) (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", source, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return "", fmt.Errorf("doc.go of %s: %v", name, err)
	}
	text := "\n" + file.Doc.Text()
	// Lesser headings belong to the section: they are what URLs of findings point to.
	for section := range strings.SplitSeq(text, "\n# Analyzer ") {
		heading, body, _ := strings.Cut(section, "\n")
		if strings.TrimSpace(heading) != name {
			continue
		}
		summary, ok := strings.CutPrefix(strings.TrimSpace(body), name+":")
		if !ok {
			return "", fmt.Errorf("heading %q is not followed by %q", "Analyzer "+name, name+": summary")
		}
		return strings.TrimSpace(summary), nil
	}
	return "", fmt.Errorf("package comment has no heading %q", "# Analyzer "+name)
}
