// Package linter is checked as by golangci-lint, under the name koywelint-toy.
package linter

func bad(...int) {}

func f() {
	bad() //nolint:koywelint-toy // left to golangci-lint // want `call of bad`
	bad() //nolint // left to golangci-lint // want `call of bad`
	bad() //nolint:all // left to golangci-lint // want `call of bad`
	bad() //nolint:koywelint // says nothing to golangci-lint
	bad() //nolint:toy // says nothing to golangci-lint
	bad() //koywelint:ignore toy golangci-lint knows no such comments
}
