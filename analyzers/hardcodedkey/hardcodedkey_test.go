package hardcodedkey

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestTemporary(t *testing.T) {
	dir, _ := filepath.Abs("../../testdata")
	analysistest.RunWithSuggestedFixes(t, dir, Analyzer, "hardcodedkey", "hardcodedkey/keys")
}
