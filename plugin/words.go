package plugin

import (
	"encoding/json"
	"fmt"
	"strings"
)

// kind names what a JSON value is, in words of YAML.
func kind(raw json.RawMessage) string {
	switch raw[0] {
	case '{':
		return "a map"
	case '[':
		return "a list"
	case '"':
		return "text " + string(raw)
	case 'n':
		return "nothing"
	}
	return string(raw) // a number or a truth value
}

// hint returns a question after the name that is nearest to a wrong one, or
// all names if none is near.
func hint(wrong string, names []string) string {
	best, least := "", 1+max(2, len(wrong)/3)
	for _, name := range names {
		if d := distance(strings.ToLower(wrong), name); d < least {
			best, least = name, d
		}
	}
	if best == "" {
		return ", want one of " + strings.Join(names, ", ")
	}
	return fmt.Sprintf(", did you mean %q?", best)
}

// distance is the number of letters to insert, delete or replace between a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diag, row[j+1] = row[j+1], min(diag+cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}
