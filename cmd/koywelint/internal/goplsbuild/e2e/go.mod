// A module of its own, because its tests take minutes: .ci/run runs them.
module github.com/koywe/koywelint/cmd/koywelint/internal/goplsbuild/e2e

go 1.25.0
