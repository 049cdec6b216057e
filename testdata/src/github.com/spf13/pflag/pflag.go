// Package pflag is a stub: the signatures that the tests use.
package pflag

func String(name string, value string, usage string) *string                   { return nil }
func StringP(name, shorthand string, value string, usage string) *string       { return nil }
func StringVarP(p *string, name, shorthand string, value string, usage string) {}
