package evidence_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/koywe/koywelint/analyzers/evidence"
)

// probe reports each sighting, so that want comments can tell what is expected.
var probe = &analysis.Analyzer{
	Name:     "probe",
	Doc:      "probe: print sightings",
	Requires: []*analysis.Analyzer{evidence.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		for _, s := range pass.ResultOf[evidence.Analyzer].([]evidence.Sighting) {
			pass.Reportf(s.Pos, "%s: %s", s.Kind, s.Text)
		}
		return nil, nil
	},
}

func TestSightings(t *testing.T) {
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	analysistest.Run(t, dir, probe, "evidence/...")
}
