package toolkit

import "log"

// Emit is a logger in a variable.
var Emit = func(v any) { log.Println(v) }

// Alarm is a function in a variable.
var Alarm = alarm

func alarm(s string) { log.Println("warning:", s) }

// Size logs a length.
var Size = func(s string) { log.Println(len(s)) }

// With hands a value to a function.
func With(value string, do func(string)) { do(value) }

// Each hands values to a function.
func Each(values []string, do func(int, string)) {
	for i, v := range values {
		do(i, v)
	}
}

// Map returns what a function makes of a value.
func Map(value string, change func(string) string) string { return change(value) }

// Logger returns a function that logs.
func Logger(prefix string) func(string) {
	return func(s string) { log.Println(prefix, s) }
}

// Counter returns a function that logs lengths.
func Counter(prefix string) func(string) {
	return func(s string) { log.Println(prefix, len(s)) }
}

// Hooks are functions in fields.
type Hooks struct {
	OnKey  func(string)
	OnSize func(string)
}

// NewHooks returns hooks that log.
func NewHooks() *Hooks {
	return &Hooks{
		OnKey:  func(s string) { log.Println("key", s) },
		OnSize: func(s string) { log.Println("size", len(s)) },
	}
}

// Key calls a hook.
func (h *Hooks) Key(s string) { h.OnKey(s) }

// Size calls a hook.
func (h *Hooks) Size(s string) { h.OnSize(s) }

// Try logs why a function fails.
func Try(do func() error) {
	if err := do(); err != nil {
		log.Println("failed:", err)
	}
}

// Retry tries several times.
func Retry(times int, do func() error) {
	for range times {
		Try(do)
	}
}

// Count logs that a function fails, and not why.
func Count(do func() error) {
	if err := do(); err != nil {
		log.Printf("failed: %T", err)
	}
}

// Load logs why a function fails, and hands on what it returns.
func Load(do func() (string, error)) string {
	s, err := do()
	if err != nil {
		log.Println("failed:", err)
	}
	return s
}
