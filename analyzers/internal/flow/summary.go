package flow

import (
	"fmt"
	"slices"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

// Bounds of a summary; what exceeds them is dropped, in the order of the
// source, so that the last things a function does are those that are lost.
const (
	maxSinks   = 16  // sinks, comparisons and calls of parameters, each
	maxVia     = 4   // functions a value is followed through
	maxImpls   = 8   // implementations looked at for one interface method
	maxResults = 8   // a function with more results has none in its summary
	maxInputs  = 8   // parameters, and parts of them, that one result carries; fields of a result that are told apart
	maxPath    = 3   // steps from a parameter or result to a part of it
	maxAround  = 128 // bytes kept of the text on each side of a value
)

// receiver is the number of the receiver among the parameters of a Summary.
const receiver = -1

// Summary is what a function does with its parameters and what it returns.
// It is the fact that takes flows across packages.
type Summary struct {
	Results  []Outcome
	Sinks    []Reach
	Compares []Compare
	Calls    []Handing
	Leaves   []Left
	Verifies bool // it compares a MAC in constant time, or calls what does
	Rest     int  // if not 0, parameter Rest-1 takes all further arguments
}

// Input is a parameter, or a part of what a parameter is or points to.
type Input struct {
	Param int
	Field string // a path as in member; "" for the parameter itself
}

// Left is what a function leaves in what a parameter refers to.
type Left struct {
	Param int
	Outcome
}

// Outcome describes one result.
type Outcome struct {
	Class  sensitive.Class // what it carries whatever the arguments
	Origin Origin
	Name   string
	Inputs []Input // the parameters whose content it carries
	Fields []Field // what its parts carry, if it is a struct, a map or a list
	Clean  bool    // it shows nothing
	Given  bool    // it is a parameter as it came, whatever the function's name promises
	Same   bool    // it is a pointer, or the like, that is a parameter
	Built  bool    // it is put together from known pieces: its name says nothing more
	Error  bool    // it is an error
	Before string  // with one input: the text before it, as in a Reach
	After  string
	Made   int      // if not 0, the result of the function in parameter Made-1
	Fn     *Summary // if it is a function that the package declares, what that does
}

// Field is a part of a result: a struct's field, a map's entry under a constant
// key or, under the name element, what else a list or map holds.
type Field struct {
	Name string
	Outcome
}

// element is no name of a field.
const element = "[]"

// Reach says that a parameter reaches a sink.
type Reach struct {
	Input
	Kind   sink.Kind
	Sink   string
	Key    string
	Show   sink.Show
	Verb   rune
	Flags  string
	Stream sink.Stream
	Spread bool   // it is the variadic parameter, each of whose values is shown
	Format int    // with Spread: 1 + the parameter that holds the format string, or 0
	Before string // the text before it in a URL, where hole stands for what is not known
	After  string
	Via    []string
}

// Compare says that two parameters are compared, not in constant time.
type Compare struct {
	X, Y int
	Via  []string
}

func (*Summary) AFact() {}
func (s *Summary) String() string {
	return fmt.Sprintf("flow: %d results, %d sinks, %d comparisons", len(s.Results), len(s.Sinks), len(s.Compares))
}

// empty reports whether a summary says nothing that would not be assumed
// without it.
func (s *Summary) empty() bool {
	if len(s.Sinks)+len(s.Compares)+len(s.Calls)+len(s.Leaves) > 0 || s.Verifies {
		return false
	}
	return !slices.ContainsFunc(s.Results, func(r Outcome) bool { return !r.empty() })
}

// empty reports whether nothing is known of a result.
func (r Outcome) empty() bool {
	return r.Class == 0 && r.Origin == 0 && r.Inputs == nil && r.Fields == nil && !r.Clean && r.Made == 0 && r.Fn == nil
}

// holds reports whether a result carries a class whatever the arguments, or a
// part of it does.
func (r Outcome) holds() bool {
	return r.Class != 0 || slices.ContainsFunc(r.Fields, func(p Field) bool { return p.holds() })
}

func (s *Summary) equal(t *Summary) bool {
	if t == nil {
		return s.empty()
	}
	return s.Verifies == t.Verifies && len(s.Sinks) == len(t.Sinks) && len(s.Compares) == len(t.Compares) &&
		len(s.Calls) == len(t.Calls) && slices.EqualFunc(s.Results, t.Results, Outcome.equal) &&
		slices.EqualFunc(s.Leaves, t.Leaves, func(a, b Left) bool { return a.Param == b.Param && a.Outcome.equal(b.Outcome) })
}

func (r Outcome) equal(o Outcome) bool {
	return r.Class == o.Class && r.Origin == o.Origin && r.Clean == o.Clean && r.Made == o.Made &&
		(r.Fn == nil) == (o.Fn == nil) && slices.Equal(r.Inputs, o.Inputs) &&
		slices.EqualFunc(r.Fields, o.Fields, func(a, b Field) bool { return a.Name == b.Name && a.Outcome.equal(b.Outcome) })
}

// takesRest reports whether a parameter is the variadic one.
func (s *Summary) takesRest(param int) bool { return s.Rest > 0 && param == s.Rest-1 }

// text returns the class of what a method that prints its receiver shows
// whatever that holds, and whether it shows the receiver itself.
func (s *Summary) text() (c sensitive.Class, itself bool) {
	if s == nil || len(s.Results) == 0 || s.Results[0].Clean {
		return 0, false
	}
	return s.Results[0].Class, slices.Contains(s.Results[0].Inputs, Input{Param: receiver})
}
