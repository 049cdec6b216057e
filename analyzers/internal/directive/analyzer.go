package directive

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/koywe/koywelint/analyzers/internal/docs"
)

//go:embed doc.go
var doc string

// NewAnalyzer returns the analyzer of the directives themselves. checks are
// the names that an ignore directive may mention.
func NewAnalyzer(checks []string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: "koywedirective",
		Doc:  docs.Must(doc, "koywedirective"),
		URL:  "https://pkg.go.dev/github.com/koywe/koywelint/analyzers/internal/directive",
		Run: func(pass *analysis.Pass) (any, error) {
			for _, file := range pass.Files {
				if !ast.IsGenerated(file) {
					checkFile(pass, file, checks)
				}
			}
			return nil, nil
		},
	}
}

func checkFile(pass *analysis.Pass, file *ast.File, checks []string) {
	for _, group := range file.Comments {
		for _, c := range group.List {
			checkSpelling(pass, c)
		}
	}
	all := Parse(pass.Fset, file)
	var declaring []*Directive
	for _, d := range all {
		switch d.Verb {
		case NoLint:
		case Ignore:
			checkIgnore(pass, d, checks)
		case Sensitive:
			if _, unknown := parseClasses(d.Args); unknown != "" {
				report(pass, d, "class", unknownClass(unknown))
			} else if d.Args == "" {
				report(pass, d, "class", "sensitive directive names no class; the classes are "+strings.Join(classWords(), ", "))
			}
			declaring = append(declaring, d)
		case Cleans:
			declaring = append(declaring, d)
		default:
			verbs := []string{Ignore, Sensitive, Cleans}
			report(pass, d, "verb", fmt.Sprintf("unknown directive %q%s; the directives are %s",
				prefix+d.Verb, didYouMean(d.Verb, verbs), strings.Join(verbs, ", ")))
		}
	}
	if declaring == nil {
		return
	}
	where := targets(pass.Fset, file, declaring)
	for _, d := range declaring {
		switch {
		case d.Verb == Sensitive && !anyDefined(pass.TypesInfo, where[d]):
			report(pass, d, "misplaced", "misplaced sensitive directive: it belongs at, or on the line above, the declaration of a type, field, variable, parameter or function")
		case d.Verb == Cleans && !isFunc(pass.TypesInfo, where[d]):
			report(pass, d, "misplaced", "misplaced cleans directive: it belongs at, or on the line above, the declaration of a function or method")
		}
	}
}

func checkIgnore(pass *analysis.Pass, d *Directive, checks []string) {
	if len(d.Names) == 0 {
		report(pass, d, "name", "ignore directive names no check; write "+prefix+"ignore NAME reason")
		return
	}
	for _, name := range d.Names {
		if !slices.Contains(checks, name) {
			report(pass, d, "name", fmt.Sprintf("unknown check %q%s; the checks are %s",
				name, didYouMean(name, checks), strings.Join(checks, ", ")))
		}
	}
}

// checkSpelling reports comments that look like a directive but are none,
// since Go's directives have no blank after the slashes.
func checkSpelling(pass *analysis.Pass, c *ast.Comment) {
	rest, ok := strings.CutPrefix(c.Text, "// koywelint:")
	if !ok {
		return
	}
	verb, _, _ := strings.Cut(rest, " ")
	if verb != Ignore && verb != Sensitive && verb != Cleans {
		return
	}
	blank := c.Pos() + token.Pos(len("//"))
	pass.Report(analysis.Diagnostic{
		Pos: c.Pos(), End: c.End(),
		Category: "spelling",
		URL:      pass.Analyzer.URL,
		Message:  "this is no directive because of the blank after //; write " + prefix + verb,
		SuggestedFixes: []analysis.SuggestedFix{{
			Message:   "Remove the blank",
			TextEdits: []analysis.TextEdit{{Pos: blank, End: blank + 1}},
		}},
	})
}

func report(pass *analysis.Pass, d *Directive, category, message string) {
	pass.Report(analysis.Diagnostic{
		Pos:      d.Comment.Pos(),
		End:      d.Comment.End(),
		Category: category,
		URL:      pass.Analyzer.URL,
		Message:  message,
	})
}

func anyDefined(info *types.Info, ids []*ast.Ident) bool {
	return slices.ContainsFunc(ids, func(id *ast.Ident) bool { return info.Defs[id] != nil })
}

func isFunc(info *types.Info, ids []*ast.Ident) bool {
	return slices.ContainsFunc(ids, func(id *ast.Ident) bool {
		_, ok := info.Defs[id].(*types.Func)
		return ok
	})
}

// didYouMean returns a hint at the word that is nearest to a wrong one, or "".
func didYouMean(wrong string, words []string) string {
	best, bestDist := "", 1+max(2, len(wrong)/3)
	for _, w := range words {
		if d := distance(strings.ToLower(wrong), w); d < bestDist {
			best, bestDist = w, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(" (did you mean %q?)", best)
}

// distance is the number of letters to insert, delete or replace between a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diag, row[j+1] = row[j+1], min(diag+cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
