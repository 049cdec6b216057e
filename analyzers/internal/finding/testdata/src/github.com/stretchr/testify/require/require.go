// Package require is a stub of github.com/stretchr/testify/require.
package require

func NoError(t any, err error) {}
