package hardcodedkey

import "net/http/httptest"

// A file that imports httptest serves tests.
func supportServer() {
	httptest.NewServer(nil)
	newClient("http://localhost", "8fK3mZ0qX7bT2vN5cR9w", "S3cur3-Pass!")
}
