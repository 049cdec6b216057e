// Package audit stands for one of another module, whose writer nothing tells.
package audit

var queue = make(chan any, 1)

type Trail struct{}

func (*Trail) Record(event string, attrs map[string]string) { queue <- attrs }

func Emit(event string, args ...any) { queue <- args }

func Count(event string, args ...any) { queue <- len(args) }
