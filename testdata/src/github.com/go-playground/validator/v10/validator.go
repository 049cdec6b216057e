// Package validator is a stub: the signatures that the tests use.
package validator

type Validate struct{}

type Option func(*Validate)

func New(options ...Option) *Validate { return nil }

func (v *Validate) Struct(s interface{}) error              { return nil }
func (v *Validate) Var(field interface{}, tag string) error { return nil }
func (v *Validate) SetTagName(name string)                  {}
