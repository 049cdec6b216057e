// Package prometheus is a stub: the signatures that the tests use.
package prometheus

type Opts struct {
	Name string
	Help string
}

type CounterOpts Opts

type Counter interface {
	Inc()
	Add(float64)
}

type CounterVec struct{}

func NewCounter(opts CounterOpts) Counter                             { return nil }
func NewCounterVec(opts CounterOpts, labelNames []string) *CounterVec { return nil }
func (v *CounterVec) WithLabelValues(lvs ...string) Counter           { return nil }
