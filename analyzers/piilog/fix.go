package piilog

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/koywe/koywelint/analyzers/internal/flow"
)

func (c *checker) fixes(cur inspector.Cursor, u flow.Use, l leak) []analysis.SuggestedFix { return nil }
