package flow

import "github.com/koywe/koywelint/analyzers/internal/sensitive"

// errorFormats are the functions that make an error of a format, with the
// index of the format.
//
//	https://pkg.go.dev/google.golang.org/grpc/status https://pkg.go.dev/golang.org/x/xerrors
//	https://pkg.go.dev/github.com/cockroachdb/errors https://pkg.go.dev/github.com/pkg/errors
var errorFormats = map[string]int{
	"google.golang.org/grpc/status.Errorf":       1,
	"google.golang.org/grpc/status.Newf":         1,
	"golang.org/x/xerrors.Errorf":                0,
	"github.com/cockroachdb/errors.Errorf":       0,
	"github.com/cockroachdb/errors.Newf":         0,
	"github.com/cockroachdb/errors.Wrapf":        1,
	"github.com/cockroachdb/errors.WithMessagef": 1,
	"github.com/pkg/errors.Errorf":               0,
	"github.com/pkg/errors.Wrapf":                1,
	"github.com/pkg/errors.WithMessagef":         1,
}

// dumps are packages whose functions write a value as text.
//
//	https://pkg.go.dev/github.com/davecgh/go-spew/spew https://pkg.go.dev/github.com/kr/pretty
//	https://pkg.go.dev/github.com/sanity-io/litter https://pkg.go.dev/github.com/k0kubun/pp/v3
var dumps = map[string]bool{
	"github.com/davecgh/go-spew/spew": true, "github.com/kr/pretty": true, "github.com/sanity-io/litter": true,
	"github.com/k0kubun/pp": true, "github.com/k0kubun/pp/v3": true,
}

// modelDump handles the functions of dumps that return the text.
func (f *fn) modelDump(c *invocation) ([]*Value, bool) {
	if !dumps[c.fn.Pkg().Path()] {
		return nil, false
	}
	switch c.fn.Name() {
	case "Sdump", "Sprint", "Sprintln":
		return []*Value{f.print(c, 0)}, true
	case "Sprintf":
		return []*Value{f.format(c, 0)}, true
	}
	return nil, false
}

// modelError handles errors that are not those of the standard library.
func (f *fn) modelError(c *invocation, full string) ([]*Value, bool) {
	at, ok := errorFormats[full]
	if !ok {
		if full == "google.golang.org/grpc/status.Error" && len(c.args) == 2 {
			return []*Value{carry(f.arg(c, 1))}, true
		}
		return nil, false
	}
	v := *f.format(c, at)
	v.Class &^= sensitive.Payload // every client quotes the reply that it got
	return []*Value{&v}, true
}
