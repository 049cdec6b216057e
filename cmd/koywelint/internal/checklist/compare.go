package checklist

import (
	"slices"

	"github.com/koywe/koywelint/analyzers"
)

// Changes are the differences between an earlier report and this one.
type Changes struct {
	Since string    `json:"since"` // date of the earlier report
	Lines []Turn    `json:"lines"` // lines with another outcome
	New   []Finding `json:"new"`
	Gone  []Finding `json:"gone"` // places are those in the earlier report
}

// A Turn is a line whose outcome has changed.
type Turn struct {
	Item analyzers.Item `json:"line"`
	Text string         `json:"text"`
	From Outcome        `json:"from"`
	To   Outcome        `json:"to"`
}

// Compare sets the changes of a report since an earlier one. Findings are the
// same if their fingerprints are.
func (r *Report) Compare(old *Report) {
	c := &Changes{Since: old.Date, Lines: []Turn{}, New: []Finding{}, Gone: []Finding{}}
	for _, l := range r.Lines {
		i := slices.IndexFunc(old.Lines, func(o Line) bool { return o.Item == l.Item })
		if i >= 0 && old.Lines[i].Outcome != l.Outcome {
			c.Lines = append(c.Lines, Turn{l.Item, l.Text, old.Lines[i].Outcome, l.Outcome})
		}
	}
	c.New = append(c.New, without(r.All(), old.All())...)
	c.Gone = append(c.Gone, without(old.All(), r.All())...)
	r.Changes = c
}

// All returns the findings of all lines, and then the others.
func (r *Report) All() []Finding {
	var all []Finding
	for _, l := range r.Lines {
		all = append(all, l.Findings...)
	}
	return append(all, r.Other...)
}

func without(all, some []Finding) []Finding {
	known := make(map[string]bool)
	for _, f := range some {
		known[f.Fingerprint] = true
	}
	return slices.DeleteFunc(all, func(f Finding) bool { return known[f.Fingerprint] })
}
