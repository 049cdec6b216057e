package hardcodedkey

import _ "embed"

//go:embed embedded/prod.env
var envFile string // want `environment file embedded/prod.env is embedded into the binary`

//go:embed embedded/server-key.pem
var serverKey []byte // want `private key file embedded/server-key.pem is embedded`

//go:embed embedded/env.example
var envExample string

//go:embed embedded/ca.pem
var certificate string
