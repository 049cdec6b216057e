package a

import check "testing"

// A file that works with the types of package testing serves tests.
func helper(t check.TB) {
	t.Helper()
	bad()
	bad(2) // want `call of bad in a test`
}
