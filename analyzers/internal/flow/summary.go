package flow

import (
	"fmt"
	"go/types"
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
	maxInputs  = 8   // parameters, and fields of them, that one result carries
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
	Cleans   []Input // fields, behind pointers, that hold nothing sensitive when it returns
	Verifies bool    // it compares a MAC in constant time, or calls what does
}

// Input is a parameter, or a field of the struct that a parameter is or points
// to. Fields of fields are not followed.
type Input struct {
	Param int
	Field string // "" for the parameter itself
}

// Outcome describes one result.
type Outcome struct {
	Class  sensitive.Class // what it carries whatever the arguments
	Origin Origin
	Name   string
	Inputs []Input // the parameters whose content it carries
	Clean  bool    // it shows nothing
	Given  bool    // it is a parameter as it came, whatever the function's name promises
	Built  bool    // it is put together from known pieces: its name says nothing more
	Error  bool    // it is an error
	Before string  // with one input: the text before it, as in a Reach
	After  string
	Made   int      // if not 0, the result of the function in parameter Made-1
	Fn     *Summary // if it is a function that the package declares, what that does
}

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
	if len(s.Sinks)+len(s.Compares)+len(s.Calls)+len(s.Cleans) > 0 || s.Verifies {
		return false
	}
	return !slices.ContainsFunc(s.Results, func(r Outcome) bool {
		return r.Class != 0 || r.Origin != 0 || r.Inputs != nil || r.Clean || r.Made != 0 || r.Fn != nil
	})
}

func (s *Summary) equal(t *Summary) bool {
	if t == nil {
		return s.empty()
	}
	return s.Verifies == t.Verifies && len(s.Sinks) == len(t.Sinks) && len(s.Compares) == len(t.Compares) &&
		len(s.Calls) == len(t.Calls) && slices.Equal(s.Cleans, t.Cleans) &&
		slices.EqualFunc(s.Results, t.Results, func(a, b Outcome) bool {
			return a.Class == b.Class && a.Origin == b.Origin && a.Clean == b.Clean && a.Made == b.Made &&
				(a.Fn == nil) == (b.Fn == nil) && slices.Equal(a.Inputs, b.Inputs)
		})
}

// text returns the class of what a method that prints its receiver shows
// whatever that holds, and whether it shows the receiver itself.
func (s *Summary) text() (c sensitive.Class, itself bool) {
	if s == nil || len(s.Results) == 0 || s.Results[0].Clean {
		return 0, false
	}
	return s.Results[0].Class, slices.Contains(s.Results[0].Inputs, Input{Param: receiver})
}

// closeResults writes what the function returns into its summary.
func (f *fn) closeResults(key any) {
	s := f.sums[key]
	if key != nil {
		f.eng.sums[key] = s
	}
	fr := f.frames[len(f.frames)-1]
	s.Cleans = f.cleaned(fr)
	if len(f.results) > maxResults {
		return
	}
	for i := range f.results {
		v := f.results[i].v
		if v == nil {
			s.Results = append(s.Results, Outcome{})
			continue
		}
		c, params := v.deep(maxDepth)
		isErr := false
		if fr.sig != nil && implementsError(fr.sig.Results().At(i).Type()) {
			// What an error type holds is not what its Error method says, and
			// every client puts the reply that it got into its errors.
			c, params = v.Class&^sensitive.Payload, v.params
			isErr = true
		}
		o := Outcome{Class: c, Origin: v.Origin &^ (must | RawBody), Name: v.Name, Clean: v.Origin&must != 0, Built: hasLiteral(v.Text), Error: isErr}
		o.Given = !f.results[i].new
		if o.Clean {
			o.Class = 0
		}
		for _, p := range params {
			in, ok := f.input(fr, p)
			if !ok {
				continue
			}
			if len(o.Inputs) < maxInputs {
				o.Inputs = append(o.Inputs, in)
			}
			if in.Field == "" && v.Class == f.eng.byName(p.Name(), p).Class && !o.Clean {
				o.Class = 0 // the class comes with the argument, if it is one
			}
		}
		slices.SortFunc(o.Inputs, compareInputs)
		if v.made != nil {
			if in, ok := f.input(fr, v.made); ok && in.Field == "" && in.Param != receiver {
				o.Made = in.Param + 1
			}
		}
		if len(o.Inputs) == 1 && onlyText(v.Text) {
			o.Before, o.After = around(v.Text, params[0])
		}
		o.Fn = f.returned(v)
		s.Results = append(s.Results, o)
	}
}

// isGiven reports whether v is nothing but what a parameter holds.
func isGiven(v *Value) bool {
	return len(v.params) == 1 && isParam(v.params[0]) && v.Text == nil && v.Origin&must == 0 && v.elem == nil && v.fields == nil
}

// isParam tells parameters and receivers from the fields of them.
func isParam(p *types.Var) bool { return p.Kind() == types.ParamVar || p.Kind() == types.RecvVar }

// returned is the summary of the function that a value is. What that returns
// in turn is not followed.
func (f *fn) returned(v *Value) *Summary {
	if v.fn == nil {
		return nil
	}
	s := f.eng.summaryOf(v.fn)
	if s == nil || s.empty() {
		return nil
	}
	c := *s
	c.Results = slices.Clone(s.Results)
	for i := range c.Results {
		c.Results[i].Fn = nil
	}
	if c.empty() {
		return nil
	}
	return &c
}

// cleaned returns the fields that are harmless wherever the function returns.
func (f *fn) cleaned(fr frame) []Input {
	var out []Input
	for i, p := range fr.params {
		v := f.left[p]
		if _, ok := p.Type().Underlying().(*types.Pointer); !ok || v == nil {
			continue
		}
		for _, name := range sortedKeys(v.fields) {
			if v.fields[name].Origin&must != 0 && len(out) < maxInputs {
				out = append(out, Input{i, name})
			}
		}
	}
	return out
}

// onlyText reports whether all but one of the values in a text are unknown, so
// that the text around that one is worth keeping.
func onlyText(text []Part) bool {
	known := 0
	for _, p := range text {
		if p.Val != nil && !p.Val.empty() {
			known++
		}
	}
	return known == 1 && hasLiteral(text)
}

// hasLiteral reports whether a text has a constant piece.
func hasLiteral(text []Part) bool {
	return slices.ContainsFunc(text, func(p Part) bool { return p.Val == nil && p.Lit != "" })
}
