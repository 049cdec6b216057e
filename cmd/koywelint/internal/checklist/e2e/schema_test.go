package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func read(t *testing.T, file string) any {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	v, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestJSON holds that the reports are as schema.json says, and that it says
// something.
func TestJSON(t *testing.T) {
	const file = "../render/schema.json"
	schema, err := jsonschema.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	for shop := range shops {
		t.Run(shop, func(t *testing.T) {
			plain := report(t, shop, "json")
			if err := schema.Validate(read(t, plain)); err != nil {
				t.Error(err)
			}
			if err := schema.Validate(read(t, report(t, shop, "json", "-diff", plain))); err != nil {
				t.Errorf("with -diff: %v", err)
			}
			wrong := read(t, plain).(map[string]any)
			wrong["lines"].([]any)[3].(map[string]any)["outcome"] = "fine"
			if schema.Validate(wrong) == nil {
				t.Error("the schema takes any outcome")
			}
		})
	}
}

// TestSARIF holds that the reports are valid against the schema of OASIS (its
// id says where it is published), also with -diff, and
// what GitHub asks for beyond it:
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
func TestSARIF(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for shop := range shops {
		t.Run(shop, func(t *testing.T) {
			file := report(t, shop, "sarif")
			if err := schema.Validate(read(t, file)); err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(read(t, report(t, shop, "sarif", "-diff", report(t, shop, "json")))); err != nil {
				t.Errorf("with -diff: %v", err)
			}
			wrong := read(t, file).(map[string]any)
			wrong["runs"].([]any)[0].(map[string]any)["nosuch"] = true
			if schema.Validate(wrong) == nil {
				t.Error("the schema takes anything")
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(data) > 10<<20 {
				t.Errorf("GitHub takes 10 MB when compressed; this is %d bytes", len(data))
			}
			var log struct {
				Runs []struct {
					Tool struct {
						Driver struct {
							Rules []struct {
								ID, HelpURI                             string
								ShortDescription, FullDescription, Help struct{ Text string }
								Properties                              struct {
									Tags     []string
									Severity string `json:"security-severity"`
								}
							}
						}
					}
					Results []struct {
						RuleID              string
						RuleIndex           int
						Message             struct{ Text string }
						PartialFingerprints map[string]string
						Locations           []struct {
							PhysicalLocation struct {
								ArtifactLocation struct{ URI string }
								Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
							}
						}
					}
				}
			}
			if err := json.Unmarshal(data, &log); err != nil {
				t.Fatal(err)
			}
			run := log.Runs[0]
			for _, r := range run.Tool.Driver.Rules {
				if len(r.ID) > 255 || len(r.ShortDescription.Text) > 1024 || len(r.FullDescription.Text) > 1024 || r.Help.Text == "" || !strings.HasPrefix(r.HelpURI, "https://") {
					t.Errorf("rule %s is too long or lacks something", r.ID)
				}
				if r.Properties.Severity != "" {
					if n, err := strconv.ParseFloat(r.Properties.Severity, 64); err != nil || n <= 0 || n > 10 || len(r.Properties.Tags) == 0 || r.Properties.Tags[0] != "security" {
						t.Errorf("rule %s: security-severity %s, tags %q", r.ID, r.Properties.Severity, r.Properties.Tags)
					}
				}
			}
			if (len(run.Results) > 0) != (shop == "shop") {
				t.Errorf("%d results", len(run.Results))
			}
			prints := make(map[string]bool)
			for _, r := range run.Results {
				loc := r.Locations[0].PhysicalLocation
				file := filepath.Join(root, "testdata", shop, filepath.FromSlash(loc.ArtifactLocation.URI))
				if _, err := os.Stat(file); err != nil || loc.Region.StartLine < 1 || loc.Region.StartColumn < 1 {
					t.Errorf("no place: %+v, %v", loc, err)
				}
				if r.Message.Text == "" || run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
					t.Errorf("no message, or the wrong rule: %+v", r)
				}
				for _, p := range r.PartialFingerprints {
					if prints[p] {
						t.Errorf("the fingerprint %s is there twice", p)
					}
					prints[p] = true
				}
			}
			if len(prints) != len(run.Results) {
				t.Errorf("%d fingerprints for %d results", len(prints), len(run.Results))
			}
		})
	}
}
