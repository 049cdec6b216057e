package flow

import (
	"go/types"
	"strings"
)

// Owns reports whether a package is the user's, so that its names follow the
// customs of the package under analysis.
func (r *Result) Owns(pkg *types.Package) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.eng.owns(pkg)
}

// owns goes by the fact that the user's packages have, and where there are
// none, because the packages under analysis are somebody else's, by the
// module.
func (e *engine) owns(pkg *types.Package) bool {
	if pkg == nil || pkg == e.pass.Pkg {
		return pkg != nil
	}
	own, ok := e.owned[pkg]
	if !ok {
		own = e.pass.ImportPackageFact(pkg, new(Owned)) || e.sameModule(pkg.Path())
		e.owned[pkg] = own
	}
	return own
}

func (e *engine) sameModule(path string) bool {
	if m := e.pass.Module; m != nil && m.Path != "" {
		return path == m.Path || strings.HasPrefix(path, m.Path+"/")
	}
	return root(path) == root(e.pass.Pkg.Path())
}

// root is the likely module path of an import path where no module is known.
func root(path string) string {
	parts := strings.SplitN(path, "/", 4)
	if strings.Contains(parts[0], ".") && len(parts) > 3 {
		return strings.Join(parts[:3], "/")
	}
	return parts[0]
}
