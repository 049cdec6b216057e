package sink

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// Stream is what a program prints to.
type Stream uint8

const (
	NoStream Stream = iota
	Stdout
	Stderr
	Logs // the writer of a logger
)

// stream says where a writer writes, of those that people read logs from.
func (c *site) stream(w ast.Expr) Stream {
	switch w := ast.Unparen(w).(type) {
	case *ast.Ident:
		if s := StreamOf(c.info.Uses[w]); s != NoStream {
			return s
		}
	case *ast.SelectorExpr:
		if s := StreamOf(c.info.Uses[w.Sel]); s != NoStream {
			return s
		}
	case *ast.CallExpr:
		// log.Writer(), logger.Writer(), bufio.NewWriter(os.Stdout)
		fn, ok := typeutil.Callee(c.info, w).(*types.Func)
		if !ok || fn.Pkg() == nil {
			return NoStream
		}
		switch fn.FullName() {
		case "log.Writer", "(*log.Logger).Writer":
			return Logs
		case "bufio.NewWriter", "io.MultiWriter":
			for _, a := range w.Args {
				if s := c.stream(a); s != NoStream {
					return s
				}
			}
			return NoStream
		}
	}
	if c.known.Writer != nil {
		return c.known.Writer(w)
	}
	return NoStream
}

// StreamOf returns the stream that a variable of another package holds.
func StreamOf(obj types.Object) Stream {
	v, ok := obj.(*types.Var)
	if !ok || v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		return NoStream
	}
	switch v.Pkg().Path() + "." + v.Name() {
	case "os.Stdout":
		return Stdout
	case "os.Stderr":
		return Stderr
	// https://pkg.go.dev/github.com/gin-gonic/gin#pkg-variables
	case "github.com/gin-gonic/gin.DefaultWriter", "github.com/gin-gonic/gin.DefaultErrorWriter":
		return Logs
	}
	return NoStream
}
