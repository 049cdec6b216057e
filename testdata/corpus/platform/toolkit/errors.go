package toolkit

import (
	"errors"
	"fmt"
)

// Rejected says which value was refused.
type Rejected struct {
	Reason string
	Value  string
}

func (e *Rejected) Error() string { return e.Reason + ": " + e.Value }

// Refused keeps a value without showing it.
type Refused struct {
	Reason string
	Value  string
}

func (e *Refused) Error() string { return "refused: " + e.Reason }

// Check returns an error that shows the value.
func Check(value string) error {
	if value == "" {
		return errors.New("empty")
	}
	return &Rejected{"unknown", value}
}

// Test returns an error that does not.
func Test(value string) error {
	if value == "" {
		return errors.New("empty")
	}
	return &Refused{Reason: "unknown", Value: value}
}

// Wrap wraps an error.
func Wrap(err error) error { return fmt.Errorf("toolkit: %w", err) }
