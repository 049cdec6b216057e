package hardcodedkey

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/finding"
)

// embeds reports variables into which an environment or private key file is
// embedded.
func (c *checker) embeds(file *ast.File, rep *finding.Reporter) {
	for _, d := range file.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, spec := range decl.Specs {
			vs := spec.(*ast.ValueSpec)
			doc := vs.Doc
			if doc == nil {
				doc = decl.Doc
			}
			if doc == nil {
				continue
			}
			for _, com := range doc.List {
				args, ok := strings.CutPrefix(com.Text, "//go:embed ")
				if !ok {
					continue
				}
				for _, pattern := range strings.Fields(args) {
					pattern = strings.TrimPrefix(strings.Trim(pattern, "\"`"), "all:")
					if kind := secretFile(pattern); kind != "" {
						rep.Report(finding.Finding{
							Pos: vs.Pos(), End: vs.End(), Category: "embed",
							Message: kind + " " + pattern + " is embedded into the binary, where anybody can read it: load it at run time instead",
						})
					}
				}
			}
		}
	}
}

// secretFile says what a file holds that should not be embedded, judged by
// its name, or "".
func secretFile(pattern string) string {
	base := strings.ToLower(pattern[strings.LastIndexByte(pattern, '/')+1:])
	for _, harmless := range [...]string{"example", "sample", "template", "dist", "test", "pub", "cert", "ca."} {
		if strings.Contains(base, harmless) {
			return ""
		}
	}
	switch {
	case base == ".env" || strings.HasPrefix(base, ".env.") || strings.HasSuffix(base, ".env"):
		return "environment file"
	case strings.HasPrefix(base, "id_rsa"), strings.HasPrefix(base, "id_ed25519"), strings.HasPrefix(base, "id_ecdsa"),
		strings.HasSuffix(base, ".key"), strings.HasSuffix(base, ".p12"), strings.HasSuffix(base, ".pfx"), strings.HasSuffix(base, ".jks"),
		strings.HasSuffix(base, ".pem") && (strings.Contains(base, "key") || strings.Contains(base, "private")):
		return "private key file"
	case strings.HasPrefix(base, "credentials."), strings.HasPrefix(base, "secrets."), strings.HasPrefix(base, "service-account"),
		strings.HasPrefix(base, "service_account"), base == ".netrc", base == ".pgpass", base == ".npmrc":
		return "credentials file"
	}
	return ""
}
