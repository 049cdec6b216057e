// Package checks holds what several tests do.
package checks

import "github.com/stretchr/testify/require"

func bad(...int) {}

func f(t any) {
	require.NoError(t, nil)
	bad()
	bad(2) // want `call of bad in a test`
}
