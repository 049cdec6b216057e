package patch

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"strconv"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/ast/astutil"
)

// imported returns the names of the imports of each file, as the file uses
// them, by the text of their specs.
func imported(graph *checker.Graph) map[string]map[string]string {
	names := make(map[string]map[string]string)
	for act := range graph.All() {
		pkg := act.Package
		for _, file := range pkg.Syntax {
			name := pkg.Fset.File(file.FileStart).Name()
			if names[name] != nil {
				continue
			}
			names[name] = make(map[string]string)
			for _, spec := range file.Imports {
				if obj := pkg.TypesInfo.PkgNameOf(spec); obj != nil {
					names[name][specText(spec)] = obj.Name()
				}
			}
		}
	}
	return names
}

func specText(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name + " " + spec.Path.Value
	}
	return spec.Path.Value
}

// removeUnused removes the imports from a file that its fixes together have
// left without a use. Each fix alone removes only what it alone needs no more.
func removeUnused(data []byte, names map[string]string) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", data, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	used := make(map[string]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok {
				used[id.Name] = true
			}
		}
		return true
	})
	removed := false
	for _, spec := range append([]*ast.ImportSpec(nil), file.Imports...) {
		name, known := names[specText(spec)]
		if !known || name == "_" || name == "." || used[name] {
			continue
		}
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		explicit := ""
		if spec.Name != nil {
			explicit = spec.Name.Name
		}
		removed = astutil.DeleteNamedImport(fset, file, explicit, path) || removed
	}
	if !removed {
		return data, nil
	}
	var out bytes.Buffer
	err = format.Node(&out, fset, file)
	return out.Bytes(), err
}
